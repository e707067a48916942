package org.entente.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Difference;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/** Shows what moved between two runs. */
final class Moves {

    private Moves() {}

    static void print(Difference difference, PrintWriter out) {
        if (difference.none()) {
            out.println("Nothing moved.");
        } else {
            TextTable.print(table(difference), Actors.NONE, out);
        }
    }

    static Table table(Difference difference) {
        Table.Builder table = Table.of(
                "What moved",
                new Column("what", Type.TEXT),
                new Column("table", Type.TEXT),
                new Column("row", Type.TEXT),
                new Column("column", Type.TEXT),
                new Column("before", Type.TEXT),
                new Column("after", Type.TEXT),
                new Column("unit", Type.TEXT));
        for (Difference.Move move : difference.moves()) {
            table.row(
                    Support.NONE,
                    move.sort().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    move.table(),
                    move.row(),
                    move.column().isEmpty() ? null : move.column(),
                    text(move.before()),
                    text(move.after()),
                    move.unit());
        }
        return table.build();
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Double number ? Cells.number(number) : value.toString();
    }
}
