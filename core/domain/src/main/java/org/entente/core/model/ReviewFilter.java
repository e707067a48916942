package org.entente.core.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which states of review are shown and counted.
 *
 * @param without whether the states are those left out; else they are the only ones shown
 */
public record ReviewFilter(boolean without, Set<Review> states) {

    /** All but what was rejected. */
    public static final ReviewFilter USUAL = new ReviewFilter(true, Set.of(Review.REJECTED));

    /** All, the rejected too. */
    public static final ReviewFilter ANY = new ReviewFilter(true, Set.of());

    public ReviewFilter {
        states = Set.copyOf(states);
    }

    /**
     * The states that a person names: {@code accepted,edited,added}, or {@code all}.
     *
     * @throws IllegalArgumentException if there is no such state
     */
    public static ReviewFilter of(String text) {
        if (text.strip().equalsIgnoreCase("all")) {
            return ANY;
        }
        Set<Review> named = Arrays.stream(text.split(",", -1))
                .map(name -> known(name.strip(), text))
                .collect(Collectors.toSet());
        return new ReviewFilter(false, named);
    }

    private static Review known(String name, String text) {
        return Review.known().stream()
                .filter(review -> review.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> FieldText.wrong(
                        "review",
                        text,
                        "all, or one or more of "
                                + Review.known().stream()
                                        .map(Review::name)
                                        .collect(Collectors.joining(", "))
                                        .toLowerCase(Locale.ROOT)));
    }

    /** Whether records in a state are shown. */
    public boolean shows(Review review) {
        return states.contains(review) != without;
    }

    /** The states as a person would name them, in their usual order. */
    public String text() {
        if (equals(ANY)) {
            return "all";
        }
        return Review.known().stream()
                .filter(this::shows)
                .map(review -> review.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }
}
