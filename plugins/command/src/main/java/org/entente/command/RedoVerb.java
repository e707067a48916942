package org.entente.command;

import java.io.IOException;
import org.entente.core.api.Workspace;
import org.entente.core.model.History;
import org.entente.core.model.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Does again what was taken back last. */
@Command(name = "redo", description = "Does again what undo took back last.")
final class RedoVerb extends WorkspaceVerb {

    @Mixin
    private final Coder coder = new Coder(session);

    RedoVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    int in(Workspace workspace) throws IOException {
        Revision undone = new History(workspace.revisions())
                .redoable()
                .orElseThrow(() -> new IllegalArgumentException("There is nothing to do again: no undo stands."));
        session.out().println(UndoVerb.said(workspace.undo(undone.number(), coder.name(), coder.note)));
        return DONE;
    }
}
