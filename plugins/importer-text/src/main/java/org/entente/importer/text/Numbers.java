package org.entente.importer.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.core.model.Certainty;
import org.jspecify.annotations.Nullable;

/** Numbers in digits and words, and what stands before them of their certainty. */
final class Numbers {

    private static final Map<String, Integer> WORDS = words();

    private static final Pattern HANDED = Pattern.compile(
            "\\b(?:hand(?:ed|ing|s)?|turn(?:ed|ing|s)?|t(?:ake|akes|ook|aken|aking)|sign(?:ed|ing|s)?|g(?:ive|ave|iven|iving)|pass(?:ed|ing)?) over$");

    private Numbers() {}

    /** Whether a word is a year and nothing else. */
    static boolean year(String word) {
        return word.length() == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && digits(word, 2, 3)
                && digits(word, 3, 4);
    }

    /** Whether a stretch of a text has a digit. */
    static boolean digits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        List<String> small = List.of(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
                "twenty");
        for (int i = 0; i < small.size(); i++) {
            words.put(small.get(i), i);
        }
        List<String> tens = List.of("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
        for (int i = 0; i < tens.size(); i++) {
            words.put(tens.get(i), 30 + 10 * i);
        }
        words.put("dozen", 12);
        words.put("hundred", 100);
        words.put("a pair", 2);
        return words;
    }

    /** The number that a token gives, or null. */
    static @Nullable BigDecimal of(String token) {
        String plain = token.toLowerCase(Locale.ROOT).replace(",", "");
        if (!plain.isEmpty()
                && plain.length() < 16
                && plain.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
                && plain.chars().filter(c -> c == '.').count() < 2
                && !plain.endsWith(".")
                && !plain.startsWith(".")) {
            return new BigDecimal(plain);
        }
        Integer word = WORDS.get(plain);
        if (word != null) {
            return BigDecimal.valueOf(word);
        }
        int hyphen = plain.indexOf('-');
        if (hyphen > 0) {
            Integer ten = WORDS.get(plain.substring(0, hyphen));
            Integer one = WORDS.get(plain.substring(hyphen + 1));
            return ten != null && one != null && ten >= 20 && one < 10 ? BigDecimal.valueOf(ten + one) : null;
        }
        return null;
    }

    /** How certain a number is by the words before it. */
    static Certainty certainty(String before) {
        String text = before.toLowerCase(Locale.ROOT).stripTrailing();
        // "Handed over three launchers": no more than three.
        if (HANDED.matcher(text).find()) {
            return Certainty.EXACT;
        }
        if (ends(
                text,
                "more than",
                "over",
                "at least",
                "exceed",
                "exceeded",
                "exceeding",
                "surpassed",
                "above",
                "no fewer than",
                "upwards of",
                "not less than")) {
            return Certainty.AT_LEAST;
        }
        if (ends(
                text,
                "up to",
                "as many as",
                "as much as",
                "at most",
                "no more than",
                "less than",
                "fewer than",
                "under",
                "below",
                "a maximum of")) {
            return Certainty.AT_MOST;
        }
        if (ends(
                text,
                "about",
                "around",
                "some",
                "approximately",
                "roughly",
                "nearly",
                "almost",
                "estimated",
                "close to",
                "circa",
                "an estimated")) {
            return Certainty.ABOUT;
        }
        return Certainty.EXACT;
    }

    private static boolean ends(String text, String... endings) {
        for (String ending : endings) {
            if (text.endsWith(ending)
                    && (text.length() == ending.length()
                            || !Character.isLetter(text.charAt(text.length() - ending.length() - 1)))) {
                return true;
            }
        }
        return false;
    }
}
