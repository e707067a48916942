package org.entente.analyzer.partnership;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Decisions;
import org.entente.core.api.Filter;
import org.entente.core.api.Origins.Report;
import org.entente.core.api.Reports;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Dyad;
import org.entente.core.model.Edtf;
import org.entente.core.model.Interest;
import org.entente.core.model.Item;
import org.entente.core.model.Review;
import org.entente.core.model.Source;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.jspecify.annotations.Nullable;

/**
 * All that is held on two countries, as it was known at a day.
 *
 * @param cases the acts, by the lowest id of their ties
 * @param problems what went wrong in reading the passages and rows, by tie
 * @param decisions what was decided on findings
 * @param signed the credibility that somebody has signed
 * @param sources all sources, also those that say nothing on the two
 */
record Dossier(
        Dyad dyad,
        List<Case> cases,
        Map<Long, List<String>> problems,
        Decisions decisions,
        Signed signed,
        List<Source> sources,
        @Nullable LocalDate day) {

    private static final String REPORTS = """
            SELECT te.tie, e.id, e.source, e.place, e.start_at, e.end_at, e.row_number, e.column_name, e.quote,
                e.cited_origin, e.signed_by, e.reliability, e.credibility, te.side, te.interest
            FROM tie_report te JOIN evidence e ON e.id = te.evidence
            WHERE te.tie IN (SELECT tie FROM dyad WHERE first = ? AND second = ?)
            ORDER BY te.tie, e.id
            """;

    private static final String REVIEWS = """
            SELECT id, review FROM tie
            WHERE review <> 'NEW' AND id IN (SELECT tie FROM dyad WHERE first = ? AND second = ?)
            """;

    private static final String PROBLEMS = """
            SELECT DISTINCT te.tie, p.message
            FROM tie_evidence te
            JOIN evidence e ON e.id = te.evidence
            JOIN problem p ON p.source = e.source
                AND (p.row_number = e.row_number OR p.start_at < e.end_at AND e.start_at < p.end_at)
            WHERE te.tie IN (SELECT tie FROM dyad WHERE first = ? AND second = ?)
            ORDER BY 1, 2
            """;

    /**
     * Reads it.
     *
     * @param day what was published or is dated later is left out; null for all
     */
    static Dossier read(Dataset data, Dyad dyad, @Nullable LocalDate day, Run run) throws IOException {
        List<Source> sources = data.sources().stream()
                .filter(source -> source.published() == null || !after(day, new Moment(source.published()).earliest()))
                .toList();
        Map<Long, List<Cited>> reports = reports(data, dyad, sources, run);
        Map<Long, Review> reviews = reviews(data, dyad);
        SameTies same = SameTies.read(data, run);
        Map<Long, Case> cases = new TreeMap<>();
        try (Stream<Stored<Tie>> ties = data.ties(Filter.ALL.between(dyad.first(), dyad.second()))) {
            for (Stored<Tie> stored : (Iterable<Stored<Tie>>) ties::iterator) {
                run.check();
                List<Cited> told = reports.getOrDefault(stored.id(), List.of());
                Tie tie = asKnown(stored.value(), day);
                Review review = reviews.getOrDefault(stored.id(), Review.NEW);
                if (!told.isEmpty() && begun(tie, day)) {
                    cases.merge(
                            same.of(stored.id()),
                            new Case(List.of(stored.id()), tie, told, List.of(review)),
                            (known, more) -> known.with(stored.id(), tie, told, review));
                }
            }
        }
        return new Dossier(
                dyad,
                List.copyOf(cases.values()),
                problems(data, dyad, run),
                Decisions.of(data),
                Signed.of(data),
                sources,
                day);
    }

    private static boolean after(@Nullable LocalDate day, LocalDate date) {
        return day != null && date.isAfter(day);
    }

    private static boolean begun(Tie tie, @Nullable LocalDate day) {
        List<LocalDate> begins = tie.dates().stream()
                .filter(date -> Moment.HAPPENED.contains(date.kind()))
                .map(date -> new Moment(date.date()).earliest())
                .toList();
        return begins.isEmpty() || begins.stream().anyMatch(date -> !after(day, date));
    }

    /** The tie without the stages that it reached and the deliveries that came later. */
    private static Tie asKnown(Tie tie, @Nullable LocalDate day) {
        return day == null
                ? tie
                : new Tie(
                        tie.type(),
                        tie.kind(),
                        tie.instrument(),
                        tie.channel(),
                        tie.participants(),
                        tie.history().stream()
                                .filter(status -> !after(day, status.asOf()))
                                .toList(),
                        tie.modality(),
                        tie.items().stream().map(item -> asKnown(item, day)).toList(),
                        tie.amounts(),
                        tie.dates(),
                        tie.programme(),
                        tie.title(),
                        tie.note(),
                        tie.rules(),
                        tie.confidence());
    }

    private static Item asKnown(Item item, LocalDate day) {
        return new Item(
                item.system(),
                item.designation(),
                item.description(),
                item.ordered(),
                item.deliveries().stream()
                        .filter(delivery -> !after(day, delivery.period()))
                        .toList(),
                item.condition(),
                item.amounts());
    }

    private static boolean after(@Nullable LocalDate day, @Nullable Edtf date) {
        return date != null && after(day, new Moment(date).earliest());
    }

    private static Map<Long, Review> reviews(Dataset data, Dyad dyad) throws IOException {
        Map<Long, Review> reviews = new HashMap<>();
        try (Rows rows = data.query(REVIEWS, dyad.first(), dyad.second())) {
            while (rows.next()) {
                reviews.put(rows.integer(0), new Review(String.valueOf(rows.text(1))));
            }
        }
        return reviews;
    }

    private static Map<Long, List<Cited>> reports(Dataset data, Dyad dyad, List<Source> sources, Run run)
            throws IOException {
        Map<String, Source> known = new HashMap<>();
        sources.forEach(source -> known.put(source.digest(), source));
        Map<String, String> stories = Reports.stories(data);
        Map<Long, List<Cited>> reports = new HashMap<>();
        try (Rows rows = data.query(REPORTS, dyad.first(), dyad.second())) {
            while (rows.next()) {
                run.check();
                Source source = known.get(rows.text(2));
                if (source != null) {
                    reports.computeIfAbsent(rows.integer(0), tie -> new ArrayList<>())
                            .add(new Cited(
                                    rows.integer(1),
                                    source,
                                    place(rows),
                                    rows.text(8) == null ? "" : String.valueOf(rows.text(8)),
                                    new Report(
                                            source,
                                            rows.text(9),
                                            rows.text(13),
                                            new Interest(String.valueOf(rows.text(14))),
                                            stories.get(source.digest())),
                                    rows.text(10),
                                    rows.text(11) == null ? null : rows.text(11) + rows.text(12)));
                }
            }
        }
        return reports;
    }

    private static String place(Rows rows) throws IOException {
        return switch (String.valueOf(rows.text(3))) {
            case "SPAN" -> " [" + rows.text(4) + "–" + rows.text(5) + "]";
            case "CELL" -> " row " + rows.text(6) + (rows.text(7) == null ? "" : ", " + rows.text(7));
            default -> "";
        };
    }

    private static Map<Long, List<String>> problems(Dataset data, Dyad dyad, Run run) throws IOException {
        Map<Long, List<String>> problems = new HashMap<>();
        try (Rows rows = data.query(PROBLEMS, dyad.first(), dyad.second())) {
            while (rows.next()) {
                run.check();
                problems.computeIfAbsent(rows.integer(0), tie -> new ArrayList<>())
                        .add(String.valueOf(rows.text(1)));
            }
        }
        return problems;
    }
}
