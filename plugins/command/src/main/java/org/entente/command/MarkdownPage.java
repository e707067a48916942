package org.entente.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.core.model.Column;
import org.entente.core.model.Table;

/** A page in Markdown; what it would read as markup is escaped. */
final class MarkdownPage extends Page {

    private final PrintWriter out;
    private boolean listing;

    MarkdownPage(PrintWriter out, Actors actors, Quotes quotes) {
        super(actors, quotes, true);
        this.out = out;
    }

    @Override
    void heading(String text, int level) {
        begin();
        out.println("#".repeat(level) + " " + escaped(text));
        out.println();
    }

    @Override
    void table(Table table, List<String> marks) {
        begin();
        List<String> header = new ArrayList<>();
        table.columns()
                .forEach(c -> header.add(escaped(c.unit() == null ? c.name() : c.name() + " [" + c.unit() + "]")));
        header.add("rests on");
        line(header);
        line(header.stream().map(cell -> "---").toList());
        for (int row = 0; row < table.size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                cells.add(escaped(Cells.text(table.cell(row, i), column, actors)));
            }
            cells.add(marks.isEmpty() ? "" : escaped(marks.get(row)));
            line(cells);
        }
        out.println();
    }

    @Override
    void sentence(String text, String marks) {
        listing = true;
        out.println("- " + escaped(text) + (marks.isEmpty() ? "" : " " + escaped(marks)));
    }

    @Override
    void note(String text) {
        begin();
        out.println("*" + escaped(text) + "*");
        out.println();
    }

    @Override
    void quotation(int number, String quote, String where) {
        listing = true;
        out.println("- \\[" + number + "\\] \"" + escaped(quote) + "\" — " + escaped(where));
    }

    private void begin() {
        if (listing) {
            out.println();
            listing = false;
        }
    }

    private void line(List<String> cells) {
        out.println(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#&])", "\\\\$1");
    }
}
