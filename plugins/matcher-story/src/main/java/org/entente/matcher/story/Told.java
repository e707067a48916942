package org.entente.matcher.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tie as one report tells it.
 *
 * @param order where it stands among the ties of its report, from 0
 * @param countries those who take part, themselves or through an actor of theirs
 * @param givers the countries that supply, provide, invest or impose
 * @param takers the countries on the other side
 * @param actors those who take part and are no country
 */
record Told(
        long id,
        int report,
        int order,
        String type,
        String instrument,
        String modality,
        String stage,
        String commitment,
        Set<String> countries,
        Set<String> givers,
        Set<String> takers,
        Set<String> actors,
        List<Thing> things,
        Map<String, Double> amounts,
        List<Day> days,
        List<Long> evidence) {

    /**
     * What is dealt in.
     *
     * @param name the id of a system or a designation, in lower case
     * @param key the name without hyphens and blanks: K-2 is K2
     * @param words the words of the name
     */
    record Thing(
            String name,
            String key,
            Set<String> words,
            @Nullable Double quantity) {

        static Thing of(String name, @Nullable Double quantity) {
            return new Thing(name, name.replaceAll("[^\\p{L}\\p{N}]", ""), Set.copyOf(Words.of(name)), quantity);
        }

        boolean same(Thing other) {
            return key.equals(other.key);
        }

        /** Whether the names are the same, or one has the words of the other. */
        boolean like(Thing other) {
            return same(other)
                    || !words.isEmpty()
                            && !other.words.isEmpty()
                            && (words.containsAll(other.words) || other.words.containsAll(words));
        }
    }

    /**
     * When something of it happened.
     *
     * @param begins whether it is the day on which the tie came about, or was held
     */
    record Day(boolean begins, LocalDate earliest, LocalDate latest) {

        boolean overlaps(Day other) {
            return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
        }

        /** Whether both lie within a year, so that their overlap means something. */
        boolean close() {
            return ChronoUnit.DAYS.between(earliest, latest) <= 366;
        }

        long apart(Day other) {
            return overlaps(other)
                    ? 0
                    : Math.min(
                            Math.abs(ChronoUnit.DAYS.between(latest, other.earliest)),
                            Math.abs(ChronoUnit.DAYS.between(other.latest, earliest)));
        }
    }

    Told {
        countries = Set.copyOf(countries);
        givers = Set.copyOf(givers);
        takers = Set.copyOf(takers);
        actors = Set.copyOf(actors);
        things = List.copyOf(things);
        amounts = Map.copyOf(amounts);
        days = List.copyOf(days);
        evidence = List.copyOf(evidence);
    }

    /** Whether one gives to the other what that one gives to it. */
    boolean turned(Told other) {
        boolean same = meet(givers, other.givers) || meet(takers, other.takers);
        return !same && (meet(givers, other.takers) || meet(takers, other.givers));
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return !Collections.disjoint(some, others);
    }
}
