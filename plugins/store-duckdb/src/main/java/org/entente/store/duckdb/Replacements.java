package org.entente.store.duckdb;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorRelation;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Programme;
import org.entente.core.model.Source;
import org.jspecify.annotations.Nullable;

/** What one change says of actors, systems, programmes and sources; written at its end, and only where it is new. */
final class Replacements {

    final Upserts<Actor> actors;
    final Upserts<DefenceSystem> systems;
    final Upserts<Programme> programmes;
    final Upserts<Source> sources;

    private final Session session;
    private final EntityWriter writer;
    private final long revision;

    Replacements(Session session, Appenders tables, long revision) {
        this.session = session;
        this.revision = revision;
        writer = new EntityWriter(tables);
        Entities entities = new Entities(session);
        actors = new Upserts<>(() -> entities.actors(null));
        systems = new Upserts<>(() -> entities.systems(null));
        programmes = new Upserts<>(() -> entities.programmes(null));
        sources = new Upserts<>(() -> {
            Map<String, Source> all = new LinkedHashMap<>();
            entities.sources().forEach(source -> all.put(source.digest(), source));
            return all;
        });
    }

    /** Takes an actor, its shares written as they will be read, so that 0.50 does not differ from 0.5. */
    void put(Actor actor) throws SQLException {
        List<ActorRelation> relations = actor.relations().stream()
                .map(r -> new ActorRelation(r.type(), r.other(), plain(r.share()), r.validity(), r.evidence()))
                .toList();
        actors.put(
                actor.id(),
                new Actor(
                        actor.id(),
                        actor.kind(),
                        actor.names(),
                        actor.codes(),
                        relations,
                        actor.country(),
                        actor.countryRule(),
                        actor.unspecified()));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal share) {
        if (share == null) {
            return null;
        }
        BigDecimal plain = share.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Writes what is new; false if nothing is. */
    boolean write() throws SQLException {
        remove(actors, "id", List.of("actor"));
        remove(actors, "actor", List.of("actor_name", "actor_code", "actor_relation"));
        remove(systems, "id", List.of("system"));
        remove(systems, "system", List.of("system_alias", "system_maker"));
        remove(programmes, "id", List.of("programme"));
        remove(programmes, "programme", List.of("programme_alias", "programme_actor", "programme_system"));
        for (Actor actor : actors.changed().values()) {
            writer.actor(actor);
        }
        for (DefenceSystem system : systems.changed().values()) {
            writer.system(system);
        }
        for (Programme programme : programmes.changed().values()) {
            writer.programme(programme);
        }
        sources();
        return !(actors.changed().isEmpty()
                && systems.changed().isEmpty()
                && programmes.changed().isEmpty()
                && sources.changed().isEmpty());
    }

    /** A source that is told anew keeps its place among the others. */
    private void sources() throws SQLException {
        if (sources.changed().isEmpty()) {
            return;
        }
        Map<String, Long> places = new LinkedHashMap<>();
        List<String> known = List.copyOf(sources.present().keySet());
        for (String digest : known) {
            places.put(digest, (long) places.size());
        }
        remove(sources, "digest", List.of("source"));
        for (Source source : sources.changed().values()) {
            places.putIfAbsent(source.digest(), (long) places.size());
            writer.source(source, places.get(source.digest()));
        }
    }

    private void remove(Upserts<?> upserts, String column, List<String> tables) throws SQLException {
        if (upserts.changed().isEmpty()) {
            return;
        }
        List<String> ids = upserts.replaced();
        for (String table : ids.isEmpty() ? List.<String>of() : tables) {
            session.execute(
                    "UPDATE held." + table + " SET removed = " + revision + " WHERE removed IS NULL AND " + column
                            + " IN (SELECT unnest(?))",
                    ids);
        }
    }
}
