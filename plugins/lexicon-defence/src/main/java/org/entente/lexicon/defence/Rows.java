package org.entente.lexicon.defence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a list: UTF-8, fields parted by tabs, a line of column names first, lines that begin with # left out. */
final class Rows implements Iterable<Rows.Row> {

    private final List<Row> rows;

    private Rows(List<Row> rows) {
        this.rows = rows;
    }

    /** The rows of a list in this bundle. */
    static Rows of(String file) {
        try (InputStream stream = Rows.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The list " + file + " is not in the bundle; build it anew.");
            }
            return read(file, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The list " + file + " could not be read from the bundle; install it anew.", e);
        }
    }

    /** @throws IllegalArgumentException if a line has more fields than there are columns */
    static Rows read(String file, BufferedReader reader) throws IOException {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        String line = reader.readLine();
        for (int number = 1; line != null; number++, line = reader.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = List.of(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = fields;
            } else if (fields.size() > columns.size()) {
                throw new IllegalArgumentException(file + ", line " + number + ", has " + fields.size() + " fields for "
                        + columns.size() + " columns; remove a tab.");
            } else {
                rows.add(new Row(file + ", line " + number, columns, fields));
            }
        }
        return new Rows(rows);
    }

    Stream<Row> stream() {
        return rows.stream();
    }

    @Override
    public Iterator<Row> iterator() {
        return rows.iterator();
    }

    /**
     * A row.
     *
     * @param place where it stands, for messages
     * @param fields the last ones may be left out where they are empty
     */
    record Row(String place, List<String> columns, List<String> fields) {

        /** What stands in a column, or the empty text. */
        String text(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException(place + ": there is no column " + column + " among " + columns);
            }
            return at < fields.size() ? fields.get(at) : "";
        }

        /** What stands in a column, or null. */
        @Nullable
        String textOrNull(String column) {
            String text = text(column);
            return text.isEmpty() ? null : text;
        }

        /** The parts of a column that holds a list. */
        List<String> list(String column) {
            String text = text(column);
            return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\|", -1));
        }

        /** The parts of a column that holds a list of names or codes, with their dates. */
        List<Dated> dated(String column) {
            return list(column).stream().map(Dated::of).toList();
        }
    }
}
