package org.entente.importer.text;

import java.util.Locale;
import java.util.Set;

/** Tells the infinitive that the model takes for a noun: "is set to gift Peru ten tanks", "plans to loan two ships". */
final class Infinitives {

    /** What stands before the object of a verb. */
    private static final Set<String> OBJECTS = Set.of("NNP", "DT", "CD", "PRP", "PRP$");

    /** What leads to an infinitive and hardly to a noun. */
    private static final Set<String> LEADS = Vocabulary.words(
            "set due poised slated scheduled expected about ready going plan plans planned planning want wants wanted intend"
                    + " intends agreed agrees agree decided decides offered offers pledged promised vowed hopes hoped likely able"
                    + " willing prepared preparing aims aimed refused declined failed help helped");

    private static final Set<String> ASKING =
            Vocabulary.words("do does did will would can could may might shall should must");

    private Infinitives() {}

    /** Whether the part that ends here between commas stands behind "did not" or "will not". */
    private static boolean undone(String[] words, int end) {
        for (int i = end; i >= 2; i--) {
            if (words[i].equals(",")) {
                return words[i - 1].equals("not") && ASKING.contains(words[i - 2].toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    /** Whether the word here is an infinitive that was tagged as a noun. */
    static boolean written(String[] words, String[] tags, Mention[] named, int i) {
        if (i >= 2
                && tags[i].equals("NN")
                && Lemmas.known(words[i])
                && (words[i - 1].equals("not") || words[i - 1].equals("n't"))
                && ASKING.contains(words[i - 2].toLowerCase(Locale.ROOT))) {
            // "Did not order".
            return true;
        }
        if (i > 4
                && i + 1 < words.length
                && tags[i].equals("NN")
                && words[i - 1].equals(",")
                && Lemmas.known(words[i])) {
            // "Did not, as a paper had it, order six boats".
            return undone(words, i - 2) && (OBJECTS.contains(tags[i + 1]) || named[i + 1] != null);
        }
        if (i > 0
                && i + 1 < words.length
                && tags[i].equals("NN")
                && words[i - 1].equals("than")
                && Lemmas.known(words[i])
                && (tags[i + 1].equals("PRP") || tags[i + 1].equals("DT") || tags[i + 1].equals("CD"))) {
            // "Rather than buy them".
            return true;
        }
        if (i < 2
                || i + 1 >= words.length
                || !tags[i].equals("NN")
                || !tags[i - 1].equals("TO")
                || !Lemmas.known(words[i])
                || !Lemmas.verb(words[i]).equals(words[i])) {
            return false;
        }
        boolean object = OBJECTS.contains(tags[i + 1]) || named[i + 1] != null;
        boolean thing = tags[i + 1].startsWith("NN") || tags[i + 1].startsWith("JJ");
        return object || thing && LEADS.contains(words[i - 2].toLowerCase(Locale.ROOT));
    }
}
