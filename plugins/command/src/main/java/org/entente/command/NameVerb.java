package org.entente.command;

import java.io.IOException;
import org.entente.core.api.Workspace;
import org.entente.core.model.History;
import org.entente.core.model.Revision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives a revision a name. */
@Command(name = "name", description = "Gives a revision a name by which undo, show and --as-of find it.")
final class NameVerb extends WorkspaceVerb {

    @Parameters(index = "0", paramLabel = "NAME", description = "The name; another revision that has it loses it.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "REV|DATE", description = "The latest if none is given.")
    private @Nullable String point;

    @Mixin
    private final Coder coder = new Coder(session);

    NameVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    int in(Workspace workspace) throws IOException {
        Revision named = point == null ? new History(workspace.revisions()).latest() : workspace.revision(point);
        session.out().println(UndoVerb.said(workspace.name(name, named.number(), coder.name(), coder.note)));
        return DONE;
    }
}
