package org.entente.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.core.model.Column;
import org.entente.core.model.Table;

/** Writes a table in columns, for a terminal. */
final class TextTable {

    private static final int LINE = 160;
    private static final int NARROW = 16;
    private static final String GAP = "  ";

    private TextTable() {}

    /** Whether a table can be written without shortening a cell. */
    static boolean fits(Table table, Actors actors) {
        int[] widths = new int[table.columns().size()];
        for (String[] line : lines(table, actors)) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(line[i]));
            }
        }
        return Arrays.stream(widths).sum() + GAP.length() * Math.max(0, widths.length - 1) <= LINE;
    }

    /** Prints a table; actors are shown by their titles if there is room for all of them, else by their ids. */
    static void print(Table table, Actors actors, PrintWriter out) {
        List<Column> columns = table.columns();
        List<String[]> lines = lines(table, fits(table, actors) ? actors : Actors.NONE);
        int[] widths = widths(lines, columns);
        for (int i = 0; i < lines.size(); i++) {
            out.println(line(lines.get(i), widths, columns));
            if (i == 0) {
                out.println("-".repeat(Arrays.stream(widths).sum() + GAP.length() * Math.max(0, widths.length - 1)));
            }
        }
    }

    /** The cells as text, under a line of headings. */
    private static List<String[]> lines(Table table, Actors actors) {
        List<Column> columns = table.columns();
        List<String[]> lines = new ArrayList<>();
        lines.add(columns.stream()
                .map(c -> c.unit() == null ? c.name() : c.name() + " [" + c.unit() + "]")
                .toArray(String[]::new));
        for (int row = 0; row < table.size(); row++) {
            String[] line = new String[columns.size()];
            for (int i = 0; i < line.length; i++) {
                line[i] = bounded(Cells.text(table.cell(row, i), columns.get(i), actors));
            }
            lines.add(line);
        }
        return lines;
    }

    /** As much of a cell as decides whether it fits: one of 100 MB would be measured letter by letter, for a minute. */
    private static String bounded(String cell) {
        int enough = Character.charCount(Character.MAX_CODE_POINT) * (LINE + 1);
        return cell.length() <= enough ? cell : cell.substring(0, enough);
    }

    /** The width of each column: as wide as its cells, but texts give way where a line would become too long. */
    private static int[] widths(List<String[]> lines, List<Column> columns) {
        int[] widths = new int[columns.size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(line[i]));
            }
        });
        int room = LINE - GAP.length() * Math.max(0, widths.length - 1);
        while (Arrays.stream(widths).sum() > room) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (!Cells.right(columns.get(i)) && widths[i] > NARROW && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static String line(String[] cells, int[] widths, List<Column> columns) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = shortened(cells[i], widths[i]);
            String space = " ".repeat(widths[i] - length(cell));
            line.append(i == 0 ? "" : GAP).append(Cells.right(columns.get(i)) ? space + cell : cell + space);
        }
        return line.toString().stripTrailing();
    }

    private static String shortened(String cell, int width) {
        return length(cell) <= width ? cell : cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
