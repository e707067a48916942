package org.entente.importer.text;

import java.util.Locale;
import java.util.Set;

/**
 * Tells whether a text speaks of defence throughout.
 *
 * <p>Of "cooperation between the two countries" a sentence alone does not tell whether it is one of arms or of fisheries; the
 * text around it mostly does.
 */
final class Domain {

    /** Words that other pages of a newspaper seldom have, in base form. */
    private static final Set<String> WORDS = Vocabulary.words(
            "arm armed armament army navy naval military defence defense missile weapon weaponry warship frigate"
                    + " corvette submarine destroyer fighter bomber troop soldier artillery howitzer ammunition munition tank drone"
                    + " radar squadron brigade battalion battlegroup warplane torpedo interoperability peacekeeping peacekeeper marine"
                    + " deterrence airspace embargo disarmament militia warhead rocket ballistic nato shipyard shipbuilder helicopter semiconductor satellite aerospace uranium reactor chipmaker");

    /** The least number of such words, and of how many words one must be such. */
    private static final int LEAST = 3;

    private static final int SHARE = 80;

    private Domain() {}

    /** Whether enough of the words of a stretch are such. */
    static boolean defence(String text, int start, int end) {
        int words = 0;
        int told = 0;
        int begin = -1;
        for (int i = start; i <= end; i++) {
            if (i < end && Character.isLetter(text.charAt(i))) {
                begin = begin < 0 ? i : begin;
            } else if (begin >= 0) {
                words++;
                told += WORDS.contains(Lemmas.noun(text.substring(begin, i).toLowerCase(Locale.ROOT))) ? 1 : 0;
                begin = -1;
            }
        }
        return told >= LEAST && told * SHARE >= words;
    }
}
