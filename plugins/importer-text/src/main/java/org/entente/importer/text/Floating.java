package org.entente.importer.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stands between the parts of a verb and is none: "were all suspended", "has today signed", "are at present being trained". */
final class Floating {

    private static final Set<String> FLOATING = Set.of("all", "both", "each", "today", "yesterday", "tomorrow");

    /** Adverbs of two words, which the chunker takes for a preposition with what it governs. */
    private static final Set<String> ADVERBS = Set.of(
            "at present",
            "at last",
            "at least",
            "at once",
            "by now",
            "for now",
            "for example",
            "for instance",
            "for years",
            "in effect",
            "in fact",
            "in part",
            "in principle",
            "in turn",
            "of course",
            "of late",
            "so far",
            "until now",
            "as yet",
            "in addition",
            "in future",
            "on paper",
            "in secret");

    private Floating() {}

    /** Whether a verb goes on behind such an adverb, which is what was read last: "are at present being trained". */
    static boolean adverbial(List<Phrase> read, Phrase verb) {
        int at = read.size() - 3;
        if (at < 0 || !verb.verb() || !read.get(at).verb()) {
            return false;
        }
        Phrase auxiliary = read.get(at);
        Phrase preposition = read.get(at + 1);
        Phrase noun = read.get(at + 2);
        return helps(auxiliary)
                && participle(verb)
                && ADVERBS.contains(preposition.text().toLowerCase(Locale.ROOT) + " " + noun.text());
    }

    private static boolean participle(Phrase verb) {
        String tag = verb.tokens.get(0).tag();
        return tag.equals("VBG")
                || tag.equals("VBN")
                || tag.equals("VB")
                || tag.equals("VBD") && verb.tokens.size() == 1;
    }

    private static boolean helps(Phrase auxiliary) {
        Token last = auxiliary.tokens.get(auxiliary.tokens.size() - 1);
        return last.lemma().equals("be")
                || last.lemma().equals("have")
                || last.tag().equals("MD");
    }

    /** "Were all suspended", "has today signed": the word between is none of the verb's, and says more of its subject or its day. */
    static boolean floated(Phrase auxiliary, Phrase between, Phrase verb) {
        Token first = verb.tokens.get(0);
        return auxiliary.verb()
                && helps(auxiliary)
                && between.tokens.size() == 1
                && FLOATING.contains(between.word())
                && first.verb()
                && !first.tag().equals("VBZ");
    }
}
