package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workspace;
import org.entente.core.model.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the workspace, or results, in some format. */
@Command(name = "export", description = "Writes what the workspace holds, or results, in some format.")
final class ExportVerb extends ReadingVerb {

    /** What a report is about where nothing else is asked for. */
    private static final List<String> REPORTED = List.of("partnership", "dependence", "network");

    @Parameters(paramLabel = "EXPORTER", description = "Its id, see entente plugins.")
    private String exporter = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The file or folder to write; standard output where none is named.")
    private @Nullable Path out;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Sets a parameter of the exporter.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--of",
            paramLabel = "ANALYZER[,NAME=VALUE…]",
            description = "Exports this result; may be given several times.")
    private List<String> analyses = new ArrayList<>();

    @Option(names = "--view", paramLabel = "VIEW", description = "Exports this view, as --set view=VIEW.")
    private @Nullable String view;

    ExportVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        if (view != null) {
            parameters.put("view", view);
        }
        known().parameters(known().plugin(Type.EXPORTER, exporter), parameters);
        analyses.stream().map(Analysis::of).forEach(a -> a.check(known()));
    }

    @Override
    int read(Workspace workspace) throws IOException, JobException {
        List<Outcome> results = new ArrayList<>();
        for (Analysis analysis : wanted()) {
            Outcome outcome = workspace.analyze(analysis.analyzer(), analysis.parameters(), session.progress());
            session.kept(outcome.card());
            results.add(outcome);
        }
        if (out != null) {
            workspace.export(exporter, parameters, results, session.resolve(out), session.progress());
        } else {
            toStandardOutput(workspace, results);
        }
        return DONE;
    }

    private List<Analysis> wanted() {
        if (!analyses.isEmpty() || !exporter.equals("report")) {
            return analyses.stream().map(Analysis::of).toList();
        }
        return REPORTED.stream()
                .filter(id -> known().has(PluginInfo.Type.ANALYZER, id))
                .map(Analysis::of)
                .toList();
    }

    private void toStandardOutput(Workspace workspace, List<Outcome> results) throws IOException, JobException {
        try (Scratch scratch = Scratch.make("export")) {
            Path target = scratch.folder().resolve("out");
            workspace.export(exporter, parameters, results, target, session.progress());
            if (!Files.isRegularFile(target)) {
                throw new IllegalArgumentException(
                        "The exporter " + exporter + " writes several files; name a folder for them with -o.");
            }
            session.out().flush();
            Files.copy(target, session.call().out());
        }
    }
}
