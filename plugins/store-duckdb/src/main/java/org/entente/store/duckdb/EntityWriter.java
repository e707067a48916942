package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.List;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorCode;
import org.entente.core.model.ActorName;
import org.entente.core.model.ActorRelation;
import org.entente.core.model.Coverage;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Programme;
import org.entente.core.model.Source;
import org.entente.core.model.TieType;

/** Writes actors, systems, programmes and sources into their tables. */
final class EntityWriter {

    private final Appenders tables;

    EntityWriter(Appenders tables) {
        this.tables = tables;
    }

    void actor(Actor actor) throws SQLException {
        tables.row(
                "actor",
                actor.id(),
                actor.kind(),
                actor.title(),
                actor.country(),
                actor.countryRule(),
                actor.unspecified());
        for (int i = 0; i < actor.names().size(); i++) {
            ActorName name = actor.names().get(i);
            tables.row("actor_name", actor.id(), i, name.text(), name.kind(), name.language(), name.validity());
        }
        for (int i = 0; i < actor.codes().size(); i++) {
            ActorCode code = actor.codes().get(i);
            tables.row("actor_code", actor.id(), i, code.scheme(), code.code(), code.validity());
        }
        for (int i = 0; i < actor.relations().size(); i++) {
            ActorRelation relation = actor.relations().get(i);
            tables.row(
                    "actor_relation",
                    actor.id(),
                    i,
                    relation.type(),
                    relation.other(),
                    relation.share(),
                    relation.validity(),
                    relation.evidence());
        }
    }

    void system(DefenceSystem system) throws SQLException {
        tables.row("system", system.id(), system.designation(), system.category());
        list("system_alias", system.id(), system.aliases());
        list("system_maker", system.id(), system.makers());
    }

    void programme(Programme programme) throws SQLException {
        tables.row("programme", programme.id(), programme.name());
        list("programme_alias", programme.id(), programme.aliases());
        list("programme_actor", programme.id(), programme.actors());
        list("programme_system", programme.id(), programme.systems());
    }

    /** @param ordinal as the how-manieth source it came */
    void source(Source source, long ordinal) throws SQLException {
        Coverage coverage = source.coverage();
        tables.row(
                "source",
                source.digest(),
                ordinal,
                source.name(),
                source.title(),
                source.publisher(),
                source.genre(),
                source.published(),
                source.publishedInferred(),
                source.url(),
                source.language(),
                source.reliability(),
                coverage.actors(),
                coverage.period(),
                coverage.types().stream().map(TieType::name).toList(),
                coverage.note(),
                source.handling(),
                source.licence(),
                source.longestQuote(),
                source.derivedFrom());
    }

    private void list(String table, String id, List<String> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            tables.row(table, id, i, values.get(i));
        }
    }
}
