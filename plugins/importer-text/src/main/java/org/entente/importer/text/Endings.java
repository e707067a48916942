package org.entente.importer.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.core.model.Detail;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;

/** Reads that a tie told before has ended: "The deal was cancelled", "Lima scrapped it", "The ban was lifted". */
final class Endings {

    /** What may end, by its base form. */
    private static final Set<String> FORMS = Vocabulary.words(
            "contract deal order agreement sale purchase acquisition accord memorandum pact treaty project talk negotiation programme"
                    + " program offer bid proposal tender licence license venture partnership lease plan ban embargo sanction restriction"
                    + " moratorium freeze curb suspension arrangement cooperation");

    private static final Set<String> OFFERS = Set.of("offer", "proposal", "bid");

    private static final Set<String> DEFINITE = Vocabulary.words("the this that these those its their his both such");

    private static final Set<String> PRONOUNS = Set.of("it", "them", "this", "that", "these", "those");

    /** Nouns that with a verb of putting end something: "put an end to", "brought to a halt". */
    private static final Set<String> STOPS = Set.of("end", "halt", "stop");

    private static final Set<String> PUTS = Set.of("put", "bring", "call");

    /** Verbs by which a meeting or exercise ends before it was held. */
    private static final Set<String> UNHELD = Vocabulary.words("cancel scrap drop shelve axe ditch suspend");

    private static final Set<TieType> HELD = Set.of(TieType.EXERCISE, TieType.DIALOGUE, TieType.TRAINING);

    private static final Set<String> NOTHING = Set.of("nothing", "naught", "end", "halt");

    private static final Set<String> COMES = Set.of("come", "lead", "amount");

    private static final Set<String> GONE = Set.of("gone", "over", "dead", "history");

    /** "Was eased but not lifted": it still stands. */
    private static final Pattern STANDS = Pattern.compile(
            "\\b(?:but|though|although|if) (?:(?:was|were|has|have|been|it) )*not (?:\\w+ly |yet |been )*(?:lifted|removed|abolished|ended|repealed)\\b");

    private Endings() {}

    /** Whether a verb puts an end to what follows: "put an end to the programme". */
    static boolean puts(Clauses clauses, Verb verb) {
        return PUTS.contains(verb.lemma())
                && clauses.grammar.after(verb.phrase).stream()
                        .flatMap(filled -> filled.phrases().stream())
                        .anyMatch(phrase -> phrase.index > verb.phrase.index
                                && phrase.index <= verb.phrase.index + 2
                                && STOPS.contains(phrase.head().lemma()));
    }

    /** Ends a tie of which a later sentence says so. */
    static boolean read(Candidate c, Clauses clauses) {
        if (c.type.equals(TieType.RESTRICTION) && resumed(clauses, true)) {
            end(c);
            return true;
        }
        return read(c, clauses, -1, FORMS);
    }

    /** Ends a tie of whose own noun a later clause of its sentence says so: "; the licence has since been withdrawn". */
    static void within(Candidate c) {
        Set<String> own = c.clauses.phrases.stream()
                .filter(phrase -> phrase.noun() && phrase.index <= c.trigger.index + 4)
                .map(phrase -> phrase.head().lemma())
                .filter(FORMS::contains)
                .collect(Collectors.toCollection(HashSet::new));
        if (OFFERS.contains(c.frame.trigger())) {
            // "Offered six, but the offer was withdrawn".
            own.addAll(OFFERS);
        }
        boolean over = c.stage.equals(Stage.ENDED) || c.modality.equals(Modality.DENIED);
        if (c.type.equals(TieType.RESTRICTION)
                && STANDS.matcher(c.clauses.lower()).find()) {
            c.stage = Stage.ACTIVE;
            return;
        }
        if (!over && (said(c) || joined(c))) {
            end(c);
            return;
        }
        if (over || !c.modality.equals(Modality.ASSERTED)) {
            return;
        }
        if (above(c) || c.type.equals(TieType.RESTRICTION) && resumed(c.clauses, c.trigger.verb())) {
            end(c);
        } else if (!own.isEmpty()) {
            read(c, c.clauses, c.trigger.index + 1, own);
        }
    }

    /** Whether what is said of the noun of the tie ends it: "the sanctions that A imposed on B have been lifted". */
    private static boolean said(Candidate c) {
        Phrase noun = c.trigger.noun() ? form(c) : Governors.antecedent(c);
        if (noun == null
                || !HELD.contains(c.type) && !FORMS.contains(noun.head().lemma())) {
            return false;
        }
        // "After the coup" may be read as a clause: only what tells more of the noun is passed over.
        List<Asides.Aside> asides =
                Asides.of(c.clauses).stream().filter(Asides.Aside::relative).toList();
        int place = Asides.at(asides, noun.start());
        for (int i = noun.index + 1; i < c.clauses.phrases.size(); i++) {
            Phrase phrase = c.clauses.phrases.get(i);
            if (phrase.word().equals(";") || Coordinates.opens(c.clauses, i)) {
                return false;
            }
            Verb verb = c.clauses.grammar.verb(phrase);
            if (verb != null && !verb.reduced && Asides.at(asides, phrase.start()) == place) {
                // "Renewed its offer, although earlier talks had failed": another has ended.
                boolean other = c.clauses.grammar.subject(phrase).stream()
                        .anyMatch(s -> s.index > c.trigger.index
                                && s != noun
                                && (FORMS.contains(s.head().lemma()) || s.head().is("talks")));
                return i > c.trigger.index
                        && !other
                        && real(verb)
                        && (over(c, verb) || verb.passive && second(c, verb));
            }
        }
        return false;
    }

    /** The form on which the noun of the tie hangs, where it is none itself: "an agreement on the transfer". */
    private static Phrase form(Candidate c) {
        Phrase above = FORMS.contains(c.trigger.head().lemma()) ? null : Governors.hangsOn(c, c.trigger);
        return above != null && FORMS.contains(above.head().lemma()) ? above : c.trigger;
    }

    /** "Was considered as well, and dropped": a second verb of the same subject ends what the first told. */
    private static boolean joined(Candidate c) {
        Verb first = c.verb;
        return first != null && first.passive && !first.reduced && second(c, first);
    }

    /** Whether a verb joined to one ends the same. */
    private static boolean second(Candidate c, Verb first) {
        if (HELD.contains(c.type)) {
            return false;
        }
        for (int i = first.phrase.index + 1; i + 1 < c.clauses.phrases.size(); i++) {
            Verb verb = c.clauses.grammar.verb(c.clauses.phrases.get(i + 1));
            if (c.clauses.grammar.verb(c.clauses.phrases.get(i)) != null) {
                return false;
            }
            if (c.clauses.phrases.get(i).sort == Phrase.Sort.CONJUNCTION && verb != null) {
                return verb.phrase.tokens.get(0) == verb.main && !verb.infinitive && ends(c, c.clauses, verb);
            }
        }
        return false;
    }

    private static boolean over(Candidate c, Verb verb) {
        int next = verb.phrase.index + 1;
        String after =
                next < c.clauses.phrases.size() ? c.clauses.phrases.get(next).text() : "";
        String last = next + 1 < c.clauses.phrases.size()
                ? c.clauses.phrases.get(next + 1).head().lower()
                : "";
        boolean nothing = COMES.contains(verb.lemma()) && after.equals("to") && NOTHING.contains(last)
                || verb.lemma().equals("go") && after.equals("nowhere");
        boolean gone = verb.lemma().equals("be") && GONE.contains(after) || verb.main.is("gone") && !after.equals("to");
        boolean failed = verb.lemma().equals("fail")
                && c.clauses.grammar.after(verb.phrase).stream()
                        .noneMatch(f -> f.slot().equals("inf"));
        boolean off =
                verb.passive && Governors.ends(c.clauses, verb) && verb.lemma().equals("call");
        boolean itself =
                StageWords.LAPSES.contains(verb.lemma()) && !verb.lemma().equals("end");
        return nothing
                || gone
                || failed
                || off
                || itself && !c.type.equals(TieType.EXERCISE)
                || verb.passive && ends(c, c.clauses, verb);
    }

    /** Whether the tie tells more of what the verb before it ends: "cancelled an order that it had placed with Germany". */
    private static boolean above(Candidate c) {
        boolean relative = false;
        boolean form = false;
        for (int i = c.trigger.index - 1; i >= 0; i--) {
            Phrase phrase = c.clauses.phrases.get(i);
            Verb verb = c.clauses.grammar.verb(phrase);
            if (verb != null) {
                return relative && form && real(verb) && ends(c, c.clauses, verb);
            }
            form |= relative && phrase.noun() && FORMS.contains(phrase.head().lemma());
            relative |= Clausal.RELATIVES.contains(phrase.word());
        }
        return false;
    }

    /** "Resumed arms exports", of a later sentence "resumed them" too: what was forbidden goes on. */
    private static boolean resumed(Clauses clauses, boolean pronoun) {
        for (Verb verb : clauses.grammar.verbs()) {
            boolean again = StageWords.RESUMES.contains(verb.lemma()) && real(verb)
                    || verb.chain.size() == 1
                            && StageWords.RESUMES.contains(verb.chain.get(0))
                            && StageWords.TRADE.contains(verb.lemma())
                            && verb.modal.isEmpty()
                            && !verb.negated;
            boolean trade = StageWords.TRADE.contains(verb.lemma())
                    || clauses.grammar.after(verb.phrase).stream()
                            .filter(f -> f.slot().equals("obj"))
                            .flatMap(f -> f.phrases().stream())
                            .anyMatch(p -> StageWords.TRADE.contains(p.head().lemma())
                                    || pronoun && p.tokens.size() == 1 && PRONOUNS.contains(p.word()))
                    || verb.passive
                            && clauses.grammar.subject(verb.phrase).stream()
                                    .anyMatch(p ->
                                            StageWords.TRADE.contains(p.head().lemma()));
            if (again && trade) {
                return true;
            }
        }
        return false;
    }

    private static void end(Candidate c) {
        c.stage = Stage.ENDED;
        c.modality = Modality.ASSERTED;
        c.detail = c.type.equals(TieType.RESTRICTION) ? Detail.UNKNOWN : Detail.CANCELLED;
    }

    private static boolean read(Candidate c, Clauses clauses, int after, Set<String> forms) {
        for (Verb verb : clauses.grammar.verbs()) {
            if (verb.phrase.index > after && real(verb) && ends(c, clauses, verb) && meant(clauses, verb, forms)) {
                end(c);
                return true;
            }
        }
        return false;
    }

    private static boolean real(Verb verb) {
        return verb.modal.isEmpty() && !verb.negated && !verb.beTo() && verb.chain.isEmpty() && !verb.infinitive;
    }

    private static boolean ends(Candidate c, Clauses clauses, Verb verb) {
        if (c.type.equals(TieType.RESTRICTION)) {
            return StageWords.LIFTS.contains(verb.lemma());
        }
        if (HELD.contains(c.type)) {
            return UNHELD.contains(verb.lemma());
        }
        return Governors.ends(clauses, verb) && !verb.lemma().equals("denounce");
    }

    /** Whether what ends is what was told of before: the subject where it ends itself, else the object. */
    private static boolean meant(Clauses clauses, Verb verb, Set<String> forms) {
        boolean itself = verb.passive || StageWords.LAPSES.contains(verb.lemma());
        boolean subject = clauses.grammar.subject(verb.phrase).stream().anyMatch(p -> refers(p, forms));
        if (itself || subject) {
            return subject;
        }
        List<Phrase> phrases = clauses.phrases;
        for (int i = verb.phrase.index + 1; i < Math.min(phrases.size(), verb.phrase.index + 5); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.verb() || phrase.sort == Phrase.Sort.CLAUSE) {
                return false;
            }
            if (phrase.noun() && !STOPS.contains(phrase.head().lemma())) {
                return refers(phrase, forms);
            }
        }
        return false;
    }

    private static boolean refers(Phrase phrase, Set<String> forms) {
        boolean pronoun = phrase.tokens.size() == 1 && PRONOUNS.contains(phrase.word());
        boolean known = DEFINITE.contains(phrase.word())
                || phrase.tokens.size() == 1 && !phrase.head().lemma().equals(phrase.word());
        boolean form = known && forms.contains(phrase.head().lemma());
        return phrase.noun() && (pronoun && forms == FORMS || form);
    }
}
