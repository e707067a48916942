package org.entente.workbench.reading;

import org.jspecify.annotations.Nullable;

/**
 * A place that was read as something.
 *
 * @param what TIE, OBSERVATION or CAPABILITY
 * @param id of that
 * @param label its type, measure or stance; empty for somebody who is not to see it
 * @param who of a figure or capability whose it is, as people write it; null for a tie, and for somebody who is not to see it
 * @param matter of a capability its class, of a figure its period; null as who is
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
        @Nullable String who,
        @Nullable String matter,
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
        return new Mark(evidence, what, id, label, who, matter, review, from, to, row, column, quote, reader, own);
    }
}
