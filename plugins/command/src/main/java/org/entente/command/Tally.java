package org.entente.command;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many were found as annotated, how many more were found, and how many were not. */
record Tally(long right, long tooMuch, long missed) {

    static final Tally NONE = new Tally(0, 0, 0);
    static final Tally RIGHT = new Tally(1, 0, 0);
    static final Tally TOO_MUCH = new Tally(0, 1, 0);
    static final Tally MISSED = new Tally(0, 0, 1);

    /** Compares two sets; what is optional is neither rewarded nor punished. */
    static Tally of(Set<String> read, Set<String> gold, Set<String> optional) {
        Set<String> right = new HashSet<>(gold);
        right.removeAll(optional);
        Set<String> missed = new HashSet<>(right);
        right.retainAll(read);
        missed.removeAll(read);
        Set<String> tooMuch = new HashSet<>(read);
        tooMuch.removeAll(gold);
        tooMuch.removeAll(optional);
        return new Tally(right.size(), tooMuch.size(), missed.size());
    }

    Tally plus(Tally other) {
        return new Tally(right + other.right, tooMuch + other.tooMuch, missed + other.missed);
    }

    /** The share of what was found that is right; null where nothing was found. */
    @Nullable
    Double precision() {
        return share(right, right + tooMuch);
    }

    /** The share of what was to be found that was found; null where nothing was. */
    @Nullable
    Double recall() {
        return share(right, right + missed);
    }

    /** The harmonic mean of both; null where nothing was found and nothing was to be found. */
    @Nullable
    Double f1() {
        return share(2 * right, 2 * right + tooMuch + missed);
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }
}
