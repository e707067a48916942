package org.entente.matcher.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts texts into words. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,]\\d+)*");

    /** As long as the root of most English words that news has, so that "orders" and "ordered" are one. */
    private static final int ROOT = 5;

    private static final Set<String> EMPTY = Set.of(("a an and are as at be been both but by can could for from had has"
                    + " have he her his if in into is it its may more new not of on or our out over said say says she"
                    + " should so some than that the their them then there these they this to two under up was we were"
                    + " which while who will with would year years")
            .split(" "));

    private Words() {}

    /** All words in lower case, in their order. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** The roots of the words that say something; numbers as they stand. */
    static Set<String> roots(String text) {
        Set<String> roots = new HashSet<>();
        for (String word : of(text)) {
            if (!EMPTY.contains(word) && word.length() > 1) {
                roots.add(word.length() > ROOT && Character.isLetter(word.charAt(0)) ? word.substring(0, ROOT) : word);
            }
        }
        return roots;
    }
}
