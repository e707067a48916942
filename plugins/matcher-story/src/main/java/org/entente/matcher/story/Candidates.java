package org.entente.matcher.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Finds the few reports that can tell one story, so that not each must be compared with each: those that share a band of their
 * wording, and within the window those that share a pair of countries or what is dealt in.
 */
final class Candidates {

    /** With how many a report is compared in one drawer at most, the nearest in time first. */
    static final int NEAREST = 40;

    /** How the keys begin under which reports of any time are compared. */
    private static final String BAND = "band ";

    private final Map<String, List<Report>> drawers = new TreeMap<>();
    private final int window;

    Candidates(List<Report> reports, int window) {
        this.window = window;
        for (Report report : reports) {
            if (!report.register()) {
                keys(report)
                        .forEach(key -> drawers.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(report));
            }
        }
        Comparator<Report> order = Comparator.comparing(Candidates::day).thenComparing(Report::number);
        drawers.values().forEach(drawer -> drawer.sort(order));
    }

    // Those without a date stand together at the end: nothing says that they are near any other.
    private static LocalDate day(Report report) {
        LocalDate day = report.published();
        return day == null ? LocalDate.MAX : day;
    }

    private static Set<String> keys(Report report) {
        Set<String> keys = new HashSet<>();
        for (long band : report.wording().bands()) {
            keys.add(BAND + band);
        }
        for (Told tie : report.ties()) {
            List<String> countries = tie.countries().stream().sorted().toList();
            for (int i = 0; i < countries.size(); i++) {
                for (int j = i + 1; j < countries.size(); j++) {
                    String pair = countries.get(i) + " " + countries.get(j);
                    keys.add(pair);
                    tie.things().forEach(thing -> keys.add(pair + " " + thing.key()));
                }
            }
            tie.things().forEach(thing -> keys.add("thing " + thing.key()));
        }
        return keys;
    }

    /** Gives each pair once, of which one at least is wanted. */
    void forEach(Predicate<Report> wanted, BiConsumer<Report, Report> each) {
        Set<Long> seen = new HashSet<>();
        drawers.forEach((key, drawer) -> {
            for (int at = 0; at < drawer.size(); at++) {
                if (wanted.test(drawer.get(at))) {
                    for (int other : nearest(drawer, at)) {
                        if (key.startsWith(BAND) || drawer.get(at).apart(drawer.get(other)) <= window) {
                            give(drawer.get(at), drawer.get(other), seen, each);
                        }
                    }
                }
            }
        });
    }

    /** Of how many pairs of countries or things so many reports tell that not each was compared with each. */
    long crowded() {
        return drawers.entrySet().stream()
                .filter(drawer ->
                        !drawer.getKey().startsWith(BAND) && drawer.getValue().size() > NEAREST + 1)
                .count();
    }

    private static List<Integer> nearest(List<Report> drawer, int at) {
        List<Integer> nearest = new ArrayList<>();
        for (int step = 1; step <= NEAREST / 2; step++) {
            if (at - step >= 0) {
                nearest.add(at - step);
            }
            if (at + step < drawer.size()) {
                nearest.add(at + step);
            }
        }
        return nearest;
    }

    private static void give(Report one, Report other, Set<Long> seen, BiConsumer<Report, Report> each) {
        Report first = one.number() < other.number() ? one : other;
        Report second = first == one ? other : one;
        if (seen.add((long) first.number() << 32 | second.number())) {
            each.accept(first, second);
        }
    }
}
