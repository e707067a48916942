package org.entente.analyzer.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.core.model.DateKind;
import org.entente.core.model.Edtf;
import org.entente.core.model.Tie;

/** The dates at which something of a tie happened, and how late they are. */
final class Moments {

    /** The kinds of dates at which something happened. */
    static final Set<DateKind> HAPPENED = Set.of(
            DateKind.SIGNED,
            DateKind.ORDERED,
            DateKind.IN_FORCE,
            DateKind.HELD,
            DateKind.DELIVERED,
            DateKind.ANNOUNCED);

    private Moments() {}

    /** All of them: of stages, of dates and of deliveries. */
    static List<Edtf> of(Tie tie) {
        List<Edtf> all = new ArrayList<>();
        tie.history().stream()
                .map(status -> status.asOf())
                .filter(date -> date != null)
                .forEach(all::add);
        tie.dates().stream()
                .filter(date -> HAPPENED.contains(date.kind()))
                .map(date -> date.date())
                .forEach(all::add);
        tie.items().stream()
                .flatMap(item -> item.deliveries().stream())
                .map(delivery -> delivery.period())
                .filter(period -> period != null)
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** The first day of the last point that is meant: of 2016/2019 that of 2019, since nothing later is said. */
    static LocalDate newest(Edtf date) {
        String text = date.text();
        // Nearly all are one point, and a comparison of all that changed asks for each many times.
        if (text.indexOf(',') < 0 && text.indexOf('/') < 0) {
            return date.earliest().orElse(LocalDate.MIN);
        }
        String[] points = text.replaceAll("[{}]", "").split("[,/]");
        String last = points[points.length - 1];
        String point = last.equals("..") ? points[0] : last;
        return new Edtf(point).earliest().orElse(LocalDate.MIN);
    }

    /** The one that is newest. */
    static Optional<Edtf> newest(List<Edtf> dates) {
        return dates.size() < 2
                ? dates.stream().findFirst()
                : dates.stream().max(Comparator.comparing((Edtf date) -> newest(date)));
    }
}
