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
                            + " WHERE kind IS NULL"));

    private Migration() {}

    /** All steps from a version to today's, in their order. */
    static List<String> from(int version) {
        return IntStream.rangeClosed(version + 1, Schema.VERSION)
                .boxed()
                .flatMap(to -> STEPS.getOrDefault(to, List.of()).stream())
                .toList();
    }
}
