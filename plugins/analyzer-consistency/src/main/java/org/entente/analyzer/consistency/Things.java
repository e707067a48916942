package org.entente.analyzer.consistency;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Item;

/** Tells whether two acts are about the same equipment. */
final class Things {

    /** Shorter designations are found in too many rows. */
    private static final int SHORTEST = 4;

    /** A price is rounded, or without its taxes. */
    private static final double PRICE = 0.02;

    /** An item here and the same there. */
    record Pair(Item here, Item there) {}

    private Things() {}

    /** The items of both that are the same. */
    static List<Pair> pairs(Deal here, Deal there) {
        List<Pair> pairs = new ArrayList<>();
        for (Item one : here.tie().items()) {
            for (Item other : there.tie().items()) {
                if (same(one, here, other, there)) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return pairs;
    }

    /** Whether both tell of the same sort of thing without a name, such as coastal radars, and not of other numbers of it. */
    static boolean sameSort(Deal here, Deal there) {
        for (Item one : here.tie().items()) {
            for (Item other : there.tie().items()) {
                if (one.system() == null
                        && other.system() == null
                        && sort(one).equals(sort(other))
                        && !otherNumber(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean otherNumber(Item one, Item other) {
        return one.ordered() != null
                && other.ordered() != null
                && one.ordered().value().compareTo(other.ordered().value()) != 0;
    }

    /** The last word of a designation, which says what it is, in the singular. */
    private static String sort(Item item) {
        String name = plain(item.designation());
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.length() > SHORTEST && last.endsWith("s") && !last.endsWith("ss")
                ? last.substring(0, last.length() - 1)
                : last;
    }

    /** Whether both tell the same number of the same. */
    static boolean equalNumber(Deal here, Deal there) {
        return pairs(here, there).stream()
                .anyMatch(pair -> pair.here().ordered() != null
                        && pair.there().ordered() != null
                        && pair.here()
                                        .ordered()
                                        .value()
                                        .compareTo(pair.there().ordered().value())
                                == 0);
    }

    /** Whether both tell about the same price in the same currency. */
    static boolean equalPrice(Deal here, Deal there) {
        return here.tie().amounts().stream()
                .filter(amount -> !amount.tiv())
                .anyMatch(amount -> there.tie().amounts().stream()
                        .anyMatch(other -> other.unit().equals(amount.unit())
                                && Rounding.distance(amount.value(), other.value()) <= PRICE));
    }

    /** How many words of a designation there stand in what is told here, where points in "L.R." part nothing. */
    static long version(Deal here, Deal there) {
        String told = " " + plain(here.passage().quote().replace(".", "")) + " ";
        return there.tie().items().stream()
                .flatMap(item ->
                        Arrays.stream(plain(item.designation()).split(" ")).distinct())
                .filter(word -> told.contains(" " + word + " "))
                .count();
    }

    /** What else a row counts of the same deal in a number: {@code 168 launchers}. */
    static Optional<String> counted(BigDecimal number, Deal row) {
        Matcher counted = Pattern.compile(
                        "(?<![\\p{L}\\p{N}.,$€£])" + Pattern.quote(Wording.plain(number)) + " \\p{L}{3,}")
                .matcher(row.passage().quote());
        return row.document().register() && counted.find() ? Optional.of(counted.group()) : Optional.empty();
    }

    private static boolean same(Item one, Deal here, Item other, Deal there) {
        if (one.system() != null && other.system() != null) {
            return one.system().equals(other.system());
        }
        return named(one, other, there) || named(other, one, here);
    }

    /** Whether the name of an item stands in what is told of another: a register has versions in its comments. */
    private static boolean named(Item named, Item other, Deal deal) {
        String name = plain(named.designation());
        if (name.length() < SHORTEST || !proper(named.designation())) {
            return false;
        }
        String row = deal.document().register() ? " " + deal.passage().quote() : "";
        return (" " + plain(other.designation() + row) + " ").contains(" " + name + " ");
    }

    /** Whether it is a name and not a sort of thing. */
    private static boolean proper(String designation) {
        return designation.chars().anyMatch(Character::isDigit)
                || designation.codePoints().anyMatch(Character::isUpperCase);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
