package org.entente.analyzer.changes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Support;
import org.jspecify.annotations.Nullable;

/**
 * Plans whose day is over without any source that tells what came of them.
 *
 * <p>Something came of a plan if a tie of the same parties, and about the same system or where it names none of the same type, is
 * told as a fact of that day or later; or if one that is asserted to be the same is, or is told to have come to its end. Of a plan
 * over several years or months the last one counts: what came in the first of them is told, and is not all that was due.
 */
final class Overdue {

    private static final String PLANS = """
            WITH due AS (
                SELECT d.tie, d.date AS due, d.earliest, d.latest FROM tie_date d WHERE d.kind = 'DELIVERY_PLANNED'
                UNION ALL SELECT d.tie, d.date, d.earliest, d.latest FROM tie_date d JOIN tie t ON t.id = d.tie
                    WHERE t.modality = 'PLANNED' AND d.kind NOT IN ('DELIVERY_PLANNED', 'REPORTED', 'ANNOUNCED', 'EXPIRY')
                UNION ALL SELECT s.tie, s.as_of, s.earliest, s.latest FROM status s JOIN tie t ON t.id = s.tie
                    WHERE t.modality = 'PLANNED' AND s.as_of IS NOT NULL),
            point AS (SELECT tie, arg_max(due, latest) AS due, arg_max(earliest, latest) AS begin, max(latest) AS latest
                FROM due GROUP BY tie),
            last AS (SELECT *, CASE WHEN NOT regexp_matches(due, '[/,]') THEN begin
                    WHEN regexp_matches(due, '-[0-9]{2}[^/,]*$') THEN greatest(begin, CAST(date_trunc('month', latest) AS DATE))
                    ELSE greatest(begin, CAST(date_trunc('year', latest) AS DATE)) END AS earliest
                FROM point),
            who AS (SELECT tie, list_sort(list_distinct(list(principal))) AS parties FROM participant GROUP BY tie),
            what AS (SELECT tie, list_distinct(list(coalesce(system, lower(designation)))) AS systems FROM item GROUP BY tie),
            fact AS (SELECT h.tie, max(h.latest) AS latest FROM (
                    SELECT tie, latest FROM status
                    UNION ALL SELECT tie, latest FROM delivery
                    UNION ALL SELECT tie, latest FROM tie_date
                        WHERE kind IN ('SIGNED', 'ORDERED', 'IN_FORCE', 'HELD', 'DELIVERED', 'ANNOUNCED')) h
                JOIN tie t ON t.id = h.tie AND t.modality NOT IN ('PLANNED', 'POSSIBLE', 'DENIED') GROUP BY h.tie)
            SELECT p.id, l.due, CAST(l.earliest AS VARCHAR), CAST(l.begin AS VARCHAR)
            FROM last l JOIN tie p ON p.id = l.tie JOIN who pw ON pw.tie = p.id LEFT JOIN what pi ON pi.tie = p.id
            WHERE l.latest < CAST(? AS DATE) AND l.latest >= CAST(? AS DATE) AND p.modality <> 'DENIED'
                AND p.stage IS DISTINCT FROM 'COMPLETED' AND p.stage IS DISTINCT FROM 'ENDED'
                AND NOT EXISTS (
                    SELECT 1 FROM fact f JOIN tie o ON o.id = f.tie JOIN who w ON w.tie = f.tie LEFT JOIN what i ON i.tie = f.tie
                    WHERE f.latest >= l.earliest AND w.parties = pw.parties
                        AND CASE WHEN pi.systems IS NULL THEN o.type = p.type ELSE list_has_any(i.systems, pi.systems) END)
            ORDER BY l.latest DESC, p.id""";

    /** Of each tie the last day at which something came of it, or that it has come to its end. */
    private static final String FACTS = """
            SELECT t.id, CAST(max(CASE WHEN t.stage IN ('COMPLETED', 'ENDED') THEN DATE '9999-12-31' ELSE h.latest END) AS VARCHAR)
            FROM (SELECT tie, latest FROM status
                UNION ALL SELECT tie, latest FROM delivery
                UNION ALL SELECT tie, latest FROM tie_date
                    WHERE kind IN ('SIGNED', 'ORDERED', 'IN_FORCE', 'HELD', 'DELIVERED', 'ANNOUNCED')) h
            JOIN tie t ON t.id = h.tie AND t.modality NOT IN ('PLANNED', 'POSSIBLE', 'DENIED') GROUP BY t.id""";

    /**
     * A plan that was due.
     *
     * @param ties the ties that tell of it
     */
    record Plan(String sentence, String due, List<Entry> ties) {

        Plan {
            ties = List.copyOf(ties);
        }

        /** What all of them rest on. */
        List<Long> evidence() {
            return ties.stream()
                    .flatMap(tie -> tie.evidence().stream())
                    .distinct()
                    .toList();
        }

        Support rests() {
            return Support.ties(ties.stream().map(Entry::id).toList());
        }
    }

    /**
     * A tie whose day is over.
     *
     * @param from the first day of the last year, month or day that is meant
     * @param begin the first day that is meant
     */
    private record Due(long tie, String date, LocalDate from, LocalDate begin) {}

    private Overdue() {}

    /**
     * The plans that were due before today and not more than some years ago, the latest first; a plan that several ties tell is
     * told once.
     *
     * @param which which ties are asked about
     */
    static List<Plan> read(Dataset data, int years, LongPredicate which, Run run) throws IOException {
        List<Due> due = due(data, years, run);
        due.removeIf(plan -> !which.test(plan.tie()));
        Clusters clusters = Clusters.read(data);
        Map<Long, LocalDate> facts = facts(data, clusters);
        due.removeIf(plan -> facts.containsKey(clusters.of(plan.tie()))
                && !facts.get(clusters.of(plan.tie())).isBefore(plan.from()));
        Map<Long, Entry> entries =
                State.of(data).entries(due.stream().map(Due::tie).toList());
        Map<String, List<Entry>> ties = new LinkedHashMap<>();
        Map<String, String> dates = new HashMap<>();
        for (Due plan : due) {
            Entry entry = entries.get(plan.tie());
            LocalDate fact = facts.getOrDefault(clusters.of(plan.tie()), LocalDate.MIN);
            String sentence = entry.what() + " was due in " + plan.date() + ": " + since(entry, plan, fact);
            ties.computeIfAbsent(sentence, any -> new ArrayList<>()).add(entry);
            dates.put(sentence, plan.date());
        }
        List<Plan> plans = new ArrayList<>();
        ties.forEach((sentence, told) -> plans.add(new Plan(sentence, dates.getOrDefault(sentence, ""), told)));
        return plans;
    }

    private static String since(Entry entry, Due plan, LocalDate fact) {
        if (fact.isBefore(plan.begin())) {
            return "no source since.";
        }
        String delivered = entry.fields().getOrDefault(Moment.DELIVERED, "");
        return "no source since " + fact.getYear() + (delivered.isEmpty() ? "." : ", delivered " + delivered + ".");
    }

    private static List<Due> due(Dataset data, int years, Run run) throws IOException {
        LocalDate today = run.today();
        List<Due> due = new ArrayList<>();
        try (Rows rows =
                data.query(PLANS, today.toString(), today.minusYears(years).toString())) {
            while (rows.next()) {
                run.check();
                due.add(new Due(rows.integer(0), String.valueOf(rows.text(1)), day(rows.text(2)), day(rows.text(3))));
            }
        }
        return due;
    }

    private static LocalDate day(@Nullable String day) {
        return day == null ? LocalDate.MIN : LocalDate.parse(day);
    }

    private static Map<Long, LocalDate> facts(Dataset data, Clusters clusters) throws IOException {
        Map<Long, LocalDate> facts = new HashMap<>();
        try (Rows rows = data.query(FACTS)) {
            while (rows.next()) {
                String day = rows.text(1);
                if (day != null) {
                    facts.merge(
                            clusters.of(rows.integer(0)),
                            LocalDate.parse(day),
                            (one, other) -> one.isAfter(other) ? one : other);
                }
            }
        }
        return facts;
    }
}
