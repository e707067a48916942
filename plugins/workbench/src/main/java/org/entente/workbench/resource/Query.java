package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.jspecify.annotations.Nullable;

/** One SELECT whose rows become records. */
final class Query {

    private Query() {}

    /** Makes a record of the current row. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Rows row) throws IOException;
    }

    static <T> List<T> list(Dataset dataset, Reading<T> reading, String sql, Object... arguments) throws IOException {
        List<T> list = new ArrayList<>();
        try (Rows rows = dataset.query(sql, arguments)) {
            while (rows.next()) {
                list.add(reading.of(rows));
            }
        }
        return list;
    }

    static long count(Dataset dataset, String sql, Object... arguments) throws IOException {
        return list(dataset, row -> row.integer(0), sql, arguments).get(0);
    }

    static String text(Rows rows, int column) throws IOException {
        String text = rows.text(column);
        return text == null ? "" : text;
    }

    static @Nullable Long number(Rows rows, int column) throws IOException {
        return rows.get(column) instanceof Number number ? (Long) number.longValue() : null;
    }
}
