package org.entente.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.core.model.Column;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/** Writes tables by RFC 4180, in full precision; texts that a spreadsheet would run as a formula get an apostrophe. */
final class Csv {

    private static final String ENDING = "\r\n";

    private Csv() {}

    static void print(List<Table> tables, PrintWriter out) {
        for (int i = 0; i < tables.size(); i++) {
            if (i > 0) {
                out.print(ENDING);
            }
            print(tables.get(i), out);
        }
    }

    private static void print(Table table, PrintWriter out) {
        out.print(table.columns().stream().map(Column::name).map(Csv::text).collect(Collectors.joining(",")));
        out.print(ENDING);
        for (int row = 0; row < table.size(); row++) {
            out.print(table.row(row).stream().map(Csv::cell).collect(Collectors.joining(",")));
            out.print(ENDING);
        }
    }

    private static String cell(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof String text ? text(text) : cell.toString();
    }

    static String text(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.indexOf(',') >= 0
                || safe.indexOf('"') >= 0
                || safe.indexOf('\n') >= 0
                || safe.indexOf('\r') >= 0
                || safe.startsWith(" ")
                || safe.endsWith(" ");
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
