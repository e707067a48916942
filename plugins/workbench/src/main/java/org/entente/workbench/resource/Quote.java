package org.entente.workbench.resource;

import org.jspecify.annotations.Nullable;

/**
 * Where a source says something.
 *
 * @param of the tie, observation or capability for which it is evidence
 * @param source the source's digest
 * @param cited how the source is cited: title or name, publisher, date
 * @param text the words, cut at the longest quotation that the source allows
 * @param start the first character of a span in code points; null where the place is no span
 * @param end the character after the last
 * @param row the row of a table; null where the place is no row
 */
public record Quote(
        long id,
        long of,
        String source,
        String cited,
        String text,
        @Nullable Long start,
        @Nullable Long end,
        @Nullable Long row,
        @Nullable String column,
        String reader,
        @Nullable String saidBy,
        String speech) {}
