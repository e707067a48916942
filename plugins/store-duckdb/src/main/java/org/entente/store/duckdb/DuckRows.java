package org.entente.store.duckdb;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Rows;
import org.entente.core.model.Column;
import org.jspecify.annotations.Nullable;

/** The rows of a user's query, within limits. */
final class DuckRows implements Rows {

    private final Cursor cursor;
    private final List<Column> columns;
    private final long limit;
    private final int seconds;
    private final long end;
    private final Runnable closing;
    private long read;
    private @Nullable Object @Nullable [] current;

    DuckRows(Cursor cursor, long limit, int seconds, Runnable closing) throws SQLException {
        this.cursor = cursor;
        this.limit = limit;
        this.seconds = seconds;
        this.closing = closing;
        end = System.nanoTime() + seconds * 1_000_000_000L;
        columns = columns(cursor.result());
    }

    private static List<Column> columns(ResultSet rows) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(new Column(
                    about.getColumnName(i),
                    switch (about.getColumnType(i)) {
                        case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Column.Type.INTEGER;
                        case Types.REAL, Types.FLOAT, Types.DOUBLE, Types.DECIMAL, Types.NUMERIC -> Column.Type.NUMBER;
                        case Types.BOOLEAN, Types.BIT -> Column.Type.BOOLEAN;
                        case Types.DATE -> Column.Type.DATE;
                        default ->
                            about.getColumnTypeName(i).contains("HUGEINT") ? Column.Type.INTEGER : Column.Type.TEXT;
                    }));
        }
        return List.copyOf(columns);
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        if (read == limit) {
            throw new IOException("The query gives more than " + limit + " rows; add a LIMIT or a condition.");
        }
        if (System.nanoTime() > end) {
            throw new IOException("The query took more than " + seconds + " seconds; make it smaller.");
        }
        try {
            int width = columns.size();
            current = cursor.next(fields -> {
                @Nullable Object[] cells = new @Nullable Object[width];
                for (int i = 0; i < width; i++) {
                    cells[i] = cell(fields.any());
                }
                return cells;
            });
        } catch (SQLException e) {
            throw failure(cursor, e, seconds);
        }
        read++;
        return current != null;
    }

    /** That the database stopped the query by itself means that its time was over. */
    static IOException failure(Cursor cursor, SQLException e, int seconds) {
        if (!cursor.closed() && String.valueOf(e.getMessage()).contains("INTERRUPT")) {
            return new IOException("The query took more than " + seconds + " seconds; make it smaller.", e);
        }
        return cursor.failure(e);
    }

    private static @Nullable Object cell(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof BigDecimal || value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? (Object) number : null;
        }
        if (value instanceof BigInteger large) {
            return large.bitLength() < Long.SIZE ? (Object) large.longValue() : large.toString();
        }
        return value instanceof Number whole ? (Object) whole.longValue() : value.toString();
    }

    @Override
    public @Nullable Object get(int column) {
        if (current == null) {
            throw new IllegalStateException("There is no current row");
        }
        if (column < 0 || column >= columns.size()) {
            throw new IllegalArgumentException("The query has columns 0 to " + (columns.size() - 1) + ": " + column);
        }
        return current[column];
    }

    @Override
    public void close() {
        cursor.close();
        closing.run();
    }
}
