package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * Calls the roll of the body that a text is about: who came first, who followed, who has stayed outside.
 *
 * <p>"Norway was first, in 2009; Oman followed in 2012": no word of it tells of a body, for the text has told of whose roll it is.
 * It is asked of texts about a body alone, and carries a rule of its own.
 */
final class Roll {

    /** The rule of a tie that was read so. */
    static final String RULE = "reading:roll";

    private static final Frame ENROLLED = new Frame(
            TieType.MEMBERSHIP,
            false,
            "enrolled",
            null,
            Map.of("subj", Role.MEMBER, "to", Role.BODY),
            Set.of("stage=ACTIVE"));

    private static final Frame OUTSIDE = new Frame(
            TieType.MEMBERSHIP,
            false,
            "outside",
            null,
            Map.of("subj", Role.MEMBER, "of", Role.BODY),
            Set.of("stage=ACTIVE", "modality=DENIED"));

    /** Verbs of coming in order, which say so alone where no object follows. */
    private static final Set<String> FOLLOWS = Set.of("follow", "accede");

    private static final Set<String> IS = Set.of("be", "come", "become", "remain", "stay", "make", "stand");

    /** What somebody is or comes who is on the roll. */
    private static final Set<String> PLACES =
            Vocabulary.words("first last next newest latest youngest oldest second third fourth fifth sixth seventh"
                    + " eighth ninth tenth eleventh twelfth aboard founder co-founder newcomer");

    private static final Set<String> AWAY = Set.of("outside", "aside", "away", "aloof");

    /** What grows when somebody comes. */
    private static final Set<String> MEMBERS =
            Vocabulary.words("member participant state country nation signatory membership party");

    private static final Set<String> GROWS = Set.of("bring", "raise", "rise", "take", "grow", "swell", "increase");

    private Roll() {}

    /** The members that a sentence tells of by their order or number; none where the text is about no body. */
    static List<Candidate> read(Clauses clauses, Discourse discourse, List<Candidate> found) {
        Party body = discourse.body();
        if (body == null) {
            return List.of();
        }
        List<Candidate> roll = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= clauses.phrases.size(); i++) {
            if (i == clauses.phrases.size() || clauses.phrases.get(i).word().equals(";")) {
                int begin = from;
                int end = i;
                boolean told = found.stream()
                        .anyMatch(c ->
                                c.type.equals(TieType.MEMBERSHIP) && c.trigger.index >= begin && c.trigger.index < end);
                Candidate candidate = told ? null : counted(clauses, from, i, body);
                if (candidate == null && !told) {
                    candidate = listed(clauses, from, i, body);
                }
                if (candidate == null && !told) {
                    candidate = placed(clauses, from, i, body);
                }
                if (candidate != null) {
                    roll.add(candidate);
                    Candidate gapped = gapped(candidate, i, body);
                    if (gapped != null) {
                        roll.add(gapped);
                    }
                }
                from = i + 1;
            }
        }
        return roll;
    }

    /** "The flags of A and B were raised, bringing to 38 the number of members": all who are named have come. */
    private static @Nullable Candidate counted(Clauses clauses, int from, int to, Party body) {
        boolean number = false;
        Verb grows = null;
        for (Phrase phrase : clauses.phrases.subList(from, to)) {
            Verb verb = phrase.verb() ? clauses.grammar.verb(phrase) : null;
            grows = verb != null && GROWS.contains(verb.lemma()) ? verb : grows;
            number |= phrase.noun()
                            && (phrase.head().is("number")
                                    || phrase.head().is("total")
                                    || phrase.head().is("membership"))
                    || phrase.noun()
                            && MEMBERS.contains(phrase.head().lemma())
                            && phrase.tokens.stream().anyMatch(Token::number)
                            && grows != null;
        }
        if (grows == null || !number) {
            return null;
        }
        List<Party> members = new ArrayList<>();
        for (Phrase phrase : clauses.phrases.subList(from, to)) {
            phrase.actors.stream().filter(Roll::state).forEach(members::add);
        }
        return enrolled(ENROLLED, clauses, grows, members, body);
    }

    /** "It has three members: A, B and C", "members include A and B", "A, a member since 2010, …". */
    private static @Nullable Candidate listed(Clauses clauses, int from, int to, Party body) {
        for (int i = from; i < to; i++) {
            Phrase phrase = clauses.phrases.get(i);
            if (!phrase.noun()
                    || !enrolls(phrase)
                    || !phrase.actors.isEmpty() && !phrase.actors.get(0).alliance()) {
                continue;
            }
            Verb verb = clauses.grammar.governor(phrase);
            int next = i + 1;
            boolean marked =
                    next + 1 < to && ":,(-–".contains(clauses.phrases.get(next).word());
            boolean includes = next + 1 < to
                    && clauses.phrases.get(next).verb()
                    && INCLUDES.contains(clauses.phrases.get(next).head().lemma());
            List<Party> members = marked || includes ? members(clauses.grammar.chain(next + 1, false)) : List.of();
            if (members.isEmpty()
                    && i >= from + 2
                    && clauses.phrases.get(i - 1).word().equals(",")) {
                members = members(List.of(clauses.phrases.get(i - 2)));
            }
            if (!members.isEmpty()) {
                return enrolled(ENROLLED, clauses, verb, phrase, members, body);
            }
        }
        return null;
    }

    private static final Set<String> INCLUDES = Set.of("include", "be");

    /** Whether a noun means those who are on the roll: "members", "the founding states". */
    private static boolean enrolls(Phrase phrase) {
        return ENROLLS.contains(phrase.head().lemma())
                || MEMBERS.contains(phrase.head().lemma())
                        && phrase.tokens.stream().anyMatch(t -> ENROLLS.contains(t.lower()));
    }

    private static final Set<String> ENROLLS = Vocabulary.words(
            "member founder participant newcomer signatory founding participating contracting joining acceding");

    private static @Nullable Candidate placed(Clauses clauses, int from, int to, Party body) {
        for (Phrase phrase : clauses.phrases.subList(from, to)) {
            Verb verb = phrase.verb() ? clauses.grammar.verb(phrase) : null;
            if (verb == null || verb.reduced) {
                continue;
            }
            List<Grammar.Filled> after = clauses.grammar.after(phrase);
            boolean object = after.stream()
                    .anyMatch(f -> f.slot().equals("obj")
                            && !f.phrases().get(0).tokens.stream().anyMatch(Token::number));
            List<Party> members = members(clauses.grammar.subject(phrase));
            if (FOLLOWS.contains(verb.lemma()) && !verb.passive && !object) {
                return enrolled(ENROLLED, clauses, verb, members, body);
            }
            if (!IS.contains(verb.lemma())) {
                continue;
            }
            if (predicate(clauses, phrase, to, AWAY)) {
                return enrolled(OUTSIDE, clauses, verb, members, body);
            }
            if (since(clauses, phrase, to)) {
                return enrolled(ENROLLED, clauses, verb, members, body);
            }
            if (members.isEmpty() && placed(clauses.phrases.subList(from, phrase.index))) {
                // "The last before this was A."
                members = after.stream()
                        .filter(f -> f.slot().equals("obj"))
                        .flatMap(f -> members(f.phrases()).stream())
                        .toList();
                return enrolled(ENROLLED, clauses, verb, members, body);
            }
            if (predicate(clauses, phrase, to, PLACES) && !infinitive(after)) {
                return enrolled(ENROLLED, clauses, verb, members, body);
            }
        }
        return null;
    }

    /** "Oman followed in 1984, Qatar a year later": the verb is left out. */
    private static @Nullable Candidate gapped(Candidate candidate, int to, Party body) {
        List<Phrase> phrases = candidate.clauses.phrases;
        for (int i = candidate.trigger.index + 1; i + 1 < to; i++) {
            Phrase phrase = phrases.get(i);
            Phrase next = phrases.get(i + 1);
            boolean time = next.noun() && Clausal.TIMES.contains(next.head().lemma())
                    || next.word().equals("in")
                            && i + 2 < to
                            && phrases.get(i + 2).head().number();
            if (phrases.get(i - 1).word().equals(",")
                    && phrase.noun()
                    && !members(List.of(phrase)).isEmpty()
                    && time) {
                return enrolled(ENROLLED, candidate.clauses, candidate.verb, phrase, members(List.of(phrase)), body);
            }
        }
        return null;
    }

    private static boolean infinitive(List<Grammar.Filled> after) {
        return after.stream().anyMatch(f -> f.slot().equals("inf"));
    }

    private static boolean placed(List<Phrase> before) {
        return !before.isEmpty() && before.get(0).tokens.stream().anyMatch(t -> PLACES.contains(t.lower()));
    }

    /** Whether one of these words stands right behind the verb, with a mark or nothing behind it but when. */
    private static boolean predicate(Clauses clauses, Phrase verb, int to, Set<String> words) {
        for (int i = verb.index + 1; i < Math.min(to, verb.index + 3); i++) {
            Phrase phrase = clauses.phrases.get(i);
            Token last = phrase.tokens.get(phrase.tokens.size() - 1);
            boolean ends = i + 1 == to
                    || clauses.phrases.get(i + 1).sort == Phrase.Sort.MARK
                    || clauses.phrases.get(i + 1).word().equals("in");
            if (words.contains(last.lower()) && ends) {
                return true;
            }
        }
        return false;
    }

    /** "Has been in since 2023". */
    private static boolean since(Clauses clauses, Phrase verb, int to) {
        int i = verb.index + 1;
        return i + 1 < to
                && (clauses.phrases.get(i).word().equals("in")
                        || clauses.phrases.get(i).word().equals("inside"))
                && clauses.phrases.get(i + 1).word().equals("since");
    }

    private static List<Party> members(List<Phrase> phrases) {
        return phrases.stream()
                .filter(p -> !p.thing)
                .flatMap(p -> p.actors.stream())
                .filter(Roll::state)
                .toList();
    }

    private static boolean state(Party party) {
        return party.country();
    }

    private static @Nullable Candidate enrolled(
            Frame frame, Clauses clauses, @Nullable Verb verb, List<Party> members, Party body) {
        return verb == null ? null : enrolled(frame, clauses, verb, verb.phrase, members, body);
    }

    private static @Nullable Candidate enrolled(
            Frame frame, Clauses clauses, @Nullable Verb verb, Phrase trigger, List<Party> members, Party body) {
        if (members.isEmpty()) {
            return null;
        }
        Candidate candidate = new Candidate(frame, clauses, trigger);
        candidate.rules.add(RULE);
        candidate.verb = verb;
        members.forEach(m -> candidate.add(m, Role.MEMBER));
        candidate.add(body, Role.BODY);
        return candidate;
    }
}
