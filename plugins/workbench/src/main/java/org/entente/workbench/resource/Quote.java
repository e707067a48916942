package org.entente.workbench.resource;

import java.util.List;
import org.entente.workbench.reading.Columns;
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
 * @param cells the fields of the row with the names of their columns; none where no header is known
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
        String speech,
        List<Columns.Cell> cells) {}
