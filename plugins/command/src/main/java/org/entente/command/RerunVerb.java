package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.Rerun;
import org.entente.core.api.Workspace;
import org.entente.core.model.Difference;
import org.entente.core.model.RunCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes kept results anew. */
@Command(name = "rerun", description = "Makes kept results anew and prints what moved, before and after.")
final class RerunVerb extends WorkspaceVerb {

    @Parameters(arity = "0..*", paramLabel = "RESULT", description = "Ids of results, see entente runs.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--stale", description = "All that no longer hold.")
    private boolean stale;

    @Option(names = "--json", description = "Prints one JSON object a result.")
    private boolean json;

    RerunVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        if (ids.isEmpty() != stale) {
            throw new IllegalArgumentException(
                    stale
                            ? "--stale and the ids of results exclude each other; give one of them."
                            : "Name results by their ids, or --stale for all that no longer hold.");
        }
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        for (String id : stale ? stale(workspace) : ids) {
            print(workspace.rerun(id, session.progress()));
        }
        return DONE;
    }

    private List<String> stale(Workspace workspace) throws IOException, JobException {
        List<String> stale = new ArrayList<>();
        for (String id : workspace.standing().keySet()) {
            List<String> why = workspace.stale(id, session.progress());
            if (!why.isEmpty()) {
                session.say(id + ": " + String.join(" ", why));
                stale.add(id);
            }
        }
        if (stale.isEmpty()) {
            session.say("No result is stale.");
        }
        return stale;
    }

    private void print(Rerun rerun) throws IOException {
        RunCard before = rerun.before().card();
        RunCard after = rerun.after().card();
        Difference difference = rerun.difference();
        String what = after.plugin().id() + " (" + RunsVerb.parameters(after) + "), " + before.id() + " of revision "
                + before.revision() + " → " + after.id() + " of revision " + after.revision();
        if (json) {
            new OutputOptions(true)
                    .print(
                            Moves.table(difference),
                            Map.of("analyzer", after.plugin().id(), "before", before.id(), "after", after.id()),
                            session);
        } else {
            session.out().println(what + ":");
            Moves.print(difference, session.out());
            session.out().println();
        }
    }
}
