package org.entente.importer.text;

import java.util.List;
import java.util.Set;

/** Tells which form is denied so that another may stand: "was not a contract but a letter of intent". The act itself is not denied. */
final class OtherForms {

    private static final Set<String> NOT = Set.of("not", "no", "n't", "never");

    private OtherForms() {}

    /** Whether a verb denies but a form, in whose place another follows. */
    static boolean told(List<Phrase> phrases, Verb verb) {
        if (!verb.lemma().equals("be")) {
            return false;
        }
        for (Phrase phrase : phrases.subList(verb.phrase.index + 1, Math.min(phrases.size(), verb.phrase.index + 4))) {
            if (denied(phrases, phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase is the form that is denied. */
    static boolean denied(List<Phrase> phrases, Phrase phrase) {
        int at = phrase.index;
        if (!phrase.noun()
                || !StageWords.DEALS.contains(phrase.head().lemma())
                || at + 2 >= phrases.size()
                || !phrases.get(at + 1).word().equals("but")) {
            return false;
        }
        boolean other = phrases.subList(at + 2, Math.min(phrases.size(), at + 4)).stream()
                .anyMatch(p -> p.noun() && StageWords.DEALS.contains(p.head().lemma()));
        boolean not = phrase.tokens.stream().anyMatch(t -> NOT.contains(t.lower()))
                || at > 0 && phrases.get(at - 1).tokens.stream().anyMatch(t -> NOT.contains(t.lower()));
        return other && not;
    }
}
