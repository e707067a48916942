package org.entente.importer.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows bare infinitives below a verb of letting: "would not let Chile wait". */
final class Causatives {

    private static final Set<String> ABOVE = Set.of("let", "make", "help", "have", "see", "watch", "hear");

    private static final Set<String> BASE = Set.of("VB", "VBP");

    private Causatives() {}

    /** Whether somebody is let, made or seen do what a verb says: a base form behind its object, alone or with others. */
    static boolean let(List<Phrase> phrases, Map<Phrase, Verb> verbs, Verb verb) {
        int i = verb.phrase.index;
        while (i >= 2
                && base(verbs.get(phrases.get(i)))
                && joint(phrases.get(i - 1))
                && phrases.get(i - 2).verb()) {
            i -= 2;
        }
        boolean bare =
                i >= 2 && base(verbs.get(phrases.get(i))) && phrases.get(i - 1).noun();
        Verb above = bare ? verbs.get(phrases.get(i - 2)) : null;
        return above != null && ABOVE.contains(above.lemma());
    }

    private static boolean joint(Phrase phrase) {
        return phrase.sort == Phrase.Sort.CONJUNCTION || Lists.mark(phrase, ",");
    }

    private static boolean base(@Nullable Verb verb) {
        return verb != null && verb.phrase.tokens.get(0) == verb.main && BASE.contains(verb.main.tag());
    }
}
