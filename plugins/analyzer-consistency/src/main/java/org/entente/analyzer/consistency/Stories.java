package org.entente.analyzer.consistency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells whether two documents tell one story, so that the one is no witness for the other. */
final class Stories {

    /** After so many days the world may have moved. */
    private static final int DAYS = 14;

    /** From this part of the words of the shorter one on two sentences tell one story. */
    private static final double ALIKE = 0.4;

    /** Shorter words stand in every sentence. */
    private static final int WORD = 5;

    private final SameTies same;

    Stories(SameTies same) {
        this.same = same;
    }

    /** Whether a matcher says so, or, where a guest was never matched, both sentences have the same words. */
    boolean one(Deal claim, Deal other) {
        if (other.beside(claim)
                || claim.document().register()
                || other.document().register()) {
            return false;
        }
        boolean near = days(claim, other).map(days -> days <= DAYS).orElse(true);
        return near && (same.story(claim, other) || claim.document().guest() && retold(claim, other));
    }

    private static boolean retold(Deal claim, Deal other) {
        return claim.tie().type().equals(other.tie().type())
                && claim.sides().countries().equals(other.sides().countries())
                && alike(claim.passage().quote(), other.passage().quote());
    }

    private static Optional<Long> days(Deal claim, Deal other) {
        Optional<LocalDate> here = claim.document().published();
        return here.flatMap(
                day -> other.document().published().map(there -> Math.abs(ChronoUnit.DAYS.between(day, there))));
    }

    private static boolean alike(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        int shorter = Math.min(words.size(), others.size());
        words.retainAll(others);
        return shorter > 0 && words.size() >= ALIKE * shorter;
    }

    /** The words that are not too short to tell something. */
    private static Set<String> words(String text) {
        Set<String> words =
                new TreeSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.removeIf(word -> word.length() < WORD);
        return words;
    }
}
