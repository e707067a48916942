package org.entente.core.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values of fields are written by people: {@code ~40}, {@code >=40}, {@code 30..40}, {@code <=2000000000 USD}. */
final class FieldText {

    private static final int MOST_WHOLE = 20;
    private static final int MOST_BEHIND = 9;

    /** A figure with its uncertainty. */
    record Figure(BigDecimal value, @Nullable BigDecimal upper, Certainty certainty) {}

    private FieldText() {}

    /**
     * A member of an enumeration by its name.
     *
     * <p>Enumerations are open for reading, not for typing: a misspelt member would be kept for ever.
     */
    static <W extends Word> W word(String field, String text, List<W> known, Function<String, W> of) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return known.stream()
                .filter(word -> word.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    if (name.equals("UNKNOWN")) {
                        return of.apply(name);
                    }
                    throw wrong(
                            field,
                            text,
                            "one of " + known.stream().map(Word::name).collect(Collectors.joining(", ")) + ", UNKNOWN");
                });
    }

    static Edtf date(String field, String text) {
        try {
            return new Edtf(text.strip());
        } catch (IllegalArgumentException e) {
            throw wrong(field, text, "a date as 2016, 2025-07, 2025-07-22, 2016/2019 or 2016~");
        }
    }

    static Figure figure(String field, String text) {
        String rest = text.strip().replace("_", "");
        try {
            int dots = rest.indexOf("..");
            if (dots > 0) {
                return new Figure(
                        number(field, text, rest.substring(0, dots)),
                        number(field, text, rest.substring(dots + 2)),
                        Certainty.RANGE);
            }
            Certainty certainty = rest.startsWith("~")
                    ? Certainty.ABOUT
                    : rest.startsWith(">=")
                            ? Certainty.AT_LEAST
                            : rest.startsWith("<=") ? Certainty.AT_MOST : Certainty.EXACT;
            int sign = certainty.equals(Certainty.EXACT) ? 0 : certainty.equals(Certainty.ABOUT) ? 1 : 2;
            return new Figure(number(field, text, rest.substring(sign)), null, certainty);
        } catch (NumberFormatException e) {
            throw wrong(field, text, "a figure as 40, ~40, >=40, <=40 or 30..40");
        }
    }

    /** A number that every store can keep; longer ones are slips. */
    private static BigDecimal number(String field, String text, String digits) {
        BigDecimal number = new BigDecimal(digits.strip());
        // As long numbers, since both may be near the ends of what an int holds.
        if ((long) number.precision() - number.scale() > MOST_WHOLE
                || number.stripTrailingZeros().scale() > MOST_BEHIND) {
            throw wrong(
                    field,
                    text,
                    "at most " + MOST_WHOLE + " digits before the point and " + MOST_BEHIND + " behind it");
        }
        return number;
    }

    static String figure(BigDecimal value, @Nullable BigDecimal upper, Certainty certainty) {
        if (upper != null) {
            return plain(value) + ".." + plain(upper);
        }
        String sign = certainty.equals(Certainty.ABOUT)
                ? "~"
                : certainty.equals(Certainty.AT_LEAST) ? ">=" : certainty.equals(Certainty.AT_MOST) ? "<=" : "";
        return sign + plain(value);
    }

    static Quantity quantity(String field, String text) {
        Figure figure = figure(field, text);
        return fitting(field, text, () -> new Quantity(figure.value, figure.upper, figure.certainty));
    }

    /** A sum, its unit, and perhaps its basis. */
    static Amount amount(String field, String text) {
        List<String> words = Arrays.asList(text.strip().split("\\s+"));
        if (words.size() < 2 || words.size() > 3) {
            throw wrong(field, text, "a sum with its unit as 2000000000 USD, <=2000000000 USD CEILING or 40 TIV");
        }
        Figure figure = figure(field, words.get(0));
        Basis basis = words.size() == 3 ? word(field, words.get(2), Basis.known(), Basis::new) : Basis.UNKNOWN;
        return fitting(
                field,
                text,
                () -> new Amount(
                        figure.value,
                        figure.upper,
                        figure.certainty,
                        words.get(1).toUpperCase(Locale.ROOT),
                        basis));
    }

    static String amount(Amount amount) {
        return figure(amount.value(), amount.upper(), amount.certainty()) + " " + amount.unit()
                + (amount.basis().unknown() ? "" : " " + amount.basis());
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** Makes a value whose own checks speak of it and not of the field. */
    static <T> T fitting(String field, String text, java.util.function.Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + "=" + text + " does not fit: " + e.getMessage(), e);
        }
    }

    static IllegalArgumentException wrong(String field, String text, String wanted) {
        return new IllegalArgumentException(field + "=" + text + " does not fit: give " + wanted);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
