package org.entente.importer.text;

import java.util.Set;

/** Tells whether old equipment that has an owner is still held by him: "its ageing jets", but not "sold its old jets". */
final class Holdings {

    private static final Set<String> OLD = Vocabulary.words("ageing aging old older obsolete outdated existing current"
            + " soviet-era legacy antiquated cold-war-era remaining decades-old worn-out");

    /** Verbs of parting with something. */
    private static final Set<String> PARTS = Vocabulary.words("sell give donate gift retire transfer hand scrap replace"
            + " decommission phase withdraw export deliver send dispose auction part ship lend supply cede dismantle pass"
            + " resell mothball lose offload present decommission relinquish");

    private Holdings() {}

    /** Whether a noun phrase is old equipment with which nobody is told to have parted. */
    static boolean kept(Clauses clauses, Phrase phrase) {
        return phrase.thing
                && phrase.tokens.stream().anyMatch(t -> OLD.contains(t.lower()))
                && !parted(clauses, phrase);
    }

    private static boolean parted(Clauses clauses, Phrase phrase) {
        Verb verb = clauses.grammar.governor(phrase);
        if (verb == null || !PARTS.contains(verb.lemma()) || clauses.grammar.isSubject(verb, phrase) != verb.passive) {
            return false;
        }
        boolean done = verb.past || verb.perfect || verb.passive;
        return done
                && !verb.negated
                && verb.modal.isEmpty()
                && !verb.infinitive
                && verb.chain.isEmpty()
                && !verb.beTo();
    }
}
