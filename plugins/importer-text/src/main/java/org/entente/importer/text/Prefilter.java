package org.entente.importer.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lets only those sentences pass to tags and chunks that can tell of a tie or figure: it saves most of the time. */
final class Prefilter {

    /** Words that may stand for an actor named before. */
    private static final Set<String> ANAPHORS = Vocabulary.words(
            "he she it they them both two three four all its their his her we our us joint bilateral trilateral"
                    + " edition former latter pair duo trio quartet");

    /** Words of figures. */
    private static final Set<String> FIGURES = Set.of(
            "exports",
            "imports",
            "export",
            "import",
            "spending",
            "budget",
            "trade",
            "companies",
            "firms",
            "percent",
            "countries",
            "expenditure",
            "largest",
            "biggest",
            "ranked",
            "spend",
            "spends",
            "spent",
            "allocated",
            "outlays",
            "gdp",
            "exported",
            "imported",
            "exporter",
            "importer",
            "supplier",
            "operators",
            "users",
            "transfers");

    /** Words by which a roll of members goes on, and forms that are not found by their base. */
    private static final Set<String> ROLL =
            Set.of("first", "last", "followed", "since", "aside", "outside", "founded", "number");

    /** What is done to documents: of those whom the text is about. */
    private static final Set<String> SIGNED =
            Vocabulary.words("sign conclude initial ratify renew ink negotiate draft proclaim prolong extend amend");

    private Prefilter() {}

    /** Whether a sentence names or may mean an actor and has a word of some frame or figure. */
    static boolean passes(String text, int start, int end, List<Mention> mentions, FrameBook book) {
        if (Entries.passes(text, start, end, mentions)) {
            return true;
        }
        boolean actor = !mentions.isEmpty();
        boolean trigger = mentions.stream().anyMatch(m -> m.system() != null);
        boolean document = false;
        boolean more = false;
        boolean deal = false;
        boolean says = false;
        int begin = -1;
        for (int i = start; i <= end; i++) {
            boolean letter =
                    i < end && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-' || text.charAt(i) == '&');
            if (letter) {
                begin = begin < 0 ? i : begin;
            } else if (begin >= 0) {
                String word = text.substring(begin, i).toLowerCase(Locale.ROOT);
                String noun = Lemmas.noun(word);
                String verb = Lemmas.verb(word);
                actor |= ANAPHORS.contains(word)
                        || DiscourseWords.STATES.contains(noun)
                        || DiscourseWords.SIDES.contains(noun)
                        || DiscourseWords.COMPANIES.contains(noun);
                boolean figure = FIGURES.contains(word.substring(word.lastIndexOf('-') + 1));
                trigger |= figure || ROLL.contains(word) || book.triggers(noun) || book.triggers(verb);
                // "The agreement provides for training": of those who signed it.
                document |= Contents.DOCUMENTS.contains(noun);
                more |= VerbFrames.FURTHER.contains(word);
                deal |= VerbFrames.DEALS.contains(verb);
                says |= Contents.PROVIDES.contains(verb) || SIGNED.contains(verb);
                actor |= more && deal || document && says;
                // A figure may be of whom the text speaks: "Exports reached €3 million."
                actor |= figure && Numbers.digits(text, start, end);
                begin = -1;
                if (actor && trigger) {
                    return true;
                }
            }
        }
        return false;
    }
}
