package org.entente.importer.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Modality;
import org.entente.core.model.Role;
import org.entente.core.model.Stage;
import org.jspecify.annotations.Nullable;

/** Reads what right before the word of a tie leaves the act undone: "is about to buy", "needs to", "in the process of", "is weighing". */
final class SemiAuxiliaries {

    /** How real an act is. */
    record Outlook(Stage stage, Modality modality) {}

    private static final Outlook PLANNED = new Outlook(Stage.PROPOSED, Modality.PLANNED);
    private static final Outlook POSSIBLE = new Outlook(Stage.PROPOSED, Modality.POSSIBLE);
    private static final Outlook PROPOSED = new Outlook(Stage.PROPOSED, Modality.ASSERTED);
    private static final Outlook NEGOTIATED = new Outlook(Stage.NEGOTIATING, Modality.ASSERTED);
    private static final Outlook DENIED = new Outlook(Stage.PROPOSED, Modality.DENIED);
    private static final Outlook UNDER_WAY = new Outlook(Stage.ACTIVE, Modality.ASSERTED);

    /** What may stand between "to" and the verb itself. */
    private static final String TO = " to (?:(?:be|have|have been|\\w+ly|also|soon|now|jointly|first|one day) )*$";

    private static final Finder TO_PLANNED = Finder.of("\\b(?:about|going|bound|set|slated|scheduled|poised|primed"
            + "|gear(?:ed|ing|s)? up|(?:get|gets|getting|got) ready|making ready|supposed|meant|obliged|obligated|required|sworn"
            + "|determined|resolved|destined|expected|on (?:track|course)|stands?|stood|fixing|due|mandated|tasked|in line"
            + "|under (?:an|the) (?:\\w+ )?(?:obligation|duty)"
            + "|undertaken|undertakes|undertook|(?:make|makes|made|making) (?:plans|arrangements|preparations))"
            + TO);

    /** "Flew to Oslo to sign": what somebody went for, and not yet what was done there. */
    private static final Finder WENT_TO = Finder.of(
            "\\b(?:flew|flown|flies|flying|travell?ed|travels|travell?ing|went|gone|goes|arrived?|arrives|arriving|came|comes|departed"
                    + "|left|set off|headed|heading|sailed)(?: (?!on |together |close|in time |the door )[\\w'-]+){0,3}? (?:to|in|for|at)"
                    + "(?: (?!and |or |but |where |when |who |time |refus|declin|fail)[\\w'-]+){1,4}?"
                    + TO);

    private static final Finder TO_POSSIBLE = Finder.of(
            "\\b(?:needs?|needed|need|needing|has|have|having|'ve|got|ought|likely|unlikely|apt|liable|inclined|disposed"
                    + "|minded|tempted|loath|reluctant|hesitant|keen|eager|willing|desperate|anxious|impatient|itching|longing|yearning"
                    + "|tipped|urged|advised|encouraged|pressed|pressured|lobbied|pushed|called (?:up)?on|recommended|forced"
                    + "|rumou?red|believed|thought|suspected|presumed|assumed|(?:likelihood|chance) [\\w ]{1,20}"
                    + "|(?:clear|pav|open|smooth|prepar|eas)(?:e|es|ed|s|ing)? (?:the |a )?(?:way|path|door|road) for [\\w ]{1,40})"
                    + TO);

    /** "Had to", "was forced to": it came so. */
    private static final Finder TO_DONE = Finder.of(
            "\\b(?:yet|(?:was|were|been|felt|being) forced|(?:was|were) (?:able|thought)|(?:there|it|that|they) (?:is|are|have|has) (?:much|little))"
                    + TO);

    /** "Refused to let Chile", "would not allow Chile to": what somebody may not do. */
    private static final Finder FORBIDDEN = Finder.of(
            "\\b(?:(?:refus|declin)(?:e|es|ed|ing) to|unwilling to|not|never|no longer|n't|cannot|without|against) "
                    + "(?:let|lets|letting|allow|allows|allowed|allowing|permit|permits|permitted|permitting|authori[sz]\\w+)"
                    + " (?:(?!and |or |but )[\\w'-]+ ){1,5}?(?:to )?$");

    /** "Allowed Chile to": it may, and has not yet. */
    private static final Finder ALLOWED = Finder.of(
            "(?<!(?:could|would|might|may) )\\b(?:allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|authori[sz](?:e|es|ed|ing)|clear(?:s|ed|ing)?)"
                    + " (?!the (?:way|path|door|road|skies) )(?:[\\w'-]+ ){1,4}?" + TO.strip());

    private static final Finder TO_PROPOSED = Finder.of("\\b(?:try|tries|tried|trying|attempt(?:s|ed|ing)?"
            + "|endeavou?r(?:s|ed|ing)?|striv(?:e|es|ing)|strove|struggl(?:e|es|ed|ing)|lobb(?:y|ies|ying)|campaign(?:s|ed|ing)?"
            + "|jockey(?:s|ed|ing)?|angl(?:es|ed|ing)|in (?:a|its|their) (?:bid|effort|attempt|drive)"
            + "|in (?:the |a )?(?:running|race|contest|competition|contention|frame|mix)|in pole position|front ?-? ?runners?|frontrunners?|favou?rites?|contenders?|interested|invited|asked|requested)"
            + TO);

    private static final Map<Finder, Outlook> TO_DO = new LinkedHashMap<>();

    static {
        TO_DO.put(TO_PLANNED, PLANNED);
        TO_DO.put(TO_POSSIBLE, POSSIBLE);
        TO_DO.put(TO_PROPOSED, PROPOSED);
    }

    private static final Finder NOT = Finder.of("(?:\\b(?:not|never)|n't) (?:\\w+ly |at all |exactly |been |being )?$");

    /** "Not likely to", "not unlikely to": what is not sure is no more sure for that. */
    private static final Finder UNSURE = Finder.of("^(?:un)?likely|^reluctant|^hesitant|^loath|^need|^ha[sv]e");

    private static final String OF = "(?: (?:the|a|possibly|jointly|also|either))* $";

    /** Of a gerund, or of a noun: what it is being thought of. */
    private static final Finder OF_PROPOSED =
            Finder.of("\\b(?:think(?:s|ing)? (?:of|about)|thought (?:of|about)|toy(?:s|ed|ing)? with"
                    + "|flirt(?:s|ed|ing)? with|entertain(?:s|ed|ing)?|interest(?:ed)? in|look(?:s|ed|ing)? (?:at|into)|idea of|notion of"
                    + "|(?:second thoughts|cold feet|misgivings|doubts) (?:about|over|on)|(?<!has |had |have )\\bdecide (?:next \\w+ |soon |later )?on"
                    + "|consider(?:s|ed|ing)?|contemplat(?:e|es|ed|ing)|mull(?:s|ed|ing)?(?: over)?|weigh(?:s|ed|ing)?(?: up)?|ponder(?:s|ed|ing)?"
                    + "|explor(?:e|es|ed|ing)|stud(?:y|ies|ied|ying)|evaluat(?:e|es|ed|ing)|assess(?:es|ed|ing)?|examin(?:e|es|ed|ing)|ey(?:es|ed|eing|ing)"
                    + "|debat(?:e|es|ed|ing)|talk(?:s|ed|ing)? (?:of|about)|in favou?r of|keen on|merits of|case for|propos(?:e|es|ed|ing)"
                    + "|suggest(?:s|ed|ing)?|float(?:s|ed|ing)?|moot(?:s|ed|ing)?|seek(?:s|ing)?|sought|court(?:s|ed|ing)?|request(?:s|ed|ing)?)"
                    + OF);

    private static final Finder OF_PLANNED =
            Finder.of("\\b(?:(?<! of )intent on|set on|bent on|plan(?:s|ned|ning)?(?: on| for)?|committed to"
                    + "|count(?:s|ed|ing)? on|insist(?:s|ed|ing)? on|look(?:s|ed|ing)? forward to|with a view to|with the (?:aim|intention|goal|purpose) of"
                    + "|envisag(?:e|es|ed|ing)|envision(?:s|ed|ing)?|anticipat(?:e|es|ed|ing)|expect(?:s|ed|ing)?|foresees?|foreseeing"
                    + "|wants?|wanted|wanting|prepar(?:e|es|ed|ing)(?: for)?|budget(?:s|ed|ing)? (?:money )?for"
                    + "|(?:earmark(?:s|ed|ing)?|allocat(?:e|es|ed|ing)|set(?:s|ting)? aside|reserv(?:e|es|ed|ing)|allotted)(?: [\\w$€£.,]+){0,5} for)"
                    + OF);

    private static final Finder OF_POSSIBLE = Finder.of(
            "\\b(?:(?:not|cannot|n't|never|without) (?:\\w+ly )?(?:rul(?:e|es|ed|ing)|been ruled) out|possibility of|prospect of|chance of|likelihood of|hopes? of"
                    + "|open to|(?:pav|open|smooth|prepar)(?:e|es|ed|s|ing)? (?:the |a )?(?:way|path|door|road) for|hop(?:e|es|ed|ing) for|dream(?:s|ed|t|ing)? of|option of|advocat(?:e|es|ed|ing)|recommend(?:s|ed|ing)?"
                    + "|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? for|end(?:s|ing)? up perhaps)" + OF);

    private static final Finder OF_PROCESS = Finder.of("\\bin the (?:process|course|midst|middle|throes) of" + OF);

    private static final Finder OF_NEGOTIATED = Finder.of(
            "\\b(?:on the (?:point|verge|brink|cusp|threshold) of|(?:close|closer|near|nearer) to|(?:final|last|closing|advanced|late|early) (?:stages?|phases?) of)"
                    + OF);

    /** What a determiner makes known: the deal that stands is considered this or that. */
    private static final Set<String> KNOWN =
            Vocabulary.words("the this that these those its their his her our such both");

    /** How many words are read before the word of a tie. */
    private static final int WORDS = 14;

    private SemiAuxiliaries() {}

    /** What stands right before a verb, or null where nothing of this kind does. */
    static @Nullable Outlook before(Candidate c, Verb verb) {
        String words = words(c, verb.phrase, verb.main);
        if (verb.main.tag().equals("VBG")) {
            Outlook gerund = gerund(words, StageWords.SIGNS.contains(verb.lemma()));
            if (gerund != null) {
                return gerund;
            }
        }
        // A state that allows its own firm to sell has approved the sale.
        int last = verb.phrase.index - 1;
        boolean firm = c.in(Role.SUPPLIER).stream().anyMatch(Party::company)
                || last >= 0 && c.clauses.phrases.get(last).actors.stream().anyMatch(Party::company);
        return infinitive(words, verb, firm);
    }

    /** What is said of a noun of the act: "is weighing an order", "budgeted for the purchase"; or null. */
    static @Nullable Outlook before(Candidate c, Phrase noun) {
        List<Phrase> phrases = c.clauses.phrases;
        for (int at = noun.index; at >= 0; at -= 2) {
            Phrase phrase = phrases.get(at);
            Outlook outlook = gerund(words(c, phrase, phrase.tokens.get(0)), true);
            if (outlook != null
                    && (outlook != PROPOSED && outlook != PLANNED
                            || !KNOWN.contains(phrase.word())
                            || of(phrases, at))) {
                return outlook;
            }
            boolean hangs = at >= 2
                    && phrases.get(at - 1).sort == Phrase.Sort.PREPOSITION
                    && phrases.get(at - 2).noun();
            if (!hangs) {
                return null;
            }
        }
        return null;
    }

    /** "The purchase of": an act, and no deal that stands. */
    private static boolean of(List<Phrase> phrases, int at) {
        return !StageWords.DEALS.contains(phrases.get(at).head().lemma())
                && at + 1 < phrases.size()
                && phrases.get(at + 1).word().equals("of");
    }

    private static @Nullable Outlook infinitive(String words, Verb verb, boolean firm) {
        boolean gerund = verb.main.tag().equals("VBG") && !words.endsWith(" be ");
        if (FORBIDDEN.finds(words)) {
            return DENIED;
        }
        if (gerund || TO_DONE.finds(words)) {
            return null;
        }
        if (!firm && ALLOWED.finds(words)) {
            return PLANNED;
        }
        for (Map.Entry<Finder, Outlook> entry : TO_DO.entrySet()) {
            Finder.Search matcher = entry.getKey().in(words);
            if (matcher.find()) {
                boolean denied = NOT.finds(words.substring(0, matcher.start())) && !UNSURE.finds(matcher.group(0));
                return denied ? DENIED : entry.getValue();
            }
        }
        Finder.Search went = WENT_TO.in(words);
        if (StageWords.SIGNS.contains(verb.lemma()) && went.find()) {
            return NOT.finds(words.substring(0, went.start())) ? DENIED : PLANNED;
        }
        return null;
    }

    private static @Nullable Outlook gerund(String words, boolean signs) {
        if (OF_PROCESS.finds(words)) {
            return signs ? NEGOTIATED : UNDER_WAY;
        }
        if (OF_NEGOTIATED.finds(words)) {
            return signs ? NEGOTIATED : PLANNED;
        }
        if (OF_POSSIBLE.finds(words)) {
            return POSSIBLE;
        }
        if (OF_PLANNED.finds(words)) {
            return PLANNED;
        }
        return OF_PROPOSED.finds(words) ? PROPOSED : null;
    }

    /** The words before a token of a phrase, in small letters, each with a space behind it. */
    private static String words(Candidate c, Phrase phrase, Token token) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        for (int i = phrase.index; i >= 0 && count < WORDS; i--) {
            Phrase before = c.clauses.phrases.get(i);
            for (int j = before.tokens.size() - 1; j >= 0; j--) {
                Token word = before.tokens.get(j);
                if (word.start() < token.start()) {
                    words.insert(0, word.lower() + " ");
                    count++;
                }
            }
        }
        return words.toString();
    }
}
