package org.entente.analyzer.consistency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.TieType;

/** Tells whether two documents tell one story, so that the one is no witness for the other. */
final class Stories {

    /** After so many days the world may have moved. */
    private static final int DAYS = 14;

    /** From this part of the words of the shorter one on two sentences tell one story. */
    private static final double ALIKE = 0.4;

    /** Shorter words stand in every sentence. */
    private static final int WORD = 5;

    /** From so many letters at their beginning on, a word is another form of a name: Norway, Norwegian. */
    private static final int STEM = 4;

    private final SameTies same;
    private final Set<String> stems = new HashSet<>();

    /** @param names by which parties are called: that both sentences name them says nothing of the rest */
    Stories(SameTies same, Collection<String> names) {
        this.same = same;
        for (String name : names) {
            split(name).filter(word -> word.length() >= STEM).forEach(word -> stems.add(word.substring(0, STEM)));
        }
    }

    /** Whether a matcher says so of their sources and both tell of the same, or, where a guest was never matched, both sentences have the same words. */
    boolean one(Deal claim, Deal other) {
        if (other.beside(claim)
                || claim.document().register()
                || other.document().register()) {
            return false;
        }
        Optional<Long> days = days(claim, other);
        return claim.document().guest()
                ? days.isPresent() && days.get() <= DAYS && retold(claim, other)
                : days.map(apart -> apart <= DAYS).orElse(true)
                        && same.story(claim, other)
                        && (same.same(claim, other) || about(claim, other));
    }

    private boolean retold(Deal claim, Deal other) {
        return about(claim, other)
                && alike(claim.passage().quote(), other.passage().quote());
    }

    private static boolean about(Deal claim, Deal other) {
        return claim.sides().countries().equals(other.sides().countries())
                && (claim.tie().type().equals(other.tie().type()) || onPaper(claim, other) || onPaper(other, claim))
                && (claim.tie().items().isEmpty() && other.tie().items().isEmpty()
                        || !Things.pairs(claim, other).isEmpty()
                        || Things.sameSort(claim, other));
    }

    /** Whether one tells of an instrument on what the other tells to change hands. */
    private static boolean onPaper(Deal paper, Deal deal) {
        return paper.is(TieType.AGREEMENT) && !paper.tie().items().isEmpty() && deal.arms();
    }

    private static Optional<Long> days(Deal claim, Deal other) {
        Optional<LocalDate> here = claim.document().published();
        return here.flatMap(
                day -> other.document().published().map(there -> Math.abs(ChronoUnit.DAYS.between(day, there))));
    }

    private boolean alike(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        int shorter = Math.min(words.size(), others.size());
        words.retainAll(others);
        return shorter > 0 && words.size() >= ALIKE * shorter;
    }

    /** The words that are neither names of parties nor too short to tell something. */
    private Set<String> words(String text) {
        return split(text)
                .filter(word -> word.length() >= WORD && !stems.contains(word.substring(0, STEM)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }
}
