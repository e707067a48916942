package org.entente.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.core.api.Rerun;
import org.entente.core.api.Shadow;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Difference;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/** Shows what moved between two runs. */
final class Moves {

    private static final String TITLE = "What moved";
    private static final List<Column> COLUMNS = List.of(
            new Column("what", Type.TEXT),
            new Column("table", Type.TEXT),
            new Column("row", Type.TEXT),
            new Column("column", Type.TEXT),
            new Column("before", Type.TEXT),
            new Column("after", Type.TEXT),
            new Column("unit", Type.TEXT));

    private Moves() {}

    static void print(Difference difference, PrintWriter out) {
        if (difference.none()) {
            out.println("Nothing moved.");
        } else {
            TextTable.print(table(difference), Actors.NONE, out);
        }
    }

    static Table table(Difference difference) {
        Table.Builder table = Table.of(TITLE, COLUMNS);
        difference.moves().forEach(move -> table.row(Support.NONE, cells(move).toArray()));
        return table.build();
    }

    /** What moved between all that was compared. */
    static Table table(Shadow shadow) {
        List<Column> columns =
                new ArrayList<>(List.of(new Column("analyzer", Type.TEXT), new Column("parameters", Type.TEXT)));
        columns.addAll(COLUMNS);
        Table.Builder table = Table.of(TITLE, columns);
        for (Shadow.Comparison comparison : shadow.comparisons()) {
            Rerun rerun = comparison.rerun();
            for (Difference.Move move : rerun == null
                    ? List.<Difference.Move>of()
                    : rerun.difference().moves()) {
                List<@Nullable Object> cells =
                        new ArrayList<>(List.of(comparison.analyzer(), RunsVerb.parameters(comparison.parameters())));
                cells.addAll(cells(move));
                table.row(Support.NONE, cells.toArray());
            }
        }
        return table.build();
    }

    private static List<@Nullable Object> cells(Difference.Move move) {
        return Arrays.asList(
                move.sort().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                move.table(),
                move.row(),
                move.column().isEmpty() ? null : move.column(),
                text(move.before()),
                text(move.after()),
                move.unit());
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Double number ? Cells.number(number) : value.toString();
    }
}
