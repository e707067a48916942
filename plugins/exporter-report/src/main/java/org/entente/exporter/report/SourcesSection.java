package org.entente.exporter.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Coverage;
import org.entente.core.model.Source;
import org.entente.core.model.Support;
import org.entente.core.model.Word;
import org.jspecify.annotations.Nullable;

/** The sources, what each covers, and what came of it. */
final class SourcesSection {

    private static final int LISTED = 500;
    private static final int DRAWN = 15;
    private static final List<String> COMMITMENTS = List.of("FIRM", "SOFT", "TALK", "OTHER");

    private final List<Source> sources;
    private final Map<String, String> anchors = new LinkedHashMap<>();
    private final Map<String, List<Long>> ties = new HashMap<>();
    private final Map<String, List<Double>> commitments = new HashMap<>();

    SourcesSection(Dataset dataset, Run run) throws IOException {
        sources = dataset.sources();
        sources.stream().limit(LISTED).forEach(source -> anchors.put(source.digest(), "s" + (anchors.size() + 1)));
        try (Rows rows =
                dataset.query("SELECT DISTINCT e.source, t.id, t.commitment FROM tie_evidence x JOIN evidence e"
                        + " ON e.id = x.evidence JOIN tie t ON t.id = x.tie ORDER BY e.source, t.id")) {
            while (rows.next()) {
                run.check();
                String source = String.valueOf(rows.text(0));
                ties.computeIfAbsent(source, key -> new ArrayList<>()).add(rows.integer(1));
                List<Double> counts =
                        commitments.computeIfAbsent(source, key -> new ArrayList<>(List.of(0.0, 0.0, 0.0, 0.0)));
                int at = COMMITMENTS.indexOf(rows.text(2));
                int column = at < 0 ? COMMITMENTS.size() - 1 : at;
                counts.set(column, counts.get(column) + 1);
            }
        }
    }

    /** The anchors of the sources by their digests. */
    Map<String, String> anchors() {
        return anchors;
    }

    Html write(EvidenceBook book) {
        List<Html> rows = new ArrayList<>();
        rows.add(header());
        sources.stream().limit(LISTED).forEach(source -> rows.add(row(source, book)));
        List<Html> parts = new ArrayList<>();
        parts.add(Html.of("h2", "Sources and their coverage"));
        if (sources.isEmpty()) {
            parts.add(Html.of("p", "The workspace holds no source."));
        } else {
            parts.add(Html.of("table", rows));
            parts.add(chart(book));
        }
        if (sources.size() > LISTED) {
            parts.add(Html.of("p", "And " + (sources.size() - LISTED) + " more sources, not listed here."));
        }
        return Html.of("section", parts).with("id", "sources");
    }

    private static Html header() {
        return Html.of(
                "tr",
                List.of(
                                "source",
                                "publisher",
                                "genre",
                                "published",
                                "covers",
                                "reliability",
                                "handling",
                                "ties",
                                "SHA-256")
                        .stream()
                        .map(name -> Html.of("th", name))
                        .toList());
    }

    private Html row(Source source, EvidenceBook book) {
        List<Long> read = ties.getOrDefault(source.digest(), List.of());
        String published =
                source.published() == null ? Cells.UNKNOWN : source.published().text();
        return Html.of(
                        "tr",
                        Html.of("td", title(source)),
                        Html.of("td", text(source.publisher())),
                        Html.of("td", source.genre().name()),
                        Html.of("td", published + (source.publishedInferred() ? " (read from the text)" : "")),
                        Html.of("td", coverage(source.coverage())),
                        Html.of("td", source.reliability().name()),
                        Html.of("td", source.handling().name()),
                        Html.of(
                                        "td",
                                        book.linked(
                                                Integer.toString(read.size()),
                                                "Ties of " + title(source),
                                                Support.ties(read)))
                                .with("class", "n"),
                        Html.of("td", Html.of("code", source.digest())))
                .with("id", anchors.getOrDefault(source.digest(), "s0"));
    }

    private Html chart(EvidenceBook book) {
        List<BarChart.Bar> bars = sources.stream()
                .filter(source -> ties.containsKey(source.digest()))
                .sorted((a, b) -> Integer.compare(
                        ties.get(b.digest()).size(), ties.get(a.digest()).size()))
                .limit(DRAWN)
                .map(source -> new BarChart.Bar(
                        title(source),
                        commitments.get(source.digest()),
                        book.anchor("Ties of " + title(source), Support.ties(ties.get(source.digest())))))
                .toList();
        return new BarChart("Ties by source and commitment", List.of("firm", "soft", "talk", "other"), bars).draw();
    }

    private static String title(Source source) {
        return source.title() == null ? source.name() : source.title();
    }

    private static String text(@Nullable String text) {
        return text == null ? Cells.UNKNOWN : text;
    }

    private static String coverage(Coverage coverage) {
        if (coverage.equals(Coverage.UNKNOWN)) {
            return "not told";
        }
        List<String> parts = new ArrayList<>();
        if (coverage.period() != null) {
            parts.add(coverage.period().text());
        }
        if (!coverage.types().isEmpty()) {
            parts.add(coverage.types().stream().map(Word::name).collect(Collectors.joining(", ")));
        }
        if (!coverage.actors().isEmpty()) {
            parts.add(coverage.actors().size() + " actors");
        }
        if (coverage.note() != null) {
            parts.add(coverage.note());
        }
        return String.join("; ", parts);
    }
}
