package org.entente.importer.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands behind a verb of thinking without "that": of "I think a deal with Chile would be wise" the deal is what would be. */
final class Thoughts {

    static final Set<String> THINKS = Set.of(
            "believe", "think", "feel", "reckon", "guess", "suppose", "consider", "doubt", "fear", "hope", "suspect");

    private Thoughts() {}

    /** The subject of a verb that stands so; empty where it does not. */
    static List<Phrase> subject(List<Phrase> phrases, Map<Phrase, Verb> verbs, Lists lists, Phrase verb) {
        for (int i = verb.index - 1; i > 0; i--) {
            Phrase phrase = phrases.get(i);
            Verb thinks = verbs.get(phrase);
            if (thinks != null) {
                boolean clause = i + 1 < verb.index && phrases.get(i + 1).noun();
                return clause && THINKS.contains(thinks.lemma()) && !thinks.passive
                        ? lists.chain(i + 1, false)
                        : List.of();
            }
            if (!phrase.noun() && phrase.sort != Phrase.Sort.PREPOSITION && phrase.sort != Phrase.Sort.OTHER) {
                return List.of();
            }
        }
        return List.of();
    }
}
