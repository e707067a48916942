package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Takes rows away as of one revision: they stay in earlier ones. */
final class Removals {

    /** What can be told anew under its id, with the tables that hold what belongs to it. */
    private static final Map<String, List<String>> CHILDREN = Map.of(
            "tie",
            List.of("tie_rule", "tie_date", "tie_evidence", "status", "participant", "item", "delivery", "amount"),
            "observation",
            List.of("observation_evidence"),
            "capability",
            List.of("capability_evidence"),
            "coding",
            List.of("coding_field"));

    private final Session session;
    private final long revision;

    Removals(Session session, long revision) {
        this.session = session;
        this.revision = revision;
    }

    /** Takes away whatever has an id, with all that names it. */
    void all(long id) throws SQLException {
        List<Long> one = List.of(id);
        long gone = taken(one)
                + remove("tie_link", "id", one)
                + remove("same_as", "id", one)
                + remove("watch", "id", one)
                + remove("different", "id", one);
        if (gone == 0) {
            throw new IllegalArgumentException(
                    "There is no tie, observation, link, assertion, capability or coding " + id);
        }
        remove("tie_link", "from_tie", one);
        remove("tie_link", "to_tie", one);
        remove("not_taken", "target", one);
        remove("grade", "CASE WHEN kind = 'TIE' THEN target END", one);
        for (String table : List.of("same_as", "different")) {
            remove(table, "CASE WHEN kind = 'TIE' THEN TRY_CAST(first AS BIGINT) END", one);
            remove(table, "CASE WHEN kind = 'TIE' THEN TRY_CAST(second AS BIGINT) END", one);
        }
        List<Long> codings =
                session.all("SELECT id FROM held.coding WHERE target = ? AND removed IS NULL", one, Fields::number);
        if (!codings.isEmpty()) {
            taken(codings);
        }
    }

    /** Takes away values and nothing that hangs on them. */
    void values(Collection<Long> ids) throws SQLException {
        long gone = taken(ids);
        if (gone < ids.size()) {
            throw new IllegalArgumentException(
                    "There are but " + gone + " ties, observations, capabilities and codings of those named: " + ids);
        }
    }

    private long taken(Collection<Long> ids) throws SQLException {
        long all = 0;
        for (Map.Entry<String, List<String>> kind : CHILDREN.entrySet()) {
            long gone = remove(kind.getKey(), "id", ids);
            for (String child : gone == 0 ? List.<String>of() : kind.getValue()) {
                remove(child, kind.getKey(), ids);
            }
            all += gone;
        }
        return all;
    }

    private long remove(String table, String column, Collection<Long> ids) throws SQLException {
        List<Long> list = List.copyOf(ids);
        String which = " WHERE " + column + " IN (SELECT unnest(?)) AND removed IS NULL";
        // What this very change has added was never there.
        return session.execute("DELETE FROM held." + table + which + " AND added = " + revision, list)
                + session.execute("UPDATE held." + table + " SET removed = " + revision + which, list);
    }
}
