package org.entente.importer.text;

import java.util.Set;
import org.entente.core.model.Detail;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;

/** Reads what around the words of a tie takes it back: no truth in a claim, no duty to do it, asked but refused, nothing came of it. */
final class Doubts {

    private static final String HEARSAY =
            "(?:rumou?rs?|reports?|claims?|allegations?|stor(?:y|ies)|speculation|suggestions?|assertions?|accusations?)";

    /** "There is no truth in claims that". */
    private static final Finder UNTRUE =
            Finder.of("\\bno (?:truth|substance|basis|merit|foundation)(?: whatsoever| at all)?"
                    + " (?:in|to|for|behind) (?:\\w+ ){0,3}" + HEARSAY + " (?:\\w+ ){0,3}(?:that|of|about) [^,;]*$");

    /** "Would neither confirm nor deny that", "there is no proof that", "declined to comment on reports that". */
    private static final Finder UNPROVEN =
            Finder.of("\\b(?:neither (?:confirm|deny|den)\\w* nor (?:confirm|deny|den)\\w*"
                    + "|(?:no|little|scant|without) (?:\\w+ )?(?:evidence|proof|signs?|indications?)"
                    + "|(?:not|n't|refus\\w+ to|declin\\w+ to|unable to|could not) (?:\\w+ly |yet |been )?(?:confirm|comment on|verify|verified|confirmed))"
                    + "(?: (?!that|whether|if)[\\w']+){0,4} (?:that|whether|if) [^,;]*$");

    /** "Sees no reason to", "is under no obligation to". */
    private static final Finder UNBOUND = Finder.of(
            "\\b(?:no|without|nor any) (?:\\w+ )?(?:obligation|duty|reason|need|intention|wish|desire|cause|incentive|appetite|interest)"
                    + "(?: whatsoever| at all)? (?:to|in) (?:\\w+ly |ever |also )?$");

    /** "Is free to", "threatens to": it may come or not. */
    private static final Finder MAY = Finder.of(
            "\\b(?:free|at liberty|threaten(?:s|ed|ing)?|threat|welcome) to (?:\\w+ly )?$"
                    + "|\\bnothing (?:prevents|stops|keeps|bars|hinders)(?: [\\w'-]+){1,5} from $"
                    + "|\\blittle (?:\\w+ )?(?:reason|need|intention|wish|desire|cause|incentive|appetite|interest) (?:to|in) (?:\\w+ly )?$|\\btemptation (?:for (?:\\w+ ){1,3})?to $");

    /** "Anyone who thinks that … is mistaken." */
    private static final Finder THINKS = Finder.of(
            "\\b(?:anyone|anybody|those|whoever|people|everyone)(?: who)? (?:\\w+ )?(?:thinks?|believes?|claims?|says?|hopes?) (?:that )?[^,;]*$");

    private static final Finder MISTAKEN =
            Finder.of("\\b(?:is|are|was|were) (?:\\w+ly )?(?:mistaken|wrong|misled|deluded|misinformed)\\b");

    /** "Word of an order proved premature." */
    private static final Finder WORD = Finder.of("\\b(?:word|news|talk|" + HEARSAY + ") (?:of|that|about) [^,;]*$");

    private static final Finder PREMATURE = Finder.of(
            "\\b(?:proved|proven|turned out|were|was|are|is) (?:to be )?(?:\\w+ly )?(?:premature|exaggerated|false|untrue|unfounded|wrong)\\b");

    private static final Finder UNVERIFIED = Finder.of(
            "\\b(?:cannot|(?:could|can|have|has|had|was|were|is|are)(?: not| n't|n't)) (?:yet |so far )?(?:be |been )?(?:\\w+ly )?(?:verified|confirmed|substantiated)\\b");

    /** "Madrid alleges that", ", Madrid alleges". */
    private static final Finder ALLEGES =
            Finder.of("\\balleg(?:es?|ed|ing) that [^,;]*$|, (?:[\\w'-]+ ){1,4}alleg(?:es?|ed) , $");

    private static final Finder ALLEGED_AFTER = Finder.of(", (?:[\\w'-]+ ){1,4}(?:alleg(?:es?|ed)|claimed)(?: [;.]|$)");

    /** "Turned down six boats offered by". */
    private static final Finder TURNED_DOWN = Finder.of(
            "\\b(?:turn(?:s|ed|ing)? down|reject(?:s|ed)?|declin(?:es|ed)|refus(?:es|ed)|spurn(?:s|ed)|rebuff(?:s|ed)) (?:[\\w'-]+ ){1,5}$");

    private static final Finder WARNED =
            Finder.of("\\b(?:warn(?:ed|s|ing)?|caution(?:ed|s|ing)?)\\b[^;,]{0,40} not to $"
                    + "|\\b(?:warn(?:ed|s|ing)?|caution(?:ed|s|ing)?|advis(?:e[sd]?|ing)|counsel(?:s|led|ed)?)(?: [\\w'-]+){1,5} against $"
                    + "|\\b(?:clear(?:s|ed)?|acquit(?:s|ted)?|exonerat(?:es|ed))(?: [\\w'-]+){1,5} of $");

    /** "Accused Peru of", "lobbied Lima against". */
    private static final Finder CHARGED = Finder.of(
            "\\b(?:accus(?:e|es|ed|ing)|suspect(?:s|ed|ing)?|charge[sd]?|charging)(?: [\\w'-]+){1,6} of (?:\\w+ly |having )?$"
                    + "|\\b(?:is|was|are|were|been|being|stands?|stood) (?:\\w+ly )?(?:accused|suspected)(?: by(?: [\\w'-]+){1,4})? of (?:\\w+ly |having )?$"
                    + "|\\blobb(?:y|ies|ied|ying)(?: [\\w'-]+){1,5} against $");

    /** "Barred Peru from". */
    private static final Finder BARRED = Finder.of(
            "\\b(?:barr?(?:s|ed|ing)?|prevent(?:s|ed|ing)?|stop(?:s|ped|ping)?|ban(?:s|ned|ning)?|ke(?:pt|eps?)|block(?:s|ed|ing)?"
                    + "|prohibit(?:s|ed|ing)?|dissuad(?:e[sd]?|ing)|discourag(?:e[sd]?|ing)|deter(?:s|red|ring)?|forbid(?:s|ding|den)?|forbade)(?: [\\w'-]+){0,5} from (?:\\w+ly )?$"
                    + "|\\b(?:forbid(?:s|ding|den)?|forbade)(?: [\\w'-]+){0,4} to $"
                    + "|\\b(?:refusal|failure|unwillingness|inability)(?: (?:of|by)(?: [\\w'-]+){1,3})? to (?:\\w+ly )?$"
                    + "|\\bresist(?:s|ed|ing)? (?:[\\w'-]+ ){0,3}(?:pressure|calls|demands|pleas|temptation) (?:[\\w'-]+ ){0,3}to $"
                    + "|\\b(?:pretend(?:s|ed|ing)?|forg[eo]t(?:s|ten|ting)?|omit(?:s|ted)?|neglect(?:s|ed)?) to (?:\\w+ly )?$"
                    + "|\\b(?:instead of|rather than|short of|far from) (?:\\w+ly )?$");

    /** "Nothing came of a plan to". */
    private static final Finder NOTHING =
            Finder.of("\\bnothing (?:has |had |ever |\\w+ly )*(?:came|come|comes) (?:out )?of (?:[\\w'-]+ ){0,8}$");

    /** "…, but Lima declined." */
    private static final Finder DECLINED = Finder.of(
            "\\b(?:but|which|though|although|yet|(?:a|an) (?:request|plea|call|demand|proposal|offer|idea|invitation) (?:that|which))"
                    + " (?:[\\w'-]+ ){0,5}(?:declined|refused|demurred|balked|baulked|said no|turned (?:\\w+ ){0,2}down|rejected|rebuffed|spurned)"
                    + "(?: it| this| that| them| the (?:request|offer|proposal|plea|call|idea|invitation)| to do so| to)?(?: [.,;]|$)");

    /** "…, but got none." */
    private static final Finder EMPTY =
            Finder.of("\\b(?:but|yet|and) (?:[\\w'-]+ ){0,3}(?:got|gotten|received|obtained|given)"
                    + " (?:none|nothing|no (?:such )?\\w+)(?: [.,;]|$)");

    /** "Unless Lima agrees", "without Lima's consent". */
    private static final Finder CONDITION = Finder.of(
            "\\bunless\\b|\\bwithout (?:[\\w']+ ){0,5}"
                    + "(?:consent|approval|permission|agreement|leave|licen[cs]e|nod|blessing|authori[sz]ation|clearance|go-ahead)\\b");

    /** It has not run out yet. */
    private static final Finder EXPIRES = Finder.of(
            "\\b(?:embargo(?:es)?|sanctions?|ban|measures?|restrictions?|curbs?|moratorium)\\b[^,;]* (?:(?:is|are) (?:due|set) to expire|expires?|lapses?|runs? out) (?:in|on|at|next|later|this|soon)\\b");

    private static final Set<String> ALLEGED =
            Set.of("allegedly", "supposedly", "purportedly", "presumably", "ostensibly", "putatively");

    private static final Set<String> OFFERS = Vocabulary.words("offer pitch propose market proposal bid invite");

    private static final Set<String> SPURNS =
            Vocabulary.words("refuse reject decline spurn rebuff shun forswear eschew");

    /** How what was to be comes about, in the passive or by itself. */
    private static final Set<String> COMES_ABOUT = Vocabulary.words(
            "sign conclude place seal ink finalise finalize materialise materialize happen occur award");

    private Doubts() {}

    static void read(Candidate c) {
        if (c.modality.equals(Modality.DENIED) || c.type.equals(TieType.RESTRICTION)) {
            possible(c);
            return;
        }
        Phrase said = c.trigger.noun() || c.verb == null ? c.trigger : c.verb.phrase;
        String before = before(c, said);
        String after = Phrase.words(c.clauses.phrases.subList(c.trigger.index + 1, c.clauses.phrases.size()));
        if (UNTRUE.finds(before)
                || THINKS.finds(before) && MISTAKEN.finds(after)
                || WORD.finds(before) && PREMATURE.finds(after)) {
            c.modality = Modality.DENIED;
        } else if (UNBOUND.finds(before) || WARNED.finds(before) || barred(before) || spurned(c)) {
            c.tell(Stage.PROPOSED, Modality.DENIED);
        } else if (neither(c, said)) {
            c.modality = Modality.DENIED;
        } else if (MAY.finds(before)) {
            c.tell(Stage.PROPOSED, Modality.POSSIBLE);
        } else if (NOTHING.finds(before) || offered(c, before)) {
            c.tell(Stage.ENDED, Modality.ASSERTED);
            c.detail = Detail.CANCELLED;
        } else if (unmade(c)) {
            c.stage = c.stage.equals(Stage.PROPOSED) ? c.stage : Stage.SIGNED;
            c.modality = Modality.DENIED;
        } else if (allBut(c, said)) {
            c.tell(Stage.NEGOTIATING, Modality.ASSERTED);
        } else if (c.modality.equals(Modality.ASSERTED)
                && (UNPROVEN.finds(before)
                        || CHARGED.finds(before)
                        || ALLEGES.finds(before)
                        || ALLEGED_AFTER.finds(after)
                        || WORD.finds(before) && UNVERIFIED.finds(after)
                        || alleged(c, said))) {
            c.tell(Stage.PROPOSED, Modality.POSSIBLE);
        } else if (c.stage.equals(Stage.PROPOSED)) {
            answered(c, after);
        }
    }

    /** "Neither sends arms nor trains". */
    private static boolean neither(Candidate c, Phrase said) {
        Phrase told = c.verb == null ? said : c.verb.phrase;
        Phrase last = told.index == 0 ? told : c.clauses.phrases.get(told.index - 1);
        return last.tokens.get(last.tokens.size() - 1).is("neither")
                || told.word().equals("neither");
    }

    /** "Turned down boats offered by Chile". */
    private static boolean offered(Candidate c, String before) {
        return c.verb != null && c.verb.reduced && OFFERS.contains(c.frame.trigger()) && TURNED_DOWN.finds(before);
    }

    /** What was asked for was refused, what was offered was turned down. */
    private static void answered(Candidate c, String after) {
        boolean declined = DECLINED.finds(after) && declines(c);
        if (declined && OFFERS.contains(c.frame.trigger())) {
            c.tell(Stage.ENDED, Modality.ASSERTED);
            c.detail = Detail.CANCELLED;
        } else if (declined || EMPTY.finds(after)) {
            c.modality = Modality.DENIED;
        }
    }

    /** Whether one of the tie is who declines: "but Lima declined", not "but oil revenue declined", nor "has not refused". */
    private static boolean declines(Candidate c) {
        for (Verb verb : c.clauses.grammar.verbs()) {
            boolean behind = verb.phrase.index > c.trigger.index && !verb.negated && DECLINES.contains(verb.lemma());
            if (behind
                    && c.clauses.grammar.subject(verb.phrase).stream()
                            .flatMap(subject -> subject.actors.stream())
                            .anyMatch(p -> c.principals().contains(p.principal()))) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> DECLINES =
            Vocabulary.words("decline refuse demur balk baulk say turn reject rebuff spurn");

    /** "Barred Peru from", unless nothing does: "did not deter it from buying". */
    private static boolean barred(String before) {
        Finder.Search search = BARRED.in(before);
        while (search.find()) {
            if (!UNDONE.finds(before.substring(0, search.start()))) {
                return true;
            }
        }
        return false;
    }

    private static final Finder UNDONE = Finder.of(
            "\\b(?:not|n't|never|nothing|nobody|cannot|fail(?:s|ed|ing)? to|unable to|without|unlikely to)(?: [\\w'-]+){0,4} ?$");

    /** "Unless Lima agrees it cannot sell": then it can. */
    private static void possible(Candidate c) {
        if (c.type.equals(TieType.RESTRICTION)
                && c.stage.equals(Stage.ENDED)
                && c.modality.equals(Modality.ASSERTED)
                && EXPIRES.finds(Phrase.words(c.clauses.phrases))) {
            c.stage = Stage.ACTIVE;
            c.detail = Detail.UNKNOWN;
        }
        boolean cannot = c.verb != null
                && (c.verb.modal.equals("can") || c.verb.modal.equals("cannot") || c.verb.modal.equals("ca"));
        if (cannot && c.modality.equals(Modality.DENIED) && CONDITION.finds(Phrase.words(c.clauses.phrases))) {
            c.tell(Stage.PROPOSED, Modality.POSSIBLE);
        }
    }

    private static boolean alleged(Candidate c, Phrase said) {
        Phrase last = said.index == 0 ? said : c.clauses.phrases.get(said.index - 1);
        Phrase told = c.verb == null ? said : c.verb.phrase;
        return told.tokens.stream().anyMatch(t -> ALLEGED.contains(t.lower()))
                || said.tokens.stream().anyMatch(t -> ALLEGED.contains(t.lower()))
                || last.tokens.stream().anyMatch(t -> ALLEGED.contains(t.lower()));
    }

    /** "Has all but signed a contract". */
    private static boolean allBut(Candidate c, Phrase said) {
        Phrase told = c.verb == null ? said : c.verb.phrase;
        return c.verb != null
                && told.index > 0
                && StageWords.SIGNS.contains(c.verb.lemma())
                && (told.index > 1
                                && c.clauses.phrases.get(told.index - 1).word().equals("but")
                                && c.clauses.phrases.get(told.index - 2).text().endsWith("all")
                        || c.clauses.phrases.get(told.index - 1).text().endsWith("as good as"));
    }

    /** "Refused a military pact". */
    private static boolean spurned(Candidate c) {
        return c.verb != null
                && c.trigger.noun()
                && c.type.equals(TieType.AGREEMENT)
                && !c.verb.passive
                && !c.verb.negated
                && SPURNS.contains(c.verb.lemma())
                && c.clauses.grammar.after(c.verb.phrase).stream()
                        .anyMatch(f -> f.slot().equals("obj") && f.phrases().contains(c.trigger));
    }

    /** "The contract that Peru was to sign with Acme was never signed": what is said of what the clause tells more of. */
    private static boolean unmade(Candidate c) {
        Phrase noun = c.trigger.noun() ? c.trigger : Governors.antecedent(c);
        int relative = noun == null ? -1 : noun.index + 1;
        if (noun == null
                || relative >= c.clauses.phrases.size()
                || !Clausal.RELATIVES.contains(c.clauses.phrases.get(relative).word())) {
            return false;
        }
        boolean inside = false;
        for (int i = relative + 1; i < c.clauses.phrases.size(); i++) {
            Phrase phrase = c.clauses.phrases.get(i);
            if (phrase.word().equals(";") || phrase.sort == Phrase.Sort.CONJUNCTION) {
                return false;
            }
            Verb verb = c.clauses.grammar.verb(phrase);
            if (verb != null && inside && i > c.trigger.index) {
                return (verb.negated || c.clauses.phrases.get(i - 1).has("never"))
                        && COMES_ABOUT.contains(verb.lemma());
            }
            inside |= verb != null && !verb.reduced;
        }
        return false;
    }

    private static String before(Candidate c, Phrase said) {
        StringBuilder words = new StringBuilder(Phrase.words(c.clauses.phrases.subList(0, said.index)));
        Token main = c.verb == null || c.trigger.noun() ? said.tokens.get(0) : c.verb.main;
        for (Token token : said.tokens) {
            if (token.start() < main.start()) {
                words.append(token.lower()).append(' ');
            }
        }
        return words.toString();
    }
}
