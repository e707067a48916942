package org.entente.matcher.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.matcher.story.SameStory.Pair;
import org.entente.matcher.story.Told.Day;
import org.entente.matcher.story.Told.Thing;

/**
 * Finds the one deal that reports of different stories or registers tell: same countries, same system, same date and number,
 * and no other tie of the report that it could be.
 */
final class Deals {

    /** More ties than this under one key are no deal but a habit, of which nothing can be told apart. */
    static final int HABIT = 60;

    private final Map<String, List<Told>> drawers = new HashMap<>();

    Deals(List<Report> reports) {
        for (Report report : reports) {
            for (Told tie : report.ties()) {
                for (String key : keys(tie)) {
                    drawers.computeIfAbsent(key, k -> new ArrayList<>()).add(tie);
                }
            }
        }
    }

    private static Set<String> keys(Told tie) {
        Set<String> keys = new HashSet<>();
        String countries = String.join(" ", tie.countries().stream().sorted().toList());
        for (Day day : tie.days()) {
            if (day.begins() && day.close()) {
                for (int year = day.earliest().getYear(); year <= day.latest().getYear(); year++) {
                    for (Thing thing : tie.things()) {
                        keys.add(countries + " " + year + " " + thing.key());
                    }
                }
            }
        }
        return keys;
    }

    /** How many deals have so many ties that none of them was compared. */
    long habits() {
        return drawers.values().stream().filter(drawer -> drawer.size() > HABIT).count();
    }

    /** The pairs of which one tie at least is wanted. */
    List<Pair> pairs(Predicate<Told> wanted) {
        Map<Set<Long>, Pair> pairs = new HashMap<>();
        for (List<Told> drawer : drawers.values()) {
            if (drawer.size() <= HABIT) {
                for (Told one : drawer) {
                    if (wanted.test(one)) {
                        likely(one, drawer)
                                .forEach(pair -> pairs.putIfAbsent(
                                        Set.of(pair.one().id(), pair.other().id()), pair));
                    }
                }
            }
        }
        return List.copyOf(pairs.values());
    }

    private static List<Pair> likely(Told one, List<Told> drawer) {
        Map<Integer, List<Pair>> byReport = new HashMap<>();
        for (Told other : drawer) {
            if (other.report() != one.report() && oneDeal(one, other)) {
                byReport.computeIfAbsent(other.report(), report -> new ArrayList<>())
                        .add(new Pair(one, other, SameTie.of(one, other)));
            }
        }
        List<Pair> likely = new ArrayList<>();
        byReport.values().stream().filter(pairs -> pairs.size() == 1).forEach(likely::addAll);
        return likely;
    }

    private static boolean oneDeal(Told one, Told other) {
        return SameTie.kin(one.type(), other.type())
                && !one.turned(other)
                && one.countries().equals(other.countries())
                && one.countries().size() > 1
                && !apart(one, other)
                && numbers(one, other);
    }

    /** Whether one is told as mere talk or denied, and the other as done. */
    private static boolean apart(Told one, Told other) {
        return one.commitment().equals("TALK") != other.commitment().equals("TALK")
                || one.modality().equals("DENIED") != other.modality().equals("DENIED");
    }

    /** Whether a quantity, a value or a month is the same in both, and none differs. */
    private static boolean numbers(Told one, Told other) {
        Likeness likeness = SameTie.of(one, other);
        boolean same = likeness.has("same quantity") || likeness.has("same value") || month(one, other);
        return same && !likeness.speaksAgainst();
    }

    private static boolean month(Told one, Told other) {
        return one.days().stream()
                .filter(Deals::exact)
                .anyMatch(day -> other.days().stream().filter(Deals::exact).anyMatch(day::overlaps));
    }

    private static boolean exact(Day day) {
        return day.begins() && !day.latest().isAfter(day.earliest().plusDays(31));
    }
}
