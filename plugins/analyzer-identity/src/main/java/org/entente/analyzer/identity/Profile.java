package org.entente.analyzer.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An actor or system with all by which it is compared.
 *
 * @param sort of an actor its kind, of a system its category
 * @param country where it belongs, or null
 * @param codes each with its scheme
 * @param known whether a lexicon has it: what lexicons tell apart is apart
 * @param deals what is told of it
 */
record Profile(
        String id,
        String sort,
        String title,
        List<Spelt> names,
        @Nullable String country,
        Set<String> codes,
        boolean known,
        Deals deals) {

    /** More names than this are variants of each other. */
    private static final int MOST_NAMES = 16;

    /**
     * The ties of an actor or system.
     *
     * @param partners of an actor the countries with which it deals, of a system those that supply it
     * @param first the first year, 0 where none is known
     * @param last the last year
     */
    record Deals(long ties, Set<String> partners, int first, int last) {
        static final Deals NONE = new Deals(0, Set.of(), 0, 0);

        Deals {
            partners = Set.copyOf(partners);
        }

        boolean dated() {
            return first > 0;
        }
    }

    Profile {
        names = names.stream()
                .filter(name -> !name.key().isEmpty())
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        codes = Set.copyOf(codes);
    }

    /** By which it stands beside its like in a large block. */
    String sorted() {
        return names.isEmpty() ? id : names.get(0).key();
    }

    /** What it shares with those that may be the same. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (String code : codes) {
            keys.add("code " + code);
        }
        for (Spelt name : names) {
            String key = name.key();
            keys.add("name " + key);
            if (key.length() >= 5) {
                keys.add("head " + key.substring(0, 4));
                keys.add("tail " + key.substring(key.length() - 4));
            }
            for (String word : name.words()) {
                if (word.length() >= 4) {
                    keys.add("word " + word);
                    keys.add("wordhead " + word.substring(0, 4));
                }
            }
            if (name.abbreviation()) {
                keys.add("initials " + key);
            } else if (name.words().size() >= 2) {
                keys.add("initials " + name.initials());
            }
        }
        return keys;
    }
}
