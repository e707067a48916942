package org.entente.importer.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole days as the heads of articles write them, in the languages of those who publish in English too. */
final class Days {

    /** A day with its place in a line. */
    record Day(int start, int end, LocalDate date) {}

    private static final Map<String, Integer> MONTHS = months();

    private static final String YEAR = "((?:19|20)\\d\\d)";

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)" + YEAR + "(?:[-./] ?|\\u5E74 ?|\\uB144 ?)(\\d{1,2})(?:[-./] ?|\\u6708 ?|\\uC6D4 ?)"
                    + "(\\d{1,2})(?:\\u65E5|\\uC77C)?(?!\\d)");

    /** With points the day stands first; with strokes it may be either, and only a number above 12 tells. */
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2" + YEAR + "(?!\\d)");

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|er|o)?(?: of| de)?[ -](\\p{L}{3,12})\\.?,?(?: de)?[ -]" + YEAR
                    + "\\b");

    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:, ?| )(?:\\(?\\p{L}{3,9}\\)?, )?" + YEAR + "\\b");

    private Days() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (WordList.Line line : WordList.read("months.txt")) {
            line.words().forEach(word -> months.put(word, Integer.valueOf(line.key())));
        }
        return months;
    }

    /** The days in a line with plain marks, left to right. */
    static List<Day> find(String line) {
        List<Day> days = new ArrayList<>();
        Matcher m = YEAR_FIRST.matcher(line);
        while (m.find()) {
            add(days, m, m.group(1), Integer.parseInt(m.group(2)), m.group(3));
        }
        m = YEAR_LAST.matcher(line);
        while (m.find()) {
            int first = Integer.parseInt(m.group(1));
            int second = Integer.parseInt(m.group(3));
            if (m.group(2).equals(".") || first > 12 || first == second) {
                add(days, m, m.group(4), second, m.group(1));
            } else if (second > 12) {
                add(days, m, m.group(4), first, m.group(3));
            }
        }
        m = DAY_FIRST.matcher(line);
        while (m.find()) {
            add(days, m, m.group(3), month(m.group(2)), m.group(1));
        }
        m = MONTH_FIRST.matcher(line);
        while (m.find()) {
            add(days, m, m.group(3), month(m.group(1)), m.group(2));
        }
        days.sort((a, b) -> a.start() - b.start());
        return days;
    }

    private static void add(List<Day> days, Matcher m, String year, int month, String day) {
        LocalDate date = date(year, month, day);
        if (date != null) {
            days.add(new Day(m.start(), m.end(), date));
        }
    }

    /** The month that a name or its first three letters or more mean, or 0. */
    private static int month(String name) {
        StringBuilder folded = new StringBuilder();
        for (char c : name.toCharArray()) {
            folded.append(Plain.folded(c));
        }
        String word = folded.toString();
        Integer month = MONTHS.get(word);
        if (month != null || word.length() > 5) {
            return month == null ? 0 : month;
        }
        return MONTHS.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(word))
                .map(Map.Entry::getValue)
                .distinct()
                .reduce((a, b) -> 0)
                .orElse(0);
    }

    private static @Nullable LocalDate date(String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        } catch (DateTimeException e) {
            // "31 June" or a word that is no month: it is no day.
            return null;
        }
    }
}
