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
 * @param row the row of a table or the paragraph of a document, or null where the place is neither
 * @param register whether the source has rows and no paragraphs
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
        String speech,
        boolean register) {

    /** The place in words. */
    String place() {
        if (row != null) {
            return (register ? "row " : "paragraph ") + row + (column == null ? "" : ", " + column);
        }
        return start == null ? "the whole source" : "characters " + start + " to " + end;
    }
}
