package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;

/** Tells what is only supposed or asked from what is said to be: "if A ordered", "whether A sold", "had A bought", "would A buy?". */
final class Hypotheses {

    private static final Set<String> SUPPOSING = Set.of("if", "whether", "unless", "lest");

    private static final Set<String> AUXILIARIES =
            Vocabulary.words("would could will did does do has have had is are was were should can may might shall");

    private Hypotheses() {}

    /** Makes a tie that the sentence only supposes a possible one. */
    static void read(Candidate c) {
        if (!c.modality.equals(Modality.ASSERTED) || c.stage.equals(Stage.UNKNOWN)) {
            return;
        }
        Phrase said = c.verb == null ? c.trigger : c.verb.phrase;
        if (supposed(c.clauses.phrases, said.index) || asked(c.clauses.phrases)) {
            c.modality = Modality.POSSIBLE;
            c.stage = Stage.PROPOSED;
        }
    }

    /** Whether the clause of a phrase begins with a word of supposing: no other verb and no new clause stand between. */
    private static boolean supposed(List<Phrase> phrases, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (SUPPOSING.contains(phrase.word()) && !phrase.noun()) {
                // "As if", "even if": the first compares, the second supposes.
                return i == 0 || !phrases.get(i - 1).word().equals("as");
            }
            if (i == 0 && phrase.verb() && phrase.word().equals("had")) {
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

    /** Whether the sentence is a question that begins with its verb, and so asks whether it is so at all. */
    private static boolean asked(List<Phrase> phrases) {
        Phrase last = phrases.get(phrases.size() - 1);
        return last.word().equals("?")
                && (phrases.get(0).verb() || AUXILIARIES.contains(phrases.get(0).word()));
    }
}
