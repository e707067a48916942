package org.entente.command;

import java.io.IOException;
import org.entente.core.api.Workspace;
import org.entente.core.model.History;
import org.entente.core.model.Revision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes back a revision. */
@Command(
        name = "undo",
        description = "Takes back a revision, by a new one: nothing is erased, and undo can be taken back by redo.",
        footer = {"", "It is refused while later work rests on the revision; undo that first."})
final class UndoVerb extends WorkspaceVerb {

    @Parameters(
            arity = "0..1",
            paramLabel = "REV",
            description = "The revision; the latest that stands if none is named.")
    private @Nullable String point;

    @Mixin
    private final Coder coder = new Coder(session);

    UndoVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    int in(Workspace workspace) throws IOException {
        Revision undone = point == null
                ? new History(workspace.revisions())
                        .undoable()
                        .orElseThrow(() -> new IllegalArgumentException("There is nothing to take back."))
                : workspace.revision(point);
        session.out().println(said(workspace.undo(undone.number(), coder.name(), coder.note)));
        return DONE;
    }

    /** What was done, in a sentence. */
    static String said(Revision made) {
        return Cells.plain(made.what()) + " This is revision " + made.number() + ".";
    }
}
