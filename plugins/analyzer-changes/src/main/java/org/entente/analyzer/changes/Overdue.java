package org.entente.analyzer.changes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;

/**
 * Plans whose day is over without any source that tells what came of them.
 *
 * <p>Something came of a plan if a tie of the same parties, and about the same system or where it names none of the same type, is
 * told as a fact of that day or later.
 */
final class Overdue {

    private static final String PLANS = """
            WITH due AS (
                SELECT d.tie, d.date AS due, d.earliest, d.latest FROM tie_date d WHERE d.kind = 'DELIVERY_PLANNED'
                UNION ALL SELECT d.tie, d.date, d.earliest, d.latest FROM tie_date d JOIN tie t ON t.id = d.tie
                    WHERE t.modality = 'PLANNED' AND d.kind NOT IN ('DELIVERY_PLANNED', 'REPORTED', 'ANNOUNCED', 'EXPIRY')
                UNION ALL SELECT s.tie, s.as_of, s.earliest, s.latest FROM status s JOIN tie t ON t.id = s.tie
                    WHERE t.modality = 'PLANNED' AND s.as_of IS NOT NULL),
            last AS (SELECT tie, arg_max(due, latest) AS due, arg_max(earliest, latest) AS earliest, max(latest) AS latest
                FROM due GROUP BY tie),
            who AS (SELECT tie, list_sort(list_distinct(list(principal))) AS parties FROM participant GROUP BY tie),
            what AS (SELECT tie, list_distinct(list(coalesce(system, lower(designation)))) AS systems FROM item GROUP BY tie),
            fact AS (SELECT h.tie, max(h.latest) AS latest FROM (
                    SELECT tie, latest FROM status
                    UNION ALL SELECT tie, latest FROM delivery
                    UNION ALL SELECT tie, latest FROM tie_date
                        WHERE kind IN ('SIGNED', 'ORDERED', 'IN_FORCE', 'HELD', 'DELIVERED', 'ANNOUNCED')) h
                JOIN tie t ON t.id = h.tie AND t.modality NOT IN ('PLANNED', 'POSSIBLE', 'DENIED') GROUP BY h.tie)
            SELECT p.id, l.due
            FROM last l JOIN tie p ON p.id = l.tie JOIN who pw ON pw.tie = p.id LEFT JOIN what pi ON pi.tie = p.id
            WHERE l.latest < CAST(? AS DATE) AND l.latest >= CAST(? AS DATE) AND p.modality <> 'DENIED'
                AND p.stage IS DISTINCT FROM 'COMPLETED' AND p.stage IS DISTINCT FROM 'ENDED'
                AND NOT EXISTS (
                    SELECT 1 FROM fact f JOIN tie o ON o.id = f.tie JOIN who w ON w.tie = f.tie LEFT JOIN what i ON i.tie = f.tie
                    WHERE f.latest >= l.earliest AND w.parties = pw.parties
                        AND CASE WHEN pi.systems IS NULL THEN o.type = p.type ELSE list_has_any(i.systems, pi.systems) END)
            ORDER BY l.latest DESC, p.id LIMIT ?""";

    /** A plan that was due. */
    record Plan(Entry entry, String due) {

        String sentence() {
            return entry.what() + " was due in " + due + ": no source since.";
        }
    }

    private Overdue() {}

    /**
     * The plans that were due before today and not more than some years ago, the latest first; a tie that others tell again is
     * told once.
     */
    static List<Plan> read(Dataset data, int years, int most, Run run) throws IOException {
        LocalDate today = run.today();
        List<Long> ids = new ArrayList<>();
        List<String> dues = new ArrayList<>();
        try (Rows rows =
                data.query(PLANS, today.toString(), today.minusYears(years).toString(), most + 1)) {
            while (rows.next()) {
                run.check();
                ids.add(rows.integer(0));
                dues.add(String.valueOf(rows.text(1)));
            }
        }
        Map<Long, Entry> entries = State.of(data).entries(ids);
        Set<String> told = new HashSet<>();
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Plan plan = new Plan(entries.get(ids.get(i)), dues.get(i));
            if (told.add(plan.sentence())) {
                plans.add(plan);
            }
        }
        return plans;
    }
}
