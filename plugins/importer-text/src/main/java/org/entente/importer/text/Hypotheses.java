package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
                    + "|(?:^|, )(?:perhaps|maybe|possibly|conceivably)(?:,| )[^,;]*$|\\b(?:perhaps|maybe|possibly|conceivably) (?:be |been )?$");

    /** What takes it up without doubt: "hopes of more after it ordered", "rumours that it denied". */
    private static final Pattern SURE =
            Pattern.compile("\\b(?:after|when|since|because|although|while|who|which|and|but)\\b");

    private Hypotheses() {}

    /** Makes a tie that the sentence only supposes a possible one. */
    static void read(Candidate c) {
        boolean open = c.modality.equals(Modality.ASSERTED) && !c.stage.equals(Stage.UNKNOWN);
        Phrase said = c.verb == null ? c.trigger : c.verb.phrase;
        boolean doubted = (open || c.modality.equals(Modality.PLANNED)) && uncertain(c.clauses.phrases, said);
        if (doubted || open && (supposed(c.clauses.phrases, said.index) || asked(c.clauses.phrases))) {
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
        return matcher.find() && !SURE.matcher(matcher.group()).find();
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
            if (phrase.verb() || next || phrase.word().equals(";")) {
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

    /** Whether the sentence is a question that begins with its verb, and so asks whether it is so at all. */
    private static boolean asked(List<Phrase> phrases) {
        Phrase last = phrases.get(phrases.size() - 1);
        return last.word().equals("?")
                && (phrases.get(0).verb() || AUXILIARIES.contains(phrases.get(0).word()));
    }
}
