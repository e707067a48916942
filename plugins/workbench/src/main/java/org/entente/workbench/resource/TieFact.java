package org.entente.workbench.resource;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a tie in filters, orders and sums.
 *
 * @param begins the year of its first day; null where that is open
 * @param first its first day as it is written, which orders as days do
 * @param until its last day, or where that is open its first
 * @param title in small letters
 * @param words all that a search looks at, in small letters
 * @param actors ids of those who take part, and of their countries
 * @param named ids of those who take part, in small letters
 * @param systems ids of its items' systems
 * @param sources digests of what tells of it
 * @param origins those of them that are not derived from another
 * @param told how many pieces of evidence it has
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
        Set<String> actors,
        Set<String> named,
        Set<String> systems,
        Set<String> sources,
        Set<String> origins,
        int told,
        List<Pair> pairs) {

    /** Two countries, in the order of their codes. */
    record Pair(String first, String second) {}
}
