package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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

    private static final String NEWS = """
            SELECT tree ->> '$.error_type', tree ->> '$.error_message', json_array_length(tree -> '$.statements')
            FROM (SELECT json_serialize_sql(CAST(? AS VARCHAR)) AS tree)""";

    /** Whatever rows come from (all that can have a sample), functions, names that the query gives, and those that are there. */
    private static final String PARTS = """
            WITH node AS (
                SELECT value, json_extract_string(value, '$.type') AS sort
                FROM json_tree(json_serialize_sql(CAST(? AS VARCHAR))) WHERE type = 'OBJECT')
            SELECT DISTINCT sort, coalesce(value ->> '$.function.qualified_name.path[#-1]', value ->> '$.qualified_name.path[#-1]', ''),
                coalesce(array_to_string((CAST(value -> '$.qualified_name.path' AS VARCHAR[]))[:-2], '.'), '')
            FROM node WHERE (json_exists(value, '$.sample') OR sort = 'FUNCTION')
            UNION ALL SELECT DISTINCT 'NAME', value ->> '$.key', '' FROM node
            WHERE json_exists(value, '$.value.query_node')
            UNION ALL SELECT 'VIEW', view_name, CASE WHEN internal THEN 'system' ELSE schema_name END FROM duckdb_views()""";

    private record News(String type, String message, int statements) {}

    /**
     * A part of a query, or a view that is there.
     *
     * @param within the schema, with its database where the query says it; empty where it says none
     */
    private record Part(String sort, String name, String within) {

        String path() {
            return within.isEmpty() ? name : within + "." + name;
        }
    }

    private UserSql() {}

    /**
     * Checks a query as the database's own parser reads it.
     *
     * @throws IllegalArgumentException with a sentence if it may not be run
     */
    static void check(String sql, Entities.Queries queries) throws SQLException {
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
        check(queries.all(PARTS, List.of(sql), f -> new Part(f.text(), lower(f.text()), lower(f.text()))));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void check(List<Part> parts) {
        Set<String> views = names(parts, "VIEW", "main");
        Set<String> given = names(parts, "NAME", "");
        Set<String> both = new HashSet<>(names(parts, "VIEW", "system"));
        both.retainAll(given);
        if (!both.isEmpty()) {
            throw refused("gives no part of itself the name " + both.iterator().next());
        }
        for (Part part : parts) {
            switch (part.sort) {
                case "NAME", "VIEW" -> {}
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
                    if (!readable(part, views, given)) {
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

    private static Set<String> names(List<Part> parts, String sort, String within) {
        return parts.stream()
                .filter(part -> part.sort.equals(sort) && part.within.equals(within))
                .map(Part::name)
                .collect(Collectors.toSet());
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("A query reads the views of the workspace and " + why + ".");
    }
}
