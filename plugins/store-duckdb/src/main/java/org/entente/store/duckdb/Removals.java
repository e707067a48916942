package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.List;

/** Takes rows away as of one revision: they stay in earlier ones. */
final class Removals {

    private static final List<String> OF_TIES =
            List.of("tie_rule", "tie_date", "tie_evidence", "status", "participant", "item", "delivery", "amount");

    private final Session session;
    private final long revision;

    Removals(Session session, long revision) {
        this.session = session;
        this.revision = revision;
    }

    /** Takes away whatever has an id, with all that names it. */
    void all(long id) throws SQLException {
        long gone = values(id) + coding(id) + remove("tie_link", "id", id) + remove("same_as", "id", id);
        if (gone == 0) {
            throw new IllegalArgumentException(
                    "There is no tie, observation, link, assertion, capability or coding " + id);
        }
        remove("tie_link", "from_tie", id);
        remove("tie_link", "to_tie", id);
        for (long coding : codings(id)) {
            coding(coding);
        }
    }

    /** Takes away the value of a tie, observation or capability and nothing that hangs on it. */
    void value(long id) throws SQLException {
        if (values(id) == 0) {
            throw new IllegalArgumentException("There is no tie, observation or capability " + id);
        }
    }

    private long values(long id) throws SQLException {
        long gone = remove("tie", "id", id);
        for (String child : gone == 0 ? List.<String>of() : OF_TIES) {
            remove(child, "tie", id);
        }
        for (String table : List.of("observation", "capability")) {
            long here = remove(table, "id", id);
            gone += here == 0 ? 0 : here + remove(table + "_evidence", table, id);
        }
        return gone;
    }

    private long coding(long id) throws SQLException {
        long gone = remove("coding", "id", id);
        return gone == 0 ? 0 : gone + remove("coding_field", "coding", id);
    }

    private List<Long> codings(long target) throws SQLException {
        return session.all(
                "SELECT id FROM held.coding WHERE target = ? AND removed IS NULL", List.of(target), Fields::number);
    }

    private long remove(String table, String column, long id) throws SQLException {
        String which = " WHERE " + column + " = ? AND removed IS NULL";
        // What this very change has added was never there.
        return session.execute("DELETE FROM held." + table + which + " AND added = " + revision, id)
                + session.execute("UPDATE held." + table + " SET removed = " + revision + which, id);
    }
}
