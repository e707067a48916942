package org.entente.analyzer.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.core.api.Origins;
import org.entente.core.api.Origins.Report;
import org.entente.core.model.Dyad;
import org.entente.core.model.Support;
import org.jspecify.annotations.Nullable;

/** The ties of one dyad, those that are the same taken together. Not safe for several threads. */
final class Partnership {

    /** A tie as far as it is counted. */
    record Counted(
            long id,
            String type,
            @Nullable String stage,
            String commitment,
            String modality,
            LocalDate asOf,
            Collection<Moment> moments,
            Collection<Long> evidence,
            Collection<Report> reports) {

        boolean denied() {
            return modality.equals("DENIED");
        }

        boolean restriction() {
            return type.equals("RESTRICTION");
        }

        boolean cooperation() {
            return !denied() && !restriction();
        }
    }

    private final Dyad dyad;
    private final Map<Long, List<Counted>> acts = new TreeMap<>();

    Partnership(Dyad dyad) {
        this.dyad = dyad;
    }

    Dyad dyad() {
        return dyad;
    }

    /** Adds a tie under the lowest id of those that are the same. */
    void add(long same, Counted tie) {
        acts.computeIfAbsent(same, key -> new ArrayList<>()).add(tie);
    }

    /** How many acts there are of a sort. */
    long count(Predicate<Counted> sort) {
        return acts.values().stream().map(Partnership::latest).filter(sort).count();
    }

    /** The ties that tell the acts of a sort; where there are none, those among which there are none. */
    Support support(Predicate<Counted> sort) {
        List<Long> ties = acts.values().stream()
                .filter(same -> sort.test(latest(same)))
                .flatMap(List::stream)
                .map(Counted::id)
                .toList();
        return ties.isEmpty()
                ? Support.filter("ties of " + dyad + ", of which none is such", dyad.first(), dyad.second())
                : Support.ties(ties);
    }

    /** How many reports tell of the acts that count as cooperation, a passage once however many ties it tells. */
    long reports() {
        return cooperation().stream()
                .flatMap(tie -> tie.evidence().stream())
                .distinct()
                .count();
    }

    /** How many independent origins those reports have. */
    long origins(Origins origins) {
        return origins.count(
                cooperation().stream().flatMap(tie -> tie.reports().stream()).collect(Collectors.toSet()));
    }

    /** The types with how many acts there are of each, the most frequent first. */
    String types() {
        Map<String, Long> counts = acts.values().stream()
                .map(Partnership::latest)
                .filter(Counted::cooperation)
                .collect(Collectors.groupingBy(Counted::type, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** When the acts that count as cooperation took place. */
    List<Moment> moments() {
        return cooperation().stream().flatMap(tie -> tie.moments().stream()).toList();
    }

    private List<Counted> cooperation() {
        return acts.values().stream()
                .flatMap(List::stream)
                .filter(Counted::cooperation)
                .toList();
    }

    /** Of ties that are the same, the one whose status is of the latest date, and the first told among equals. */
    private static Counted latest(List<Counted> same) {
        Counted latest = same.get(0);
        for (Counted tie : same) {
            if (tie.asOf().isAfter(latest.asOf())) {
                latest = tie;
            }
        }
        return latest;
    }
}
