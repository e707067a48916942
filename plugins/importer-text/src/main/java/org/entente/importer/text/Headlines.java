package org.entente.importer.text;

import java.util.Locale;
import java.util.Set;

/** Tells the verb of a headline that the model takes for a noun, and words in capitals as they would stand in a sentence. */
final class Headlines {

    /** How many letters a line in capitals has at least: fewer are an acronym. */
    private static final int LETTERS = 12;

    /** Verbs that are hardly ever nouns before another noun: "Danish buy radars". */
    private static final Set<String> VERBS = Vocabulary.words(
            "buy sell sign seek hold deliver receive get give send join ink acquire procure donate agree approve pick choose");

    /** Verbs of what becomes of a plan or deal, which stand at a headline's end: "submarine deal stalls". */
    private static final Set<String> BECOMES = Vocabulary.words(
            "stalls collapses lapses expires founders resumes advances falters fails nears begins starts continues progresses ends");

    /** What is signed, placed or won and is a verb too. */
    private static final Set<String> OBJECTS =
            Set.of("contract", "order", "purchase", "lease", "loan", "deal", "pact", "design", "offer");

    private static final Set<String> COUNTED = Set.of("CD", "DT", "JJR", "RBR", "PRP$");

    private Headlines() {}

    /** Whether a stretch of a text is written in capitals throughout. */
    static boolean capitals(String text, int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters >= LETTERS;
    }

    /** Gives a sentence that seems to have no finite verb the one that the model took for something else. */
    static void verb(String text, String[] words, String[] tags, Mention[] named) {
        if (!peoples(text, words, tags, named) && !becomes(words, tags, named)) {
            finite(words, tags, named);
        }
    }

    /** "Dutch order more jets", "Danes and Finns hold exercise": a people before a verb in its base form. */
    private static boolean peoples(String text, String[] words, String[] tags, Mention[] named) {
        int at = 0;
        while (at < words.length
                && (named[at] != null && named[at].demonym() && plural(text, named[at])
                        || at > 0 && (tags[at].equals("CC") || tags[at].equals(",")))) {
            at++;
        }
        if (at == 0 || at + 1 >= words.length || named[at - 1] == null || named[at] != null) {
            return false;
        }
        String verb = words[at];
        boolean known = verb.equals(verb.toLowerCase(Locale.ROOT))
                && (NewsVerbs.HEADLINE_VERBS.contains(verb + "s") || NewsVerbs.NAMED_VERBS.contains(verb + "s"));
        if (!known || !(VERBS.contains(verb) || object(words, tags, named, at + 1)) || !opens(tags[at + 1])) {
            return false;
        }
        tags[at] = "VBP";
        for (int i = 0; i < at; i++) {
            tags[i] = named[i] == null ? tags[i] : "NNPS";
        }
        return true;
    }

    /** "Greece signs contract with": the noun that is written like a verb is the object of the verb before it. */
    static boolean signs(String[] words, String[] tags, Mention[] named, int i) {
        return i > 0
                && i + 1 < words.length
                && named[i - 1] != null
                && tags[i].equals("NNS")
                && tags[i + 1].startsWith("VB")
                && NewsVerbs.HEADLINE_VERBS.contains(words[i])
                && OBJECTS.contains(words[i + 1]);
    }

    /** Whether a people's name may stand for many of it. */
    private static boolean plural(String text, Mention people) {
        String name = text.substring(people.start(), people.end()).toLowerCase(Locale.ROOT);
        return name.endsWith("s") || name.endsWith("sh") || name.endsWith("ch") || name.endsWith("ese");
    }

    private static boolean opens(String tag) {
        return tag.startsWith("NN") || tag.startsWith("JJ") || COUNTED.contains(tag);
    }

    /** Whether what follows is something dealt in and no other word of the noun before: it is counted, or equipment. */
    private static boolean object(String[] words, String[] tags, Mention[] named, int from) {
        if (COUNTED.contains(tags[from])) {
            return true;
        }
        int last = from;
        while (last + 1 < tags.length && (tags[last + 1].startsWith("NN") || tags[last + 1].startsWith("JJ"))) {
            last++;
        }
        return named[last] == null
                ? tags[last].endsWith("S") && Vocabulary.EQUIPMENT.contains(Lemmas.noun(words[last]))
                : named[last].system() != null;
    }

    /** "Submarine deal stalls". */
    private static boolean becomes(String[] words, String[] tags, Mention[] named) {
        int last = words.length - 1;
        while (last > 0 && !Character.isLetter(words[last].charAt(0))) {
            last--;
        }
        if (last < 1 || named[last] != null || !tags[last - 1].startsWith("NN")) {
            return false;
        }
        if (named[last - 1] != null) {
            // "Deal with Peru falters": what falters is told before.
            boolean state = named[last - 1].country() && !named[last - 1].demonym() && last > 2;
            tags[last] = state && BECOMES.contains(words[last]) ? "VBZ" : tags[last];
            return tags[last].equals("VBZ");
        }
        boolean several = tags[last - 1].endsWith("S");
        if (BECOMES.contains(several ? words[last] + "s" : words[last])) {
            tags[last] = several ? "VBP" : "VBZ";
            return true;
        }
        return false;
    }

    /** Gives a sentence without a finite verb the one that the model took for a participle, adjective or noun. */
    private static void finite(String[] words, String[] tags, Mention[] named) {
        for (int i = 1; i < words.length; i++) {
            if (named[i] == null
                    && tags[i].equals("VBN")
                    && (tags[i - 1].startsWith("NN") || tags[i - 1].equals(","))) {
                tags[i] = "VBD";
                return;
            }
        }
        for (int i = 1; i + 1 < words.length; i++) {
            boolean opens = named[i - 1] != null || tags[i - 1].equals(",") || tags[i - 1].equals("NNS");
            if (named[i] == null
                    && opens
                    && words[i].endsWith("ed")
                    && tags[i].equals("JJ")
                    && Lemmas.known(words[i])) {
                tags[i] = "VBD";
                return;
            }
        }
        for (int i = 1; i + 1 < words.length; i++) {
            boolean opens = named[i - 1] != null && !named[i - 1].demonym() || tags[i - 1].equals(":");
            if (named[i] == null
                    && opens
                    && tags[i].startsWith("NN")
                    && (NewsVerbs.HEADLINE_VERBS.contains(words[i] + "s")
                            || NewsVerbs.NAMED_VERBS.contains(words[i] + "s"))
                    && (tags[i + 1].startsWith("NN") || tags[i + 1].startsWith("JJ") || tags[i + 1].equals("CD"))) {
                tags[i] = "VBP";
                return;
            }
        }
        for (int i = 1; i + 1 < words.length; i++) {
            boolean word =
                    named[i] == null && tags[i].startsWith("NN") && words[i].equals(words[i].toLowerCase(Locale.ROOT));
            if (word && presents(words[i], tags[i - 1], tags[i + 1])) {
                tags[i] = words[i].endsWith("s") ? "VBZ" : "VBP";
                return;
            }
        }
    }

    /** "The minister travels to", "France and Italy plan a": the first verb form after a noun that something follows. */
    private static boolean presents(String word, String before, String after) {
        boolean follows = after.equals("TO")
                || after.equals("IN")
                || after.equals("DT")
                || after.startsWith("PRP")
                || after.equals("CD")
                || after.equals("NNP");
        boolean plural = before.equals("NNS") || before.equals("NNPS") || before.equals("NNP");
        return follows
                && Lemmas.known(word)
                && (word.endsWith("s") && before.startsWith("NN")
                        || !word.endsWith("s") && plural && Lemmas.verb(word).equals(word));
    }
}
