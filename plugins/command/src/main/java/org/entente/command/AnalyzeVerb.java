package org.entente.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workspace;
import org.entente.core.model.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs an analyzer. */
@Command(name = "analyze", description = "Runs an analyzer and prints what it finds.")
final class AnalyzeVerb extends ReadingVerb {

    @Parameters(paramLabel = "ANALYZER", description = "Its id, see entente plugins.")
    private String analyzer = "";

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Sets a parameter.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--evidence", description = "Prints what each row rests on.")
    private boolean evidence;

    @Mixin
    private OutputOptions output = new OutputOptions();

    AnalyzeVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        output.check();
        known().parameters(known().plugin(Type.ANALYZER, analyzer), parameters);
    }

    @Override
    int read(Workspace workspace) throws IOException, JobException {
        Outcome outcome = workspace.analyze(analyzer, parameters, session.progress());
        try (Workspace.OpenDataset dataset = workspace.dataset()) {
            output.print(outcome, evidence, dataset.get(), session);
        }
        session.kept(outcome.card());
        return DONE;
    }
}
