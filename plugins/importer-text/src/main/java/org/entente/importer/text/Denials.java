package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Reads that a tie is told as not so: by a "no" before its nouns, a refusal, or a denial above or behind its clause. */
final class Denials {

    private static final Set<String> NONE = Set.of("no", "none", "neither", "nothing");

    /** What makes of "no" a number: "no fewer than 12 jets". */
    private static final Set<String> COUNTS = Set.of("fewer", "less", "more", "later", "doubt", "matter");

    private static final String HEARSAY =
            "\\b(?:rumou?rs?|reports?|claims?|allegations?|stor(?:y|ies)|speculation|suggestions?|assertions?)";

    private static final String ADVERB = "(?: (?:\\w+ly|also|since|soon|later|now|just))?";

    private static final String FALSE = "(?:false|untrue|incorrect|wrong|unfounded|baseless|groundless|fake|fabricated"
            + "|a lie|a myth|a hoax|not true|not the case|without foundation)";

    /** "It is false that", "rejected claims of": nothing of what follows is so. */
    private static final Finder AHEAD = Finder.of("\\b(?:is|was|'s|isn't)" + ADVERB + " " + FALSE + " that\\b"
            + "|\\b(?:it|this) (?:is|was) (?:not|n't) (?:so|true|correct|the case) that\\b"
            + "|\\b(?:reject|spurn)\\w*(?: \\w+){0,2} " + HEARSAY
            + "|\\b(?:false|untrue|unfounded|baseless|fake) " + HEARSAY);

    private static final Finder HEARD = Finder.of(HEARSAY + "\\b(?: \\w+){0,3} (?:that|of|about)\\b");

    /** "Denied on Tuesday a report by an agency that …". */
    private static final Finder REPORT = Finder.of(
            "(?<!not )(?<!n't )\\b(?:denie[sd]|deny|denying|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed)|rebutted) [^.;:]{0,50}?"
                    + HEARSAY + "\\b[^.;:]{0,40}? that\\b");

    /** "No contract exists, Lima said of reports that …". */
    private static final Finder NOTHING = Finder.of(
            "\\b(?:no (?:such )?(?:\\w+ ){0,2}?(?:contract|deal|agreement|order|sale|purchase|talks|plans?|thing)|nothing|nonsense|"
                    + FALSE + ")\\b[^.;:]{0,60}\\b(?:said|says|told|answered|replied|replies)\\b[^.;:]{0,60}" + HEARSAY
                    + "\\b(?: \\w+){0,3} (?:that|of|about)\\b");

    /** "Was denied", "are untrue", behind what a rumour tells. */
    private static final Pattern BEHIND = Pattern.compile("\\b(?:is|was|are|were|been|be|proved|proven|turned out)"
            + ADVERB + " (?:to be )?(?:denied|refuted|rebutted|dismissed|rejected|debunked|" + FALSE + ")\\b");

    /** "Denied the report", "the claim is untrue": of what the sentence before told. */
    private static final Finder BEFORE =
            Finder.of("\\b(?:denied|refuted|rebutted|dismissed|rejected|debunked) (?:the|these|those|this|that|such) "
                    + HEARSAY + "\\b(?! (?:that|of|about)\\b)"
                    + "|\\b(?:knows?|knew|aware|heard) (?:of|about) (?:no|nothing of) (?:such|the|that|this|any)\\b"
                    + "|\\b(?:there (?:is|was|has been)|has|have|had) no such (?:contract|deal|order|sale|purchase|agreement|plan|talks)\\b"
                    + "|\\b(?:no such (?:contract|deal|order|sale|purchase|agreement) (?:exists|existed|has been|had been|was|is))\\b|\\b(?:the|these|those|this|that|such) "
                    + HEARSAY
                    + " " + BEHIND);

    private static final Set<String> NEARLY = Set.of("nearly", "almost", "narrowly");

    private Denials() {}

    /** Whether the subject or object is none: "no jets have been sold", "signed no contract". */
    static boolean none(Candidate c, Verb verb) {
        return c.clauses.grammar.subject(verb.phrase).stream().anyMatch(Denials::none)
                || none(c.trigger)
                || (starts(c)
                        ? c.things.stream().anyMatch(Denials::none)
                        : c.clauses.grammar.after(verb.phrase).stream()
                                .filter(f -> f.slot().equals("obj"))
                                .anyMatch(f -> f.phrases().get(0).index > verb.phrase.index
                                        && none(f.phrases().get(0))));
    }

    /** Whether things of one of several deals are told anew: "no radars from Spain and two helicopters", but not "or helicopters". */
    private static boolean starts(Candidate c) {
        if (c.own == null || c.things.isEmpty()) {
            return false;
        }
        Phrase thing = c.things.get(0);
        boolean bare = thing.tokens.get(0).noun() || thing.tokens.get(0).tag().startsWith("JJ");
        boolean or = thing.index > 0
                && OR.contains(c.clauses.phrases.get(thing.index - 1).word());
        return !bare && !or;
    }

    private static final Set<String> OR = Set.of("or", "nor");

    /** Whether a noun phrase says that there is none. */
    static boolean none(Phrase phrase) {
        // "Has so far not imposed sanctions": the chunker puts the participle to its object.
        boolean undone = phrase.word().equals("not")
                && phrase.tokens.size() > 2
                && phrase.tokens.get(1).tag().equals("VBN");
        return phrase.noun()
                && (undone || NONE.contains(phrase.word()))
                && phrase.tokens.stream().noneMatch(t -> COUNTS.contains(t.lower()));
    }

    /** "Refused to sell", "denies buying", "ruled out buying", "decided against buying", "without signing". */
    static boolean refused(Candidate c, Verb verb, @Nullable Verb above) {
        if (verb.chain.stream().anyMatch(v -> StageWords.REFUSES.contains(v) || StageWords.DENIES.contains(v))) {
            return true;
        }
        if (StageWords.DECIDES.contains(verb.lemma()) && next(c, verb).equals("against") || out(c, verb)) {
            return true;
        }
        int before = verb.phrase.index - 1;
        if (before >= 0
                && verb.main.tag().equals("VBG")
                && c.clauses.phrases.get(before).word().equals("without")) {
            return true;
        }
        if (above == null) {
            return false;
        }
        return StageWords.REFUSES.contains(above.lemma())
                || above.negated && FlagWords.LETS.contains(above.lemma())
                || out(c, above)
                || StageWords.DECIDES.contains(above.lemma())
                        && !above.negated
                        && next(c, above).equals("against");
    }

    /** Whether a verb says that it is out of the question, or that it is not; then sets which. */
    static boolean off(Candidate c, Verb verb) {
        List<Phrase> phrases = c.clauses.phrases;
        int from = verb.phrase.index + 1;
        boolean off = BE.contains(verb.lemma())
                && c.trigger.index < from
                && OFF.finds(Phrase.words(phrases.subList(from, Math.min(phrases.size(), from + 5))));
        if (off) {
            c.modality = verb.negated ? Modality.POSSIBLE : Modality.DENIED;
            c.stage = verb.negated ? Stage.PROPOSED : c.stage;
        }
        return off;
    }

    private static final Set<String> BE = Set.of("be", "remain", "stay");

    private static final Finder OFF = Finder.of("^(?:(?:not|now|never|\\w+ly) )*(?:off the (?:table|cards|agenda)"
            + "|out of (?:the )?(?:question|bounds)|unthinkable|excluded|ruled out)\\b");

    /** "Ruled out". */
    private static boolean out(Candidate c, Verb verb) {
        boolean rules = verb.lemma().equals("rule") || verb.chain.contains("rule");
        return rules
                && !verb.negated
                && (verb.phrase.has("out") || next(c, verb).equals("out"));
    }

    private static String next(Candidate c, Verb verb) {
        int next = verb.phrase.index + 1;
        return next < c.clauses.phrases.size() ? c.clauses.phrases.get(next).word() : "";
    }

    /** Whether somebody denies it: "denied that … had sold", "reports of a sale are untrue". */
    static boolean denied(Candidate c) {
        int at = c.trigger.index;
        for (Verb verb : c.clauses.grammar.verbs()) {
            if (verb.phrase.index < at
                    && at - verb.phrase.index <= 7
                    && StageWords.DENIES.contains(verb.lemma())
                    && !verb.negated
                    && (!verb.passive || verb.reduced)) {
                return true;
            }
        }
        List<Phrase> phrases = c.clauses.phrases;
        String before = Phrase.words(phrases.subList(0, at));
        return AHEAD.finds(before)
                || NOTHING.finds(before)
                || REPORT.finds(before)
                || HEARD.finds(before)
                        && BEHIND.matcher(Phrase.words(phrases.subList(at + 1, phrases.size())))
                                .find();
    }

    /** "No contract with Peru was signed": the noun of the tie says that there is none, whatever stands before its verb. */
    static boolean without(Candidate c) {
        return c.trigger.noun()
                && c.verb == null
                && c.stage.equals(Stage.SIGNED)
                && none(c.trigger)
                && !c.type.equals(TieType.RESTRICTION);
    }

    /** Whether the sentence adds that somebody denies it: ", a charge that Lima denies". */
    static boolean disputed(Candidate c) {
        boolean disputed = c.modality.equals(Modality.ASSERTED)
                && DISPUTED.finds(Phrase.words(c.clauses.phrases.subList(c.trigger.index, c.clauses.phrases.size())));
        if (disputed) {
            c.stage = Stage.PROPOSED;
            c.modality = Modality.POSSIBLE;
        }
        return disputed;
    }

    private static final Finder DISPUTED = Finder.of(
            ", (?:(?:a|an|the) (?:charge|claim|allegation|accusation|report|assertion|story) (?:(?:that|which) )?(?:\\w+ ){0,4}"
                    + "|which (?:\\w+ ){1,3}|(?:though|although|but) (?:\\w+ ){1,3})"
                    + "(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed|e)|dismiss(?:es|ed)?|refut(?:es|ed|e)|rebuff(?:s|ed)?)(?: (?:it|this|that|by|the charge|the claim)\\b| \\.| ,|$)");

    /** Whether a sentence, in small letters, denies what was told before it. */
    static boolean retracts(String words) {
        return BEFORE.finds(words);
    }

    /** "Nearly bought", "almost signed": it came close. */
    static boolean nearly(Candidate c, Verb verb) {
        int before = verb.phrase.index - 1;
        return verb.phrase.tokens.stream().anyMatch(t -> NEARLY.contains(t.lower()))
                || before >= 0
                        && c.clauses.phrases.get(before).sort == Phrase.Sort.OTHER
                        && NEARLY.contains(c.clauses.phrases.get(before).text());
    }
}
