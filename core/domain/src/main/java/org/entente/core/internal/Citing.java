package org.entente.core.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.core.api.Basis;
import org.entente.core.api.Citation;
import org.entente.core.api.Dataset;
import org.entente.core.api.Names;
import org.entente.core.api.Origins;
import org.entente.core.api.Origins.Report;
import org.entente.core.api.Reports;
import org.entente.core.api.Rows;
import org.entente.core.model.Edition;
import org.entente.core.model.Figure;
import org.entente.core.model.History;
import org.entente.core.model.Interest;
import org.entente.core.model.Outcome;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.RunCard;
import org.entente.core.model.Source;
import org.entente.core.spi.Ledger;

/** Finds what must stand beside a figure where it is quoted. */
public record Citing(Ledger ledger, Names names) {

    /** Kinds of revision that leave what is held as it was. */
    static final Set<RevisionKind> QUIET = Set.of(RevisionKind.NAME, RevisionKind.EDITION, RevisionKind.WATCH);

    private static final String REPORTS = """
            SELECT tie, evidence, source, cited_origin, side, interest
            FROM tie_report WHERE tie IN (SELECT unnest(CAST(? AS BIGINT[])))
            UNION ALL SELECT NULL, oe.evidence, e.source, e.cited_origin, e.side, e.interest
            FROM observation_evidence oe JOIN evidence e ON e.id = oe.evidence
            WHERE oe.observation IN (SELECT unnest(CAST(? AS BIGINT[])))
            """;

    /**
     * Cites one figure.
     *
     * @param data what the result was reckoned from, in all states of review
     * @throws IllegalArgumentException if there is no such cell or several
     */
    public Citation cite(Outcome outcome, String cell, Dataset data) throws IOException {
        RunCard card = outcome.card();
        Map<String, String> titles = titles(data);
        Figure figure = Figure.find(outcome.result(), cell, id -> titles.getOrDefault(id, id));
        Basis basis = Basis.of(figure.support(), data);
        List<Report> reports = reports(basis, data);
        History history = new History(ledger.revisions());
        List<Edition> editions = new Freezing(ledger).all();
        Optional<Edition> edition = editions.stream()
                .filter(one -> same(one.revision(), card.revision(), history))
                .max(Comparator.comparing(Edition::day).thenComparing(Edition::revision));
        return new Citation(
                card.id(),
                figure.address(),
                called(figure),
                figure.value(),
                figure.unit(),
                LocalDate.ofInstant(history.get(card.revision()).when(), ZoneOffset.UTC),
                card.revision(),
                basis.ties().size(),
                basis.observations().size(),
                Origins.of(data, names).count(reports),
                reports.size(),
                edition.map(Edition::name).orElse(null),
                edition.flatMap(one -> successor(one, editions)).orElse(null),
                card.plugin().id() + " " + card.plugin().version());
    }

    private static String called(Figure figure) {
        String row = figure.table().title() + ", " + figure.name();
        return figure.column() == Figure.ROW
                ? row
                : row + ", " + figure.table().columns().get(figure.column()).name();
    }

    private static Optional<String> successor(Edition edition, List<Edition> all) {
        return all.stream()
                .filter(other -> edition.name().equals(other.corrects()))
                .map(Edition::name)
                .reduce((first, second) -> second);
    }

    /** Whether two revisions hold the same: they lead to one state, but for changes that leave what is held alone. */
    private static boolean same(long one, long other, History history) {
        return loud(one, history) == loud(other, history);
    }

    private static long loud(long number, History history) {
        Revision revision = history.get(history.state(number));
        while (QUIET.contains(revision.kind())) {
            revision = history.get(history.state(revision.parent()));
        }
        return revision.number();
    }

    private static Map<String, String> titles(Dataset data) throws IOException {
        Map<String, String> titles = new HashMap<>();
        try (Rows rows = data.query("SELECT id, title FROM actor WHERE title IS NOT NULL")) {
            while (rows.next()) {
                titles.put(String.valueOf(rows.text(0)), String.valueOf(rows.text(1)));
            }
        }
        return titles;
    }

    private static List<Report> reports(Basis basis, Dataset data) throws IOException {
        Map<String, Source> sources = new HashMap<>();
        data.sources().forEach(source -> sources.put(source.digest(), source));
        Map<String, String> stories = Reports.stories(data);
        List<Report> reports = new ArrayList<>();
        Set<Long> counted = new HashSet<>();
        try (Rows rows = data.query(REPORTS, basis.ties(), basis.observations())) {
            while (rows.next()) {
                Source source = sources.get(String.valueOf(rows.text(2)));
                // One passage that tells of several ties is one report.
                if (source != null && counted.add(rows.integer(1))) {
                    reports.add(new Report(
                            source,
                            rows.text(3),
                            rows.text(4),
                            new Interest(String.valueOf(rows.text(5))),
                            stories.get(source.digest())));
                }
            }
        }
        return reports;
    }
}
