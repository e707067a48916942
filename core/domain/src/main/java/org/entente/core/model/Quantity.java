package org.entente.core.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of items or people, as exactly as it is known.
 *
 * @param value the number, or the lower end of a range
 * @param upper the upper end; given for a {@link Certainty#RANGE} only
 */
public record Quantity(BigDecimal value, @Nullable BigDecimal upper, Certainty certainty) {

    /** @throws IllegalArgumentException if the number is negative or a range has no end above its beginning */
    public Quantity {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("A quantity is not negative: " + value);
        }
        range(value, upper, certainty);
    }

    /** Exactly so many. */
    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value), null, Certainty.EXACT);
    }

    /** About so many. */
    public static Quantity about(long value) {
        return new Quantity(BigDecimal.valueOf(value), null, Certainty.ABOUT);
    }

    static void range(BigDecimal value, @Nullable BigDecimal upper, Certainty certainty) {
        if (certainty.equals(Certainty.RANGE) != (upper != null) || upper != null && upper.compareTo(value) < 0) {
            throw new IllegalArgumentException("A range, and only a range, has an upper end above its lower: " + value
                    + " to " + upper + ", " + certainty);
        }
    }
}
