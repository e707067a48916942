package org.entente.store.duckdb;

/**
 * Gives the lines of a staged table their ids: first those of the records, then of the evidence, then of each link.
 *
 * @param key the column of the line's number, quoted
 * @param base the first id
 * @param lines how many ids each block has
 */
record Numbering(String key, long base, long lines, long revision) {

    /** The id of the line's tie or observation. */
    String line() {
        return at(0);
    }

    String evidence() {
        return at(1);
    }

    String link(int number) {
        return at(2 + number);
    }

    private String at(long block) {
        return "(" + (base - 1 + block * lines) + " + CAST(" + key + " AS BIGINT))";
    }

    String insert(String table, String condition, String... values) {
        return "INSERT INTO held." + table + " SELECT " + String.join(", ", values) + ", " + revision
                + ", NULL FROM staged WHERE " + condition;
    }

    /** Adds the ties, with what follows from their other tables by the rules of {@code Tie.status()} and TieWriter.
     * Names begin with a tilde so that no column of a table has the same. */
    String tie(Filling f) {
        String range = "BETWEEN " + base + " AND " + (base - 1 + lines);
        return "INSERT INTO held.tie SELECT " + line() + ", " + f.value("type") + ", " + f.value("kind") + ", "
                + f.value("instrument") + ", " + f.value("channel") + ", " + f.value("modality")
                + ", \"~stage\", \"~detail\", \"~as_of\", " + f.value("programme") + ", " + f.value("title")
                + ", " + f.value("note") + ", " + f.value("confidence") + ", \"~begins\", \"~ends\", 1, " + revision
                + ", NULL"
                + " FROM staged LEFT JOIN (SELECT tie AS \"~status_of\", stage AS \"~stage\", detail AS \"~detail\","
                + " as_of AS \"~as_of\" FROM held.status WHERE tie " + range
                + " QUALIFY row_number() OVER (PARTITION BY tie ORDER BY CASE WHEN as_of IS NULL THEN '-infinity'::DATE"
                + " ELSE coalesce(latest, 'infinity'::DATE) END DESC, ordinal DESC) = 1) ON \"~status_of\" = " + line()
                + " LEFT JOIN (SELECT tie AS \"~dates_of\", min(earliest) FILTER (kind IN ('SIGNED', 'IN_FORCE', 'ORDERED',"
                + " 'HELD', 'DELIVERED', 'ANNOUNCED')) AS \"~begins\", max(latest) FILTER (kind = 'EXPIRY') AS \"~ends\""
                + " FROM held.tie_date WHERE tie " + range + " GROUP BY tie) ON \"~dates_of\" = " + line() + " WHERE "
                + f.condition();
    }

    String observation(Filling f) {
        return insert(
                "observation",
                f.condition(),
                line(),
                f.value("measure"),
                f.value("subject"),
                f.value("period"),
                RecipeSql.days(f.value("period")),
                f.value("value"),
                f.value("upper"),
                f.value("certainty"),
                f.value("unit"),
                f.value("qualifier"),
                f.value("component"),
                f.value("counterpart"),
                f.value("concept"),
                f.value("scope"),
                f.value("issuer"),
                f.value("of"),
                f.value("among"),
                f.value("size"));
    }
}
