package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of an undo that concerns actors, systems and programmes: they are what ties are about and no statements, so one
 * stays while later revisions use it or sources tell of it, one that was told anew since stays as it is now, and one that is named again comes back.
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
        if (!returning.isEmpty()) {
            Set<String> present = ids(table, "removed IS NULL");
            present.removeAll(leaving);
            returning.removeAll(present);
        }
        keep(entity, leaving, returning);
        long rows = 0;
        for (HeldTable part : parts(entity)) {
            String id = part.key().get(0);
            rows += leaving.isEmpty()
                    ? 0
                    : session.execute(
                            "UPDATE " + part.path() + " SET removed = " + revision + " WHERE removed IS NULL AND " + id
                                    + " IN (SELECT unnest(?))",
                            List.copyOf(leaving));
            rows += add(part, "removed = " + carried.revision() + " AND " + id + " IN (SELECT unnest(?))", returning);
        }
        return rows;
    }

    /** Lets stay what something else uses, and what that needs in turn. */
    private void keep(String entity, Set<String> leaving, Set<String> returning) throws SQLException {
        // Those that leave together do not keep each other.
        String later = naming(entity)
                .map(one -> "SELECT " + one.value() + " AS named FROM "
                        + one.table().path()
                        + " WHERE removed IS NULL"
                        + (one.table().name().equals(entity) ? " AND id NOT IN (SELECT gone FROM leaving)" : ""))
                .collect(Collectors.joining(" UNION ALL ", "", " UNION ALL " + told(entity)));
        boolean more = true;
        while (more && !leaving.isEmpty()) {
            Set<String> used = new HashSet<>(session.all(
                    "WITH leaving AS (SELECT unnest(?) AS gone) SELECT DISTINCT named FROM (" + later
                            + ") WHERE named IN (SELECT gone FROM leaving)",
                    List.of(List.copyOf(leaving)),
                    Fields::text));
            used.removeAll(returning);
            more = leaving.removeAll(used);
        }
    }

    /** What sources that are there tell of. */
    private static String told(String entity) {
        return "SELECT id AS named FROM held.told WHERE kind = '" + entity
                + "' AND removed IS NULL AND source IN (SELECT digest FROM held.source WHERE removed IS NULL)";
    }

    /** Brings back, as they were last, those of one sort that rows which came back name. */
    void bringWhatIsNamed(String entity) throws SQLException {
        HeldTable table = HeldTable.named(entity);
        String named = naming(entity)
                .map(one -> "SELECT " + one.value() + " AS named FROM "
                        + one.table().path() + " WHERE removed IS NULL AND added = " + revision)
                .collect(Collectors.joining(" UNION ALL "));
        String missing = "SELECT DISTINCT named FROM (" + named + ") WHERE named IN (SELECT id FROM " + table.path()
                + " WHERE removed < " + revision + ") AND named NOT IN (SELECT id FROM " + table.path()
                + " WHERE removed IS NULL)";
        List<String> ids = session.all(missing, List.of(), Fields::text);
        while (!ids.isEmpty()) {
            for (HeldTable part : parts(entity)) {
                String id = part.key().get(0);
                add(
                        part,
                        "(" + id + ", removed) IN (SELECT id, max(removed) FROM " + table.path() + " WHERE removed < "
                                + revision + " AND id IN (SELECT unnest(?)) GROUP BY id)",
                        ids);
            }
            ids = session.all(missing, List.of(), Fields::text);
        }
    }

    /** A name in the rows of a table. */
    private record Naming(HeldTable table, String value) {}

    /** Where one sort of them is named, but for its own parts. */
    private static Stream<Naming> naming(String entity) {
        return HeldTable.ALL.stream()
                .filter(table -> !table.parent().equals(entity))
                .flatMap(table -> table.references().stream()
                        .filter(reference -> reference.table().equals(entity))
                        .map(reference -> new Naming(table, reference.value())));
    }

    private static List<HeldTable> parts(String entity) {
        return HeldTable.ALL.stream()
                .filter(table -> table.entity().equals(entity))
                .sorted(Comparator.comparing(table -> table.name().equals(entity)))
                .toList();
    }

    private long add(HeldTable table, String condition, Collection<String> ids) throws SQLException {
        return ids.isEmpty()
                ? 0
                : session.execute(
                        "INSERT INTO " + table.path() + " SELECT * REPLACE (" + revision
                                + " AS added, NULL AS removed) FROM " + table.path() + " WHERE " + condition,
                        List.copyOf(ids));
    }

    private Set<String> ids(HeldTable table, String condition) throws SQLException {
        return new LinkedHashSet<>(
                session.all("SELECT id FROM " + table.path() + " WHERE " + condition, List.of(), Fields::text));
    }
}
