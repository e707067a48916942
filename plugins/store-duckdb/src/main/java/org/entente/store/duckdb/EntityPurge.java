package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Erases actors, systems and programmes of which erased sources alone told and that nothing names any more. */
final class EntityPurge {

    private final Session session;

    EntityPurge(Session session) {
        this.session = session;
    }

    /** @param gone the digests of the erased sources */
    void run(List<String> gone) throws SQLException {
        for (String entity : HeldTable.ENTITIES) {
            Set<String> leaving = new LinkedHashSet<>(session.all(
                    "SELECT id FROM held.told WHERE kind = '" + entity
                            + "' GROUP BY id HAVING bool_and(source IN (SELECT unnest(?)))",
                    List.of(gone),
                    Fields::text));
            keep(entity, leaving);
            if (leaving.isEmpty()) {
                continue;
            }
            for (HeldTable part : HeldTable.ALL) {
                if (part.tellsOf(entity)) {
                    session.execute(
                            "DELETE FROM " + part.path() + " WHERE "
                                    + part.key().get(0) + " IN (SELECT unnest(?))",
                            List.copyOf(leaving));
                }
            }
            session.execute(
                    "DELETE FROM held.told WHERE kind = '" + entity + "' AND id IN (SELECT unnest(?))",
                    List.copyOf(leaving));
        }
        session.execute("DELETE FROM held.told WHERE source IN (SELECT unnest(?))", gone);
    }

    /** Lets stay what something else names, and what that names in turn. */
    private void keep(String entity, Set<String> leaving) throws SQLException {
        String named = HeldTable.ALL.stream()
                .flatMap(table -> table.references().stream()
                        .filter(reference -> reference.table().equals(entity) && !ofItself(table, reference))
                        .map(reference -> "SELECT " + reference.value() + " AS named FROM " + table.path()
                                + (table.tellsOf(entity)
                                        ? " WHERE " + table.key().get(0) + " NOT IN (SELECT gone FROM leaving)"
                                        : "")))
                .collect(Collectors.joining(" UNION ALL "));
        boolean more = true;
        while (more && !leaving.isEmpty()) {
            more = leaving.removeAll(new HashSet<>(session.all(
                    "WITH leaving AS (SELECT unnest(?) AS gone) SELECT DISTINCT named FROM (" + named
                            + ") WHERE named IN (SELECT gone FROM leaving)",
                    List.of(List.copyOf(leaving)),
                    Fields::text)));
        }
    }

    /** Whether a row names by it what the row tells of. */
    private static boolean ofItself(HeldTable table, HeldTable.Reference reference) {
        return table.tellsOf(reference.table())
                && reference.value().equals(table.key().get(0));
    }
}
