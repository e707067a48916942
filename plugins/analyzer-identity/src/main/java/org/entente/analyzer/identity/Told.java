package org.entente.analyzer.identity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A tie as far as it is compared; filled while it is read. */
final class Told {

    final long id;
    final String type;
    final String instrument;
    final boolean denied;
    final Set<String> countries = new TreeSet<>();
    final Set<String> bodies = new TreeSet<>();
    final Set<String> givers = new HashSet<>();
    final Set<String> takers = new HashSet<>();
    final Set<String> sources = new HashSet<>();
    final Map<String, Spelt> things = new HashMap<>();
    final Set<Double> quantities = new TreeSet<>();
    final Map<String, Double> values = new HashMap<>();

    @Nullable
    LocalDate first;

    @Nullable
    LocalDate last;

    Told(long id, String type, String instrument, boolean denied) {
        this.id = id;
        this.type = type;
        this.instrument = instrument;
        this.denied = denied;
    }

    /** Between whom it is: the countries, or where those are not two all that take part. */
    Set<String> parties() {
        if (countries.size() > 1) {
            return countries;
        }
        Set<String> all = new TreeSet<>(countries);
        all.addAll(bodies);
        return all;
    }

    void date(LocalDate earliest, LocalDate latest) {
        first = first == null || earliest.isBefore(first) ? earliest : first;
        last = last == null || latest.isAfter(last) ? latest : last;
    }

    /** What it shares with those that tell the same. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        String who = String.join(" ", parties());
        for (String thing : things.keySet()) {
            keys.add(who + " thing " + thing);
        }
        LocalDate begins = first;
        if (begins != null) {
            // Those of the year before share the later key of the two, so that a turn of the year parts nobody.
            keys.add(who + " year " + begins.getYear());
            keys.add(who + " year " + (begins.getYear() + 1));
        }
        return keys;
    }

    String sorted() {
        return String.join(" ", things.keySet().stream().sorted().toList()) + " " + type + " " + first;
    }

    /** In a few words. */
    String title() {
        String what = things.isEmpty()
                ? ""
                : ", "
                        + things.values().stream()
                                .map(Spelt::text)
                                .sorted()
                                .findFirst()
                                .orElse("");
        return type + " " + String.join("–", parties()) + what + (first == null ? "" : ", " + first.getYear());
    }

    /** Whether one gives to the other what that one gives to it. */
    boolean turned(Told other) {
        return !meet(givers, other.givers)
                && !meet(takers, other.takers)
                && (meet(givers, other.takers) || meet(takers, other.givers));
    }

    static boolean meet(Set<?> some, Set<?> others) {
        return some.stream().anyMatch(others::contains);
    }
}
