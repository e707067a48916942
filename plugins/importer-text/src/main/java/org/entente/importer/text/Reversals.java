package org.entente.importer.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.model.Detail;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;

/** Reads what became of a hope, a plan, an offer or a deal in another clause of its sentence: dashed, given up, only offered, not yet signed. */
final class Reversals {

    private static final Set<TieType> ACTS =
            Set.of(TieType.TRANSFER, TieType.PRODUCTION, TieType.DEVELOPMENT, TieType.INVESTMENT, TieType.AGREEMENT);

    /** What may be dashed. */
    private static final Set<String> HOPES = Vocabulary.words(
            "hope plan ambition dream chance wish bid attempt effort aspiration prospect idea intention");

    /** Verbs by which it is, in the passive. */
    private static final Set<String> DASHED = Vocabulary.words(
            "dash shatter crush thwart foil frustrate bury derail wreck ruin scupper torpedo kill scuttle doom extinguish quash"
                    + " disappoint block stymie");

    /** Verbs by which it comes to nothing of itself. */
    private static final Set<String> FADED = Vocabulary.words(
            "evaporate vanish fade die collapse founder fizzle dissolve crumble unravel wither perish");

    /** What somebody does who gives up a plan. */
    private static final Pattern GIVEN_UP = Pattern.compile(
            "\\b(?:but|before|until|though|although|only to|and then|then) (?:(?:it|he|she|they|the \\w+|later|then|has|have|had|since|now|eventually|finally|soon) )*"
                    + "(?:back(?:ed|ing)? (?:off|out|down|away)|pull(?:ed|ing)? (?:out|back)|chang(?:ed|ing) (?:its|his|her|their) minds?"
                    + "|thought better of it|dropp(?:ed|ing) (?:it|the (?:idea|plan|project))|abandon(?:ed|ing) (?:it|the (?:idea|plan|project))|g(?:a|i)ve(?:n)? (?:it )?up"
                    + "|withdr(?:ew|awn)|reneged|relented|reconsidered|never did(?: so)?|desisted|got cold feet|walk(?:ed|ing) away)\\b");

    /** Instruments that are still to come, in another clause. */
    private static final Pattern OPEN = Pattern.compile(
            "(?:;|,? (?:but|though|although|while|and))(?: that)? (?:(?:a|the|its|any|no) (?:\\w+ )?(?:contract|deal|agreement|order)"
                    + " (?:(?:is|are|has|have|was|remains?|still|itself) )*(?:yet (?:been )?to be|still to be|not yet(?: been)?|n't yet(?: been)?|not been|unsigned|to be) ?(?:signed|concluded|placed|inked|finali[sz]ed|sealed)?"
                    + "|no (?:\\w+ )?(?:contract|deal|agreement|order) (?:has|have|had|is|was) (?:yet )?(?:been )?(?:signed|concluded|placed|inked|finali[sz]ed|sealed)"
                    + "|nothing (?:has|have|had|is|was) (?:yet )?(?:been )?(?:signed|concluded|placed|inked|finali[sz]ed|sealed))\\b");

    /** Deliveries that are put off have not begun. */
    private static final Pattern LATER = Pattern.compile(
            "\\b(?:has|have|had|was|were|is|are)(?: (?:been|again|now))* (?:slipped|put back|put off|pushed back|postponed|delayed|deferred|moved)(?: back)? (?:to|until|till|by|into|beyond)\\b"
                    + "|\\b(?:slips?|slipped) to\\b");

    /** What an offer is called that holds what it would bring. */
    private static final Set<String> OFFERS =
            Vocabulary.words("offer proposal bid tender proposition pitch draft quotation pledge");

    private static final Set<String> HOLDS = Vocabulary.words(
            "come include involve provide foresee envisage entail feature contain cover comprise consist see call mean carry");

    /** Nouns of beginning talks, which may be only approved. */
    private static final Set<String> BEGINNINGS =
            Vocabulary.words("opening start launch beginning resumption commencement holding initiation");

    private static final Set<String> APPROVES = Vocabulary.words(
            "approve authorise authorize agree back propose endorse greenlight order recommend support allow");

    private Reversals() {}

    /** Corrects stage and modality by what is told besides. */
    static void read(Candidate c) {
        if (c.modality.equals(Modality.DENIED) || c.stage.equals(Stage.ENDED)) {
            return;
        }
        if (opened(c)) {
            c.tell(Stage.PROPOSED, Modality.PLANNED);
            return;
        }
        if (!ACTS.contains(c.type)) {
            return;
        }
        boolean open = c.stage.equals(Stage.PROPOSED) || c.stage.equals(Stage.NEGOTIATING);
        if (open && (dashed(c) || givenUp(c)) || promised(c)) {
            c.tell(Stage.ENDED, Modality.ASSERTED);
            c.detail = Detail.CANCELLED;
        } else if (!open && offered(c)) {
            c.tell(Stage.PROPOSED, Modality.ASSERTED);
        } else if (c.trigger.noun()
                && c.type.equals(TieType.TRANSFER)
                && StageWords.DELIVERIES.contains(c.trigger.head().lemma())
                && LATER.matcher(c.clauses.words(c.trigger.index + 1)).find()) {
            c.tell(Stage.PROPOSED, Modality.PLANNED);
        } else if (initialled(c)
                || c.stage.equals(Stage.SIGNED) && !c.modality.equals(Modality.DENIED) && unsigned(c)) {
            c.tell(Stage.NEGOTIATING, Modality.ASSERTED);
        }
    }

    /** "Approved the opening of talks": nobody has talked yet. */
    private static boolean opened(Candidate c) {
        if (!c.type.equals(TieType.DIALOGUE) || !c.trigger.noun() || !c.modality.equals(Modality.ASSERTED)) {
            return false;
        }
        Phrase above = Governors.hangsOn(c, c.trigger);
        Verb verb = above == null ? null : c.clauses.grammar.governor(above);
        return verb != null
                && BEGINNINGS.contains(above.head().lemma())
                && APPROVES.contains(verb.lemma())
                && !verb.negated
                && verb.phrase.index < above.index;
    }

    /** "Signed a commitment to buy": who signs an intention has bound himself. */
    static boolean bound(Candidate c, Phrase intention) {
        Verb verb = c.clauses.grammar.governor(intention);
        boolean binds = verb != null
                && BINDS.contains(verb.lemma())
                && !verb.negated
                && verb.modal.isEmpty()
                && !verb.beTo()
                && !verb.infinitive
                && verb.phrase.index < intention.index;
        if (binds) {
            c.stage = Stage.SIGNED;
        }
        return binds;
    }

    private static final Set<String> BINDS = Set.of("sign", "ink", "conclude", "seal");

    /** "Hopes of buying them were dashed", "plans to buy them have evaporated". */
    private static boolean dashed(Candidate c) {
        for (Verb verb : c.clauses.grammar.verbs()) {
            boolean real =
                    verb.phrase.index > c.trigger.index && !verb.negated && verb.modal.isEmpty() && !verb.reduced;
            boolean ends =
                    verb.passive && DASHED.contains(verb.lemma()) || !verb.passive && FADED.contains(verb.lemma());
            if (real
                    && ends
                    && c.clauses.grammar.subject(verb.phrase).stream()
                            .anyMatch(p -> p.index < c.trigger.index
                                    && HOPES.contains(p.head().lemma()))) {
                return true;
            }
        }
        return false;
    }

    /** "Had planned to give them away, but backed off". */
    private static boolean givenUp(Candidate c) {
        var given = GIVEN_UP.matcher(c.clauses.words(c.trigger.index + 1));
        return c.verb != null && (c.verb.past || c.verb.perfect) && given.find();
    }

    /** "A deal that would have given Peru six lapsed": what it would have brought ended with it. */
    private static boolean promised(Candidate c) {
        Verb verb = c.verb;
        if (verb == null
                || !verb.perfect
                || !verb.modal.startsWith("w")
                || c.trigger != verb.phrase
                || c.trigger.index < 2) {
            return false;
        }
        Phrase deal = c.clauses.phrases.get(c.trigger.index - 2);
        if (!Clausal.RELATIVES.contains(
                        c.clauses.phrases.get(c.trigger.index - 1).word())
                || !deal.noun()
                || !StageWords.DEALS.contains(deal.head().lemma())) {
            return false;
        }
        for (Phrase phrase : c.clauses.phrases.subList(c.trigger.index + 1, c.clauses.phrases.size())) {
            Verb main = c.clauses.grammar.verb(phrase);
            if (main != null && !main.reduced) {
                return main.modal.isEmpty()
                        && !main.negated
                        && (StageWords.LAPSES.contains(main.lemma())
                                || FADED.contains(main.lemma())
                                || main.lemma().equals("fail")
                                || Governors.ends(c.clauses, main));
            }
        }
        return false;
    }

    /** "The offer comes with delivery of four boats": it is what is offered. */
    private static boolean offered(Candidate c) {
        Verb verb = c.trigger.noun() ? c.verb : null;
        return verb != null
                && HOLDS.contains(verb.lemma())
                && verb.phrase.index < c.trigger.index
                && c.clauses.grammar.subject(verb.phrase).stream()
                        .anyMatch(p -> OFFERS.contains(p.head().lemma()));
    }

    /** "Initialled a contract": its text stands, and nobody is bound. */
    private static boolean initialled(Candidate c) {
        return c.verb != null
                && c.verb.lemma().equals("initial")
                && c.verb.modal.isEmpty()
                && c.stage.equals(Stage.SIGNED)
                && (BINDING.contains(c.trigger.head().lemma())
                        || BINDING.contains(StageNouns.objectOf(c, c.verb))
                        || c.clauses.grammar.subject(c.verb.phrase).stream()
                                .anyMatch(p -> BINDING.contains(p.head().lemma())));
    }

    /** Forms that bind whoever signs them, which a memorandum or declaration does not. */
    private static final Set<String> BINDING =
            Set.of("contract", "agreement", "treaty", "deal", "accord", "order", "pact", "convention");

    /** ", but the contract has yet to be signed"; what was agreed stays so. */
    private static boolean unsigned(Candidate c) {
        Verb verb = c.verb;
        Verb above = verb == null || !verb.infinitive ? null : Governors.above(c, verb);
        boolean agreed = verb != null
                && (verb.lemma().equals("agree")
                        || verb.chain.contains("agree")
                        || above != null && above.lemma().equals("agree"));
        return !agreed && OPEN.matcher(c.clauses.words(c.trigger.index + 1)).find();
    }

    /** Whether it never came about: "might have sold six but for the coup". */
    static boolean unfulfilled(Candidate c) {
        Verb verb = c.verb;
        return verb != null
                && verb.perfect
                && COUNTER.contains(verb.modal)
                && UNLESS.matcher(c.clauses.lower()).find();
    }

    private static final Set<String> COUNTER = Set.of("might", "could", "would", "should");

    private static final Pattern UNLESS = Pattern.compile(
            "\\b(?:but for|had it not been for|were it not for|if not for|if it had not been for|if it were not for|had not|had n't)\\b|^without\\b|, without\\b");
}
