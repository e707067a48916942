package org.entente.workbench.resource;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Origins;
import org.entente.core.api.Reports;
import org.entente.core.api.Rows;
import org.entente.core.model.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * The ties of one revision as filters and sums need them, so that a filter is answered without asking the database.
 *
 * @param ties by their ids
 * @param titles of actors
 */
record TieFacts(List<TieFact> ties, Map<String, String> titles) {

    /** The ties that a filter lets through. */
    Stream<TieFact> through(TieFilter filter) {
        return ties.stream().filter(filter.test());
    }

    String title(String actor) {
        return titles.getOrDefault(actor, actor);
    }

    static TieFacts read(Dataset dataset) throws IOException {
        Interned words = new Interned();
        Map<Long, Draft> drafts = new LinkedHashMap<>();
        each(
                dataset,
                row -> drafts.put(row.integer(0), new Draft(row, words)),
                "SELECT id, type, stage, commitment, modality, review, confidence, year(first_day),"
                        + " CAST(first_day AS VARCHAR), CAST(coalesce(last_day, first_day) AS VARCHAR), reports, lower(title), lower(note), as_of"
                        + " FROM tie ORDER BY id");
        each(
                dataset,
                row -> draft(drafts, row).same = row.integer(1),
                "SELECT CAST(id AS BIGINT), CAST(canonical AS BIGINT) FROM canonical WHERE kind = 'TIE'");
        Reports reports = Reports.of(dataset, drafts.keySet());
        drafts.forEach((id, draft) -> draft.reporters = words.reporters(reports.of(id)));
        Map<String, String> titles = new HashMap<>();
        Map<String, TieFact.Side> sides = new HashMap<>();
        each(
                dataset,
                row -> {
                    String id = Query.text(row, 0);
                    String country = row.text(2);
                    titles.put(id, Query.text(row, 1));
                    sides.put(
                            id,
                            new TieFact.Side(
                                    id,
                                    country == null ? id : words.of(country),
                                    Query.text(row, 3),
                                    Query.text(row, 4)));
                },
                "SELECT id, title, country, lower(id), lower(title) FROM actor");
        each(
                dataset,
                row -> draft(drafts, row)
                        .sides
                        .add(sides.computeIfAbsent(
                                Query.text(row, 1), id -> new TieFact.Side(id, id, id.toLowerCase(Locale.ROOT), ""))),
                "SELECT tie, actor FROM participant");
        each(dataset, row -> draft(drafts, row).item(row, words), "SELECT tie, system, lower(designation) FROM item");
        each(
                dataset,
                row -> draft(drafts, row).told(row, words),
                "SELECT te.tie, e.source, te.evidence FROM tie_evidence te JOIN evidence e ON e.id = te.evidence");
        return new TieFacts(drafts.values().stream().map(Draft::fact).toList(), titles);
    }

    private interface Taking {
        void take(Rows row) throws IOException;
    }

    private static void each(Dataset dataset, Taking taking, String sql) throws IOException {
        try (Rows rows = dataset.query(sql)) {
            while (rows.next()) {
                taking.take(rows);
            }
        }
    }

    /** What belongs to a tie that does not show, if there should be such, goes nowhere. */
    private static Draft draft(Map<Long, Draft> drafts, Rows row) throws IOException {
        Draft draft = drafts.get(row.integer(0));
        return draft == null ? new Draft() : draft;
    }

    /** The same word is kept once, however many ties have it. */
    private static final class Interned {
        private final Map<String, String> words = new HashMap<>();
        private final Map<String, LocalDate> days = new HashMap<>();
        private final Map<Set<String>, Set<String>> sets = new HashMap<>();
        private final Map<Set<Origins.Report>, Set<Origins.Report>> reporters = new HashMap<>();
        private final Map<List<TieFact.Pair>, List<TieFact.Pair>> pairs = new HashMap<>();

        String of(String word) {
            return words.computeIfAbsent(word, Function.identity());
        }

        LocalDate latest(String day) {
            return days.computeIfAbsent(day, text -> new Edtf(text).latest().orElse(LocalDate.MAX));
        }

        List<TieFact.Pair> of(List<TieFact.Pair> list) {
            return pairs.computeIfAbsent(list, List::copyOf);
        }

        Set<Origins.Report> reporters(List<Origins.Report> list) {
            return reporters.computeIfAbsent(Set.copyOf(list), Function.identity());
        }

        Set<String> of(Set<String> set) {
            return sets.computeIfAbsent(Set.copyOf(set), Function.identity());
        }
    }

    /** A tie whose parts still come in. */
    private static final class Draft {
        private final Interned words;
        private final Set<TieFact.Side> sides = new LinkedHashSet<>();
        private final Set<String> systems = new HashSet<>();
        private final Set<String> sources = new HashSet<>();
        private final List<Long> evidence = new ArrayList<>(1);
        private Set<Origins.Report> reporters = Set.of();
        private long same;
        private LocalDate asOf = LocalDate.MIN;
        private final StringBuilder text = new StringBuilder();
        private long id;
        private String type = "";
        private @Nullable String stage;
        private String commitment = "";
        private String modality = "";
        private String review = "";
        private @Nullable Double confidence;
        private @Nullable Integer begins;
        private @Nullable String first;
        private @Nullable String until;
        private long reports;
        private @Nullable String title;

        private Draft() {
            words = new Interned();
        }

        private Draft(Rows row, Interned words) throws IOException {
            this.words = words;
            id = row.integer(0);
            same = id;
            type = words.of(Query.text(row, 1));
            String known = row.text(2);
            stage = known == null ? null : words.of(known);
            commitment = words.of(Query.text(row, 3));
            modality = words.of(Query.text(row, 4));
            review = words.of(Query.text(row, 5));
            confidence = row.number(6);
            Long year = Query.number(row, 7);
            begins = year == null ? null : (Integer) year.intValue();
            first = row.text(8);
            until = row.text(9);
            reports = row.integer(10);
            title = row.text(11);
            say(title);
            say(row.text(12));
            String day = row.text(13);
            asOf = day == null ? LocalDate.MIN : words.latest(day);
        }

        private void say(@Nullable String words) {
            if (words != null) {
                text.append(words).append('\n');
            }
        }

        private void item(Rows row, Interned words) throws IOException {
            String system = row.text(1);
            if (system != null) {
                systems.add(words.of(system));
            }
            say(row.text(2));
        }

        private void told(Rows row, Interned words) throws IOException {
            sources.add(words.of(Query.text(row, 1)));
            evidence.add(row.integer(2));
        }

        private TieFact fact() {
            List<TieFact.Side> all = List.copyOf(sides);
            return new TieFact(
                    id,
                    type,
                    stage,
                    commitment,
                    modality,
                    review,
                    confidence,
                    begins,
                    first,
                    until,
                    reports,
                    title,
                    words.of(text.toString()),
                    all,
                    words.of(systems),
                    words.of(sources),
                    reporters,
                    List.copyOf(evidence),
                    same,
                    asOf,
                    words.of(TieFact.pairs(all)));
        }
    }
}
