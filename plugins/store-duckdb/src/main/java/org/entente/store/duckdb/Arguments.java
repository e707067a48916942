package org.entente.store.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.entente.core.model.Edtf;
import org.entente.core.model.Word;
import org.jspecify.annotations.Nullable;

/** Makes values of the model into arguments of a query. */
final class Arguments {

    private Arguments() {}

    /** A value that the driver knows. */
    static @Nullable Object plain(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Word word) {
            return word.name();
        }
        if (value instanceof Edtf || value instanceof Enum<?>) {
            return value.toString();
        }
        if (value instanceof LocalDate day) {
            return java.sql.Date.valueOf(day);
        }
        if (value instanceof Collection<?> all) {
            boolean whole = !all.isEmpty() && all.stream().allMatch(Long.class::isInstance);
            List<Object> plain = new ArrayList<>();
            for (Object one : all) {
                Object known = plain(connection, one);
                plain.add(whole || known == null ? known : known.toString());
            }
            return connection.createArrayOf(whole ? "BIGINT" : "VARCHAR", plain.toArray());
        }
        return value;
    }
}
