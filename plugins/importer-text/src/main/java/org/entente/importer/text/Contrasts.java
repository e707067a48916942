package org.entente.importer.text;

import java.util.Set;

/** Tells who is named only to be compared, replaced or set against whom a clause is about. */
final class Contrasts {

    private static final Set<String> CONTRASTS =
            Vocabulary.words("ahead unlike than versus instead compared despite besides contrary via without");

    private static final Set<String> TURNS = Set.of("turn", "move", "shift", "step", "break", "edge", "drift");

    private static final Set<String> BACKING =
            Set.of("backing", "blessing", "encouragement", "displeasure", "objection", "anger", "annoyance");

    private static final Set<String> REPLACES =
            Vocabulary.words("replace supersede supplant succeed retire outbid beat outpace rival overtake resemble"
                    + " outnumber threaten attack invade fight counter deter accuse criticise criticize annex occupy");

    private Contrasts() {}

    /** "Unlike Chile", "replacing a French product": named only to be compared, or for what was before. */
    static boolean aside(Clauses clauses, Phrase phrase) {
        for (int i = phrase.index - 1; i >= Math.max(0, phrase.index - 3); i--) {
            Phrase before = clauses.phrases.get(i);
            boolean contrast = before.sort != Phrase.Sort.NOUN
                    && before.tokens.stream()
                            .anyMatch(t ->
                                    CONTRASTS.contains(t.lower()) && !before.verb() || REPLACES.contains(t.lemma()));
            if (contrast) {
                return true;
            }
            // "Turns away from Russian jets": who is left gets nothing.
            if (before.word().equals("from")
                    && i > 1
                    && clauses.phrases.get(i - 1).has("away")
                    && clauses.phrases.get(i - 2).tokens.stream().anyMatch(t -> TURNS.contains(t.lemma()))) {
                return true;
            }
            // "With the backing of Chile": who backs it is not who gives or gets.
            boolean backing = before.word().equals("of")
                    && i > 0
                    && BACKING.contains(clauses.phrases.get(i - 1).head().lemma());
            if (backing) {
                return true;
            }
            // "Came out at 72 points, that of Chile at 65": another than what is told of.
            if (before.word().equals("of")
                    && i > 1
                    && clauses.phrases.get(i - 1).word().equals("that")
                    && clauses.phrases.get(i - 2).word().equals(",")) {
                return true;
            }
            // "As Chile does": how somebody else does it.
            if (before.word().equals("as") && does(clauses, phrase.index + 1)) {
                return true;
            }
            // "A state like Chile": only compared, and no example as in "states like Chile".
            boolean like = before.word().equals("like")
                    && i > 0
                    && clauses.phrases.get(i - 1).noun();
            if (like && !clauses.phrases.get(i - 1).head().tag().endsWith("S")) {
                return true;
            }
            if (before.verb() || before.noun() || before.sort == Phrase.Sort.MARK) {
                return false;
            }
        }
        return false;
    }

    private static boolean does(Clauses clauses, int at) {
        Verb verb = at < clauses.phrases.size() ? clauses.grammar.verb(clauses.phrases.get(at)) : null;
        return verb != null && DOES.contains(verb.lemma()) && verb.phrase.tokens.size() < 3;
    }

    private static final Set<String> DOES = Set.of("do");
}
