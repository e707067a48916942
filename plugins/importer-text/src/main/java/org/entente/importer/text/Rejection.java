package org.entente.importer.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/** Turns away what is no tie: hostility, comparison, background and rhetoric. */
final class Rejection {

    private static final Set<String> HOSTILE =
            Vocabulary.words("attack invade invasion clash war threaten threat strike kill bomb shell aggression"
                    + " missile-strike conflict violate accuse terror terrorist assassination murder dispute"
                    + " hostility enemy adversary counter deter rival rivalry confrontation tension occupy annex"
                    + " protest");

    private Rejection() {}

    /** Whether a candidate is to be dropped. */
    static boolean rejects(Candidate c) {
        if (c.principals().size() < 2) {
            return true;
        }
        if (c.type.equals(TieType.MEMBERSHIP)
                && (!(c.has(Role.MEMBER) && c.has(Role.BODY))
                        || c.in(Role.MEMBER).stream().allMatch(Party::company))) {
            return true;
        }
        boolean sided = c.rules.contains("reading:beside") || !c.type.equals(TieType.TRANSFER);
        if (sided && oneSided(c)) {
            return true;
        }
        if (c.type.equals(TieType.MEMBERSHIP) && listed(c)) {
            return true;
        }
        if (c.type.equals(TieType.TRANSFER)
                && c.parts.stream().allMatch(p -> p.role().equals(Role.SUPPLIER))) {
            return true;
        }
        if (c.type.equals(TieType.TRANSFER) && (permitted(c) || unnamed(c))) {
            return true;
        }
        if (c.type.equals(TieType.EXERCISE) && (watched(c) || occasion(c))) {
            return true;
        }
        if (blocked(c) || Reversals.unfulfilled(c) || withdrawn(c) || shareholder(c) || untold(c) || judged(c)) {
            return true;
        }
        if (NoActs.none(c) || Own.alone(c)) {
            return true;
        }
        if (c.type.equals(TieType.DIALOGUE) && c.trigger.verb() && !calls(c)) {
            return true;
        }
        if (c.type.equals(TieType.TRANSFER) && (lost(c) || sent(c) || compared(c) || goods(c) || shared(c))) {
            return true;
        }
        boolean soft = c.type.equals(TieType.DIALOGUE)
                || c.type.equals(TieType.COOPERATION)
                || c.type.equals(TieType.SUPPORT)
                || c.type.equals(TieType.EXERCISE);
        // "Backed Baku throughout the war": whom it backs is told.
        boolean backed = c.type.equals(TieType.SUPPORT)
                && c.trigger.verb()
                && c.slots.containsAll(Set.of("subj", "obj"))
                && c.parts.stream().allMatch(p -> p.party().rule().equals("NAMED"));
        return soft && !backed && hostile(c);
    }

    /** "Called the memorandum a provocation": who judges an agreement of others is no party to it. */
    private static boolean judged(Candidate c) {
        Verb verb = c.verb == null ? c.clauses.grammar.governor(c.trigger) : c.verb;
        return c.type.equals(TieType.AGREEMENT)
                && c.trigger.noun()
                && KNOWN.contains(c.trigger.word())
                && verb != null
                && !verb.passive
                && verb.phrase.index < c.trigger.index
                && JUDGES.contains(verb.lemma())
                && (c.rules.contains(Association.RULE)
                        || c.parts.stream().anyMatch(p -> !p.party().rule().equals("NAMED")));
    }

    private static final Set<String> KNOWN = Set.of("the", "this", "that", "these", "those", "such");

    private static final Set<String> JUDGES = Vocabulary.words(
            StageWords.FAULTS
                    + " brand label deem decry lambast describe deride ridicule welcome congratulate hail praise fear oppose study");

    /** "Was vetoed by the treasury": who is guessed to do so is not the one who is told. */
    private static boolean untold(Candidate c) {
        return c.verb != null
                && c.trigger == c.verb.phrase
                && VerbFrames.vetoed(c, c.verb)
                && c.in(Role.IMPOSER).stream().anyMatch(p -> p.rule().equals("NEAR"));
    }

    /** "A joint venture in which Peru holds half": the share is that of a plan, and Peru's own. */
    private static boolean shareholder(Candidate c) {
        return c.type.equals(TieType.INVESTMENT)
                && c.rules.contains(Association.RULE)
                && c.trigger.verb()
                && c.trigger.head().lemma().equals("hold")
                && c.clauses.grammar.subject(c.trigger).stream()
                        .flatMap(p -> p.actors.stream())
                        .anyMatch(p -> c.in(Role.HOST).stream().anyMatch(p::same));
    }

    /** "Backed off": who does so helps nobody. */
    private static boolean withdrawn(Candidate c) {
        int next = c.trigger.index + 1;
        return c.type.equals(TieType.SUPPORT)
                && c.trigger.verb()
                && c.trigger.head().lemma().equals("back")
                && next < c.clauses.phrases.size()
                && AWAY.contains(c.clauses.phrases.get(next).word());
    }

    private static final Set<String> AWAY = Set.of("off", "out", "down", "away");

    /** "Acme of Chile and Kuru of Peru will design it for Chile and Peru": they do so together, and none sells it to the other. */
    private static boolean shared(Candidate c) {
        Set<String> suppliers = principals(c, Role.SUPPLIER);
        Set<String> recipients = principals(c, Role.RECIPIENT);
        return suppliers.size() > 1 && recipients.size() > 1 && recipients.containsAll(suppliers);
    }

    private static Set<String> principals(Candidate c, Role role) {
        return c.in(role).stream().map(Party::principal).collect(Collectors.toSet());
    }

    /** "Supplied Chile with salmon": what is handed over is told, and is no equipment. */
    private static boolean goods(Candidate c) {
        return c.trigger.verb()
                && SUPPLIES.contains(c.trigger.head().lemma())
                && c.things.isEmpty()
                && c.systems.isEmpty()
                && c.clauses.grammar.after(c.trigger).stream()
                        .filter(f -> f.slot().equals("with"))
                        .flatMap(f -> f.phrases().stream())
                        .anyMatch(p -> WARES.contains(p.head().lemma()));
    }

    private static final Set<String> SUPPLIES = Set.of("supply", "furnish", "provide", "sell");

    /** What is traded by the ton and arms nobody. */
    private static final Set<String> WARES = Vocabulary.words(
            "timber wood grain wheat corn maize rice barley flour sugar coffee tea cocoa beef meat pork poultry fish salmon fruit"
                    + " banana vegetable food foodstuff wine beer milk cheese oil gas petrol diesel coal electricity power water energy lng"
                    + " fertiliser fertilizer cotton wool textile clothing vaccine medicine drug cement copper gold tin zinc lithium"
                    + " soy soya soybean palm-oil rubber salt tobacco flower cattle sheep livestock");

    /** Whether somebody comes to somebody or talks with him: not "called on Chile to lift", "will arrive in 2028", "spoke of peace". */
    private static boolean calls(Candidate c) {
        List<Grammar.Filled> after = c.clauses.grammar.after(c.trigger);
        if (c.frame.trigger().equals("call-on")) {
            return after.stream()
                    .noneMatch(f -> f.slot().equals("inf") || f.slot().equals("for"));
        }
        boolean teaches = c.clauses.grammar.subject(c.trigger).stream()
                .anyMatch(p -> TEACHES.contains(p.head().lemma()));
        if (c.clauses.any(SPORT) || teaches) {
            return false;
        }
        if (TRAVELS.contains(c.frame.trigger())) {
            return !c.slots.equals(Set.of("subj"));
        }
        return !c.frame.trigger().equals("speak")
                || c.slots.contains("with")
                || after.stream().noneMatch(f -> ABOUT.contains(f.slot()));
    }

    /** Whose coming is no visit. */
    private static final Set<String> TEACHES = Set.of("instructor", "adviser", "advisor", "trainer", "mentor");

    private static final Set<String> SPORT = Vocabulary.words(
            "semi-final semi-finals semifinal semifinals quarter-final quarter-finals quarterfinal football cup goals qualifier"
                    + " qualifiers championship championships olympics kick-off referee");

    private static final Set<String> TRAVELS = Set.of("travel", "arrive", "fly", "jet", "come");

    private static final Set<String> ABOUT = Set.of("of", "for", "against");

    /** "Lost the tender to Acme": who lost it sells nothing by it, nor does who won it buy. */
    private static boolean lost(Candidate c) {
        return CONTESTS.contains(c.frame.trigger())
                && c.verb != null
                && c.verb.lemma().equals("lose")
                && !c.verb.negated;
    }

    /** "Ordered the ships out of its waters", "ordered a trawler to leave": it is told to go, not bought. */
    private static boolean sent(Candidate c) {
        if (!c.frame.trigger().equals("order") || !c.trigger.verb()) {
            return false;
        }
        for (int i = c.trigger.index + 1; i < Math.min(c.clauses.phrases.size(), c.trigger.index + 5); i++) {
            Phrase phrase = c.clauses.phrases.get(i);
            Verb verb = c.clauses.grammar.verb(phrase);
            if (verb != null) {
                return verb.infinitive && GOES.contains(verb.lemma());
            }
            if (phrase.word().equals("out") || phrase.word().equals("away")) {
                return true;
            }
        }
        return false;
    }

    /** "Would rather build its own tanks than buy them from Peru": what is not chosen, and what is made for oneself. */
    private static boolean compared(Candidate c) {
        boolean than = c.trigger.index > 0
                && c.clauses.phrases.get(c.trigger.index - 1).word().equals("than");
        boolean own = MAKES.contains(c.frame.trigger()) && c.things.stream().anyMatch(thing -> thing.has("own"));
        return c.trigger.verb() && (than || own);
    }

    private static final Set<String> MAKES = Set.of("build", "make", "construct", "manufacture", "design");

    private static final Set<String> GOES =
            Vocabulary.words("leave withdraw stop return halt turn go retreat sail depart move surrender stay");

    private static final Set<String> CONTESTS =
            Set.of("tender", "competition", "bid", "race", "contest", "programme", "program", "project");

    /** "For an undisclosed customer": who it is nobody says, so whoever else is named is not. */
    private static boolean unnamed(Candidate c) {
        return c.trigger.noun()
                && BUYERS.contains(c.trigger.head().lemma())
                && (c.trigger.tokens.stream().anyMatch(t -> SECRET.contains(t.lower()))
                        || c.verb != null && c.verb.modal.equals("could") && !c.slots.contains("subj"));
    }

    private static final Set<String> BUYERS = Set.of("customer", "buyer", "operator", "user", "recipient", "client");

    private static final Set<String> SECRET = Vocabulary.words(
            "undisclosed unnamed unidentified unspecified undeclared unknown unrevealed anonymous confidential secret potential"
                    + " possible prospective likely");

    /** "Vetoed aid to Peru", "objected to the sale": who does so gives nothing, and it is not told as given. */
    private static boolean blocked(Candidate c) {
        boolean passes = c.type.equals(TieType.SUPPORT) || c.type.equals(TieType.TRANSFER);
        Verb verb = c.verb;
        if (!passes || !c.trigger.noun() || verb == null) {
            return false;
        }
        String by = BLOCKS.get(verb.lemma());
        if (by == null) {
            return false;
        }
        if (verb.passive) {
            return by.equals("obj") && c.clauses.grammar.isSubject(verb, c.trigger);
        }
        return c.clauses.grammar.after(verb.phrase).stream()
                .anyMatch(f -> f.slot().equals(by) && f.phrases().contains(c.trigger));
    }

    /** Verbs of standing in the way of something, with the part of the clause that says of what. */
    private static final Map<String, String> BLOCKS = Map.ofEntries(
            Map.entry("veto", "obj"),
            Map.entry("block", "obj"),
            Map.entry("oppose", "obj"),
            Map.entry("thwart", "obj"),
            Map.entry("obstruct", "obj"),
            Map.entry("resist", "obj"),
            Map.entry("torpedo", "obj"),
            Map.entry("foil", "obj"),
            Map.entry("derail", "obj"),
            Map.entry("sabotage", "obj"),
            Map.entry("stymie", "obj"),
            Map.entry("object", "to"),
            Map.entry("vote", "against"),
            Map.entry("lobby", "against"),
            Map.entry("campaign", "against"));

    /** "Licences to export arms", "leave from Peru to sell": what may be done is told by the leave, not by the verb. */
    private static boolean permitted(Candidate c) {
        if (c.verb == null || !c.verb.infinitive || c.trigger.index == 0) {
            return false;
        }
        int at = c.trigger.index - 1;
        boolean giver = at >= 2
                && GIVING.contains(c.clauses.phrases.get(at - 1).word())
                && c.clauses.phrases.get(at).noun();
        return LEAVE.contains(c.clauses.phrases.get(at).head().lemma())
                || giver && LEAVE.contains(c.clauses.phrases.get(at - 2).head().lemma());
    }

    private static final Set<String> GIVING = Set.of("from", "by", "of");

    private static final Set<String> LEAVE = Vocabulary.words(
            "licence license permit permission approval consent authorisation authorization clearance go-ahead leave");

    /** Whether all are told to give, or all to get, where one gives and another gets. */
    private static boolean oneSided(Candidate c) {
        return !FrameReader.symmetric(c.type)
                && c.parts.stream().map(Candidate.Part::role).distinct().count() == 1
                && !c.has(Role.PARTNER);
    }

    /** "Among the members are A, B and C": who belongs to a body is told for the body's sake. */
    private static boolean listed(Candidate c) {
        return c.trigger.noun()
                && c.trigger.index > 0
                && c.clauses.phrases.get(c.trigger.index - 1).word().equals("among");
    }

    /** "On the margins of the exercise": where something else was done. */
    private static boolean occasion(Candidate c) {
        int at = c.trigger.index;
        return c.trigger.noun()
                && at >= 2
                && c.clauses.phrases.get(at - 1).word().equals("of")
                && OCCASIONS.contains(c.clauses.phrases.get(at - 2).head().lemma());
    }

    private static final Set<String> OCCASIONS = Set.of("margin", "sideline", "fringe", "occasion");

    /** Whether only observers of an exercise are told: its subjects are, or what they do with it is looking on. */
    private static boolean watched(Candidate c) {
        Verb verb = c.verb;
        if (verb == null) {
            return false;
        }
        boolean looksOn = WATCHES.contains(verb.lemma())
                && !verb.passive
                && c.clauses.grammar.after(verb.phrase).stream()
                        .anyMatch(f -> f.slot().equals("obj") && f.phrases().contains(c.trigger));
        return looksOn
                || c.clauses.grammar.subject(verb.phrase).stream()
                        .anyMatch(p -> p.head().lemma().equals("observer"));
    }

    private static final Set<String> WATCHES =
            Vocabulary.words("follow watch observe monitor shadow track denounce condemn");

    /** "The conflict between Chile and Peru", "Chile's attack": of the parties; not "shells for Chile", "trained against terrorists". */
    private static boolean ofParties(Candidate c, Phrase hostility) {
        if (hostility.head().tag().startsWith("NNP")) {
            return false;
        }
        Set<String> parties = c.principals();
        boolean own = Stream.concat(hostility.before.stream(), hostility.actors.stream())
                .anyMatch(p -> parties.contains(p.principal()));
        int next = hostility.index + 2;
        List<Phrase> phrases = c.clauses.phrases;
        return own
                || next < phrases.size()
                        && SIDES.contains(phrases.get(next - 1).word())
                        && phrases.get(next).actors.stream().anyMatch(p -> parties.contains(p.principal()));
    }

    private static final Set<String> DESPITE = Set.of("despite", "notwithstanding");

    private static final Set<String> SIDES = Set.of("between", "by", "on", "with", "against", "of", "from");

    /** Whether a word of hostility stands near the trigger. */
    private static boolean hostile(Candidate c) {
        int from = Math.max(0, c.trigger.index - 4);
        int to = Math.min(c.clauses.phrases.size() - 1, c.trigger.index + 4);
        for (int i = from; i <= to; i++) {
            Phrase phrase = c.clauses.phrases.get(i);
            if (i > 0 && DESPITE.contains(c.clauses.phrases.get(i - 1).word())) {
                // "Deepens ties despite the dispute": the ties are told.
                continue;
            }
            for (Token token : phrase.tokens) {
                if (HOSTILE.contains(token.lemma())
                        && (phrase.verb() || phrase.head() == token && ofParties(c, phrase))) {
                    return true;
                }
            }
        }
        return false;
    }
}
