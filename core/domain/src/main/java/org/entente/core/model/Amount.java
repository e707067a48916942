package org.entente.core.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money, or a volume in SIPRI's trend-indicator value (TIV), as exactly as it is known.
 *
 * <p>TIV is a unit of its own, in millions, and never added to or compared with money.
 *
 * @param value the sum, or the lower end of a range; money in whole units, TIV in millions
 * @param upper the upper end; given for a {@link Certainty#RANGE} only
 * @param unit an ISO 4217 currency code, or {@link #TIV}
 */
public record Amount(BigDecimal value, @Nullable BigDecimal upper, Certainty certainty, String unit, Basis basis) {

    /** The unit of SIPRI's trend-indicator value. */
    public static final String TIV = "TIV";

    private static final Pattern UNIT = Pattern.compile("[A-Z]{3}");

    /** @throws IllegalArgumentException if the unit is no currency code, the sum negative or a range not one */
    public Amount {
        if (!UNIT.matcher(unit).matches()) {
            throw new IllegalArgumentException("A unit is TIV or a currency code of three capital letters: " + unit);
        }
        if (value.signum() < 0) {
            throw new IllegalArgumentException("An amount is not negative: " + value);
        }
        Quantity.range(value, upper, certainty);
    }

    /** Exactly this sum. */
    public static Amount of(BigDecimal value, String unit, Basis basis) {
        return new Amount(value, null, Certainty.EXACT, unit, basis);
    }

    /** Whether this is a volume in TIV and so no money. */
    public boolean tiv() {
        return unit.equals(TIV);
    }
}
