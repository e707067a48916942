package org.entente.importer.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/**
 * Reads what two are told to be able, or to mean, to do with each other, where no word of it is known.
 *
 * <p>"The two navies could warn each other earlier": no list has every verb that two can do together, but who can do something
 * together cooperates.
 */
final class Together {

    /** The rule of a tie that was read so. */
    static final String RULE = "reading:together";

    private static final Frame FRAME =
            new Frame(TieType.COOPERATION, false, "together", null, Map.of("subj", Role.PARTNER), Set.of());

    private static final Set<String> MODALS = Set.of("could", "might", "may", "should", "can", "would", "will", "must");

    private static final Set<String> MEANS =
            Vocabulary.words("want intend plan hope aim wish agree seek decide pledge promise undertake");

    private static final Set<String> RECIPROCAL = Set.of("together", "jointly", "joint", "mutual", "shared", "pooled");

    /** What two do together who do nothing with each other. */
    private static final Set<String> IDLE = Vocabulary.words(
            "be have live come get stand go say tell see think believe agree disagree hold remain stay belong account face"
                    + " fear threaten fight accuse blame attack invade recognise recognize trust distrust need become make sink sell buy ban"
                    + " sanction shell bomb strike shoot kill seize block expel spy watch mistrust sue punish hit destroy");

    private Together() {}

    /** The ties of a sentence that are told so; none between two of whom the sentence told something else. */
    static List<Candidate> read(Clauses clauses, List<Candidate> found) {
        List<Candidate> told = new ArrayList<>();
        for (Verb verb : clauses.grammar.verbs()) {
            boolean open = MODALS.contains(verb.modal) || verb.chain.stream().anyMatch(MEANS::contains) || verb.beTo();
            if (!open || verb.passive || verb.negated || IDLE.contains(verb.lemma()) || !reciprocal(clauses, verb)) {
                continue;
            }
            Map<String, Party> sides = new LinkedHashMap<>();
            clauses.grammar
                    .subject(verb.phrase)
                    .forEach(phrase -> phrase.actors.forEach(p -> sides.putIfAbsent(p.principal(), p)));
            boolean states = sides.values().stream()
                    .allMatch(p -> p.country() || p.actor().kind().equals(ActorKind.GOVERNMENT));
            boolean known =
                    found.stream().anyMatch(c -> c.principals().equals(sides.keySet()) || c.trigger == verb.phrase);
            if (sides.size() != 2 || !states || known) {
                continue;
            }
            Candidate candidate = new Candidate(FRAME, clauses, verb.phrase);
            candidate.verb = verb;
            candidate.rules.add(RULE);
            candidate.slots.add("subj");
            sides.values().forEach(p -> candidate.add(p, Role.PARTNER));
            told.add(candidate);
            break;
        }
        return told;
    }

    /** Whether the clause of a verb says that it is done by both at once, or by each to the other. */
    private static boolean reciprocal(Clauses clauses, Verb verb) {
        for (Phrase phrase : clauses.phrases.subList(verb.phrase.index, end(clauses, verb))) {
            String text = phrase.text();
            if (text.contains("each other")
                    || text.contains("one another")
                    || phrase.tokens.stream().anyMatch(t -> RECIPROCAL.contains(t.lower()))) {
                return true;
            }
        }
        return false;
    }

    /** Where the clause of a verb ends: before a subordinate one, or before another subject with a verb of its own. */
    private static int end(Clauses clauses, Verb verb) {
        int end = verb.phrase.index + 1;
        while (end < clauses.phrases.size() && !subordinate(clauses.phrases.get(end))) {
            end++;
        }
        for (Verb next : clauses.grammar.verbs()) {
            int at = next.phrase.index;
            if (at > verb.phrase.index && at < end && !next.reduced) {
                for (Phrase subject : clauses.grammar.subject(next.phrase)) {
                    end = subject.index > verb.phrase.index ? Math.min(end, subject.index) : end;
                }
            }
        }
        return end;
    }

    private static boolean subordinate(Phrase phrase) {
        return phrase.word().equals(";")
                || phrase.sort == Phrase.Sort.CLAUSE
                || Clausal.RELATIVES.contains(phrase.word());
    }
}
