package org.entente.command;

import org.jspecify.annotations.Nullable;

/**
 * Where a source says something.
 *
 * @param digest the source's digest
 * @param source how the source is cited: title or name, publisher, date
 * @param text the words, cut at the longest quotation that the source allows
 * @param start the first character of a span in code points, or null where the place is no span
 * @param end the character after the last, or null
 * @param row the row of a table, or null where the place is no row
 */
record Quote(
        long id,
        String digest,
        String source,
        String text,
        @Nullable Long start,
        @Nullable Long end,
        @Nullable Long row,
        @Nullable String column,
        String reader,
        @Nullable String saidBy,
        String speech) {

    /** The place in words. */
    String place() {
        if (row != null) {
            return "row " + row + (column == null ? "" : ", " + column);
        }
        return start == null ? "the whole source" : "characters " + start + " to " + end;
    }
}
