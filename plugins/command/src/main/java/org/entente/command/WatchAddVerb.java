package org.entente.command;

import java.io.IOException;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Watches something. */
@Command(
        name = "add",
        description = "Watches ties of actors, about a system or programme, from a stage on.",
        footer = {"", "entente watch add TUR-PAK kaan --stage-from NEGOTIATING"})
final class WatchAddVerb extends WorkspaceVerb {

    @Parameters(
            index = "0",
            paramLabel = "ACTORS|SYSTEM",
            description = "One or several actors, as TUR-PAK, or a system.")
    private String who = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ABOUT",
            description = "A system or programme, or a word of designations and titles.")
    private @Nullable String about;

    @Option(names = "--stage-from", paramLabel = "STAGE", description = "From this stage on; else from any.")
    private @Nullable String stage;

    @Mixin
    private final Coder coder = new Coder(session);

    WatchAddVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    boolean makes() {
        return true;
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        session.out()
                .println(UndoVerb.said(
                        workspace.watches(session.progress()).add(who, about, stage, coder.name(), coder.note)));
        return DONE;
    }
}
