package org.entente.store.duckdb;

/**
 * The rows that a revision added, wherever they are now: an undo that was undone has added them again as its own.
 *
 * @param later whether later revisions undo anything at all; else the rows are where they were
 */
record Carried(long revision, boolean later) {

    /** The condition in SQL that a row, which is present, is one of them. */
    String current(HeldTable table) {
        return later
                ? "(" + String.join(", ", table.key()) + ", added) IN (SELECT " + names(table, "") + ", added FROM ("
                        + all(table) + ") WHERE removed IS NULL)"
                : "added = " + revision;
    }

    /** A query for the revisions that have taken some of them away for good. */
    String takenBy(HeldTable table) {
        return "SELECT max(removed) AS number FROM (" + all(table) + ") GROUP BY " + names(table, "")
                + " HAVING count(*) FILTER (removed IS NULL) = 0";
    }

    private String all(HeldTable table) {
        String first = "SELECT " + keys(table) + ", added, removed FROM " + table.path();
        if (!later) {
            return first + " WHERE added = " + revision;
        }
        StringBuilder same = new StringBuilder();
        for (int i = 0; i < table.key().size(); i++) {
            same.append(" AND n.k").append(i).append(" = c.k").append(i);
        }
        return "WITH RECURSIVE carried AS (" + first + " WHERE added = " + revision + " UNION ALL SELECT "
                + names(table, "n.")
                + ", n.added, n.removed FROM carried c JOIN held.revision u ON u.undoes = c.removed"
                + " JOIN (" + first + " WHERE added > " + revision + ") n ON n.added = u.number" + same
                + ") SELECT * FROM carried";
    }

    private static String keys(HeldTable table) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < table.key().size(); i++) {
            keys.append(i == 0 ? "" : ", ")
                    .append(table.key().get(i))
                    .append(" AS k")
                    .append(i);
        }
        return keys.toString();
    }

    private static String names(HeldTable table, String of) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < table.key().size(); i++) {
            names.append(i == 0 ? "" : ", ").append(of).append('k').append(i);
        }
        return names.toString();
    }
}
