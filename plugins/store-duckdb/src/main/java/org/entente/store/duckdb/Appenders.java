package org.entente.store.duckdb;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.entente.core.model.Edtf;
import org.entente.core.model.Locator;
import org.entente.core.model.Word;
import org.jspecify.annotations.Nullable;

/** Appends rows to the tables, each row as of one revision; inside the transaction of its connection. */
final class Appenders implements AutoCloseable {

    /** How many digits after the point the tables keep. */
    static final int SCALE = 9;

    private final DuckDBConnection connection;
    private final long revision;
    private final Map<String, DuckDBAppender> open = new LinkedHashMap<>();

    Appenders(DuckDBConnection connection, long revision) {
        this.connection = connection;
        this.revision = revision;
    }

    /** Appends a row; the values stand in the order of the table's columns, without {@code added} and {@code removed}. */
    void row(String table, @Nullable Object... values) throws SQLException {
        DuckDBAppender appender = open.get(table);
        if (appender == null) {
            appender = connection.createAppender("held", table);
            open.put(table, appender);
        }
        appender.beginRow();
        for (Object value : values) {
            append(appender, value);
        }
        appender.append(revision);
        appender.appendNull();
        appender.endRow();
    }

    private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof Word word) {
            appender.append(word.name());
        } else if (value instanceof String || value instanceof Edtf) {
            appender.append(value.toString());
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else if (value instanceof Integer number) {
            appender.append(number.intValue());
        } else if (value instanceof Boolean flag) {
            appender.append(flag.booleanValue());
        } else if (value instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (value instanceof BigDecimal number) {
            appender.append(number.setScale(SCALE, RoundingMode.HALF_UP));
        } else if (value instanceof LocalDate day) {
            appender.append(day);
        } else if (value instanceof Collection<?> list) {
            appender.append(list);
        } else {
            throw new IllegalArgumentException(
                    "No table holds a " + value.getClass().getName());
        }
    }

    /** The five values of a place. */
    static @Nullable Object[] place(@Nullable Locator where) {
        if (where instanceof Locator.Span span) {
            return new @Nullable Object[] {"SPAN", span.start(), span.end(), null, null};
        }
        if (where instanceof Locator.Cell cell) {
            return new @Nullable Object[] {"CELL", null, null, cell.row(), cell.column()};
        }
        return new @Nullable Object[] {where == null ? null : "WHOLE", null, null, null, null};
    }

    /** Hands everything to the database, so that statements of the same transaction see it. */
    void flush() throws SQLException {
        for (DuckDBAppender appender : open.values()) {
            appender.flush();
        }
    }

    @Override
    public void close() throws SQLException {
        SQLException first = null;
        for (DuckDBAppender appender : open.values()) {
            try {
                appender.close();
            } catch (SQLException e) {
                first = first == null ? e : first;
            }
        }
        open.clear();
        if (first != null) {
            throw first;
        }
    }
}
