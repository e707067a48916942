package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes back single assertions; the verb undo takes back whole revisions. */
@Command(name = "undo", description = "Takes back what was said of pairs, by the ids that same list prints.")
final class SameUndoVerb extends WorkspaceVerb {

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids of assertions.")
    private List<Long> ids = new ArrayList<>();

    @Mixin
    private final Coder coder = new Coder(session);

    SameUndoVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        session.out()
                .println(UndoVerb.said(
                        workspace.identities(session.progress()).release(Set.copyOf(ids), coder.name(), coder.note)));
        return DONE;
    }
}
