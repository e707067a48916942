package org.entente.importer.text;

import java.util.Set;

/** Where a sentence goes over to another clause that has a subject of its own: "Chile bought jets in May, and Peru sells boats". */
final class Coordinates {

    private static final Set<String> DEFINITE = Set.of("the", "this", "these", "those", "both", "all");

    private static final Set<String> PRONOUNS = Set.of("it", "they", "both", "this");

    private Coordinates() {}

    /** Whether another clause with a subject of its own begins between two offsets. */
    static boolean parted(Clauses clauses, int a, int b) {
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        for (int i = 0; i < clauses.phrases.size(); i++) {
            int at = clauses.phrases.get(i).start();
            if (at > from && at < to && opens(clauses, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase is a conjunction between two clauses that each have subject and verb. */
    static boolean opens(Clauses clauses, int at) {
        return clauses.phrases.get(at).sort == Phrase.Sort.CONJUNCTION && told(clauses, at) && tells(clauses, at);
    }

    /** Whether the clause before has its verb: "that Norway and Sweden signed" has none before "and". */
    private static boolean told(Clauses clauses, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Phrase phrase = clauses.phrases.get(i);
            Verb verb = clauses.grammar.verb(phrase);
            if (verb != null && !verb.reduced) {
                return true;
            }
            boolean link = Clausal.RELATIVES.contains(phrase.word()) || phrase.sort == Phrase.Sort.CLAUSE;
            if (link || phrase.word().equals(";")) {
                return false;
            }
        }
        return false;
    }

    /** Whether what follows is a subject and its verb, and no more than what is joined to the object. */
    private static boolean tells(Clauses clauses, int at) {
        boolean subject = false;
        for (int i = at + 1; i < clauses.phrases.size(); i++) {
            Phrase phrase = clauses.phrases.get(i);
            Verb verb = clauses.grammar.verb(phrase);
            if (verb != null && !verb.reduced) {
                // "Chile, Peru and Cuba sold": the last of those who did it.
                boolean listed = clauses.grammar.subject(phrase).stream().anyMatch(p -> p.index < at);
                boolean same = known(clauses.phrases.get(at + 1));
                return subject && !listed && !same && !contact(clauses, i);
            }
            boolean link = Clausal.RELATIVES.contains(phrase.word()) || phrase.sort == Phrase.Sort.CLAUSE;
            if (verb != null
                    || link
                    || phrase.sort == Phrase.Sort.MARK && !phrase.word().equals(",")) {
                return false;
            }
            subject |= phrase.noun();
        }
        return false;
    }

    /** "And the contract was signed in May", "and it was signed": more of what was told before. */
    private static boolean known(Phrase subject) {
        boolean thing = DEFINITE.contains(subject.word()) && subject.actors.isEmpty();
        return thing || subject.tokens.size() == 1 && PRONOUNS.contains(subject.word());
    }

    /** "And in 2023 it bought": what opens the clause. */
    private static boolean time(Phrase phrase) {
        return Grammar.temporal(phrase) || Numbers.year(phrase.text());
    }

    /** "And the missiles they carry": a clause that tells more of a noun without a word between them. */
    private static boolean contact(Clauses clauses, int verb) {
        return clauses.phrases.get(verb - 1).noun()
                && clauses.phrases.get(verb - 1).tokens.get(0).tag().startsWith("PRP")
                && clauses.phrases.get(verb - 2).noun()
                && !time(clauses.phrases.get(verb - 2));
    }
}
