package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.model.Detail;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;

/** Tells what is only supposed or asked from what is said to be: "if A ordered", "should A order", "it is possible that", "would A buy?". */
final class Hypotheses {

    private static final Set<String> SUPPOSING = Set.of("if", "whether", "unless", "lest");

    /** Participles that suppose, where they begin their clause. */
    private static final Set<String> PROVIDED =
            Set.of("assuming", "supposing", "suppose", "provided", "providing", "imagine", "granted", "presuming");

    /** What supposes where it stands before its subject: "were A to buy", "should A order", "had A bought". */
    private static final Set<String> INVERTED = Set.of("were", "should", "had");

    private static final Set<String> AUXILIARIES =
            Vocabulary.words("would could will did does do has have had is are was were should can may might shall");

    /** Before the words of a tie, in its own clause: "it is possible that", "there is a chance that", "perhaps". */
    private static final Pattern UNCERTAIN = Pattern.compile(
            "\\b(?:(?:(?:im)?possible|conceivable|(?:un)?likely|probable|improbable|plausible"
                    + "|unclear|uncertain|doubtful|unsure|thinkable|imaginable|rumou?red|speculated"
                    + "|chances?|likelihood|possibility|probability|prospect|speculation|rumou?rs?|hopes?|fears?|doubts?|suggestions?)(?: now)?"
                    + " (?:that|whether)|in case|in the event that|as long as|so long as|on (?:the )?condition that) (?:[^,;:]* )?$"
                    + "|\\b(?:few|nobody|no one|hardly anybody|hardly anyone)(?: \\w+){0,3} (?:believes?|thinks?|expects?) (?:that )?(?:[^,;:]* )?$"
                    + "|(?:^|, )(?:perhaps|maybe|possibly|conceivably)(?:,| )[^,;]*$|\\b(?:perhaps|maybe|possibly|conceivably) (?:be |been )?$");

    /** What takes it up without doubt: "hopes of more after it ordered", "rumours that it denied". */
    private static final Finder SURE = Finder.of("\\b(?:after|when|since|because|although|while|who|which|and|but)\\b");

    private Hypotheses() {}

    /** Makes a tie that the sentence only supposes a possible one. */
    static void read(Candidate c, String text) {
        if (asked(c.clauses.phrases)) {
            answered(
                    c,
                    REFUSAL.matcher(text)
                            .region(c.clauses.sentence.end(), text.length())
                            .lookingAt());
            return;
        }
        boolean open = c.modality.equals(Modality.ASSERTED) && !c.stage.equals(Stage.UNKNOWN);
        Phrase said = c.verb == null ? c.trigger : c.verb.phrase;
        boolean planned = c.modality.equals(Modality.PLANNED);
        if ((open || planned) && uncertain(c.clauses.phrases, said)
                || (open || planned) && supposed(c.clauses.phrases, said.index)) {
            c.modality = Modality.POSSIBLE;
            c.stage = Stage.PROPOSED;
        }
    }

    private static boolean uncertain(List<Phrase> phrases, Phrase said) {
        StringBuilder before = new StringBuilder();
        for (Phrase phrase : phrases.subList(0, said.index)) {
            before.append(phrase.text()).append(phrase.word().equals(",") ? "" : " ");
        }
        String words = before.toString().replace(" ,", ",");
        var matcher = UNCERTAIN.matcher(words);
        return matcher.find() && !SURE.finds(matcher.group());
    }

    /** Whether the clause of a phrase begins with a word of supposing: no other verb and no new clause stand between. */
    private static boolean supposed(List<Phrase> phrases, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (SUPPOSING.contains(phrase.word()) && !phrase.noun()) {
                // "As if", "even if": the first compares, the second supposes.
                return i == 0 || !phrases.get(i - 1).word().equals("as");
            }
            if (opens(phrases, i) && phrase.tokens.size() <= 2 && PROVIDED.contains(phrase.word())
                    || inverted(phrases, i)) {
                return true;
            }
            boolean next = phrase.sort == Phrase.Sort.CONJUNCTION
                    && i > 0
                    && phrases.get(i - 1).word().equals(",");
            boolean told = Clausal.RELATIVES.contains(phrase.word())
                    && i > 0
                    && phrases.get(i - 1).word().equals(",");
            // "If Peru, which buys from Chile, …": what is said beside the supposition is so.
            if (phrase.verb() || next || told || phrase.word().equals(";")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a verb that supposes stands alone at the head of its clause, and its subject right behind it. */
    private static boolean inverted(List<Phrase> phrases, int i) {
        Phrase phrase = phrases.get(i);
        String last = phrase.tokens.get(phrase.tokens.size() - 1).lower();
        boolean alone = phrase.tokens.size() == 1 && INVERTED.contains(last) && opens(phrases, i);
        // "A plant will be built should Oman buy": the chunk runs on.
        boolean behind = phrase.tokens.size() > 1 && last.equals("should");
        // "Should Oman" taken for one noun phrase.
        if (phrase.noun() && phrase.tokens.size() > 1 && phrase.word().equals("should")) {
            return true;
        }
        return (alone || behind)
                && (last.equals("should") || i == 0 || would(phrases))
                && i + 1 < phrases.size()
                && phrases.get(i + 1).noun();
    }

    /** "It would be cheaper were Chile to order": what hangs on it is not so either. */
    private static boolean would(List<Phrase> phrases) {
        return phrases.stream().anyMatch(phrase -> phrase.verb() && phrase.has("would"));
    }

    /** Whether a phrase begins a sentence or a clause. */
    private static boolean opens(List<Phrase> phrases, int i) {
        return i == 0
                || !phrases.get(i - 1).noun()
                        && !Clausal.RELATIVES.contains(phrases.get(i - 1).word());
    }

    /** What is asked is open; what a refusal answers is not so, and an end that is asked about leaves the order standing. */
    private static void answered(Candidate c, boolean refused) {
        if (c.stage.equals(Stage.ENDED) && c.modality.equals(Modality.ASSERTED)) {
            c.stage = c.frame.value("instrument") == null ? Stage.PROPOSED : Stage.SIGNED;
            c.detail = Detail.UNKNOWN;
        } else if (refused && !c.modality.equals(Modality.DENIED)) {
            c.modality = Modality.DENIED;
        } else if (c.modality.equals(Modality.ASSERTED) && !c.stage.equals(Stage.UNKNOWN)) {
            c.modality = Modality.POSSIBLE;
            c.stage = Stage.PROPOSED;
        }
    }

    /** Whether the sentence is a question with no word that asks for more than yes or no. */
    private static boolean asked(List<Phrase> phrases) {
        Phrase last = phrases.get(phrases.size() - 1);
        if (!last.word().equals("?")) {
            return false;
        }
        boolean begins =
                phrases.get(0).verb() || AUXILIARIES.contains(phrases.get(0).word());
        return begins || phrases.stream().flatMap(p -> p.tokens.stream()).noneMatch(t -> ASKING.contains(t.lower()));
    }

    private static final Set<String> ASKING = Vocabulary.words("who whom whose what which why how when where");

    /** "Not at all", right behind a question. */
    private static final Pattern REFUSAL = Pattern.compile(
            "[\\s\"\u201c\u2018']*(?:no|not at all|not so|not yet|absolutely not|certainly not|of course not|hardly|never|far from it"
                    + "|wrong|nothing of the (?:sort|kind)|it did not|it has not|they did not|they have not)\\b",
            Pattern.CASE_INSENSITIVE);
}
