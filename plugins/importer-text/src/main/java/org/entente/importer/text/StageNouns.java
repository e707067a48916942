package org.entente.importer.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Detail;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;

/** What words before the noun of the trigger or on which it hangs say of how far a tie has come. */
final class StageNouns {

    /** What an instrument lays down. */
    private static final String PROVIDES =
            "\\b(?:agreement|deal|contract|accord|mou|memorandum|pact|protocol|treaty|it)(?: also)?"
                    + " (?:foresees?|foresaw|allows?|allowed|permits?|permitted|entitles?|entitled|provides? for|provided for|stipulate[sd]?|envisage[sd]?|obliges?|commits?|calls? for)\\b"
                    + "|\\b(?:agreement|deal|contract|accord|mou|memorandum|pact|protocol|treaty)(?: also)? (?:provide[sd]|include[sd]?|cover(?:s|ed)?|contain(?:s|ed)?|guarantee[sd]?)\\b";

    private static final Finder PROVIDED = Finder.of(PROVIDES);

    /** "The contract of 16 April": what has its day is signed. */
    private static final Pattern DAY = Pattern.compile(
            "(?:\\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b.*|(?:19|20)\\d\\d");

    /** A promise of a signed instrument: what it obliges to is signed. */
    private static final Pattern UNDER = Pattern.compile(
            "(?:^| )(?:under|as part of|in line with) (?:licen[cs]e\\b|(?:a|an|the|this|that|its|their)(?: [\\w$€£.,-]+){0,4} (?:deal|agreement|contract|memorandum|accord|order|pact|mou|protocol|treaty|arrangement|document|understanding|licen[cs]e))\\b"
                    + "|\\bwithin the framework of (?:a|an|the|this|that) (?:\\w+ ){0,3}(?:deal|agreement|contract|memorandum|accord|protocol|treaty)\\b"
                    + "|\\bas (?:[\\w-]+ ){0,4}(?:agreed|laid down|settled|set out) in an? (?:\\w+ ){0,3}(?:deal|agreement|contract|memorandum|accord|protocol|treaty|letter)\\b"
                    + "|; (?:a|an|the) (?:[\\w-]+ ){0,3}(?:deal|agreement|contract|memorandum|accord|protocol|treaty|letter)(?: of \\w+)?(?: (?!on |about |for (?!it\\b|them\\b|the\\b|this\\b)|with |between |among |not |only )[\\w-]+){0,4} (?:was|were|has been|have been) (?:signed|inked|concluded|initialled|exchanged)\\b|"
                    + "\\b(?:signed|inked|concluded|sealed)\\b.{0,60}(?:deal|agreement|contract|accord|mou|memorandum|pact|protocol|document)\\b.{0,30}(?:(?:under|according to|by|in|on the basis of|pursuant to) which|whereby)\\b|"
                    + "\\b(?:it was|was|were|have|has) agreed (?:\\w+ ){0,2}that\\b|"
                    + PROVIDES);

    /** "A contract was signed under which": the same, unless the instrument is itself to come. */
    private static final Pattern BY_WHICH = Pattern.compile(
            "\\b(?:contract|deal|agreement|accord|memorandum|mou|pact|protocol|treaty|letters? of intent|licen[cs]e)\\b"
                    + "(?: (?!not\\b|yet\\b|be\\b)[\\w,]+){0,8} (?:(?:under|by|according to|pursuant to|in|through) which|whereby)\\b");

    /** "Signed a letter of intent under which it may buy": the letter is signed, and binds nobody. */
    private static final Finder SOFTLY = Finder.of(
            "(?<!to )\\b(?:signed|inked|concluded|exchanged|sealed) (?:[\\w-]+ ){0,4}?(?:letters? of intent|declaration of intent|memorand(?:um|a)(?: of understanding)?"
                    + "|mous?|framework agreement)\\b[^;]{0,60}?\\b(?:(?:under|by|according to|through) which|whereby)\\b[^;]{0,40}?\\b(?:may|could|can|might)\\b");

    private static final Finder UNSETTLED = Finder.of(
            "\\b(?:draft\\w*|plan\\w*|propos\\w+|negotiat\\w+|talks|discuss\\w*|could|may|might|wants?|hop(?:es?|ing)|seek\\w*|offer\\w*"
                    + "|(?:will|would|to) (?:sign|conclude|seal|ink|reach|agree))\\b");

    /** What leaves a licence to be got yet: "wants to build shells under licence". */
    private static final Finder WISHED = Finder.of(
            "\\b(?:wants?|wanted|hop(?:es?|ed|ing)|seeks?|seeking|sought|plans?|planned|planning|aims?|keen|eager|wish(?:es)?|aspires?|intends?|considering)\\b(?: [\\w-]+){0,6} (?:to|of)\\b");

    private static final Pattern IN_FORCE =
            Pattern.compile("\\b(?:into force|in force|into effect|(?:took|takes?|taken|taking) effect)\\b");

    private static final Set<TieType> LAID_DOWN =
            Set.of(TieType.TRAINING, TieType.TRANSFER, TieType.PRODUCTION, TieType.EXERCISE, TieType.DEVELOPMENT);

    /** What adjectives say of the act before whose noun they stand. */
    private static final Set<String> POSSIBLE = Vocabulary.words(
            "potential possible prospective hypothetical mooted rumoured rumored alleged suggested would-be eventual speculated");

    private static final Set<String> PLANNED =
            Vocabulary.words("planned upcoming future forthcoming impending imminent envisaged envisioned"
                    + " intended looming awaited anticipated contemplated");

    /** What is put off before it is done. */
    static final Set<String> BUYING =
            Set.of("purchase", "acquisition", "procurement", "buy", "sale", "selection", "lease");

    private static final Set<String> ENDED =
            Vocabulary.words("aborted abortive cancelled canceled scrapped abandoned collapsed defunct ill-fated axed");

    /** What an instrument may set up. */
    private static final Set<String> BODIES = Set.of("committee", "mechanism", "consultation", "dialogue");

    private StageNouns() {}

    /** Corrects stage and modality by them. */
    static void read(Candidate c) {
        String words = c.clauses.lower();
        if (c.type.equals(TieType.AGREEMENT)
                && IN_FORCE.matcher(words).find()
                && !words.contains("no longer in ")
                && !c.modality.equals(Modality.PLANNED)) {
            c.tell(Stage.ACTIVE, Modality.ASSERTED);
            c.detail = Detail.IN_FORCE;
        }
        if (c.type.equals(TieType.AGREEMENT)
                && c.trigger.noun()
                && Curbs.expired(c)
                && c.modality.equals(Modality.ASSERTED)) {
            c.tell(Stage.ENDED, Modality.ASSERTED);
        }
        if (c.modality.equals(Modality.PLANNED)
                && laidDown(words)
                && (!c.type.equals(TieType.DIALOGUE) || c.frame.has("standing") || BODIES.contains(c.frame.trigger()))
                && !c.type.equals(TieType.AGREEMENT)) {
            c.tell(Stage.SIGNED, Modality.ASSERTED);
        }
        if (c.modality.equals(Modality.POSSIBLE) && c.trigger.verb() && SOFTLY.finds(words)) {
            c.tell(Stage.SIGNED, Modality.ASSERTED);
        }
        if (c.modality.equals(Modality.PLANNED) && (" " + words).contains(" whether ")) {
            c.tell(Stage.PROPOSED, Modality.POSSIBLE);
        }
        if (c.stage.equals(Stage.ACTIVE) && c.trigger.noun() && LAID_DOWN.contains(c.type) && PROVIDED.finds(words)) {
            c.stage = Stage.SIGNED;
        }
        Phrase trigger = c.trigger;
        if (c.modality.equals(Modality.ASSERTED) && c.stage.equals(Stage.NEGOTIATING) && dated(c)) {
            c.stage = Stage.SIGNED;
        }
        if (trigger.noun() && !c.stage.equals(Stage.ENDED) && !c.modality.equals(Modality.DENIED)) {
            for (Token token : trigger.tokens) {
                if (POSSIBLE.contains(token.lower())) {
                    c.tell(Stage.PROPOSED, Modality.POSSIBLE);
                } else if (token.is("draft") && !c.type.equals(TieType.DIALOGUE)) {
                    c.tell(Stage.NEGOTIATING, Modality.ASSERTED);
                } else if (ENDED.contains(token.lower())) {
                    c.tell(Stage.ENDED, Modality.ASSERTED);
                    c.detail = Detail.CANCELLED;
                } else if (PLANNED.contains(token.lower())) {
                    c.tell(Stage.PROPOSED, c.type.equals(TieType.COOPERATION) ? Modality.POSSIBLE : Modality.PLANNED);
                } else if (token.is("proposed")) {
                    c.tell(Stage.PROPOSED, Modality.ASSERTED);
                } else if (token.is("previous") || token.is("past") || token.is("earlier")) {
                    c.stage = c.type.equals(TieType.AGREEMENT) || c.type.equals(TieType.TRANSFER)
                            ? c.stage
                            : Stage.COMPLETED;
                } else if (token.is("ongoing") || token.is("existing")) {
                    c.stage = Stage.ACTIVE;
                }
            }
            Phrase above = Governors.hangsOn(c, trigger);
            if (above != null) {
                String lemma = above.head().lemma();
                if (StageWords.POSSIBILITIES.contains(lemma) && !lemma.equals("option")) {
                    c.tell(Stage.PROPOSED, Modality.POSSIBLE);
                } else if (StageWords.INTENTIONS.contains(lemma)) {
                    c.tell(Stage.PROPOSED, Modality.PLANNED);
                } else if (StageWords.REQUESTS.contains(lemma) && !c.type.equals(TieType.SUPPORT)) {
                    c.tell(Stage.PROPOSED, Modality.ASSERTED);
                } else if ((lemma.startsWith("talk") || lemma.equals("negotiation") || lemma.equals("discussion"))
                        && !c.type.equals(TieType.DIALOGUE)) {
                    c.tell(Stage.NEGOTIATING, Modality.ASSERTED);
                } else if (StageWords.DEALS.contains(lemma) && c.stage.equals(Stage.ACTIVE)) {
                    c.stage = Stage.SIGNED;
                }
            }
        }
        if (c.clauses.lower().contains("talks ") && c.type.equals(TieType.AGREEMENT) && c.stage.equals(Stage.ACTIVE)) {
            c.stage = Stage.NEGOTIATING;
        }
    }

    /** A visit or exercise that ends has been held; an order that ends has been cancelled. */
    static boolean over(Candidate c, String lemma) {
        return lemma.equals("end")
                && (c.type.equals(TieType.EXERCISE)
                        || c.type.equals(TieType.DIALOGUE)
                        || c.type.equals(TieType.TRAINING));
    }

    /** "The meeting ended with an agreement": what ends is not what it ends with. */
    static boolean endsWith(Candidate c, Verb verb) {
        return c.trigger.index > verb.phrase.index
                && c.trigger.noun()
                && c.clauses.grammar.after(verb.phrase).stream()
                        .noneMatch(f -> f.slot().equals("obj") && f.phrases().contains(c.trigger));
    }

    /** The noun that is the object of a verb, or an empty text. */
    static String objectOf(Candidate c, Verb verb) {
        for (Grammar.Filled filled : c.clauses.grammar.after(verb.phrase)) {
            if (filled.slot().equals("obj")) {
                return filled.phrases().get(0).head().lemma();
            }
        }
        return "";
    }

    private static boolean laidDown(String words) {
        Matcher which = BY_WHICH.matcher(words);
        Matcher under = UNDER.matcher(words);
        return under.find()
                        && !(under.group().endsWith("licence") || under.group().endsWith("license")
                                ? WISHED.finds(words.substring(0, under.start()))
                                : false)
                || which.find() && !UNSETTLED.finds(words.substring(0, which.end()));
    }

    /** Whether the noun of the tie is a form with its day: "the contract of 16 April". */
    static boolean dated(Candidate c) {
        int at = c.trigger.index + 2;
        return c.trigger.noun()
                && StageWords.DEALS.contains(c.trigger.head().lemma())
                && at < c.clauses.phrases.size()
                && c.clauses.phrases.get(at - 1).word().equals("of")
                && DAY.matcher(c.clauses.phrases.get(at).text()).matches();
    }
}
