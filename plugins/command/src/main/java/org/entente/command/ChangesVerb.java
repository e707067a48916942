package org.entente.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workspace;
import org.entente.core.model.Outcome;
import org.entente.core.model.Points;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What changed. */
@Command(
        name = "changes",
        description = "Says what reads otherwise than before, and whether the world moved, we learned or we recoded.")
final class ChangesVerb extends ReadingVerb {

    static final String ANALYZER = "changes";

    @Option(
            names = "--since",
            paramLabel = "DATE|REV|NAME|last",
            defaultValue = "last",
            description = "Since when; last is the state before the latest change.")
    private String since = "";

    @Option(names = "--lines", paramLabel = "N", description = "How many lines a block has at most.")
    private int lines = 40;

    @Option(names = "--watch", description = "Only what is watched, with the alerts that imports raised.")
    private boolean watch;

    @Option(names = "--evidence", description = "Prints what each row rests on.")
    private boolean evidence;

    @Mixin
    private OutputOptions output = new OutputOptions();

    ChangesVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        output.check();
        known().parameters(known().plugin(Type.ANALYZER, ANALYZER), parameters());
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("since", since);
        parameters.put("lines", Integer.toString(lines));
        if (watch) {
            parameters.put("watch", "true");
        }
        return parameters;
    }

    @Override
    int read(Workspace workspace) throws IOException, JobException, InterruptedException {
        if (asOf == null) {
            Inbox inbox = new Inbox(workspace, session, session.call().user().name());
            inbox.tell(inbox.take(false));
        }
        Outcome changes = Analysis.run(workspace, ANALYZER, parameters(), session.progress());
        long from = new Points(workspace.revisions(), workspace.names())
                .since(since)
                .number();
        Outcome outcome = new Resting(workspace.replaced(from)).with(changes);
        try (Workspace.OpenDataset dataset = workspace.dataset()) {
            if (output.text()) {
                BriefVerb.text(outcome, dataset.get(), session.out());
            } else {
                output.print(outcome, evidence, dataset.get(), session);
            }
        }
        return DONE;
    }
}
