package org.entente.importer.text;

import java.util.Set;

/** What stands between the parts of a verb and says more of its subject. */
final class Floating {

    private static final Set<String> FLOATING = Set.of("all", "both", "each");

    private Floating() {}

    /** "Were all suspended", "have both signed": the word between says more of the subject. */
    static boolean floated(Phrase auxiliary, Phrase between, Phrase verb) {
        Token first = verb.tokens.get(0);
        Token last = auxiliary.tokens.get(auxiliary.tokens.size() - 1);
        boolean helps = last.lemma().equals("be")
                || last.lemma().equals("have")
                || last.tag().equals("MD");
        return auxiliary.verb()
                && helps
                && between.tokens.size() == 1
                && FLOATING.contains(between.word())
                && first.verb()
                && !first.tag().equals("VBZ");
    }
}
