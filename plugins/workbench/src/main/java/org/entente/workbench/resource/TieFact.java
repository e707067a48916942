package org.entente.workbench.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.core.api.Origins;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a tie in filters, orders and sums.
 *
 * @param begins the year of its first day; null where that is open
 * @param first its first day as it is written, which orders as days do
 * @param until its last day, or where that is open its first
 * @param title in small letters
 * @param words what a search looks at beside who takes part, in small letters
 * @param sides who takes part
 * @param systems ids of its items' systems
 * @param sources digests of what tells of it
 * @param reporters what tells of it, as far as its independence goes
 * @param evidence ids of the passages and rows that tell it
 * @param same the tie that stands for all that are the same, itself where none is
 * @param asOf the last day of which its status is told
 * @param pairs the pairs of countries that it joins
 */
record TieFact(
        long id,
        String type,
        @Nullable String stage,
        String commitment,
        String modality,
        String review,
        @Nullable Double confidence,
        @Nullable Integer begins,
        @Nullable String first,
        @Nullable String until,
        long reports,
        @Nullable String title,
        String words,
        List<Side> sides,
        Set<String> systems,
        Set<String> sources,
        Set<Origins.Report> reporters,
        List<Long> evidence,
        long same,
        LocalDate asOf,
        List<Pair> pairs) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

    /** Two countries, in the order of their codes. */
    record Pair(String first, String second) {}

    /**
     * Somebody who takes part.
     *
     * @param principal the country that is meant by it, or itself
     * @param id in small letters
     * @param title in small letters
     */
    record Side(String actor, String principal, String id, String title) {

        /** Whether a search finds it by a word in small letters. */
        boolean says(String word) {
            return title.contains(word) || id.equals(word);
        }
    }

    boolean denied() {
        return modality.equals("DENIED");
    }

    boolean restriction() {
        return type.equals("RESTRICTION");
    }

    /** Whether it counts as cooperation: what is denied or restricts is counted apart. */
    boolean cooperation() {
        return !denied() && !restriction();
    }

    /** Whether an actor takes part, itself or as the country of another. */
    boolean has(String actor) {
        return sides.stream().anyMatch(side -> side.actor.equals(actor) || side.principal.equals(actor));
    }

    /** Whether a search finds it by a word in small letters. */
    boolean says(String word) {
        return words.contains(word) || sides.stream().anyMatch(side -> side.says(word));
    }

    /** Only countries have ids of three capital letters. */
    static boolean country(String id) {
        return COUNTRY.matcher(id).matches();
    }

    /** The pairs of countries among those who take part. */
    static List<Pair> pairs(List<Side> sides) {
        return joined(sides.stream().map(Side::principal).filter(TieFact::country));
    }

    /** Each with each. */
    static List<Pair> joined(Stream<String> ids) {
        List<String> all = ids.distinct().sorted().toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (String second : all.subList(i + 1, all.size())) {
                pairs.add(new Pair(all.get(i), second));
            }
        }
        return pairs;
    }
}
