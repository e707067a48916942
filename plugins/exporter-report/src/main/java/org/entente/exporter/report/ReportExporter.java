package org.entente.exporter.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Output;
import org.entente.core.api.Run;
import org.entente.core.model.Outcome;
import org.entente.core.spi.Exporter;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Subject;
import org.osgi.service.component.annotations.Component;

/** Writes one HTML file that needs nothing else: sources, results, charts, evidence, method and limits. */
@Component
@Plugin(
        id = "report",
        title = "Report in HTML",
        parameters = ReportExporter.Parameters.class,
        accepts = {"TABLE", "NETWORK", "SERIES", "FINDINGS", "COMPOSITE", "WORKSPACE"})
public final class ReportExporter implements Exporter<ReportExporter.Parameters> {

    private static final String STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
            nav a { margin-right: 1rem; }
            table { border-collapse: collapse; font-size: .85rem; margin: 1rem 0; }
            th, td { border-bottom: 1px solid #ddd; padding: .2rem .6rem; text-align: left; vertical-align: top; }
            th { border-bottom: 2px solid #888; }
            td.n { text-align: right; font-variant-numeric: tabular-nums; }
            code { font-size: .7rem; word-break: break-all; }
            figure { margin: 1rem 0; }
            svg { max-width: 48rem; width: 100%; font: 12px system-ui, sans-serif; }
            a { color: #1f5f8b; text-decoration: none; }
            article { border-left: 3px solid #ddd; padding-left: .8rem; margin: .8rem 0; font-size: .9rem; }
            article p { margin: .2rem 0; }
            .note, small, figcaption { color: #666; }
            .basis { font-size: .85rem; }
            :target { background: #fff3c4; }
            @media print { body { margin: 0; max-width: none; } nav { display: none; } a { color: inherit; } article { break-inside: avoid; } }
            """;

    /** What is written. */
    public record Parameters(
            @Parameter(title = "Title", help = "The title of the report.", byDefault = "Partnership report")
            String title,

            @Parameter(
                    title = "Rows",
                    help = "How many rows of each table are shown.",
                    byDefault = "100",
                    min = 1,
                    max = 1000)
            int rows,

            @Parameter(
                    title = "Evidence",
                    help = "How many ties and observations are listed for each figure.",
                    byDefault = "10",
                    min = 1,
                    max = 1000)
            int evidence) {}

    @Override
    public void write(Subject subject, Parameters parameters, Output output, Run run) throws IOException {
        run.check();
        Html page = page(subject, parameters, run);
        try (Writer out = new BufferedWriter(new OutputStreamWriter(output.open(""), StandardCharsets.UTF_8))) {
            out.append("<!DOCTYPE html>\n");
            page.write(out);
        }
    }

    private static Html page(Subject subject, Parameters parameters, Run run) throws IOException {
        Titles titles = new Titles(subject.dataset(), run.names());
        EvidenceBook book = new EvidenceBook(parameters.evidence);
        SourcesSection sources = new SourcesSection(subject.dataset(), run);
        ResultSection results = new ResultSection(titles, book, parameters.rows, run);
        List<Html> body = new ArrayList<>();
        body.add(Html.of("h1", parameters.title));
        body.add(Html.of(
                "p",
                "Made on " + run.today() + " from revision "
                        + subject.dataset().revision().number() + " of the workspace."));
        body.add(contents(subject.results()));
        body.add(sources.write(book));
        for (int i = 0; i < subject.results().size(); i++) {
            run.check();
            body.add(results.write(subject.results().get(i), i + 1));
        }
        body.add(new MethodSection(subject.dataset(), subject.results(), subject.plugins()).write(parameters));
        body.add(book.section(new Ledger(subject.dataset(), titles, sources.anchors()), run));
        return Html.of(
                        "html",
                        Html.of(
                                "head",
                                Html.of("meta").with("charset", "utf-8"),
                                Html.of("meta")
                                        .with("name", "viewport")
                                        .with("content", "width=device-width, initial-scale=1"),
                                Html.of("title", parameters.title),
                                Html.of("style", STYLE)),
                        Html.of("body", body))
                .with("lang", "en");
    }

    private static Html contents(List<Outcome> results) {
        List<Html> links = new ArrayList<>();
        links.add(Html.link("sources", "Sources"));
        for (int i = 0; i < results.size(); i++) {
            links.add(Html.link("result" + (i + 1), results.get(i).result().title()));
        }
        links.add(Html.link("method", "Method and limits"));
        links.add(Html.link("evidence", "Evidence"));
        return Html.of("nav", links);
    }
}
