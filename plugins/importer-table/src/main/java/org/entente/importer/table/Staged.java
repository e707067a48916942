package org.entente.importer.table;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Sink;
import org.entente.core.model.Source;
import org.entente.core.spi.Recipe;
import org.jspecify.annotations.Nullable;

/** The clean table that a recipe loads: the columns key, row and quote, and those of the layout. */
final class Staged implements Closeable {

    static final String KEY = "key";
    static final String ROW = "row";
    static final String QUOTE = "quote";

    private final Path file;
    private final Writer writer;
    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable String[] cells;
    private long lines;

    Staged(Path folder, List<String> columns) throws IOException {
        file = folder.resolve("staged.csv");
        writer = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
        for (String column : columns) {
            places.put(column, places.size() + 3);
        }
        cells = new String[columns.size() + 3];
        writer.write(KEY + "," + ROW + "," + QUOTE);
        for (String column : columns) {
            writer.write("," + column);
        }
        writer.write('\n');
    }

    /** Fills a cell of the line to come; null or nothing is null. */
    Staged put(String column, @Nullable Object value) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("No such column: " + column);
        }
        cells[place] = value == null ? null : value.toString();
        return this;
    }

    /** Ends the line; its key. */
    long line(long row, String quote) throws IOException {
        lines++;
        cells[0] = Long.toString(lines);
        cells[1] = Long.toString(row);
        cells[2] = quote;
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                writer.write(',');
            }
            String cell = cells[i];
            if (cell != null && !cell.isEmpty()) {
                write(cell);
            }
            cells[i] = null;
        }
        writer.write('\n');
        return lines;
    }

    /**
     * Hands the table over, with the actors and systems that it names and what is known of its source.
     *
     * @throws RefusedException if no row of the source could be read, so that nothing of it is kept
     */
    void deliver(Recipe recipe, Source source, ActorBook book, Sink sink) throws IOException, RefusedException {
        close();
        if (lines == 0) {
            throw new RefusedException(
                    "table.empty", source.name() + " has no row that can be read; nothing was imported.");
        }
        book.tell(sink);
        sink.source(source);
        sink.load(recipe, file);
    }

    /** Forgets what was filled in since the last line. */
    void clear() {
        Arrays.fill(cells, null);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private void write(String cell) throws IOException {
        if (plain(cell)) {
            writer.write(cell);
        } else {
            writer.write('"');
            writer.write(cell.indexOf('"') < 0 ? cell : cell.replace("\"", "\"\""));
            writer.write('"');
        }
    }

    private static boolean plain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.')) {
                return false;
            }
        }
        return true;
    }
}
