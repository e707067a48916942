package org.entente.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workspace;
import org.entente.core.model.Outcome;
import picocli.CommandLine.Command;

/** Shows what the workbench does, on samples of its own. */
@Command(name = "demo", description = "Imports samples into ./entente-demo, analyses them and writes a report.")
final class DemoVerb implements Verb {

    private static final String FOLDER = "entente-demo";
    private static final String MARKER = ".entente-demo";

    private final Session session;

    DemoVerb(Session session) {
        this.session = session;
    }

    @Override
    public int run() throws IOException, JobException {
        Path folder = session.resolve(Path.of(FOLDER));
        claim(folder);
        List<Path> samples = new DemoSamples().copyTo(folder.resolve("samples"));
        Path kept = folder.resolve("workspace");
        Files.createDirectories(kept);
        try (Workspace workspace = session.workbench().open(kept)) {
            ImportReport report = workspace.load(
                    new ImportRequest(samples, null, Map.of(), "demo", "samples of the demo"), session.progress());
            new ImportSummary(report).text(session.err());
            show(workspace, folder);
        }
        return DONE;
    }

    /** Takes the folder only if it is new, empty, or marked as its own. */
    private static void claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path marker = folder.resolve(MARKER);
        if (Files.exists(marker)) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            if (found.findAny().isPresent()) {
                throw new IOException("The folder " + folder
                        + " is not the demo's own, so nothing was done; run the demo in another folder.");
            }
        }
        Files.writeString(marker, "This folder belongs to entente demo.\n", StandardCharsets.UTF_8);
    }

    private void show(Workspace workspace, Path folder) throws IOException, JobException {
        Outcome brief = workspace.analyze(BriefVerb.ANALYZER, Map.of("dyad", "PAK-TUR"), session.progress());
        List<Outcome> results = new ArrayList<>();
        for (String analyzer : List.of("partnership", "dependence", "network")) {
            results.add(workspace.analyze(analyzer, Map.of(), session.progress()));
        }
        try (Workspace.OpenDataset dataset = workspace.dataset()) {
            BriefVerb.text(brief, dataset.get(), session.out());
            for (Outcome result : results) {
                session.out().println();
                new TextPage(session.out(), Actors.of(result.result(), dataset.get()), Quotes.of(dataset.get()), false)
                        .print(result.result());
            }
        }
        session.out().println();
        List<Outcome> reported = new ArrayList<>(results);
        reported.add(0, brief);
        write(workspace, "report", reported, folder.resolve("report.html"));
        write(workspace, "graph", List.of(), folder.resolve("network.graphml"));
        write(workspace, "documents", List.of(), folder.resolve("documents.jsonl"));
        session.out().println("Next: entente -w " + FOLDER + "/workspace analyze partnership --evidence");
    }

    private void write(Workspace workspace, String exporter, List<Outcome> results, Path file)
            throws IOException, JobException {
        new Known(session.workbench()).plugin(Type.EXPORTER, exporter);
        workspace.export(exporter, Map.of(), results, file, session.progress());
        session.out().println("Written: " + file);
    }
}
