package org.entente.analyzer.changes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.entente.core.model.Edtf;
import org.entente.core.model.Support;
import org.jspecify.annotations.Nullable;

/**
 * One thing that reads otherwise than before.
 *
 * @param what of what it is told, in a sentence
 * @param field what of it changed
 * @param before empty where nothing was there
 * @param after empty where nothing is there any more
 * @param date when it happened, or null where no date tells
 * @param asOf whether that date is only that of which a stage or stance is told
 * @param why what else there is to say of the reason, may be empty
 * @param revision the revision that changed it
 * @param records the ids of the records of which it is told
 * @param evidence the ids of the evidence for what is there now, or for what was where nothing is
 */
record Line(
        Block block,
        String what,
        String field,
        String before,
        String after,
        @Nullable Edtf date,
        boolean asOf,
        String why,
        long revision,
        List<Long> records,
        List<Long> evidence,
        Support rests) {

    /** The latest first, then as they came. */
    static final Comparator<Line> LATEST = Comparator.comparing(Line::day)
            .thenComparing(Line::revision)
            .reversed()
            .thenComparing(Line::what)
            .thenComparing(Line::field)
            .thenComparing(Line::after);

    Line {
        records = List.copyOf(records);
        evidence = List.copyOf(evidence);
    }

    private LocalDate day() {
        return date == null ? LocalDate.MIN : Moment.newest(date);
    }
}
