package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Rows;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/** Makes tables of what a query gives. */
final class Tables {

    private Tables() {}

    /** The rows of a query; what does not fit its column becomes text, what is no finite number is not known. */
    static Table of(String title, Rows rows) throws IOException {
        List<Column> columns = distinct(rows.columns());
        Table.Builder table = Table.of(title, columns);
        while (rows.next()) {
            @Nullable Object[] cells = new Object[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = fit(rows.get(i), columns.get(i).type());
            }
            table.row(Support.NONE, cells);
        }
        return table.build();
    }

    /** A query may name two columns alike; a table is asked for its columns by name. */
    private static List<Column> distinct(List<Column> columns) {
        List<Column> named = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            String name = column.name();
            for (int n = 2; names.contains(name); n++) {
                name = column.name() + "_" + n;
            }
            names.add(name);
            named.add(new Column(name, column.type(), column.unit()));
        }
        return named;
    }

    private static @Nullable Object fit(@Nullable Object value, Type type) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case INTEGER, TIE -> value instanceof Number number ? (Object) number.longValue() : null;
            case NUMBER ->
                value instanceof Number number && Double.isFinite(number.doubleValue())
                        ? (Object) number.doubleValue()
                        : null;
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case TEXT, DATE, ACTOR, SYSTEM -> value.toString();
        };
    }
}
