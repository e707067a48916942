package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Column;
import org.entente.workbench.rest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a question, as many as are allowed and as fit into some memory, which all who ask share.
 *
 * <p>Rows leave the database by thousands, so that it is too late to count once they are here: the database itself holds back the
 * texts beyond the limit.
 *
 * @param most how many rows are given
 * @param bytes how much memory they may take
 */
record FirstRows(int most, long bytes) {

    /** What a cell takes beside its text. */
    private static final int CELL = 16;

    SqlResource.Answer of(Dataset dataset, String select) throws IOException, Fault {
        String asked = select.replaceFirst("[;\\s]+$", "");
        try {
            List<Column> columns = columns(dataset, asked);
            return read(dataset, columns, within(asked, columns));
        } catch (IllegalArgumentException e) {
            // Asked as it was written, so that what is told of it is about what was written.
            dataset.query(select).close();
            throw e;
        }
    }

    private static List<Column> columns(Dataset dataset, String asked) throws IOException {
        try (Rows rows = dataset.query("SELECT * FROM (\n" + asked + "\n) LIMIT 0")) {
            return rows.columns();
        }
    }

    private String within(String asked, List<Column> columns) {
        String held = "held <= " + bytes;
        return "SELECT "
                + each(
                        columns,
                        i -> isText(columns.get(i)) ? "CASE WHEN " + held + " THEN c" + i + " END" : "c" + i,
                        ", ")
                + ", " + held + " FROM (SELECT *, sum("
                + each(
                        columns,
                        i -> isText(columns.get(i))
                                ? CELL + " + coalesce(strlen(CAST(c" + i + " AS VARCHAR)), 0)"
                                : "" + CELL,
                        " + ")
                + ") OVER (ROWS UNBOUNDED PRECEDING) AS held FROM (\n" + asked + "\n) AS asked("
                + each(columns, i -> "c" + i, ", ") + ")) LIMIT " + (most + 1);
    }

    private static String each(List<Column> columns, IntFunction<String> part, String between) {
        return IntStream.range(0, columns.size()).mapToObj(part).collect(Collectors.joining(between));
    }

    /** Texts, and lists and other values that are told as text. */
    private static boolean isText(Column column) {
        return column.type() == Column.Type.TEXT;
    }

    private SqlResource.Answer read(Dataset dataset, List<Column> columns, String within) throws IOException, Fault {
        try (Rows rows = dataset.query(within)) {
            List<List<@Nullable Object>> shown = new ArrayList<>();
            boolean more = rows.next();
            while (more && shown.size() < most && Boolean.TRUE.equals(rows.get(columns.size()))) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int column = 0; column < columns.size(); column++) {
                    row.add(rows.get(column));
                }
                shown.add(row);
                more = rows.next();
            }
            if (more && shown.isEmpty()) {
                throw new Fault(
                        413,
                        "The first row alone has more than " + bytes
                                + " bytes; ask for less of it, as by left(quote, 1000).");
            }
            return new SqlResource.Answer(columns, shown, more);
        }
    }
}
