package org.entente.importer.table;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * A sum as SIPRI's remarks write it: {@code $272 m}, {@code EUR40-45 m}, {@code THB4b ($120 m)}.
 *
 * @param unit the currency; SIPRI's $ is the US dollar
 * @param converted the same sum in dollars where SIPRI gives it in brackets: an estimate that is never added to it
 * @param end where the sum ends in the text
 */
record Money(
        BigDecimal value,
        @Nullable BigDecimal upper,
        Certainty certainty,
        String unit,
        @Nullable Money converted,
        int end) {

    private static final String SUM =
            "(?:US)?(\\$|[A-Z]{3}|DM) ?(\\d[\\d,]*(?:\\.\\d+)?)(?:-(\\d[\\d,]*(?:\\.\\d+)?))? ?"
                    + "(m|b|bn|tr|million|billion)\\b";
    private static final String HEDGE =
            "(?:(probably|possibly|about|some|up to|max|over|more than|at least|estimated) )?";

    private static final Pattern ANYWHERE = Pattern.compile(HEDGE + SUM, Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKET = Pattern.compile("^ ?\\(" + SUM + "\\)");
    private static final Pattern OTHER = Pattern.compile("^ or " + SUM);

    /** Currencies as SIPRI writes them besides their codes. */
    private static final Map<String, String> UNUSUAL = Map.of("$", "USD", "DM", "DEM", "FFR", "FRF", "GPB", "GBP");

    private static final Map<String, Integer> SCALES =
            Map.of("m", 6, "million", 6, "b", 9, "bn", 9, "billion", 9, "tr", 12);

    /** The first sum at or after a position that is in a currency. */
    static Optional<Money> in(String text, int from) {
        Matcher matcher = ANYWHERE.matcher(text);
        for (int at = from; matcher.find(at); at = matcher.end()) {
            String unit = currency(matcher.group(2));
            if (unit != null) {
                return Optional.of(after(matcher, 1, unit, text));
            }
        }
        return Optional.empty();
    }

    /** The sum with which a text begins. */
    static Optional<Money> at(String text) {
        Matcher matcher = ANYWHERE.matcher(text);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String unit = currency(matcher.group(2));
        return unit == null ? Optional.empty() : Optional.of(after(matcher, 1, unit, text));
    }

    private static Money after(Matcher matcher, int hedge, String unit, String text) {
        Money first = of(matcher, hedge, unit, matcher.end());
        String rest = text.substring(first.end());
        Matcher other = OTHER.matcher(rest);
        if (first.upper == null && other.find() && unit.equals(currency(other.group(1)))) {
            Money second = of(other, 0, unit, first.end() + other.end());
            return between(first, second);
        }
        Matcher bracket = BRACKET.matcher(rest);
        if (bracket.find()) {
            String dollars = currency(bracket.group(1));
            if (dollars != null && !dollars.equals(unit)) {
                int end = first.end() + bracket.end();
                return new Money(first.value, first.upper, first.certainty, unit, of(bracket, 0, dollars, end), end);
            }
        }
        return first;
    }

    private static Money between(Money first, Money second) {
        BigDecimal low = first.value.min(second.value);
        BigDecimal high = second.upper == null ? first.value.max(second.value) : first.value.max(second.upper);
        return low.equals(high)
                ? new Money(low, null, Certainty.ABOUT, first.unit, null, second.end)
                : new Money(low, high, Certainty.RANGE, first.unit, null, second.end);
    }

    /** @param hedge the number of the hedge's group, or 0 for none; the groups of the sum follow it */
    private static Money of(Matcher matcher, int hedge, String unit, int end) {
        BigDecimal scale =
                BigDecimal.TEN.pow(SCALES.get(matcher.group(hedge + 4).toLowerCase(Locale.ROOT)));
        BigDecimal low = number(matcher.group(hedge + 2)).multiply(scale);
        String to = matcher.group(hedge + 3);
        BigDecimal high = to == null ? null : number(to).multiply(scale);
        if (high != null && high.compareTo(low) > 0) {
            return new Money(whole(low), whole(high), Certainty.RANGE, unit, null, end);
        }
        return new Money(
                whole(low), null, hedge == 0 ? Certainty.EXACT : hedged(matcher.group(hedge)), unit, null, end);
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    /** Without the fraction's noughts, and never as 1E+6. */
    private static BigDecimal whole(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Certainty hedged(@Nullable String hedge) {
        if (hedge == null) {
            return Certainty.EXACT;
        }
        return switch (hedge.toLowerCase(Locale.ROOT)) {
            case "up to", "max" -> Certainty.AT_MOST;
            case "over", "more than", "at least" -> Certainty.AT_LEAST;
            default -> Certainty.ABOUT;
        };
    }

    private static @Nullable String currency(String sign) {
        String unusual = UNUSUAL.get(sign);
        if (unusual != null) {
            return unusual;
        }
        try {
            return Currency.getInstance(sign).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            // Three capital letters before a number may be a weapon: "AIM9", "SAM 6".
            return null;
        }
    }
}
