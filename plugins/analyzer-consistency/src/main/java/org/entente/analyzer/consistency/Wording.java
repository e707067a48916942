package org.entente.analyzer.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.entente.core.model.Amount;
import org.entente.core.model.Certainty;
import org.entente.core.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Writes values as people read them. */
final class Wording {

    private Wording() {}

    /** A value with its unit: {@code USD 7.1 billion}, {@code 48 %}, {@code 112 million TIV}. */
    static String value(BigDecimal value, String unit) {
        return switch (unit) {
            case "PERCENT" -> plain(value) + " %";
            case Amount.TIV -> plain(value) + " million TIV";
            case "RANK" -> ordinal(value.intValue());
            case "COUNT" -> plain(value);
            default -> unit + " " + large(value);
        };
    }

    static String percent(BigDecimal value) {
        return plain(value.setScale(1, RoundingMode.HALF_UP)) + " %";
    }

    static String quantity(Quantity quantity) {
        return certainty(quantity.certainty())
                + plain(quantity.value())
                + (quantity.upper() == null ? "" : " to " + plain(quantity.upper()));
    }

    static String certainty(@Nullable Certainty certainty) {
        if (Certainty.ABOUT.equals(certainty)) {
            return "about ";
        }
        return Certainty.AT_LEAST.equals(certainty)
                ? "at least "
                : Certainty.AT_MOST.equals(certainty) ? "at most " : "";
    }

    static String large(BigDecimal value) {
        for (int power : new int[] {12, 9, 6}) {
            BigDecimal unit = BigDecimal.TEN.pow(power);
            if (value.abs().compareTo(unit) >= 0) {
                String name = power == 12 ? " trillion" : power == 9 ? " billion" : " million";
                return plain(value.divide(unit, 3, RoundingMode.HALF_UP)) + name;
            }
        }
        return plain(value);
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    static String ordinal(int place) {
        int tens = place % 100;
        String end = tens > 10 && tens < 14
                ? "th"
                : switch (place % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return place + end;
    }

    /** A member of an enumeration in words. */
    static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
