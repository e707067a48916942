package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;

/** Who is the subject of a sentence, whom a pronoun of the next one means. */
final class SubjectParties {

    private SubjectParties() {}

    /** The actors that are the subject of the sentence's first verb with such a subject. */
    static List<Party> of(Clauses clauses, Discourse discourse) {
        for (Verb verb : clauses.grammar.verbs()) {
            List<Party> parties = new ArrayList<>();
            List<Phrase> subject = clauses.grammar.subject(verb.phrase);
            if (subject.size() == 1
                    && several(subject.get(0))
                    && !discourse.subject().isEmpty()) {
                return List.of();
            }
            subject.forEach(phrase -> parties.addAll(phrase.actors));
            if (!parties.isEmpty()) {
                return parties;
            }
        }
        // A list without a verb is the subject of what follows: "Iceland, Ireland and Japan. All three …".
        for (Phrase phrase : clauses.phrases) {
            if (phrase.noun() && !phrase.actors.isEmpty()) {
                List<Party> parties = new ArrayList<>();
                clauses.grammar.chain(phrase.index, false).forEach(p -> parties.addAll(p.actors));
                return parties;
            }
        }
        return List.of();
    }

    /** "Czech technicians": who are they, and not what is "it". */
    private static boolean several(Phrase phrase) {
        return phrase.head().mention() == null
                && phrase.head().tag().equals("NNS")
                && phrase.actors.size() == 1
                && phrase.actors.get(0).country();
    }
}
