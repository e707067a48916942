package org.entente.workbench.reading;

import org.jspecify.annotations.Nullable;

/**
 * A place that was read as something.
 *
 * @param what TIE, OBSERVATION or CAPABILITY
 * @param id of that
 * @param label its type, measure or stance; empty for somebody who is not to see it
 * @param review the state of the record; for somebody who is not to see it what they have decided themselves
 * @param start the first character in code points; -1 where the place is no span
 * @param row the row of a table, or the paragraph of an original that is no text
 * @param column the column, or where the paragraph stands
 * @param quote the words that were kept
 * @param own what the coder who asks has decided; null for nothing
 */
public record Mark(
        long evidence,
        String what,
        long id,
        String label,
        String review,
        long start,
        long end,
        @Nullable Long row,
        @Nullable String column,
        String quote,
        String reader,
        @Nullable String own) {

    /** The mark at another place. */
    Mark at(long from, long to) {
        return new Mark(evidence, what, id, label, review, from, to, row, column, quote, reader, own);
    }
}
