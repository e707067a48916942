package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who had what is bought before, by a relative clause: "jets that Denmark no longer needed", "frigates which Chile had retired". */
final class FormerOwners {

    private static final Set<String> PARTS_WITH =
            Vocabulary.words("retire decommission mothball withdraw phase store discard");

    /** What is done to jets by whom they then come from: "jets promised by Denmark were flown to Ukraine". */
    private static final Set<String> PROMISES = Set.of("promise", "pledge", "donate", "commit");

    private FormerOwners() {}

    /** The states that gave up what a tie deals in; none where none is told. */
    static List<Party> of(Candidate c) {
        List<Phrase> phrases = c.clauses.phrases;
        for (Phrase thing : things(c)) {
            int at = thing.index + 1;
            List<Party> gave = at < phrases.size() ? givenUp(c, phrases.get(at)) : List.of();
            if (!gave.isEmpty()) {
                return gave;
            }
            boolean relative = at + 2 < phrases.size()
                    && Grammar.relative(phrases.get(at))
                    && phrases.get(at + 1).noun()
                    && !phrases.get(at + 1).thing;
            if (!relative) {
                continue;
            }
            Phrase owner = phrases.get(at + 1);
            Verb verb = owner.actors.isEmpty() ? null : next(c, at + 2);
            if (verb != null
                    && parts(phrases, verb)
                    && !c.principals().contains(owner.actors.get(0).principal())) {
                return owner.actors.stream()
                        .filter(p -> !p.company() && !p.alliance())
                        .map(p -> new Party(p.actor(), p.named(), "OWNER"))
                        .toList();
            }
        }
        return List.of();
    }

    /** What a tie deals in; of "the last of twelve jets" the jets too. */
    private static List<Phrase> things(Candidate c) {
        List<Phrase> things = new ArrayList<>(c.things);
        if (c.trigger.verb()) {
            c.clauses.grammar.subject(c.trigger).stream()
                    .flatMap(p -> c.clauses.grammar.after(p).stream())
                    .filter(f -> f.slot().equals("of"))
                    .flatMap(f -> f.phrases().stream())
                    .filter(p -> p.thing)
                    .forEach(things::add);
        }
        return things;
    }

    /** "Jets retired by Denmark": who gave them up, right behind what a tie deals in. */
    private static List<Party> givenUp(Candidate c, Phrase phrase) {
        Verb verb = c.clauses.grammar.verb(phrase);
        boolean gives = verb != null && (PARTS_WITH.contains(verb.lemma()) || PROMISES.contains(verb.lemma()));
        if (!gives || !verb.reduced || !verb.passive) {
            return List.of();
        }
        return c.clauses.grammar.after(phrase).stream()
                .filter(f -> f.slot().equals("by"))
                .flatMap(f -> f.phrases().stream())
                .flatMap(p -> p.actors.stream())
                .filter(p -> !p.company() && !p.alliance() && !c.principals().contains(p.principal()))
                .map(p -> new Party(p.actor(), p.named(), "OWNER"))
                .toList();
    }

    /** "The Dutch jets that Romania bought": whose they were, where who buys them is told behind. */
    static List<Party> before(Candidate c) {
        if (!c.trigger.verb() || c.verb == null || c.verb.passive || !c.slots.contains("subj")) {
            return List.of();
        }
        return c.things.stream()
                .filter(thing -> thing.index < c.trigger.index && c.trigger.index - thing.index <= 4)
                .flatMap(thing -> thing.before.stream())
                .filter(p -> p.country() && !c.principals().contains(p.principal()))
                .map(p -> new Party(p.actor(), p.named(), "OWNER"))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable Verb next(Candidate c, int from) {
        for (int i = from; i < Math.min(c.clauses.phrases.size(), from + 2); i++) {
            Verb verb = c.clauses.grammar.verb(c.clauses.phrases.get(i));
            if (verb != null) {
                return verb;
            }
        }
        return null;
    }

    private static boolean parts(List<Phrase> phrases, Verb verb) {
        boolean longer = verb.phrase.has("longer")
                || verb.phrase.index > 0 && phrases.get(verb.phrase.index - 1).has("longer");
        return longer || PARTS_WITH.contains(verb.lemma()) && (verb.past || verb.perfect || verb.progressive);
    }
}
