package org.entente.importer.text;

import java.util.Set;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/**
 * Tells words of an act that tell of none: "joint efforts" are not made, "dangerous manoeuvres" not held with anybody.
 *
 * <p>Asked of candidates whose sides are told; what is not there is told in the Javadoc of each question. No state.
 */
final class NoActs {

    private static final Set<String> ABSTRACT = Vocabulary.words(
            "it effort progress decision statement use contribution sense step promise attempt peace way difference change"
                    + " mistake choice plan proposal announcement comment call case start headway point demand request arrangement name mark debut appearance headline profit");

    private static final Set<String> UNFRIENDLY = Vocabulary.words(
            "dangerous provocative aggressive reckless unsafe risky illegal hostile menacing coercive");

    private static final Set<String> TOGETHER = Set.of("together", "jointly", "with", "other", "another");

    private NoActs() {}

    static boolean none(Candidate c) {
        if (learnt(c)) {
            return true;
        }
        if (c.type.equals(TieType.PRODUCTION)) {
            return abstracted(c);
        }
        if (c.type.equals(TieType.EXERCISE)) {
            return each(c) || c.trigger.tokens.stream().anyMatch(t -> UNFRIENDLY.contains(t.lower()));
        }
        if (c.type.equals(TieType.DIALOGUE)) {
            return sheltered(c) || met(c);
        }
        if (c.type.equals(TieType.RESTRICTION)) {
            return frozen(c) || asked(c);
        }
        if (c.type.equals(TieType.COOPERATION)) {
            // "Calls Chile a reliable partner": praise of a guest is no cooperation; "the frigate serves in Chile's
            // navy": a thing.
            boolean praised = c.frame.has("rated")
                    && c.parts.stream().anyMatch(p -> p.party().rule().equals("SPEAKER"));
            boolean thing = c.trigger.verb()
                    && c.frame.trigger().equals("serve")
                    && c.clauses.grammar.subject(c.trigger).stream().anyMatch(p -> p.thing);
            return praised || thing;
        }
        return c.type.equals(TieType.TRANSFER) && (worn(c) || lent(c) || drilled(c) || eased(c))
                || differ(c)
                || formDenied(c)
                || written(c);
    }

    /** "Learn to clear mines": what is learnt is done to nobody yet. */
    private static boolean learnt(Candidate c) {
        Verb above = c.verb == null || !c.verb.infinitive ? null : Governors.above(c, c.verb);
        return c.trigger.verb()
                && above != null
                && LEARNS.contains(above.lemma())
                && (c.type.equals(TieType.SUPPORT) || c.type.equals(TieType.TRANSFER));
    }

    private static final Set<String> LEARNS = Set.of("learn", "practise", "practice", "rehearse");

    /** "Did not meet its requirements": nobody is met. */
    private static boolean met(Candidate c) {
        return c.frame.trigger().equals("meet")
                && c.verb != null
                && c.verb.phrase == c.trigger
                && c.verb.negated
                && c.clauses.grammar.after(c.trigger).stream()
                        .filter(f -> f.slot().equals("obj"))
                        .anyMatch(f -> NEEDS.contains(f.phrases().get(0).head().lemma()));
    }

    private static final Set<String> NEEDS = Vocabulary.words(
            "requirement need standard target goal deadline demand criterion criteria obligation condition"
                    + " expectation specification timetable objective commitment");

    /** What two who drill do with something. */
    static final Set<String> PRACTISES = Set.of("practise", "practice", "rehearse");

    /** "Where other makes freeze": nobody freezes anything. */
    private static boolean frozen(Candidate c) {
        return c.frame.trigger().equals("freeze")
                && c.trigger.verb()
                && (c.verb == null || !c.verb.passive)
                && c.clauses.grammar.after(c.trigger).stream()
                        .noneMatch(f -> f.slot().startsWith("obj"));
    }

    /** "A request for jets was turned down": nobody is kept from anything that was his. */
    private static boolean asked(Candidate c) {
        return c.verb != null
                && c.verb.passive
                && c.trigger.verb()
                && c.clauses.grammar.subject(c.trigger).stream()
                        .anyMatch(p -> ASKED.contains(p.head().lemma())
                                || PACTS.contains(p.head().lemma())
                                        && c.frame.trigger().startsWith("hold"));
    }

    /** What is "held up" before it is in force. */
    private static final Set<String> PACTS = Set.of("agreement", "treaty", "accord", "pact");

    private static final Set<String> ASKED = Set.of("request", "plea", "appeal", "bid", "offer", "application");

    /** "Sent two frigates to the exercise": they come back. */
    private static boolean drilled(Candidate c) {
        boolean sends = c.trigger.verb() && SENDS.contains(c.frame.trigger());
        // "Sent two ships, INS Vajra and INS Apoorva": they keep their flag.
        if (sends && !c.has(Role.RECIPIENT) && FLAGGED.finds(c.clauses.lower())) {
            return true;
        }
        return sends
                && c.clauses.grammar.after(c.trigger).stream()
                        .filter(f -> f.slot().equals("to")
                                || f.slot().equals("for")
                                || f.slot().equals("into"))
                        .flatMap(f -> f.phrases().stream())
                        .anyMatch(p -> DRILLS.contains(p.head().lemma()));
    }

    /** A ship's name with what navies write before it. */
    private static final Finder FLAGGED = Finder.of(
            "\\b(?:uss|hms|ins|icgs|slns|slcgs|hmas|hmcs|hmnzs|brp|kri|rss|kd|bns|pns|roks|tcg|hnlms|hdms|ara|arc|bap|htms|mcgs|rfs) [a-z]");

    private static final Set<String> SENDS = Set.of("send", "dispatch", "deploy", "ship", "bring", "fly", "contribute");

    private static final Set<String> DRILLS =
            Set.of("exercise", "drill", "manoeuvre", "maneuver", "wargame", "patrol", "parade", "regatta");

    /** "Make joint efforts": nothing is made. */
    private static boolean abstracted(Candidate c) {
        return c.frame.trigger().equals("make")
                && c.trigger.verb()
                && c.clauses.grammar.after(c.trigger).stream()
                        .filter(f -> f.slot().equals("obj"))
                        .flatMap(f -> f.phrases().stream())
                        .anyMatch(p -> ABSTRACT.contains(p.head().lemma()));
    }

    /** "Both held drills last month": each its own. */
    private static boolean each(Candidate c) {
        return c.verb != null
                && c.trigger.noun()
                && c.trigger.head().tag().equals("NNS")
                && !Signs.joint(c)
                && !c.clauses.any(TOGETHER)
                && c.clauses.grammar.subject(c.verb.phrase).stream()
                        .anyMatch(p -> p.tokens.size() == 1 && p.word().equals("both"));
    }

    /** "Agreed to disagree": no agreement is told. */
    private static boolean differ(Candidate c) {
        return c.type.equals(TieType.AGREEMENT) && DIFFER.finds(c.clauses.lower());
    }

    private static final Finder DIFFER = Finder.of("\\bagree(?:d|s|ing)? to (?:disagree|differ)\\b");

    /** "Does not amount to a contract": the form is denied of something else, which is told. */
    private static boolean formDenied(Candidate c) {
        Verb verb = c.verb;
        return verb != null
                && verb.negated
                && c.trigger.noun()
                && AMOUNTS.contains(verb.lemma())
                && verb.phrase.index < c.trigger.index
                && StageWords.DEALS.contains(c.trigger.head().lemma());
    }

    private static final Set<String> AMOUNTS = Set.of("amount", "constitute", "represent", "equal");

    /** "Chilean ships that can no longer be repaired": nobody repairs them. */
    private static boolean worn(Candidate c) {
        return "UPGRADE".equals(c.frame.value("kind"))
                && c.verb != null
                && c.verb.passive
                && !c.slots.contains("by")
                && (c.verb.negated || Governors.noLonger(c, c.verb));
    }

    /** "Lent Peru a sum for the purchase of boats": who lends buys nothing. */
    private static boolean lent(Candidate c) {
        int at = c.trigger.index;
        return c.trigger.noun()
                && StageNouns.BUYING.contains(c.trigger.head().lemma())
                && at > 2
                && c.clauses.phrases.get(at - 1).word().equals("for")
                && !c.slots.contains("from")
                && c.clauses.phrases.subList(Math.max(0, at - 8), at - 1).stream()
                        .anyMatch(p -> p.noun() && LOANS.contains(p.head().lemma()));
    }

    private static final Set<String> LOANS =
            Vocabulary.words("loan credit line grant subsidy aid assistance funding financing");

    /** "Relief supplies": nobody is armed with them. */
    private static boolean eased(Candidate c) {
        return c.trigger.noun()
                && c.trigger.head().lemma().equals("supply")
                && c.trigger.tokens.stream().anyMatch(t -> FlagWords.RELIEF.contains(t.lower()));
    }

    /** "Handed him a letter from the king": a message, and no letter of intent. */
    private static boolean written(Candidate c) {
        return c.type.equals(TieType.AGREEMENT)
                && c.trigger.noun()
                && c.trigger.head().lemma().equals("letter")
                && c.verb != null
                && CONVEYS.contains(c.verb.lemma())
                && c.clauses.grammar.after(c.trigger).stream()
                        .noneMatch(f -> f.slot().equals("of"));
    }

    private static final Set<String> CONVEYS =
            Vocabulary.words("hand deliver convey pass bring carry send write receive give read address");

    /** "The reception of refugees": who is taken in speaks for nobody. */
    private static boolean sheltered(Candidate c) {
        return c.trigger.head().lemma().equals("reception")
                && c.clauses.grammar.after(c.trigger).stream()
                        .filter(f -> f.slot().equals("of"))
                        .flatMap(f -> f.phrases().stream())
                        .anyMatch(p -> SHELTERED.contains(p.head().lemma()));
    }

    private static final Set<String> SHELTERED =
            Vocabulary.words("refugee migrant evacuee casualty wounded patient asylum-seeker exile child displaced");
}
