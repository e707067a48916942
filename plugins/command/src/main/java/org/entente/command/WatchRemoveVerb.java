package org.entente.command;

import java.io.IOException;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends a watch. */
@Command(name = "remove", description = "Ends a watch; its alerts stay.")
final class WatchRemoveVerb extends WorkspaceVerb {

    @Parameters(paramLabel = "WATCH", description = "Its number, see entente watch list.")
    private long watch;

    @Mixin
    private final Coder coder = new Coder(session);

    WatchRemoveVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        session.out()
                .println(UndoVerb.said(workspace.watches(session.progress()).remove(watch, coder.name(), coder.note)));
        return DONE;
    }
}
