package org.entente.analyzer.consistency;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.core.model.Item;

/** Tells whether two acts are about the same equipment. */
final class Things {

    /** Shorter designations are found in too many rows. */
    private static final int SHORTEST = 4;

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
