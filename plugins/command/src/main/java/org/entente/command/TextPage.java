package org.entente.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.model.Column;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/** A page for a terminal. */
final class TextPage extends Page {

    private static final int LINE = 110;

    private final PrintWriter out;
    private boolean begun;

    TextPage(PrintWriter out, Actors actors, Quotes quotes, boolean cited) {
        super(actors, quotes, cited);
        this.out = out;
    }

    @Override
    void heading(String text, int level) {
        if (begun) {
            out.println();
        }
        begun = true;
        out.println(text);
        out.println((level == 1 ? "=" : "-").repeat(text.codePointCount(0, text.length())));
    }

    @Override
    void table(Table table, List<String> marks) {
        if (marks.isEmpty() || TextTable.fits(marked(table, marks), actors)) {
            TextTable.print(marks.isEmpty() ? table : marked(table, marks), actors, out);
        } else {
            for (int row = 0; row < table.size(); row++) {
                entry(table, row, marks.get(row));
            }
        }
    }

    /** A row that is too wide for a line: its first cell with its marks, and under it what else is known. */
    private void entry(Table table, int row, String marks) {
        List<String> rest = new ArrayList<>();
        for (int i = 1; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            // The marks stand for the evidence, which is written out at the end.
            if (table.cell(row, i) != null
                    && column.type() != Column.Type.TIE
                    && !column.name().equals("evidence")) {
                rest.add(column.name().replace('_', ' ') + " " + Cells.text(table.cell(row, i), column, actors));
            }
        }
        sentence(Cells.text(table.cell(row, 0), table.columns().get(0), actors), marks);
        if (!rest.isEmpty()) {
            wrapped("    ", String.join("; ", rest));
        }
    }

    @Override
    void sentence(String text, String marks) {
        wrapped("- ", marks.isEmpty() ? text : text + " " + marks);
    }

    @Override
    void note(String text) {
        wrapped("  ", text);
    }

    @Override
    void quotation(int number, String quote, String where) {
        wrapped("[" + number + "] ", "\"" + quote + "\"");
        wrapped("    ", where);
    }

    private void wrapped(String begin, String text) {
        String indent = begin;
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" +")) {
            if (line.length() > 0 && indent.length() + line.length() + word.length() >= LINE) {
                out.println(indent + line);
                line.setLength(0);
                indent = " ".repeat(begin.length());
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        out.println(indent + line);
    }

    /** The table with one more column for the marks of its evidence. */
    private static Table marked(Table table, List<String> marks) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(new Column("rests on", Column.Type.TEXT));
        Table.Builder marked = Table.of(table.title(), columns);
        for (int row = 0; row < table.size(); row++) {
            List<@Nullable Object> cells = new ArrayList<>(table.row(row));
            cells.add(marks.get(row));
            marked.row(table.support(row), cells.toArray());
        }
        return marked.build();
    }
}
