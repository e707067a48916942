package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.List;
import org.entente.core.model.Stored;
import org.jspecify.annotations.Nullable;

/** Rebuilds values from their tables, by ascending id. */
interface Reader<T> {

    /** The next value, or null after the last. */
    @Nullable
    Stored<T> next() throws SQLException;

    /** Opens a cursor on the rows of a query. */
    @FunctionalInterface
    interface Opening {
        Cursor open(String sql, List<?> arguments) throws SQLException;
    }
}
