package org.entente.workbench.reading;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a source as it is shown.
 *
 * @param start its first character in the original, in code points
 * @param end the character after the last; where the text is shorter or longer, it stands for all of it
 * @param head whether it only says where what follows stands, such as a page
 * @param row the paragraph of an original that is no text; null elsewhere
 * @param column where that paragraph stands, such as "page 3"
 */
public record Piece(
        long start,
        long end,
        String text,
        boolean head,
        @Nullable Long row,
        @Nullable String column) {

    /** A stretch of a text. */
    public static Piece of(long start, long end, String text) {
        return new Piece(start, end, text, false, null, null);
    }
}
