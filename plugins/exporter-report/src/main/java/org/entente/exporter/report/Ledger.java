package org.entente.exporter.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Genre;
import org.entente.core.model.Source;
import org.jspecify.annotations.Nullable;

/** Describes ties and observations with the evidence for them. */
final class Ledger {

    private static final String EVIDENCE = "SELECT x.%1$s, e.id, e.source, e.quote, e.place, e.start_at, e.end_at,"
            + " e.row_number, e.column_name, e.said_by, e.speech, e.reader FROM %1$s_evidence x JOIN evidence e ON"
            + " e.id = x.evidence WHERE x.%1$s IN (%2$s) ORDER BY x.%1$s, e.id";

    private final Dataset dataset;
    private final Titles titles;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, String> anchors;

    /** @param anchors the anchors of the sources by their digests */
    Ledger(Dataset dataset, Titles titles, Map<String, String> anchors) throws IOException {
        this.dataset = dataset;
        this.titles = titles;
        this.anchors = anchors;
        dataset.sources().forEach(source -> sources.put(source.digest(), source));
    }

    /** The ties with these ids, each under the anchor {@code t} and its id. */
    SortedMap<Long, Html> ties(SortedSet<Long> ids, Run run) throws IOException {
        Map<Long, List<String>> parties = parties(ids);
        Map<Long, List<Html>> evidence = evidence("tie", ids, run);
        SortedMap<Long, Html> ties = new TreeMap<>();
        try (Rows rows = dataset.query("SELECT id, type, kind, instrument, modality, stage, detail, as_of, commitment,"
                + " title, confidence FROM tie WHERE id IN (" + EvidenceBook.ids(ids) + ") ORDER BY id")) {
            while (rows.next()) {
                run.check();
                long id = rows.integer(0);
                String asOf = rows.text(7);
                Double confidence = rows.number(10);
                String said = Stream.of(
                                rows.text(1),
                                known(rows.text(2)),
                                known(rows.text(3)),
                                rows.text(4),
                                rows.text(8),
                                known(rows.text(5)) + (asOf == null ? "" : " as of " + asOf),
                                known(rows.text(6)),
                                confidence == null ? "" : "rules right in " + Cells.number(confidence * 100) + " %")
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.joining(", "));
                ties.put(
                        id,
                        article(
                                "t" + id,
                                "Tie " + id + (rows.text(9) == null ? "" : ", " + rows.text(9)) + ": "
                                        + String.join(", ", parties.getOrDefault(id, List.of())) + ". " + said + ".",
                                evidence.getOrDefault(id, List.of())));
            }
        }
        return ties;
    }

    /** The observations with these ids, each under the anchor {@code o} and its id. */
    SortedMap<Long, Html> observations(SortedSet<Long> ids, Run run) throws IOException {
        Map<Long, List<Html>> evidence = evidence("observation", ids, run);
        SortedMap<Long, Html> observations = new TreeMap<>();
        try (Rows rows = dataset.query("SELECT id, measure, subject, period, value, unit, qualifier FROM observation"
                + " WHERE id IN (" + EvidenceBook.ids(ids) + ") ORDER BY id")) {
            while (rows.next()) {
                run.check();
                long id = rows.integer(0);
                Double value = rows.number(4);
                observations.put(
                        id,
                        article(
                                "o" + id,
                                "Observation " + id + ": " + rows.text(1) + " of "
                                        + titles.actor(String.valueOf(rows.text(2)))
                                        + (rows.text(3) == null ? "" : ", " + rows.text(3)) + ": "
                                        + (value == null ? Cells.UNKNOWN : Cells.number(value)) + " " + rows.text(5)
                                        + ", " + rows.text(6) + ".",
                                evidence.getOrDefault(id, List.of())));
            }
        }
        return observations;
    }

    private static Html article(String anchor, String what, List<Html> evidence) {
        return Html.of("article", Html.of("p", what), Html.of("ul", evidence)).with("id", anchor);
    }

    private static String known(@Nullable String word) {
        return word == null || word.equals("UNKNOWN") ? "" : word;
    }

    private Map<Long, List<String>> parties(SortedSet<Long> ids) throws IOException {
        Map<Long, List<String>> parties = new HashMap<>();
        try (Rows rows = dataset.query("SELECT tie, actor, role FROM participant WHERE tie IN (" + EvidenceBook.ids(ids)
                + ") ORDER BY tie, ordinal")) {
            while (rows.next()) {
                parties.computeIfAbsent(rows.integer(0), key -> new ArrayList<>())
                        .add(titles.actor(String.valueOf(rows.text(1))) + " (" + rows.text(2) + ")");
            }
        }
        return parties;
    }

    private Map<Long, List<Html>> evidence(String of, SortedSet<Long> ids, Run run) throws IOException {
        Map<Long, List<Html>> evidence = new HashMap<>();
        String sql = EVIDENCE.replace("%1$s", of).replace("%2$s", EvidenceBook.ids(ids));
        try (Rows rows = dataset.query(sql)) {
            while (rows.next()) {
                run.check();
                evidence.computeIfAbsent(rows.integer(0), key -> new ArrayList<>())
                        .add(quotation(rows));
            }
        }
        return evidence;
    }

    private Html quotation(Rows rows) throws IOException {
        String digest = String.valueOf(rows.text(2));
        Source source = sources.get(digest);
        String quote = String.valueOf(rows.text(3));
        int longest = source == null ? Source.QUOTE : source.longestQuote();
        String name = source == null ? digest : source.title() == null ? source.name() : source.title();
        String anchor = anchors.getOrDefault(digest, "");
        String said = rows.text(9) == null ? "" : ", said by " + titles.actor(rows.text(9));
        return Html.of(
                "li",
                Html.of("q", cut(quote, longest)),
                Html.text(" — "),
                anchor.isEmpty() ? Html.text(name) : Html.link(anchor, name),
                Html.of(
                        "small",
                        ", " + place(rows, source) + said + ", " + rows.text(10) + ", read by " + rows.text(11)));
    }

    private static String place(Rows rows, @Nullable Source source) throws IOException {
        return switch (String.valueOf(rows.text(4))) {
            case "SPAN" -> "characters " + rows.text(5) + " to " + rows.text(6);
            case "CELL" ->
                (source == null || source.genre().equals(Genre.REGISTER) ? "row " : "paragraph ")
                        + rows.text(7)
                        + (rows.text(8) == null ? "" : ", " + rows.text(8));
            default -> "the whole source";
        };
    }

    private static String cut(String quote, int most) {
        return quote.codePointCount(0, quote.length()) <= most
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, most)) + "…";
    }
}
