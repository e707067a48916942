package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps which sources told of an actor, system or programme. Nothing takes it back, since it is asked for by a purge alone. */
final class Telling {

    /** In place of a source, where a person told of something. */
    private static final String PERSON = "";

    private record Told(String kind, String id, String source) {}

    private final Session session;
    private final Appenders tables;
    private final Set<Told> told = new LinkedHashSet<>();
    private Set<String> sources = Set.of(PERSON);

    Telling(Session session, Appenders tables) {
        this.session = session;
        this.tables = tables;
    }

    /** From here on these tell. */
    void by(Set<String> tellers) {
        sources = Set.copyOf(tellers);
    }

    /** They tell of an entity. */
    void of(String entity, String id) {
        sources.forEach(source -> told.add(new Told(entity, id, source)));
    }

    /** Writes what was not known. */
    void write() throws SQLException {
        if (told.isEmpty()) {
            return;
        }
        Set<Told> known = new HashSet<>(session.all(
                "SELECT kind, id, source FROM held.told WHERE source IN (SELECT unnest(?))",
                List.of(told.stream().map(Told::source).distinct().toList()),
                f -> new Told(f.text(), f.text(), f.text())));
        for (Told one : told) {
            if (!known.contains(one)) {
                tables.row("told", one.kind, one.id, one.source);
            }
        }
    }

    /** Takes each source of a revision for one that told of all that came with it, where it was not kept which one did. */
    static void assume(Session session) throws SQLException {
        for (String entity : HeldTable.ENTITIES) {
            session.execute("INSERT INTO held.told SELECT DISTINCT '" + entity + "', e.id, coalesce(s.digest, '"
                    + PERSON + "'), e.added, NULL FROM held." + entity
                    + " e LEFT JOIN held.source s ON s.added = e.added");
        }
    }
}
