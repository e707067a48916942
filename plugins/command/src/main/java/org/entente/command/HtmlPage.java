package org.entente.command;

import java.io.PrintWriter;
import java.util.List;
import org.entente.core.model.Column;
import org.entente.core.model.Table;

/** A page in HTML, whole in itself; all data is escaped, every mark links to its quotation. */
final class HtmlPage extends Page {

    private static final String STYLE = "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;"
            + "padding:0 1rem;color:#222}table{border-collapse:collapse;font-size:.9rem}"
            + "th,td{border-bottom:1px solid #ddd;padding:.2rem .6rem;text-align:left}.n{text-align:right}"
            + ".note,.where{color:#666}@media print{body{margin:0}a{color:inherit}}";

    private final PrintWriter out;
    private boolean listing;

    HtmlPage(String title, PrintWriter out, Actors actors, Quotes quotes) {
        super(actors, quotes, true);
        this.out = out;
        out.println("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(title)
                + "</title><style>" + STYLE + "</style></head><body>");
    }

    /** Ends the page. */
    void end() {
        list(false);
        out.println("</body></html>");
    }

    @Override
    void heading(String text, int level) {
        list(false);
        int depth = Math.min(level, 6);
        out.println("<h" + depth + ">" + escaped(text) + "</h" + depth + ">");
    }

    @Override
    void table(Table table, List<String> marks) {
        list(false);
        out.print("<table><thead><tr>");
        for (Column column : table.columns()) {
            out.print(
                    "<th>" + escaped(column.unit() == null ? column.name() : column.name() + " [" + column.unit() + "]")
                            + "</th>");
        }
        out.println("<th>rests on</th></tr></thead><tbody>");
        for (int row = 0; row < table.size(); row++) {
            out.print("<tr>");
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                out.print((Cells.right(column) ? "<td class=\"n\">" : "<td>")
                        + escaped(Cells.text(table.cell(row, i), column, actors)) + "</td>");
            }
            out.println("<td>" + (marks.isEmpty() ? "" : linked(marks.get(row))) + "</td></tr>");
        }
        out.println("</tbody></table>");
    }

    @Override
    void sentence(String text, String marks) {
        list(true);
        out.println("<li>" + escaped(text) + " " + linked(marks) + "</li>");
    }

    @Override
    void note(String text) {
        list(false);
        out.println("<p class=\"note\">" + escaped(text) + "</p>");
    }

    @Override
    void quotation(int number, String quote, String where) {
        list(true);
        out.println("<li id=\"e" + number + "\">[" + number + "] “" + escaped(quote) + "” <span class=\"where\">"
                + escaped(where) + "</span></li>");
    }

    private void list(boolean wanted) {
        if (wanted != listing) {
            out.println(wanted ? "<ul>" : "</ul>");
            listing = wanted;
        }
    }

    private static String linked(String marks) {
        return escaped(marks).replaceAll("\\[(\\d+)\\]", "<a href=\"#e$1\">[$1]</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
