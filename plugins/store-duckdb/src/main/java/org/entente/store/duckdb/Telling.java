package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps which sources tell of an actor, system or programme.
 *
 * <p>Readers see the rows that are present, of sources that are. A purge asks for all that ever told, so rows that were taken
 * away count for it, and so do those of which only that is known: they are of no revision.
 */
final class Telling {

    /** In place of a source, where a person told of something. */
    private static final String PERSON = "";

    private record Told(String kind, String id, String source) {}

    private final Session session;
    private final Appenders tables;
    private final long revision;
    private final Set<Told> told = new LinkedHashSet<>();
    private final Set<String> heard = new LinkedHashSet<>();
    private Set<String> sources = Set.of(PERSON);

    Telling(Session session, Appenders tables, long revision) {
        this.session = session;
        this.tables = tables;
        this.revision = revision;
    }

    /** From here on these tell. */
    void by(Set<String> tellers) {
        sources = Set.copyOf(tellers);
        heard.addAll(tellers);
    }

    /** They tell of an entity. */
    void of(String entity, String id) {
        sources.forEach(source -> told.add(new Told(entity, id, source)));
        heard.addAll(sources);
    }

    /** Writes what was not known, and takes away what a source does not tell of again; false if sources tell what they told. */
    boolean write() throws SQLException {
        if (heard.isEmpty()) {
            return false;
        }
        Set<Told> known = new HashSet<>(session.all(
                "SELECT kind, id, source FROM held.told WHERE removed IS NULL AND source IN (SELECT unnest(?))",
                List.of(List.copyOf(heard)),
                f -> new Told(f.text(), f.text(), f.text())));
        Set<Told> gone = new LinkedHashSet<>(known);
        gone.removeAll(told);
        gone.removeIf(one -> one.source.equals(PERSON));
        session.execute(
                "UPDATE held.told SET removed = " + revision + " WHERE removed IS NULL AND (kind, id, source) IN"
                        + " (SELECT unnest(CAST(? AS VARCHAR[])), unnest(CAST(? AS VARCHAR[])), unnest(CAST(? AS VARCHAR[])))",
                gone.stream().map(Told::kind).toList(),
                gone.stream().map(Told::id).toList(),
                gone.stream().map(Told::source).toList());
        Set<Told> fresh = new LinkedHashSet<>(told);
        fresh.removeAll(known);
        for (Told one : fresh) {
            tables.row("told", one.kind, one.id, one.source);
        }
        return !gone.isEmpty() || fresh.stream().anyMatch(one -> !one.source.equals(PERSON));
    }

    /**
     * Takes back what sources told in a revision; how many rows changed. What others have told as well is told still, so nothing
     * rests on it. What a person told stays for a purge alone.
     */
    static long reverse(Session session, Carried carried, long revision) throws SQLException {
        String sources = " source <> '" + PERSON + "' AND ";
        return session.execute("UPDATE held.told SET removed = " + revision + " WHERE" + sources
                        + "removed IS NULL AND " + carried.current(HeldTable.TOLD))
                + session.execute(
                        "INSERT INTO held.told SELECT DISTINCT kind, id, source, " + revision
                                + ", NULL FROM held.told WHERE" + sources + "removed = " + carried.revision()
                                + " AND (kind, id, source) NOT IN (SELECT kind, id, source FROM held.told WHERE removed IS NULL)");
    }

    /** Takes each source of a revision for one that told of all that came with it, where it was not kept which one did. */
    static void assume(Session session) throws SQLException {
        for (String entity : HeldTable.ENTITIES) {
            session.execute("INSERT INTO held.told SELECT DISTINCT '" + entity + "', e.id, coalesce(s.digest, '"
                    + PERSON + "'), 0, 0 FROM held." + entity
                    + " e LEFT JOIN held.source s ON s.added = e.added");
        }
    }
}
