package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that belong to parents, read beside them: both are ordered by the parent's id, so each row is read once.
 *
 * @param <T> what a row becomes
 */
final class Children<T> {

    private record Row<T>(long parent, T value) {}

    private final Cursor cursor;
    private final Cursor.Reading<Row<T>> reading;
    private @Nullable Row<T> ahead;
    private boolean begun;

    /** @param cursor whose first column is the parent's id */
    Children(Cursor cursor, Cursor.Reading<T> reading) {
        this.cursor = cursor;
        this.reading = fields -> new Row<>(fields.number(), reading.read(fields));
    }

    /** The rows of a parent, which comes after all that were asked for before. */
    List<T> of(long parent) throws SQLException {
        if (!begun) {
            ahead = cursor.next(reading);
            begun = true;
        }
        List<T> values = new ArrayList<>();
        Row<T> row = ahead;
        while (row != null && row.parent <= parent) {
            if (row.parent == parent) {
                values.add(row.value);
            }
            row = cursor.next(reading);
        }
        ahead = row;
        return values;
    }
}
