package org.entente.importer.text;

import java.util.List;
import java.util.Set;

/** Who takes part in an exercise by other words of its sentence: "joined by troops from A", "with the participation of B". */
final class Participation {

    private Participation() {}

    static void told(Candidate candidate, Verb governor, Discourse discourse) {
        participation(candidate, discourse);
        held(candidate, discourse);
        joined(candidate, governor, discourse);
    }

    /** "Joined by troops from A", "with B also taking part". */
    private static void joined(Candidate candidate, Verb governor, Discourse discourse) {
        Grammar grammar = candidate.clauses.grammar;
        if (governor.lemma().equals("join") && !governor.passive && !grammar.isSubject(governor, candidate.trigger)) {
            Slots.fill(candidate, "by", grammar.subject(governor.phrase), discourse);
        }
        if (governor.lemma().equals("host")
                || governor.lemma().equals("welcome")
                || governor.lemma().equals("join")) {
            grammar.after(governor.phrase).stream()
                    .filter(f -> f.slot().equals("obj") && !f.phrases().contains(candidate.trigger))
                    .forEach(f -> Slots.fill(candidate, "with", f.phrases(), discourse));
        }
        for (Verb verb : grammar.verbs()) {
            boolean further = verb.phrase.index > candidate.trigger.index
                    && verb != governor
                    && (verb.lemma().equals("take") && VerbFrames.object(verb, "part", false, grammar) != null
                            || verb.lemma().equals("participate")
                            || verb.lemma().equals("join") && !verb.passive);
            if (further) {
                Slots.fill(candidate, "by", grammar.subject(verb.phrase), discourse);
            }
            if (verb.lemma().equals("join") && verb.passive) {
                for (Grammar.Filled filled : grammar.after(verb.phrase)) {
                    if (filled.slot().equals("by") || filled.slot().equals("from")) {
                        Slots.fill(candidate, "by", filled.phrases(), discourse);
                    }
                }
            }
        }
    }

    /** "Cobra Gold, which Chile and Peru hold every year": who holds it. */
    private static void held(Candidate candidate, Discourse discourse) {
        List<Phrase> phrases = candidate.clauses.phrases;
        int which = candidate.trigger.index + 1;
        which += which < phrases.size() && phrases.get(which).word().equals(",") ? 1 : 0;
        if (which + 1 >= phrases.size()
                || !Clausal.RELATIVES.contains(phrases.get(which).word())) {
            return;
        }
        for (Phrase phrase : phrases.subList(which + 1, phrases.size())) {
            Verb verb = candidate.clauses.grammar.verb(phrase);
            if (verb != null) {
                boolean holds = HOLDS.contains(verb.lemma()) && !verb.passive && phrase.index > which + 1;
                Slots.fill(
                        candidate,
                        "by",
                        holds ? candidate.clauses.grammar.chain(which + 1, false) : List.of(),
                        discourse);
                return;
            }
        }
    }

    private static final Set<String> HOLDS = Set.of("hold", "stage", "conduct", "run", "organise", "organize", "mount");

    /** "Drills, to be held in May with the participation of A and B". */
    private static void participation(Candidate candidate, Discourse discourse) {
        for (Phrase phrase : candidate.clauses.phrases) {
            if (phrase.noun()
                    && phrase.index > candidate.trigger.index
                    && phrase.head().is("participation")) {
                candidate.clauses.grammar.after(phrase).stream()
                        .filter(f -> f.slot().equals("of"))
                        .forEach(f -> Slots.fill(candidate, "by", f.phrases(), discourse));
            }
        }
    }
}
