package org.entente.importer.text;

import java.util.Set;

/** Tells who is named because he is feared, fought or to be frightened, and takes no part: "a worry about Peru", "drills to warn Peru". */
final class Feared {

    private Feared() {}

    /** "A worry about Peru", "the war in Peru": who is named so takes no part. */
    static boolean is(Clauses clauses, Phrase phrase) {
        int i = phrase.index;
        return menaced(clauses, phrase)
                || phrase.noun()
                        && i >= 2
                        && clauses.phrases.get(i - 1).sort == Phrase.Sort.PREPOSITION
                        && clauses.phrases.get(i - 2).noun()
                        && (FEARS.contains(clauses.phrases.get(i - 2).head().lemma())
                                || WARS.contains(clauses.phrases
                                                .get(i - 2)
                                                .head()
                                                .lemma())
                                        && !clauses.phrases.get(i - 1).word().equals("of"));
    }

    private static final Set<String> WARS = Set.of("war", "fighting", "conflict", "coup", "crisis");

    private static final Set<String> FEARS =
            Vocabulary.words("worry fear concern suspicion distrust mistrust alarm anxiety"
                    + " unease wariness hostility enmity quarrel feud");

    /** "To warn Chile and Peru", "aimed at deterring Peru": whom somebody means to frighten shares nothing with him. */
    private static boolean menaced(Clauses clauses, Phrase noun) {
        for (int i = noun.index - 1; i >= Math.max(0, noun.index - 7); i--) {
            Phrase phrase = clauses.phrases.get(i);
            if (phrase.verb()) {
                Verb verb = clauses.grammar.verb(phrase);
                return verb != null && MENACES.contains(verb.lemma()) && !verb.passive;
            }
            boolean list = phrase.noun() && !phrase.actors.isEmpty()
                    || phrase.sort == Phrase.Sort.CONJUNCTION
                    || phrase.word().equals(",");
            if (!list) {
                return false;
            }
        }
        return false;
    }

    private static final Set<String> MENACES = Vocabulary.words(
            "warn deter intimidate threaten provoke menace frighten scare cow bully punish rattle irk alarm worry anger unsettle");
}
