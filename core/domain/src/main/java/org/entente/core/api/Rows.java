package org.entente.core.api;

import java.io.IOException;
import java.util.List;
import org.entente.core.model.Column;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The rows that a query gives, one at a time; closed by the caller. */
@ProviderType
public interface Rows extends AutoCloseable {

    /** The columns, in their order. */
    List<Column> columns();

    /** Goes to the next row, the first at first; false after the last. */
    boolean next() throws IOException;

    /** A cell of the current row: a String, Long, Double, Boolean, or null; lists and other values as text. */
    @Nullable
    Object get(int column) throws IOException;

    /** A cell as text. */
    default @Nullable String text(int column) throws IOException {
        Object value = get(column);
        return value == null ? null : value.toString();
    }

    /** A cell as a whole number. */
    default long integer(int column) throws IOException {
        Object value = get(column);
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("Column " + column + " holds no number: " + value);
    }

    /** A cell as a number, or null. */
    default @Nullable Double number(int column) throws IOException {
        Object value = get(column);
        return value == null ? null : ((Number) value).doubleValue();
    }

    @Override
    void close() throws IOException;
}
