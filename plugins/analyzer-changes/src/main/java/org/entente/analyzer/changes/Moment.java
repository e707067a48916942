package org.entente.analyzer.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.model.DateKind;
import org.entente.core.model.Delivery;
import org.entente.core.model.Edtf;
import org.entente.core.model.Item;
import org.entente.core.model.Stage;
import org.entente.core.model.Status;
import org.entente.core.model.Tie;
import org.entente.core.model.TieDate;

/**
 * When something happened of which a record tells.
 *
 * @param field the field that tells it
 * @param what what happened: the stage that was reached, the kind of date, the item of which some were delivered
 * @param units how many were delivered; zero of all else, and where no number is told
 */
record Moment(String field, String what, Edtf date, double units) {

    static final String STAGE = "stage";
    static final String STANCE = "stance";
    static final String DATE = "date";
    static final String DELIVERED = "delivered";

    /** The kinds of dates at which something happened. */
    private static final Set<DateKind> HAPPENED = Set.of(
            DateKind.SIGNED,
            DateKind.ORDERED,
            DateKind.IN_FORCE,
            DateKind.HELD,
            DateKind.DELIVERED,
            DateKind.ANNOUNCED);

    /** The kinds of dates that tell when a stage was reached. */
    private static final Map<Stage, Set<DateKind>> REACHED = Map.of(
            Stage.SIGNED, Set.of(DateKind.SIGNED, DateKind.ORDERED, DateKind.IN_FORCE),
            Stage.ACTIVE, Set.of(DateKind.DELIVERED, DateKind.HELD),
            Stage.COMPLETED, Set.of(DateKind.DELIVERED, DateKind.HELD));

    /** All of a tie: of stages, of dates and of deliveries. */
    static List<Moment> of(Tie tie) {
        List<Moment> all = new ArrayList<>();
        for (Status status : tie.history()) {
            if (status.asOf() != null) {
                Edtf reached = reached(tie, status.stage(), status.asOf());
                all.add(new Moment(STAGE, status.stage() + "/" + status.detail(), reached, 0));
            }
        }
        for (TieDate date : tie.dates()) {
            if (HAPPENED.contains(date.kind())) {
                all.add(new Moment(DATE, date.kind().name(), date.date(), 0));
            }
        }
        for (int i = 0; i < tie.items().size(); i++) {
            Item item = tie.items().get(i);
            for (Delivery delivery : item.deliveries()) {
                if (delivery.period() != null) {
                    all.add(new Moment(DELIVERED, Integer.toString(i), delivery.period(), units(delivery)));
                }
            }
        }
        return List.copyOf(all);
    }

    /**
     * When a stage was reached: a report of today holds of today, and may tell that a contract was signed ten years ago. So it is
     * the last date that is told of what leads to the stage, if it is earlier than that of which the stage is told.
     */
    private static Edtf reached(Tie tie, Stage stage, Edtf asOf) {
        Set<DateKind> kinds = REACHED.getOrDefault(stage, Set.of());
        return tie.dates().stream()
                .filter(date -> kinds.contains(date.kind()))
                .map(TieDate::date)
                .max(Comparator.comparing(date -> newest(date)))
                .filter(told -> newest(told).isBefore(newest(asOf)))
                .orElse(asOf);
    }

    private static double units(Delivery delivery) {
        return delivery.quantity() == null ? 0 : delivery.quantity().value().doubleValue();
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

    LocalDate newest() {
        return newest(date);
    }

    /** Whether the newest date is only that of which a state is told, and none of something that happened. */
    static boolean asOf(List<Moment> moments) {
        return last(moments)
                .map(last -> moments.stream()
                        .filter(moment -> moment.date.equals(last))
                        .allMatch(moment -> moment.field.equals(STAGE) || moment.field.equals(STANCE)))
                .orElse(false);
    }

    /** The date of the one that is newest. */
    static Optional<Edtf> last(List<Moment> moments) {
        return moments.stream()
                .max(Comparator.comparing((Moment moment) -> moment.newest()))
                .map(Moment::date);
    }

    /**
     * Those that tell of something more than was told: another stage, another sort of date, or one that leaves all dates of its
     * sort as they were; of deliveries those by which more are delivered in all. A date in the place of another one is none, since
     * what happened was known and only its day was not.
     */
    static List<Moment> more(List<Moment> was, List<Moment> is) {
        List<Moment> more = new ArrayList<>();
        for (Moment moment : is) {
            List<Moment> before = was.stream().filter(moment::alike).toList();
            List<Moment> after = is.stream().filter(moment::alike).toList();
            boolean added = dates(after).containsAll(dates(before)) || units(after) > units(before);
            if (added && !before.contains(moment)) {
                more.add(moment);
            }
        }
        return more;
    }

    private boolean alike(Moment other) {
        return field.equals(other.field) && what.equals(other.what);
    }

    private static Set<Edtf> dates(List<Moment> moments) {
        return moments.stream().map(Moment::date).collect(Collectors.toSet());
    }

    private static double units(List<Moment> moments) {
        return moments.stream().mapToDouble(Moment::units).sum();
    }
}
