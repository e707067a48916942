package org.entente.importer.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a delimited text (RFC 4180), one at a time; blank lines are none. */
final class Records implements Closeable {

    /** How many characters a record has at most: a longer one is no row of a table. */
    static final int LIMIT = 1 << 20;

    private static final int END = -1;

    private final Reader reader;
    private final char delimiter;
    private final String file;
    private final char[] buffer = new char[1 << 15];
    private final Chars cell = new Chars();
    private final Chars text = new Chars();
    private int position;
    private int filled;
    private long count;

    /** @param file the file's name, for messages */
    Records(Reader reader, char delimiter, String file) {
        this.reader = reader;
        this.delimiter = delimiter;
        this.file = file;
    }

    /** A record: its cells, and its text without the line end. */
    record Line(List<String> cells, String text) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /** The next record, or null after the last. */
    @Nullable
    Line next() throws IOException, RefusedException {
        while (true) {
            text.clear();
            List<String> cells = new ArrayList<>();
            int c = take();
            if (c == END) {
                return null;
            }
            count++;
            while (true) {
                c = cell(c);
                cells.add(cell.toString());
                if (c != delimiter) {
                    break;
                }
                c = take();
            }
            String whole = text.toString();
            if (!whole.isBlank()) {
                return new Line(cells, whole);
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Reads a cell that begins with this character; what ended it: delimiter, line feed or end. */
    private int cell(int first) throws IOException, RefusedException {
        cell.clear();
        int c = first;
        if (c == '"') {
            keep(c);
            c = quoted();
        }
        while (c != END && c != delimiter && c != '\n' && c != '\r') {
            cell.append((char) c);
            keep(c);
            c = take();
        }
        if (c == delimiter) {
            keep(c);
        } else if (c == '\r') {
            if (peek() == '\n') {
                take();
            }
            return '\n';
        }
        return c;
    }

    /** Reads to the closing quote; the character after it. */
    private int quoted() throws IOException, RefusedException {
        while (true) {
            int c = take();
            if (c == END) {
                throw new RefusedException(
                        "row.quote",
                        file + " ends within quotes that record " + count
                                + " opens; close them, or double a quote that is meant as such.");
            }
            keep(c);
            if (c == '"') {
                c = take();
                if (c != '"') {
                    return c;
                }
                keep(c);
            }
            cell.append((char) c);
        }
    }

    private void keep(int c) throws RefusedException {
        if (text.length == LIMIT) {
            throw new RefusedException(
                    "row.length",
                    "Record " + count + " of " + file + " is longer than " + LIMIT
                            + " characters, which no row of a table is; check its line ends and quotes.");
        }
        text.append((char) c);
    }

    private int take() throws IOException {
        int c = peek();
        position++;
        return c;
    }

    private int peek() throws IOException {
        if (position >= filled) {
            filled = reader.read(buffer, 0, buffer.length);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[position];
    }

    /** Characters that are collected again and again; a StringBuilder stays slow once it has held a letter beyond Latin-1. */
    private static final class Chars {
        private char[] held = new char[1024];
        private int length;

        void clear() {
            length = 0;
        }

        void append(char c) {
            if (length == held.length) {
                held = Arrays.copyOf(held, 2 * length);
            }
            held[length++] = c;
        }

        @Override
        public String toString() {
            return new String(held, 0, length);
        }
    }
}
