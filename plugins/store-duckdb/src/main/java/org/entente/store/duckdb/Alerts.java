package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.LongUnaryOperator;

/** Keeps which watches an import touches; part of its revision, so that an undo takes both away. */
final class Alerts {

    /** A tie that says of its stage what it said before is nothing new, as a row that a newer edition tells again. */
    private static final String TOUCHED = """
            SELECT w.watch, w.tie FROM watched w JOIN held.tie t ON t.id = w.tie AND t.added = %1$d
            WHERE NOT EXISTS (SELECT 1 FROM held.tie o WHERE o.id = t.id AND o.removed = %1$d
                AND o.stage IS NOT DISTINCT FROM t.stage AND o.detail IS NOT DISTINCT FROM t.detail
                AND o.as_of IS NOT DISTINCT FROM t.as_of)
            ORDER BY w.watch, w.tie""";

    private final Session session;

    Alerts(Session session) {
        this.session = session;
    }

    /**
     * Raises them, as the last thing before the commit.
     *
     * @param ids reserves as many ids as it is given, and gives the first
     */
    void raise(long revision, LongUnaryOperator ids) throws SQLException {
        List<Long> watches = session.all("SELECT id FROM held.watch WHERE removed IS NULL", List.of(), Fields::number);
        if (watches.isEmpty()) {
            return;
        }
        // The views show what this change has made of the workspace.
        session.execute("SET VARIABLE revision = " + revision);
        List<long[]> touched = session.all(
                String.format(Locale.ROOT, TOUCHED, revision), List.of(), f -> new long[] {f.number(), f.number()});
        long id = ids.applyAsLong(touched.size());
        for (long[] one : touched) {
            session.execute("INSERT INTO held.alert VALUES (?, ?, ?, ?, NULL)", id++, one[0], one[1], revision);
        }
    }
}
