package org.entente.core.model;

import org.jspecify.annotations.Nullable;

/** A place in a source. */
public sealed interface Locator permits Locator.Span, Locator.Cell, Locator.Whole {

    /**
     * A stretch of text.
     *
     * @param start the first character, in code points of the text, from 0
     * @param end the character after the last
     */
    record Span(int start, int end) implements Locator {
        public Span {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException(
                        "A span begins at 0 or later and does not end before: " + start + " to " + end);
            }
        }
    }

    /**
     * A row of a table, or a cell of it.
     *
     * @param row the logical data row, from 1, the header not counted
     * @param column the column's name, or null for the whole row
     */
    record Cell(long row, @Nullable String column) implements Locator {
        public Cell {
            if (row < 1) {
                throw new IllegalArgumentException("Rows are counted from 1: " + row);
            }
        }
    }

    /** The source as a whole. */
    record Whole() implements Locator {}
}
