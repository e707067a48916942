package org.entente.store.duckdb;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the tables of older versions need, version by version, before new tables and views are made. */
final class Migration {

    /** The statements that lead to a version from the one before. */
    private static final Map<Integer, List<String>> STEPS = Map.of(
            2,
            List.of(
                    "ALTER TABLE held.revision ADD COLUMN IF NOT EXISTS kind VARCHAR",
                    "ALTER TABLE held.revision ADD COLUMN IF NOT EXISTS parent BIGINT",
                    "ALTER TABLE held.revision ADD COLUMN IF NOT EXISTS undoes BIGINT",
                    "UPDATE held.revision SET kind = CASE WHEN what LIKE 'Imported %' THEN 'IMPORT' WHEN what LIKE"
                            + " 'Found ties %' THEN 'MATCH' ELSE 'UNKNOWN' END, parent = number - 1, undoes = 0"
                            + " WHERE kind IS NULL"),
            // That two sources tell one story was a phrase in the reason for which two of their ties are the same.
            4,
            List.of("""
                    INSERT INTO held.same_as (id, kind, first, second, score, reason, author, added, removed)
                    SELECT (SELECT max(next_id) FROM held.revision) + row_number() OVER (ORDER BY s.id) - 1, 'STORY',
                        s.one, s.other, s.score, s.reason, s.author, s.added, s.removed
                    FROM (SELECT min(s.id) AS id, a.source AS one, b.source AS other, arg_min(s.score, s.id) AS score,
                            arg_min(s.reason, s.id) AS reason, s.author, s.added, s.removed
                        FROM held.same_as s
                        JOIN (SELECT DISTINCT tie, source FROM held.tie_evidence x JOIN held.evidence e ON e.id = evidence
                            WHERE x.ordinal = 0) a ON s.first = CAST(a.tie AS VARCHAR)
                        JOIN (SELECT DISTINCT tie, source FROM held.tie_evidence x JOIN held.evidence e ON e.id = evidence
                            WHERE x.ordinal = 0) b ON s.second = CAST(b.tie AS VARCHAR)
                        WHERE s.kind = 'TIE' AND s.author LIKE 'story %' AND contains(s.reason, 'same story')
                            AND a.source <> b.source
                        GROUP BY ALL) s""", """
                    UPDATE held.revision SET next_id = greatest(next_id, (SELECT coalesce(max(id), 0) + 1 FROM held.same_as))
                    WHERE number = (SELECT max(number) FROM held.revision)"""));

    private Migration() {}

    /** All steps from a version to today's, in their order. */
    static List<String> from(int version) {
        return IntStream.rangeClosed(version + 1, Schema.VERSION)
                .boxed()
                .flatMap(to -> STEPS.getOrDefault(to, List.of()).stream())
                .toList();
    }
}
