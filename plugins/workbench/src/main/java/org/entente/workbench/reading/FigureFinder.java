package org.entente.workbench.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds figures in texts, and the records that hold them. */
public final class FigureFinder {

    /**
     * A figure that a record holds.
     *
     * @param of the record
     * @param start where its evidence begins
     */
    public record Held(long of, double value, long start, long end) {}

    private static final List<String> WORDS = List.of(
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
    private static final Map<String, Integer> TENS =
            Map.of("dozen", 12, "thirty", 30, "forty", 40, "fifty", 50, "hundred", 100);
    private static final Pattern FIGURE =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}.,_-])(?:([$€£₩₺¥]|US\\$|(?:USD|EUR|GBP|TRY|KRW) ?)?"
                    + "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)|("
                    + String.join("|", WORDS.subList(2, WORDS.size()))
                    + "|dozen|thirty|forty|fifty|hundred))"
                    + "(?:[ \\u00A0-]?(thousand|million|billion|trillion|bn|mn|tn)|(?<=\\d)([bmk])|( ?%| percent| per cent))?"
                    // Never within a number or a word, such as 1.1 of $1.1B.
                    + "(?![\\p{L}\\p{N}]|[.,]\\d)");
    private static final Map<String, Double> MAGNITUDES = Map.ofEntries(
            Map.entry("k", 1e3),
            Map.entry("thousand", 1e3),
            Map.entry("m", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("million", 1e6),
            Map.entry("b", 1e9),
            Map.entry("bn", 1e9),
            Map.entry("billion", 1e9),
            Map.entry("tn", 1e12),
            Map.entry("trillion", 1e12));

    private static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
    /** What stands before and after a figure, with a stroke between. */
    private static final Pattern MONTH = Pattern.compile("\\b" + MONTHS + " \\||\\|(?:st|nd|rd|th)? " + MONTHS);

    /** From here on a figure is hardly another one that is the same by chance. */
    private static final double TELLING = 10_000;

    private FigureFinder() {}

    /** The figures in a piece of text; years are none. */
    public static List<Mention> in(Piece piece, List<Held> held) {
        List<Mention> found = new ArrayList<>();
        CodePoints points = new CodePoints(piece.text());
        Matcher figure = FIGURE.matcher(piece.text());
        while (figure.find()) {
            // Without a currency 10m are metres, and 30k may be a name.
            if (!date(figure, piece.text()) && (figure.group(5) == null || figure.group(1) != null)) {
                double value = value(figure);
                long start = piece.start() + points.point(figure.start());
                long end = piece.start() + points.point(figure.end());
                List<Long> of = held.stream()
                        .filter(one -> same(one.value(), value)
                                && (value >= TELLING || one.start() <= start && one.end() >= end))
                        .map(Held::of)
                        .distinct()
                        .toList();
                found.add(new Mention(
                        "FIGURE",
                        null,
                        BigDecimal.valueOf(value).stripTrailingZeros().toPlainString(),
                        start,
                        end,
                        of));
            }
        }
        return found;
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
    }

    private static double value(Matcher figure) {
        String word = figure.group(3) == null ? "" : figure.group(3).toLowerCase(Locale.ROOT);
        double number = figure.group(2) != null
                ? Double.parseDouble(figure.group(2).replace(",", ""))
                : TENS.containsKey(word) ? TENS.get(word) : WORDS.indexOf(word);
        String magnitude = figure.group(4) == null ? figure.group(5) : figure.group(4);
        return magnitude == null ? number : number * MAGNITUDES.get(magnitude.toLowerCase(Locale.ROOT));
    }

    /** A year by itself, or a day beside a month. */
    private static boolean date(Matcher figure, String text) {
        boolean bare = figure.group(1) == null
                && figure.group(2) != null
                && figure.group(4) == null
                && figure.group(5) == null
                && figure.group(6) == null;
        String around = text.substring(Math.max(0, figure.start() - 12), figure.start()) + "|"
                + text.substring(figure.end(), Math.min(text.length(), figure.end() + 12));
        return bare
                && (figure.group(2).matches("(?:19|20)\\d\\d")
                        || figure.group(2).matches("[0-3]?\\d") && month(around));
    }

    private static boolean month(String around) {
        return MONTH.matcher(around).find();
    }
}
