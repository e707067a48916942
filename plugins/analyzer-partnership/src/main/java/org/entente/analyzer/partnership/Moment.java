package org.entente.analyzer.partnership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.core.model.DateKind;
import org.entente.core.model.Edtf;

/** When an act of a tie took place, as exactly as it is told. */
record Moment(Edtf date) {

    /** The kinds of dates at which something happened, the weightiest first. */
    static final List<DateKind> HAPPENED = List.of(
            DateKind.SIGNED,
            DateKind.ORDERED,
            DateKind.IN_FORCE,
            DateKind.HELD,
            DateKind.DELIVERED,
            DateKind.ANNOUNCED);

    LocalDate earliest() {
        return date.earliest().orElse(LocalDate.MIN);
    }

    LocalDate latest() {
        return date.latest().orElse(LocalDate.MAX);
    }

    /** Whether a part of it lies in these years, both included. */
    boolean touches(int from, int to) {
        return earliest().getYear() <= to && latest().getYear() >= from;
    }

    /** The first of these, of a period its beginning. */
    static Optional<String> first(Collection<Moment> moments) {
        return moments.stream()
                .min(Comparator.comparing(Moment::earliest).thenComparing(Moment::latest))
                .map(moment -> moment.end(0));
    }

    /** The last of these, of a period its end. */
    static Optional<String> last(Collection<Moment> moments) {
        return moments.stream()
                .max(Comparator.comparing(Moment::latest).thenComparing(Moment::earliest))
                .map(moment -> moment.end(-1));
    }

    private String end(int which) {
        String text = date.text();
        String[] parts = text.replaceAll("[{}]", "").split("[,/]");
        String end = parts[which < 0 ? parts.length - 1 : which];
        return end.equals("..") ? text : end;
    }
}
