package org.entente.importer.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What equipment or people are called where no system is named: the words of a noun phrase that say what it is. */
final class Designation {

    /** What goes before and says which or how many. */
    private static final Set<String> LEADING = Vocabulary.words(
            "first second third fourth fifth sixth seventh eighth ninth tenth last next final latest same"
                    + " other another further more most many several few some additional total numerous various such"
                    + " dozen dozens hundred hundreds thousand thousands pair batch number up to about around nearly over"
                    + " almost roughly approximately least at of own new all both half remaining");

    /** Words that alone do not say what equipment it is. */
    private static final Set<String> GENERIC = Vocabulary.words(
            "arm arms asset assets capability capabilities component components equipment gear hardware"
                    + " machine machines materiel military package packages part parts platform platforms set sets supply"
                    + " supplies system systems technology technologies defence defense");

    private Designation() {}

    /**
     * The words of a noun phrase from the first that says what it is to its equipment or people; null where none does.
     *
     * @param written what stands in the text between two offsets
     */
    static @Nullable String of(Phrase phrase, BiFunction<Integer, Integer, String> written) {
        List<Token> tokens = phrase.tokens;
        if (!phrase.noun()) {
            return null;
        }
        int from = 0;
        int to = tokens.size();
        for (int i = 0; i < to; i++) {
            if (tokens.get(i).tag().equals("POS") || i > 0 && counts(tokens.get(i))) {
                from = i + 1;
            }
        }
        while (to > from && !tells(tokens.get(to - 1))) {
            to--;
        }
        while (from < to && leads(tokens.get(from))) {
            from++;
        }
        return from == to
                ? null
                : written.apply(tokens.get(from).start(), tokens.get(to - 1).end())
                        .replaceAll("\\s+", " ");
    }

    /** Whether it says more than that it is equipment. */
    static boolean tells(String designation) {
        for (String word : designation.toLowerCase(Locale.ROOT).split("\\W+")) {
            if (!word.isEmpty() && !GENERIC.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word can be the last of a designation: of "the submarine contract" only "submarine" can. */
    private static boolean tells(Token token) {
        return token.mention() != null && token.mention().system() != null
                || Vocabulary.EQUIPMENT.contains(token.lemma())
                || Details.PEOPLE.contains(token.lemma())
                || token.is("members")
                || Details.people(token);
    }

    /** "The Philippines ten patrol vessels": what is given begins with its number. */
    private static boolean counts(Token token) {
        return token.number() && token.mention() == null && Numbers.of(token.text()) != null;
    }

    private static boolean leads(Token token) {
        String tag = token.tag();
        return token.mention() == null
                && (token.number()
                        || !token.noun() && !tag.startsWith("JJ") && !tag.startsWith("VB")
                        || LEADING.contains(token.lower())
                        || Numbers.of(token.text()) != null);
    }
}
