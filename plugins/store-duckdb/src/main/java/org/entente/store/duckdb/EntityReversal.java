package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of an undo that concerns actors, systems and programmes: they are what ties are about and no statements, so one
 * stays while later revisions use it, one that was told anew since stays as it is now, and one that is named again comes back.
 */
final class EntityReversal {

    private final Session session;
    private final Carried carried;
    private final long revision;

    EntityReversal(Session session, Carried carried, long revision) {
        this.session = session;
        this.carried = carried;
        this.revision = revision;
    }

    /** Takes back what was told of one sort of them, after the statements about them; how many rows changed. */
    long reverse(String entity) throws SQLException {
        HeldTable table = HeldTable.named(entity);
        Set<String> leaving = ids(table, "removed IS NULL AND " + carried.current(table));
        Set<String> returning = ids(table, "removed = " + carried.revision());
        Set<String> present = ids(table, "removed IS NULL");
        present.removeAll(leaving);
        returning.removeAll(present);
        keep(entity, leaving, returning);
        long rows = 0;
        for (HeldTable part : parts(entity)) {
            String id = part.key().get(0);
            rows += session.execute(
                    "UPDATE " + part.path() + " SET removed = " + revision + " WHERE removed IS NULL AND " + id
                            + " IN (SELECT unnest(?))",
                    List.copyOf(leaving));
            rows += add(part, "removed = " + carried.revision() + " AND " + id + " IN (SELECT unnest(?))", returning);
        }
        return rows;
    }

    /** Lets stay what later revisions use, and what that needs in turn. */
    private void keep(String entity, Set<String> leaving, Set<String> returning) throws SQLException {
        Set<String> used = new HashSet<>();
        do {
            leaving.removeAll(used);
            used.clear();
            for (HeldTable table : HeldTable.ALL) {
                for (HeldTable.Reference reference : table.references()) {
                    boolean own = table.entity().equals(entity);
                    if (reference.table().equals(entity) && !table.parent().equals(entity)) {
                        used.addAll(session.all(
                                "SELECT DISTINCT named FROM (SELECT " + reference.value() + " AS named FROM "
                                        + table.path() + " WHERE removed IS NULL AND added > " + carried.revision()
                                        + (own ? " AND NOT list_contains(?, id)" : " AND len(?) >= 0")
                                        + ") WHERE named IN (SELECT unnest(?))",
                                List.of(List.copyOf(leaving), List.copyOf(leaving)),
                                Fields::text));
                    }
                }
            }
            used.removeAll(returning);
            used.retainAll(leaving);
        } while (!used.isEmpty());
    }

    /** Brings back, as they were last, those of one sort that rows which came back name. */
    void bringWhatIsNamed(String entity) throws SQLException {
        for (Set<String> missing = missing(entity); !missing.isEmpty(); missing = missing(entity)) {
            HeldTable table = HeldTable.named(entity);
            for (HeldTable part : parts(entity)) {
                String id = part.key().get(0);
                add(
                        part,
                        "(" + id + ", removed) IN (SELECT id, max(removed) FROM " + table.path() + " WHERE removed < "
                                + revision + " AND id IN (SELECT unnest(?)) GROUP BY id)",
                        missing);
            }
        }
    }

    private Set<String> missing(String entity) throws SQLException {
        List<String> named = new ArrayList<>();
        for (HeldTable table : HeldTable.ALL) {
            for (HeldTable.Reference reference : table.references()) {
                if (reference.table().equals(entity) && !table.parent().equals(entity)) {
                    named.add("SELECT " + reference.value() + " AS named FROM " + table.path()
                            + " WHERE removed IS NULL AND added = " + revision);
                }
            }
        }
        return new LinkedHashSet<>(session.all(
                "SELECT DISTINCT named FROM (" + String.join(" UNION ALL ", named)
                        + ") WHERE named IN (SELECT id FROM held."
                        + entity + " WHERE removed < " + revision + ") AND named NOT IN (SELECT id FROM held." + entity
                        + " WHERE removed IS NULL)",
                List.of(),
                Fields::text));
    }

    private static List<HeldTable> parts(String entity) {
        return HeldTable.ALL.stream()
                .filter(table -> table.entity().equals(entity))
                .sorted(java.util.Comparator.comparing(table -> table.name().equals(entity)))
                .toList();
    }

    private long add(HeldTable table, String condition, Set<String> ids) throws SQLException {
        return session.execute(
                "INSERT INTO " + table.path() + " SELECT * REPLACE (" + revision + " AS added, NULL AS removed) FROM "
                        + table.path() + " WHERE " + condition,
                List.copyOf(ids));
    }

    private Set<String> ids(HeldTable table, String condition) throws SQLException {
        return new LinkedHashSet<>(
                session.all("SELECT id FROM " + table.path() + " WHERE " + condition, List.of(), Fields::text));
    }
}
