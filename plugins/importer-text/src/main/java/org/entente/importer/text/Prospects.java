package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import org.entente.core.model.Detail;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Reads that what is told of is still to come: on the way, on the table, not yet signed, recommended, believed. */
final class Prospects {

    private static final String STILL =
            "(?:is|are|was|were|remains?|has been|have been)(?: (?:now|still|already|reportedly|also))? ";

    private static final Finder TALKED_OF = Finder.of(
            "^" + STILL
                    + "(?:under (?:discussion|negotiation)|being (?:discussed|negotiated|drafted|drawn up|prepared|worked out|finali[sz]ed)"
                    + "|in (?:preparation|discussion|negotiation)|(?:the |a )?(?:subject|object|matter) of (?:talks|negotiations|discussions))\\b");

    private static final Finder WEIGHED = Finder.of("^" + STILL
            + "(?:under (?:consideration|study|review|evaluation)|being (?:considered|studied|evaluated|weighed))\\b");

    private static final Finder COMING = Finder.of("^" + STILL
            + "(?:in the (?:works|pipeline|offing|making|cards)|on the (?:way|table|cards|horizon|agenda|drawing board))\\b"
            + "|^(?:\\w+ ){1,3}(?:put|putting|puts|lay|laid|lays) (?:[\\w€$.,-]+ ){1,12}on the table\\b");

    /** "Is planned for May", "is expected to be signed": said of the deal itself, not of what it will bring. */
    private static final Finder AWAITED = Finder.of(
            "^(?:is|are|was|were|has been|have been) (?:(?:now|still|also|only|not|\\w+ly) )?(?:expected|planned|scheduled|due|foreseen|envisaged|slated|anticipated|pencilled in)"
                    + " (?:\\.|,|for|in|next|by|this|on|at|later|soon|within|before|after|early|around"
                    + "|to (?:be (?:signed|placed|held|concluded|finali[sz]ed|inked|awarded|agreed|sealed)|follow|take place))(?= |$)");

    private static final Finder DOUBTED = Finder.of(
            "^(?:is|are|seems?|looks?|remains?|appears?|still) (?:(?:now|still|very|highly|quite|only|but|just|\\w+ly) )*(?:unlikely|improbable|doubtful|conceivable"
                    + "|(?:an? )?(?:distant |mere |pious |pure )?(?:wish|dream|hope|possibility|prospect|idea|fantasy)|wishful|far off|a long way off|years away|years off)\\b");

    /** "Is subject to approval": it hangs on somebody. */
    private static final Finder HANGS = Finder.of(
            "^" + STILL
                    + "(?:subject to|contingent (?:up)?on|conditional (?:up)?on|dependent on|pending|awaiting|up in the air|in doubt|uncertain|unclear)\\b"
                    + "|^(?:still |now )?(?:depend(?:s|ed)?|hinge[sd]?|await(?:s|ed)?|require[sd]?|need(?:s|ed)?|face[sd]?)(?: still)? (?:up)?(?:on )?"
                    + "(?:[\\w']+ ){0,4}(?:approval|consent|ratification|signature|funding|financing|clearance|vote|backing|decision|green light)\\b");

    private static final Finder DEPENDS = Finder.of(
            "\\b(?:depend(?:s|ed)?|hinge[sd]?) (?:up)?on (?:[\\w']+ ){0,4}(?:approval|consent|ratification|signature|funding|financing|clearance|vote|backing|decision)\\b");

    /** "Has stalled", "is on hold": it neither goes on nor has ended. */
    private static final Finder STALLED = Finder.of(
            "^(?:(?:is|are|was|were|has|have|had|been|remains?|remained|reportedly|now|since|again|still|being) )*"
                    + "(?:stall(?:s|ed|ing)?|(?:put |placed )?on (?:hold|ice)|put off|postponed|deferred|pushed back|frozen|suspended|paused|in limbo|deadlocked|bogged down|shelved indefinitely"
                    + "|ran aground|run aground|(?:hits?|hit) (?:a |another )?(?:snag|snags|obstacle|wall)|stuck|held up|at a standstill|gathering dust|delayed)\\b");

    /** Who is chosen to talk with first. */
    private static final Finder PREFERRED = Finder.of(
            "\\b(?:preferred|favou?red|likely|sole) (?:bidder|supplier|tenderer|candidate|partner|option|contractor|choice|vendor|design)s?\\b|\\bfront ?-? ?runner");

    /** "Is vying with Navantia for a contract to": nobody has it yet. */
    private static final Finder VYING =
            Finder.of("\\b(?:bidding|vying|vies?|competing|competes?|contending|contends?|jockeying) "
                    + "(?:(?!and |but |won )[\\w'-]+ ){0,6}?for (?:(?!and |but |won )[\\w'-]+ ){0,4}$");

    private static final Set<String> CONTRACTS = Set.of("contract", "order");

    private static final Set<String> SIGNING =
            Set.of("signing", "signature", "conclusion", "award", "finalisation", "finalization");

    private static final Finder UNSIGNED = Finder.of(
            "\\b(?:is|are|was|were|has|have|had|remains?)(?: still| so far| \\w+ly)?(?: not| n't| yet| still)(?: yet| been| to be)*"
                    + " (?:signed|concluded|ratified|sealed|inked|placed|finali[sz]ed)\\b"
                    + "|\\bremains? (?:unsigned|to be signed)\\b|\\bawait\\w* (?:\\w+ )?(?:signature|signing)\\b");

    /** Verbs of advice: what they want is not yet so, whatever its tense. */
    static final Set<String> ADVISES = Set.of(
            "recommend", "urge", "propose", "demand", "suggest", "advise", "ask", "request", "advocate", "insist");

    /** Verbs of thinking what nobody has seen. */
    static final Set<String> DOUBTS = Set.of("believe", "think", "suspect", "presume", "assume", "rumour", "rumor");

    private static final Set<TieType> LAID_DOWN =
            Set.of(TieType.AGREEMENT, TieType.TRANSFER, TieType.PRODUCTION, TieType.COOPERATION, TieType.DEVELOPMENT);

    /** Acts that are thought of, wanted or expected while they stand. */
    private static final Set<TieType> UNDONE = Set.of(TieType.DIALOGUE, TieType.MEMBERSHIP, TieType.COOPERATION);

    /** Verbs of moving somebody to an act, of which nobody knows whether he does it. */
    private static final Set<String> URGES =
            Vocabulary.words("urge press push encourage lobby pressure implore entreat plead prod exhort beg"
                    + " counsel advise nudge recommend");

    private static final Set<String> CHOOSES =
            Vocabulary.words("choose select pick name announce designate declare identify opt pronounce emerge");

    private static final Set<String> ASKS = Vocabulary.words("ask invite request solicit");

    private Prospects() {}

    /** Whether the verb of a tie says that it is only believed or advised, which is then set. */
    static boolean read(Candidate c, Verb verb) {
        Verb above = verb.infinitive ? Governors.above(c, verb) : null;
        boolean believed = (verb.perfect || verb.progressive)
                && (verb.chain.stream().anyMatch(DOUBTS::contains)
                        || above != null && above.passive && DOUBTS.contains(above.lemma()));
        boolean moved = above != null && !above.negated && !verb.main.tag().equals("VBN");
        if (believed || advised(c, verb) || moved && (URGES.contains(above.lemma()) || calls(c, above))) {
            c.tell(Stage.PROPOSED, Modality.POSSIBLE);
            return true;
        }
        if (moved && ASKS.contains(above.lemma())) {
            c.tell(Stage.PROPOSED, Modality.ASSERTED);
            return true;
        }
        return false;
    }

    /** "A deal would be wise": who judges it so does not tell that it comes. */
    static boolean judged(List<Phrase> phrases, Verb verb) {
        if (!verb.lemma().equals("be") && !verb.lemma().equals("make")) {
            return false;
        }
        int to = Math.min(phrases.size(), verb.phrase.index + 3);
        return phrases.subList(verb.phrase.index + 1, to).stream()
                .flatMap(p -> p.tokens.stream())
                .anyMatch(t -> JUDGES.contains(t.lower()));
    }

    private static final Set<String> JUDGES = Vocabulary.words(
            "wise unwise welcome sensible prudent mistake folly boost disaster blow sense cheaper costly premature"
                    + " irresponsible madness error logical natural ideal right wrong foolish useful better best good bad great"
                    + " unacceptable provocation dangerous helpful justified boon gift step");

    /** "Called on Chile to deliver". */
    private static boolean calls(Candidate c, Verb above) {
        int next = above.phrase.index + 1;
        boolean calls = above.lemma().equals("call") || above.lemma().equals("appeal");
        return calls && TO_WHOM.contains(c.clauses.phrases.get(next).word());
    }

    private static final Set<String> TO_WHOM = Set.of("on", "upon", "for", "to");

    /** "Visits Oman next week": a present tense with a time to come. */
    private static boolean next(Candidate c) {
        Verb verb = c.verb;
        return verb != null
                && (c.type.equals(TieType.DIALOGUE) || c.type.equals(TieType.EXERCISE))
                && COMES.contains(verb.lemma())
                && !verb.past
                && !verb.perfect
                && verb.modal.isEmpty()
                && NEXT.finds(words(c, verb.phrase.index));
    }

    private static final Set<String> COMES =
            Vocabulary.words("visit host hold travel fly come arrive meet receive begin start go");

    private static final Finder NEXT = Finder.of(
            "\\b(?:next (?:week|month|year|spring|summer|autumn|winter|\\w+day|january|february|march|april|may|june|july|august|september"
                    + "|october|november|december)|tomorrow|in the coming (?:days|weeks|months)|later this (?:week|month|year))\\b");

    /** What the words behind the noun of a tie say of its coming. */
    static void read(Candidate c) {
        if (!c.modality.equals(Modality.ASSERTED)
                || c.stage.equals(Stage.ENDED)
                || c.type.equals(TieType.RESTRICTION)) {
            return;
        }
        if (next(c)) {
            c.tell(Stage.PROPOSED, Modality.PLANNED);
            return;
        }
        if (c.trigger.noun()) {
            SemiAuxiliaries.Outlook outlook = UNDONE.contains(c.type) ? null : SemiAuxiliaries.before(c, c.trigger);
            if (outlook != null && !c.stage.equals(Stage.PROPOSED) && !c.stage.equals(Stage.NEGOTIATING)) {
                c.tell(outlook.stage(), outlook.modality());
                return;
            }
            String behind = behind(c);
            if (TALKED_OF.finds(behind) && !c.type.equals(TieType.DIALOGUE)) {
                c.tell(Stage.NEGOTIATING, Modality.ASSERTED);
            } else if (WEIGHED.finds(behind)) {
                c.tell(Stage.PROPOSED, Modality.ASSERTED);
            } else if (DOUBTED.finds(behind)) {
                c.tell(Stage.PROPOSED, Modality.POSSIBLE);
            } else if (COMING.finds(behind) || AWAITED.finds(behind) || Governors.coming(c.clauses, c.trigger)) {
                c.tell(Stage.PROPOSED, Modality.PLANNED);
            } else if (LAID_DOWN.contains(c.type)) {
                open(c, behind);
            }
            Verb above = apposed(c);
            if (above != null) {
                Stages.future(c, above);
            }
        }
        if (c.stage.equals(Stage.SIGNED)
                && c.type.equals(TieType.TRANSFER)
                && PREFERRED.finds(words(c, c.trigger.index))
                && c.verb != null
                && CHOOSES.contains(c.verb.lemma())) {
            c.tell(Stage.NEGOTIATING, Modality.ASSERTED);
            c.detail = Detail.SELECTED;
        }
        if (c.stage.equals(Stage.SIGNED) && c.type.equals(TieType.TRANSFER) && VYING.finds(before(c))) {
            c.tell(Stage.PROPOSED, Modality.ASSERTED);
        }
        if (c.stage.equals(Stage.SIGNED)
                && LAID_DOWN.contains(c.type)
                && c.trigger.noun()
                && StageWords.DEALS.contains(c.trigger.head().lemma())
                && UNSIGNED.finds(words(c, c.trigger.index))) {
            c.tell(Stage.NEGOTIATING, Modality.ASSERTED);
        }
    }

    private static String before(Candidate c) {
        StringBuilder words = new StringBuilder();
        for (Phrase phrase : c.clauses.phrases.subList(Math.max(0, c.trigger.index - 10), c.trigger.index)) {
            words.append(phrase.text()).append(' ');
        }
        return words.toString();
    }

    /** What hangs on an approval or has stalled: a contract stands as long as nobody ends it, a sale was none yet. */
    private static void open(Candidate c, String behind) {
        boolean stalled = STALLED.finds(behind);
        boolean hangs = HANGS.finds(behind) || DEPENDS.finds(words(c, c.trigger.index));
        Phrase above = Governors.hangsOn(c, c.trigger);
        boolean signing = above != null && SIGNING.contains(above.head().lemma());
        boolean contract = CONTRACTS.contains(c.trigger.head().lemma()) && !signing;
        if (hangs || stalled && !contract) {
            c.tell(Stage.NEGOTIATING, Modality.ASSERTED);
        }
        if (stalled) {
            c.detail = Detail.SUSPENDED;
        }
    }

    /** "Recommended that A and B conclude an agreement". */
    private static boolean advised(Candidate c, Verb verb) {
        boolean bare = verb.phrase.tokens.get(0) == verb.main
                && (verb.main.tag().equals("VB") || verb.main.tag().equals("VBP"));
        boolean that = false;
        for (int i = verb.phrase.index - 1; bare && i >= 0; i--) {
            Phrase phrase = c.clauses.phrases.get(i);
            Verb before = c.clauses.grammar.verb(phrase);
            if (before != null) {
                return that && ADVISES.contains(before.lemma());
            }
            that |= phrase.word().equals("that");
        }
        return false;
    }

    /** The words from the first verb behind the noun of the tie on; none where another clause begins before. */
    private static String behind(Candidate c) {
        for (int i = c.trigger.index + 1; i < c.clauses.phrases.size(); i++) {
            Phrase phrase = c.clauses.phrases.get(i);
            Verb verb = c.clauses.grammar.verb(phrase);
            if (verb != null && !verb.reduced) {
                return words(c, i);
            }
            if (phrase.sort == Phrase.Sort.CLAUSE
                    || phrase.word().equals(";")
                    || Clausal.RELATIVES.contains(phrase.word())) {
                return "";
            }
        }
        return "";
    }

    /** The verb of which what the trigger explains is the object: "are to resume Sea Eagle, an exercise that …"; or null. */
    private static @Nullable Verb apposed(Candidate c) {
        int at = c.trigger.index;
        if (at < 2 || !c.clauses.phrases.get(at - 1).word().equals(",")) {
            return null;
        }
        Phrase before = c.clauses.phrases.get(at - 2);
        Verb verb = before.noun() ? c.clauses.grammar.governor(before) : null;
        return verb != null && verb.phrase.index == before.index - 1 ? verb : null;
    }

    /** The words of the sentence from a phrase to the next stop. */
    private static String words(Candidate c, int from) {
        StringBuilder words = new StringBuilder();
        for (Phrase phrase : c.clauses.phrases.subList(from, c.clauses.phrases.size())) {
            if (phrase.word().equals(";")) {
                break;
            }
            words.append(words.length() == 0 ? "" : " ").append(phrase.text());
        }
        return words.toString();
    }
}
