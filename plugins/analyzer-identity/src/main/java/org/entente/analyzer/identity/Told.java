package org.entente.analyzer.identity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A tie as far as it is compared; filled while it is read. */
final class Told {

    /** Shorter designations are found in any text. */
    private static final int SHORTEST = 4;

    private static final Pattern CALLED = Pattern.compile(" (designation|called|known as)( \\S+){0,2} $");
    private static final Pattern VERSION = Pattern.compile("( \\S+){0,2} version ");

    final long id;
    final String type;
    final String instrument;
    final boolean denied;
    final Set<String> countries = new TreeSet<>();
    final Set<String> bodies = new TreeSet<>();
    final Set<String> givers = new HashSet<>();
    final Set<String> takers = new HashSet<>();
    final Set<String> sources = new HashSet<>();
    final Set<String> stories = new HashSet<>();
    final Map<String, Spelt> things = new HashMap<>();
    final Set<Double> quantities = new TreeSet<>();
    final Map<String, Double> values = new HashMap<>();

    /** What its title and note say, in which registers tell by what name a system goes elsewhere. */
    String remarks = "";

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
        stories.forEach(story -> keys.add(who + " story " + story));
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

    /** Whether its remarks say that a system of the other is what is meant, and not only that this one is for it. */
    boolean remarks(Told other) {
        return other.things.values().stream()
                .filter(its -> its.key().length() >= SHORTEST)
                .anyMatch(its -> means(" " + String.join(" ", its.words()) + " "));
    }

    private boolean means(String name) {
        int at = remarks.indexOf(name);
        return at >= 0
                && (CALLED.matcher(remarks.substring(0, at + 1)).find()
                        || VERSION.matcher(remarks.substring(at + name.length() - 1))
                                .lookingAt());
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
