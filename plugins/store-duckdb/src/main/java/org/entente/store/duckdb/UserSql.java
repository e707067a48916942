package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets through exactly one SELECT that reads the views of the main schema.
 *
 * <p>What they rest on holds what a connection may not see, and so do its variables. So only what is known to be harmless is let
 * through; whatever else a query can read is refused.
 */
final class UserSql {

    /** Table functions that read nothing; all others could reach files, settings or run more SQL. */
    private static final Set<String> HARMLESS = Set.of("unnest", "range", "generate_series", "repeat");

    /** Functions that tell how a connection was made. */
    private static final Set<String> TELLING = Set.of("getvariable", "current_setting", "getenv");

    /** What joins, nests or makes rows of what is looked at by itself. */
    private static final Set<String> FORMS =
            Set.of("SELECT_NODE", "JOIN", "SUBQUERY", "PIVOT", "EXPRESSION_LIST", "EMPTY", "SHOW_REF");

    private static final Set<String> CATALOGUE = Set.of("columns", "tables");

    /** How many queries that may be run are remembered, as plugins and views of the workbench ask the same ones again. */
    private static final int REMEMBERED = 500;

    private static final String NEWS = """
            SELECT tree ->> '$.error_type', tree ->> '$.error_message', json_array_length(tree -> '$.statements')
            FROM (SELECT json_serialize_sql(CAST(? AS VARCHAR)) AS tree)""";

    /** Whatever rows come from (all that can have a sample), functions, and names that the query gives. */
    private static final String PARTS = """
            WITH node AS (
                SELECT value, json_extract_string(value, '$.type') AS sort
                FROM json_tree(json_serialize_sql(CAST(? AS VARCHAR))) WHERE type = 'OBJECT')
            SELECT DISTINCT sort, coalesce(value ->> '$.function.qualified_name.path[#-1]', value ->> '$.qualified_name.path[#-1]', ''),
                coalesce(array_to_string((CAST(value -> '$.qualified_name.path' AS VARCHAR[]))[:-2], '.'), '')
            FROM node WHERE (json_exists(value, '$.sample') OR sort = 'FUNCTION')
            UNION ALL SELECT DISTINCT 'NAME', value ->> '$.key', '' FROM node
            WHERE json_exists(value, '$.value.query_node')""";

    /** Views are made when a database is, and stay. */
    private static final String VIEWS =
            "SELECT view_name, CASE WHEN internal THEN 'system' ELSE schema_name END FROM duckdb_views()";

    private record News(String type, String message, int statements) {}

    /**
     * A part of a query.
     *
     * @param within the schema, with its database where the query says it; empty where it says none
     */
    private record Part(String sort, String name, String within) {

        String path() {
            return within.isEmpty() ? name : within + "." + name;
        }
    }

    /**
     * The names of the views that are there.
     *
     * @param ours those that can be read
     * @param system those of the database itself
     */
    private record Views(Set<String> ours, Set<String> system) {}

    private final Map<String, Boolean> checked = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private volatile @Nullable Views views;

    /**
     * Checks a query as the database's own parser reads it.
     *
     * @throws IllegalArgumentException with a sentence if it may not be run
     */
    void check(String sql, Entities.Queries queries) throws SQLException {
        synchronized (checked) {
            if (checked.get(sql) != null) {
                return;
            }
        }
        parse(sql, queries);
        synchronized (checked) {
            checked.put(sql, true);
        }
    }

    private void parse(String sql, Entities.Queries queries) throws SQLException {
        News news = queries.all(
                        NEWS,
                        List.of(sql),
                        f -> new News(String.valueOf(f.textOrNull()), String.valueOf(f.textOrNull()), f.integer()))
                .get(0);
        if (news.type.equals("parser")) {
            throw new IllegalArgumentException("This is not SQL: " + news.message + ".");
        }
        if (!news.type.equals("null") || news.statements != 1) {
            throw new IllegalArgumentException("Only one SELECT can be run, and nothing else: " + sql.strip());
        }
        check(
                queries.all(PARTS, List.of(sql), f -> new Part(f.text(), lower(f.text()), lower(f.text()))),
                views(queries));
    }

    private Views views(Entities.Queries queries) throws SQLException {
        Views known = views;
        if (known == null) {
            Set<String> ours = new HashSet<>();
            Set<String> system = new HashSet<>();
            for (Part view : queries.all(VIEWS, List.of(), f -> new Part("VIEW", lower(f.text()), f.text()))) {
                if (view.within.equals("main")) {
                    ours.add(view.name);
                } else if (view.within.equals("system")) {
                    system.add(view.name);
                }
            }
            known = new Views(Set.copyOf(ours), Set.copyOf(system));
            views = known;
        }
        return known;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void check(List<Part> parts, Views views) {
        Set<String> given = parts.stream()
                .filter(part -> part.sort.equals("NAME"))
                .map(Part::name)
                .collect(Collectors.toSet());
        Set<String> both = new HashSet<>(views.system);
        both.retainAll(given);
        if (!both.isEmpty()) {
            throw refused("gives no part of itself the name " + both.iterator().next());
        }
        for (Part part : parts) {
            switch (part.sort) {
                case "NAME" -> {}
                case "FUNCTION" -> {
                    if (TELLING.contains(part.name)) {
                        throw refused("cannot call " + part.name);
                    }
                }
                case "TABLE_FUNCTION" -> {
                    if (!HARMLESS.contains(part.name)) {
                        throw refused("cannot call " + part.name);
                    }
                }
                case "BASE_TABLE" -> {
                    if (!readable(part, views.ours, given)) {
                        throw refused("nothing else: there is no view " + part.path());
                    }
                }
                default -> {
                    if (!FORMS.contains(part.sort) || (part.sort.equals("SHOW_REF") && !part.name.isEmpty())) {
                        throw refused("nothing else; entente sql \"SELECT table_name, column_name FROM"
                                + " information_schema.columns WHERE table_schema = 'main'\" lists them");
                    }
                }
            }
        }
    }

    private static boolean readable(Part table, Set<String> views, Set<String> given) {
        return switch (table.within) {
            // A name with other signs could be a file's where the query's own part of that name does not reach.
            case "" ->
                views.contains(table.name) || (given.contains(table.name) && table.name.matches("[\\p{L}\\p{N}_ ]*"));
            case "main", "workspace", "workspace.main" -> views.contains(table.name);
            case "information_schema" -> CATALOGUE.contains(table.name);
            default -> false;
        };
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("A query reads the views of the workspace and " + why + ".");
    }
}
