package org.entente.importer.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Mends the tags that a model is known to give wrongly, by the word itself and the one before it. */
final class Slips {

    private static final Pattern CODE = Pattern.compile("[A-Z]{1,4}-?\\d+[A-Z]*");

    private static final Set<String> MODALS =
            Set.of("could", "may", "might", "will", "would", "should", "must", "can", "shall");

    /** Participles that describe. */
    static final Set<String> ADJECTIVES = Set.of(
            "advanced",
            "armed",
            "guided",
            "unmanned",
            "uncrewed",
            "combined",
            "integrated",
            "armored",
            "armoured",
            "tracked",
            "wheeled",
            "towed",
            "crewed",
            "manned",
            "so-called",
            "renowned",
            "proposed",
            "planned",
            "led");

    private static final Set<String> MAKING = Set.of("building", "making");

    private static final Set<String> BEGINS = Vocabulary.words(
            "start starts started starting begin begins began begun stop stops stopped resume resumes resumed continue"
                    + " continues continued finish finishes finished");

    /** Plurals that the model takes for anything but nouns. */
    private static final Set<String> UNKNOWN = Set.of("torpedoes", "hovercraft");

    private Slips() {}

    /** Whether a word is written in digits alone. */
    static boolean number(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The tag of a word, given the one by the model and the word before it in small letters. */
    static String tag(String word, String tag, String before) {
        if (word.indexOf('+') == 1) {
            return "NN";
        }
        if (number(word)) {
            // The model takes "2023" before "the" for a preposition.
            return "CD";
        }
        if (UNKNOWN.contains(word)) {
            return "NNS";
        }
        if (word.equals("being") && tag.equals("NN") && !before.equals("human") && !before.equals("well")) {
            return "VBG";
        }
        if (CODE.matcher(word).matches()
                || word.length() == 3 && tag.equals("IN") && word.equals(word.toUpperCase(Locale.ROOT))) {
            return "NNP";
        }
        if (before.equals("of") && word.equals("understanding")
                || tag.startsWith("VB") && (word.equals("defence") || word.equals("defense"))) {
            return "NN";
        }
        if (word.equals("no") && (before.equals("said") || before.equals("say") || before.equals("says"))) {
            return "NN";
        }
        if (MODALS.contains(before) && Lemmas.known(word)) {
            return "VB";
        }
        if (word.startsWith("co-") && word.endsWith("ing") && !tag.startsWith("NN")) {
            return "VBG";
        }
        if (word.startsWith("mass-") && tag.equals("JJ") && Lemmas.known(word)) {
            return word.endsWith("ing") ? "VBG" : word.endsWith("ed") ? "VBN" : "VB";
        }
        if (MAKING.contains(word) && tag.equals("NN") && BEGINS.contains(before)) {
            // "Starts building frigates".
            return "VBG";
        }
        if (tag.startsWith("VB") && ADJECTIVES.contains(word)) {
            return "JJ";
        }
        if (word.equals("to")) {
            return "TO";
        }
        boolean determined = before.equals("the")
                || before.equals("a")
                || before.equals("an")
                || before.equals("'s")
                || before.equals("its")
                || before.equals("their")
                || before.equals("joint");
        if (determined && (tag.equals("VB") || tag.equals("VBP"))) {
            return "NN";
        }
        return tag;
    }
}
