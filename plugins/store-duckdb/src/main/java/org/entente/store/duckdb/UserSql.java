package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lets through exactly one SELECT that reads nothing but tables and views. */
final class UserSql {

    /** Table functions that read nothing; all others could reach files, settings or run more SQL. */
    private static final Set<String> HARMLESS = Set.of("unnest", "range", "generate_series", "repeat");

    private static final String NEWS = """
            SELECT tree ->> '$.error_type', tree ->> '$.error_message', json_array_length(tree -> '$.statements')
            FROM (SELECT json_serialize_sql(CAST(? AS VARCHAR)) AS tree)""";

    private static final String SOURCES = """
            SELECT DISTINCT value ->> '$.type',
                coalesce(value ->> '$.function.function_name', value ->> '$.table_name', '')
            FROM json_tree(json_serialize_sql(CAST(? AS VARCHAR)))
            WHERE type = 'OBJECT' AND value ->> '$.type' IN ('TABLE_FUNCTION', 'BASE_TABLE')
            ORDER BY ALL""";

    private record News(String type, String message, int statements) {}

    private record From(String type, String name) {}

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
        for (From from : queries.all(SOURCES, List.of(sql), f -> new From(f.text(), f.text()))) {
            String name = from.name.toLowerCase(Locale.ROOT);
            if (from.type.equals("TABLE_FUNCTION") && !HARMLESS.contains(name)) {
                throw new IllegalArgumentException(
                        "A query reads the views of the workspace and cannot call " + from.name + ".");
            }
            if (from.type.equals("BASE_TABLE") && !name.matches("[\\p{L}\\p{N}_ ]*")) {
                throw new IllegalArgumentException(
                        "A query reads the views of the workspace and no file: " + from.name + ".");
            }
        }
    }
}
