package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Keeps together what was one by way of a record that is erased: of three reports of one story, told as one by way of the first,
 * the other two stay one when the first goes.
 *
 * <p>The rest of a group is asserted anew by the same authors, for the revisions at which it was one, without the reasons: they
 * may quote what is erased.
 */
final class Rejoining {

    private static final String REASON = "Each was told to be the same as one that was erased.";
    private static final String NAMING = "kind = ? AND (first = ? OR second = ?)";

    private final Session session;

    Rejoining(Session session) {
        this.session = session;
    }

    private record Assertion(long id, String other, double score, long added, long removed) {

        boolean meets(Assertion later) {
            return !other.equals(later.other) && Math.max(added, later.added) < Math.min(removed, later.removed);
        }
    }

    /**
     * Takes records out of their groups.
     *
     * @param kind the kind of the assertions
     * @param gone the ids of what is erased
     * @return how many assertions named them
     */
    long run(String kind, List<String> gone) throws SQLException {
        if (gone.isEmpty()) {
            return 0;
        }
        long naming = 0;
        List<String> hubs = hubs(kind, gone);
        while (!hubs.isEmpty()) {
            naming += leave(kind, hubs.get(0));
            // What stood between two that are erased stands with the second now.
            hubs = hubs(kind, gone);
        }
        return naming
                + session.execute(
                        "DELETE FROM held.same_as WHERE kind = ? AND (list_contains(?, first) OR list_contains(?, second))",
                        kind,
                        gone,
                        gone);
    }

    private List<String> hubs(String kind, List<String> gone) throws SQLException {
        return session.all(
                "SELECT id FROM (SELECT first AS id FROM held.same_as WHERE kind = ? UNION ALL"
                        + " SELECT second FROM held.same_as WHERE kind = ?) WHERE list_contains(?, id)"
                        + " GROUP BY id HAVING count(*) > 1 ORDER BY id LIMIT 1",
                List.of(kind, kind, gone),
                Fields::text);
    }

    private long leave(String kind, String hub) throws SQLException {
        List<Assertion> earlier = new ArrayList<>();
        for (Assertion one : naming(kind, hub)) {
            for (Assertion other : earlier) {
                if (other.meets(one)) {
                    join(other, one);
                    break;
                }
            }
            earlier.add(one);
        }
        session.execute("DELETE FROM held.same_as WHERE " + NAMING, kind, hub, hub);
        return 1;
    }

    private List<Assertion> naming(String kind, String hub) throws SQLException {
        return session.all(
                "SELECT id, CASE WHEN first = ? THEN second ELSE first END, score, added, coalesce(removed, "
                        + Long.MAX_VALUE + ") FROM held.same_as WHERE " + NAMING + " ORDER BY added, id",
                List.of(hub, kind, hub, hub),
                fields ->
                        new Assertion(fields.number(), fields.text(), score(fields), fields.number(), fields.number()));
    }

    private static double score(Fields fields) throws SQLException {
        return Objects.requireNonNull(fields.realOrNull());
    }

    private void join(Assertion earlier, Assertion later) throws SQLException {
        long removed = Math.min(earlier.removed, later.removed);
        session.execute(
                "UPDATE held.same_as SET first = ?, second = ?, score = ?, reason = ?, added = ?,"
                        + " removed = nullif(CAST(? AS BIGINT), " + Long.MAX_VALUE + ") WHERE id = ? AND added = ?",
                earlier.other,
                later.other,
                Math.min(earlier.score, later.score),
                REASON,
                Math.max(earlier.added, later.added),
                removed,
                later.id,
                later.added);
    }
}
