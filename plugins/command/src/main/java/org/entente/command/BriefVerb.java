package org.entente.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workspace;
import org.entente.core.model.Composite;
import org.entente.core.model.Findings;
import org.entente.core.model.Outcome;
import org.entente.core.model.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One page on a partnership. */
@Command(name = "brief", description = "Says on one page what is known of a partnership, and who says so.")
final class BriefVerb extends ReadingVerb {

    static final String ANALYZER = "brief";

    @Parameters(paramLabel = "DYAD", description = "Two countries, as TUR-PAK.")
    private String dyad = "";

    @Option(names = "--compare", paramLabel = "DYAD", description = "Another partnership beside it.")
    private @Nullable String compare;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Writes it there: Markdown for .md, HTML for .html, else text.")
    private @Nullable Path out;

    BriefVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        known().plugin(Type.ANALYZER, ANALYZER);
    }

    /** A day is the analyzer's to understand: what the world had come to by then, by all that is known now. */
    @Override
    Workspace then(Workspace workspace) throws IOException {
        return asOf != null && AsOf.date(asOf) ? workspace : super.then(workspace);
    }

    @Override
    int read(Workspace workspace) throws IOException, JobException {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("dyad", dyad));
        if (asOf != null && AsOf.date(asOf)) {
            parameters.put("asOf", asOf);
        }
        if (compare != null) {
            parameters.put("compare", compare);
        }
        Outcome outcome = doubted(Analysis.run(workspace, ANALYZER, parameters, session.progress()), workspace);
        try (Workspace.OpenDataset dataset = workspace.dataset()) {
            if (out == null) {
                text(outcome, dataset.get(), session.out());
            } else {
                write(outcome, dataset.get(), session.resolve(out));
            }
        }
        session.kept(outcome.card());
        return DONE;
    }

    /** With what does not go together on the partnerships; the claims are those of today, so an earlier day has none. */
    private Outcome doubted(Outcome brief, Workspace workspace) throws IOException, JobException {
        boolean checks = session.workbench().plugins().stream()
                .anyMatch(
                        plugin -> plugin.type() == Type.ANALYZER && plugin.id().equals(CheckVerb.ANALYZER));
        if (!checks || asOf != null && AsOf.date(asOf)) {
            return brief;
        }
        List<Result> parts = new ArrayList<>();
        parts.add(brief.result());
        for (String pair : compare == null ? List.of(dyad) : List.of(dyad, compare)) {
            Findings findings =
                    (Findings) Analysis.look(workspace, CheckVerb.ANALYZER, Map.of("dyad", pair), session.progress())
                            .result();
            parts.add(compare == null ? findings : new Findings(findings.title() + ": " + pair, findings.findings()));
        }
        Composite all = compare == null && brief.result() instanceof Composite page
                ? new Composite(
                        page.title(),
                        Stream.concat(page.parts().stream(), parts.stream().skip(1))
                                .toList())
                : new Composite(brief.result().title(), parts);
        return new Outcome(brief.card(), all);
    }

    static void text(Outcome outcome, Dataset dataset, PrintWriter out) throws IOException {
        TextPage page = new TextPage(out, Actors.of(outcome.result(), dataset), Quotes.of(dataset), true);
        page.print(outcome.result());
        page.evidence();
    }

    /** Writes beside the file first, so that a failure leaves what was there. */
    private void write(Outcome outcome, Dataset dataset, Path file) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder + "; make it first.");
        }
        Path draft = Files.createTempFile(folder, ".brief", ".tmp");
        try {
            try (PrintWriter page = new PrintWriter(draft.toFile(), StandardCharsets.UTF_8)) {
                write(outcome, dataset, file.getFileName().toString().toLowerCase(Locale.ROOT), page);
                if (page.checkError()) {
                    throw new IOException(file + " could not be written: its disk is full.");
                }
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Outcome outcome, Dataset dataset, String name, PrintWriter out) throws IOException {
        Actors actors = Actors.of(outcome.result(), dataset);
        Quotes quotes = Quotes.of(dataset);
        if (name.endsWith(".md")) {
            MarkdownPage page = new MarkdownPage(out, actors, quotes);
            page.print(outcome.result());
            page.evidence();
            page.kept(outcome.card());
        } else if (name.endsWith(".html") || name.endsWith(".htm")) {
            HtmlPage page = new HtmlPage(outcome.result().title(), out, actors, quotes);
            page.print(outcome.result());
            page.evidence();
            page.kept(outcome.card());
            page.end();
        } else {
            text(outcome, dataset, out);
        }
    }
}
