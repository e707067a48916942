package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;

/** Keeps two owners with what they own: "Chile's and Peru's radars" is one noun phrase, which the chunker parts. */
final class Possessors {

    private Possessors() {}

    static List<Phrase> joined(List<Phrase> phrases) {
        List<Phrase> joined = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if (i + 2 < phrases.size() && owner(phrase) && owned(phrases.get(i + 1), phrases.get(i + 2))) {
                List<Token> tokens = new ArrayList<>(phrase.tokens);
                tokens.addAll(phrases.get(i + 1).tokens);
                tokens.addAll(phrases.get(i + 2).tokens);
                joined.add(new Phrase(Phrase.Sort.NOUN, 0, List.copyOf(tokens)));
                i += 2;
            } else {
                joined.add(phrase);
            }
        }
        return joined;
    }

    /** A name with its "'s" and nothing behind. */
    private static boolean owner(Phrase phrase) {
        int last = phrase.tokens.size() - 1;
        return phrase.noun()
                && last > 0
                && phrase.tokens.get(last).is("'s")
                && phrase.tokens.get(last - 1).mention() != null;
    }

    private static boolean owned(Phrase and, Phrase phrase) {
        return and.sort == Phrase.Sort.CONJUNCTION
                && phrase.noun()
                && phrase.tokens.size() > 2
                && phrase.tokens.get(0).mention() != null
                && phrase.tokens.get(1).is("'s");
    }
}
