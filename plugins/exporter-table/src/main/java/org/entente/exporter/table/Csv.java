package org.entente.exporter.table;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows by RFC 4180.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it; a number never does.
 */
final class Csv implements Closeable {

    private final Writer out;

    Csv(Writer out) {
        this.out = new BufferedWriter(out);
    }

    void row(List<? extends @Nullable Object> cells) throws IOException {
        for (Iterator<? extends @Nullable Object> i = cells.iterator(); i.hasNext(); ) {
            out.write(cell(i.next()));
            out.write(i.hasNext() ? "," : "\r\n");
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String cell(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Double number && !Double.isFinite(number)) {
            return "";
        }
        return cell instanceof String text ? text(text) : cell.toString();
    }

    private static String text(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
