package org.entente.analyzer.changes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Up to when each deal was known: ties of the same parties about the same systems are of one deal, and so are those that are
 * asserted to be the same.
 */
final class Stories {

    private static final String DEALS = """
            WITH who AS (SELECT tie, list_sort(list_distinct(list(principal))) AS parties FROM participant GROUP BY tie),
            what AS (SELECT tie, list_sort(list_distinct(list(coalesce(system, lower(designation))))) AS systems
                FROM item GROUP BY tie)
            SELECT t.id, CASE WHEN systems IS NULL THEN NULL
                ELSE array_to_string(parties, '+') || ' ' || array_to_string(systems, '+') END
            FROM tie t JOIN who ON who.tie = t.id LEFT JOIN what ON what.tie = t.id""";

    private static final String LATEST = """
            SELECT h.tie, CAST(max(h.latest) AS VARCHAR)
            FROM (SELECT tie, latest FROM status
                UNION ALL SELECT tie, latest FROM tie_date
                    WHERE kind IN ('SIGNED', 'ORDERED', 'IN_FORCE', 'HELD', 'DELIVERED', 'ANNOUNCED')
                UNION ALL SELECT tie, latest FROM delivery) h
            JOIN tie t ON t.id = h.tie AND t.modality NOT IN ('PLANNED', 'POSSIBLE', 'DENIED')
            WHERE h.latest IS NOT NULL GROUP BY h.tie""";

    private static final String SERIES = """
            SELECT o.id, concat_ws('|', 'series', measure, subject, counterpart, component, unit, of_measure),
                CAST(CASE WHEN qualifier = 'ACTUAL' THEN latest END AS VARCHAR) FROM observation o""";

    /** By the id of a record in either state, the deals or the series to which it belongs. */
    private final Map<Long, String> keys = new HashMap<>();

    private final Map<String, LocalDate> known = new HashMap<>();

    private final Clusters clusters;

    private Stories(Clusters clusters) {
        this.clusters = clusters;
    }

    /** What was known before, with the deals of what is there now. */
    static Stories read(Dataset before, Dataset now) throws IOException {
        Stories stories = new Stories(Clusters.read(now));
        stories.deals(before);
        stories.deals(now);
        try (Rows rows = before.query(LATEST)) {
            while (rows.next()) {
                long tie = rows.integer(0);
                stories.learn("tie " + stories.clusters.of(tie), rows.text(1));
                stories.learn(stories.keys.get(tie), rows.text(1));
            }
        }
        try (Rows rows = now.query(SERIES)) {
            while (rows.next()) {
                stories.keys.put(rows.integer(0), String.valueOf(rows.text(1)));
            }
        }
        try (Rows rows = before.query(SERIES)) {
            while (rows.next()) {
                stories.learn(rows.text(1), rows.text(2));
            }
        }
        return stories;
    }

    private void deals(Dataset data) throws IOException {
        try (Rows rows = data.query(DEALS)) {
            while (rows.next()) {
                String key = rows.text(1);
                if (key != null) {
                    keys.put(rows.integer(0), key);
                }
            }
        }
    }

    private void learn(@Nullable String key, @Nullable String day) {
        if (key != null && day != null) {
            known.merge(key, LocalDate.parse(day), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** The latest day of which something of a record's deal or series was known before. */
    Optional<LocalDate> known(long id) {
        LocalDate own = known.get("tie " + clusters.of(id));
        LocalDate all = known.get(keys.getOrDefault(id, ""));
        return Optional.ofNullable(own == null || all != null && all.isAfter(own) ? all : own);
    }
}
