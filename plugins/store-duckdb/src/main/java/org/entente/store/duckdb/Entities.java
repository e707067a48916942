package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorCode;
import org.entente.core.model.ActorKind;
import org.entente.core.model.ActorName;
import org.entente.core.model.ActorRelation;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.Coverage;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Genre;
import org.entente.core.model.Handling;
import org.entente.core.model.NameKind;
import org.entente.core.model.Programme;
import org.entente.core.model.RelationType;
import org.entente.core.model.Reliability;
import org.entente.core.model.Source;
import org.entente.core.model.SystemCategory;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Reads actors, systems, programmes and sources back: all of them, or the one with an id. */
final class Entities {

    /** Runs a query to its end. */
    @FunctionalInterface
    interface Queries {
        <T> List<T> all(String sql, List<?> arguments, Cursor.Reading<T> reading) throws SQLException;
    }

    private record Child<T>(String parent, T value) {}

    private record Named(String id, String name) {}

    private record Head(
            String id,
            ActorKind kind,
            @Nullable String country,
            @Nullable String countryRule,
            boolean unspecified) {}

    private record Model(String id, String designation, SystemCategory category) {}

    private final Queries queries;

    Entities(Queries queries) {
        this.queries = queries;
    }

    Map<String, Actor> actors(@Nullable String id) throws SQLException {
        Map<String, List<ActorName>> names = children(
                "actor_name",
                "actor",
                "text, kind, language, validity",
                id,
                f -> new ActorName(f.text(), new NameKind(f.text()), f.textOrNull(), f.date()));
        Map<String, List<ActorCode>> codes = children(
                "actor_code",
                "actor",
                "scheme, code, validity",
                id,
                f -> new ActorCode(new CodeScheme(f.text()), f.text(), f.date()));
        Map<String, List<ActorRelation>> relations = children(
                "actor_relation",
                "actor",
                "type, other, share, validity, evidence",
                id,
                f -> new ActorRelation(new RelationType(f.text()), f.text(), f.decimal(), f.date(), f.numbers()));
        Map<String, Actor> actors = new LinkedHashMap<>();
        for (Head head : heads(
                "actor",
                "id, kind, country, country_rule, unspecified",
                id,
                f -> new Head(f.text(), new ActorKind(f.text()), f.textOrNull(), f.textOrNull(), f.flag()))) {
            actors.put(
                    head.id,
                    new Actor(
                            head.id,
                            head.kind,
                            names.getOrDefault(head.id, unnamed(head.id)),
                            codes.getOrDefault(head.id, List.of()),
                            relations.getOrDefault(head.id, List.of()),
                            head.country,
                            head.countryRule,
                            head.unspecified));
        }
        return actors;
    }

    Map<String, DefenceSystem> systems(@Nullable String id) throws SQLException {
        Map<String, List<String>> aliases = children("system_alias", "system", "alias", id, Fields::text);
        Map<String, List<String>> makers = children("system_maker", "system", "actor", id, Fields::text);
        Map<String, DefenceSystem> systems = new LinkedHashMap<>();
        for (Model head : heads(
                "system",
                "id, CASE WHEN named(added, designation) THEN designation ELSE id END, category",
                id,
                f -> new Model(f.text(), f.text(), new SystemCategory(f.text())))) {
            systems.put(
                    head.id,
                    new DefenceSystem(
                            head.id,
                            head.designation,
                            aliases.getOrDefault(head.id, List.of()),
                            head.category,
                            makers.getOrDefault(head.id, List.of())));
        }
        return systems;
    }

    Map<String, Programme> programmes(@Nullable String id) throws SQLException {
        Map<String, List<String>> aliases = children("programme_alias", "programme", "alias", id, Fields::text);
        Map<String, List<String>> actors = children("programme_actor", "programme", "actor", id, Fields::text);
        Map<String, List<String>> systems = children("programme_system", "programme", "system", id, Fields::text);
        Map<String, Programme> programmes = new LinkedHashMap<>();
        for (Named head : heads(
                "programme",
                "id, CASE WHEN named(added, name) THEN name ELSE id END",
                id,
                f -> new Named(f.text(), f.text()))) {
            programmes.put(
                    head.id,
                    new Programme(
                            head.id,
                            head.name,
                            aliases.getOrDefault(head.id, List.of()),
                            actors.getOrDefault(head.id, List.of()),
                            systems.getOrDefault(head.id, List.of())));
        }
        return programmes;
    }

    /** The sources in the order in which they came. */
    List<Source> sources() throws SQLException {
        return queries.all(
                """
                SELECT digest, name, title, publisher, genre, published, published_inferred, url, language, reliability,
                    covers_actors, covers_period, covers_types, coverage_note, handling, licence, longest_quote, derived_from
                FROM source ORDER BY ordinal""",
                List.of(),
                f -> new Source(
                        f.text(),
                        f.text(),
                        f.textOrNull(),
                        f.textOrNull(),
                        new Genre(f.text()),
                        f.date(),
                        f.flag(),
                        f.textOrNull(),
                        f.textOrNull(),
                        new Reliability(f.text()),
                        new Coverage(
                                f.texts(),
                                f.date(),
                                f.texts().stream().map(TieType::new).toList(),
                                f.textOrNull()),
                        new Handling(f.text()),
                        f.textOrNull(),
                        f.integer(),
                        f.texts()));
    }

    private <T> List<T> heads(String table, String columns, @Nullable String id, Cursor.Reading<T> reading)
            throws SQLException {
        return queries.all(
                "SELECT " + columns + " FROM held." + table + " WHERE present(added, removed)"
                        + " AND id NOT IN (SELECT id FROM held.hidden_" + table + ")"
                        + (id == null ? "" : " AND id = ?") + " ORDER BY id",
                id == null ? List.of() : List.of(id),
                reading);
    }

    private <T> Map<String, List<T>> children(
            String table, String parent, String columns, @Nullable String id, Cursor.Reading<T> reading)
            throws SQLException {
        List<Child<T>> all = queries.all(
                "SELECT " + parent + ", " + columns + " FROM held." + table + " WHERE present(added, removed)"
                        + " AND " + parent + " NOT IN (SELECT id FROM held.hidden_" + parent + ")" + open(table)
                        + (id == null ? "" : " AND " + parent + " = ?") + " ORDER BY " + parent + ", ordinal",
                id == null ? List.of() : List.of(id),
                f -> new Child<>(f.text(), reading.read(f)));
        Map<String, List<T>> children = new LinkedHashMap<>();
        all.forEach(child ->
                children.computeIfAbsent(child.parent, key -> new ArrayList<>()).add(child.value));
        return children;
    }

    /** Every actor has a name; the id stands for those that are withheld. */
    private static List<ActorName> unnamed(String id) {
        return List.of(ActorName.of(id, NameKind.UNKNOWN));
    }

    /** Of names only those that do not come from withheld sources alone. */
    private static String open(String table) {
        return switch (table) {
            case "actor_name" -> " AND named(added, text)";
            case "system_alias", "programme_alias" -> " AND named(added, alias)";
            case "actor_code" -> " AND named(added, actor)";
            case "actor_relation" ->
                " AND named(added, other) AND NOT list_has_any(evidence, (SELECT coalesce(list(id), [])"
                        + " FROM held.evidence WHERE source IN (SELECT digest FROM held.withheld_source)))";
            case "system_maker", "programme_actor" -> " AND actor NOT IN (SELECT id FROM held.hidden_actor)";
            case "programme_system" -> " AND system NOT IN (SELECT id FROM held.hidden_system)";
            default -> "";
        };
    }
}
