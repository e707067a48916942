package org.entente.importer.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Edtf;
import org.jspecify.annotations.Nullable;

/** Dates as exact as the text gives them; those that hang on the day of publication only where that is known. */
final class Dates {

    /** A date with its place. */
    record Found(int start, int end, Edtf date) {}

    private static final String MONTH =
            "(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";

    private static final Pattern ISO = Pattern.compile("\\b((?:19|20)\\d\\d-\\d\\d-\\d\\d)\\b");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + ",? ((?:19|20)\\d\\d)\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?, ?((?:19|20)\\d\\d)\\b");
    private static final Pattern MONTH_YEAR = Pattern.compile("\\b" + MONTH + "(?: of)?,? ((?:19|20)\\d\\d)\\b");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?!,? (?:19|20)\\d\\d)(?!\\d)|\\b(\\d{1,2})(?:st|nd|rd|th)? "
                    + MONTH + "\\b(?! (?:19|20)\\d\\d)");
    private static final Pattern RANGE =
            Pattern.compile("\\b(?:from |between )?((?:19|20)\\d\\d) ?(?:-|to|and|until) ?((?:19|20)\\d\\d|\\d\\d)\\b");
    private static final Pattern YEAR = Pattern.compile(
            "\\b(?:[Ii]n|[Ss]ince|[Bb]y|of|[Ff]rom|[Dd]uring|[Uu]ntil|[Ll]ate|[Ee]arly|[Mm]id|year|fiscal year|FY) ?-?((?:19|20)\\d\\d)\\b(?!-\\d)");
    private static final Pattern BARE_MONTH =
            Pattern.compile("\\b(?:[Ii]n|[Ll]ast|[Tt]his|[Nn]ext|[Ss]ince|[Ll]ate|[Ee]arly|mid-?|during|until) " + MONTH
                    + "\\b(?! \\d)");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?i)\\b(last year|this year|next year|last month|this month|next month|yesterday|today|(?:on |this |last )(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|the previous year)\\b");

    private Dates() {}

    /** The dates in a stretch of a text with plain marks, left to right, none in another. */
    static List<Found> find(String text, int start, int end, @Nullable LocalDate published) {
        List<Found> found = new ArrayList<>();
        each(ISO, text, start, end, found, m -> m.group(1));
        each(DAY_FIRST, text, start, end, found, m -> iso(m.group(3), m.group(2), m.group(1)));
        each(MONTH_FIRST, text, start, end, found, m -> iso(m.group(3), m.group(1), m.group(2)));
        each(MONTH_YEAR, text, start, end, found, m -> iso(m.group(2), m.group(1), null));
        each(RANGE, text, start, end, found, Dates::range);
        each(YEAR, text, start, end, found, m -> m.group(1));
        if (published != null) {
            each(MONTH_DAY, text, start, end, found, m -> dayOfMonth(m, published));
            each(BARE_MONTH, text, start, end, found, m -> month(m, text, published));
            each(RELATIVE, text, start, end, found, m -> relative(m, published));
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private interface Reading {
        @Nullable
        String read(Matcher matcher);
    }

    private static void each(Pattern pattern, String text, int start, int end, List<Found> found, Reading reading) {
        Matcher matcher = pattern.matcher(text).region(start, end);
        while (matcher.find()) {
            int from = matcher.start();
            int to = matcher.end();
            if (found.stream().anyMatch(f -> f.start() < to && f.end() > from)) {
                continue;
            }
            String date = reading.read(matcher);
            if (date != null) {
                try {
                    found.add(new Found(from, to, new Edtf(date)));
                } catch (IllegalArgumentException e) {
                    // "June 31": what looks like a date and is none stays a part of the text.
                    continue;
                }
            }
        }
    }

    private static @Nullable String iso(String year, String month, @Nullable String day) {
        int number = month(month);
        if (number == 0) {
            return null;
        }
        return day == null
                ? String.format(Locale.ROOT, "%s-%02d", year, number)
                : String.format(Locale.ROOT, "%s-%02d-%02d", year, number, Integer.parseInt(day));
    }

    private static int month(String name) {
        String three = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(three)) {
                return month.getValue();
            }
        }
        return 0;
    }

    private static @Nullable String range(Matcher m) {
        String from = m.group(1);
        String to = m.group(2);
        String full = to.length() == 2 ? from.substring(0, 2) + to : to;
        if (to.length() == 2
                && Integer.parseInt(to) <= 12
                && m.group().indexOf('-') > 0
                && Integer.parseInt(full) <= Integer.parseInt(from)) {
            return from + "-" + to;
        }
        return full.compareTo(from) > 0 ? from + "/" + full : null;
    }

    /** The day nearest to publication, before rather than after. */
    private static @Nullable String dayOfMonth(Matcher m, LocalDate published) {
        String name = m.group(1) != null ? m.group(1) : m.group(4);
        String day = m.group(2) != null ? m.group(2) : m.group(3);
        try {
            LocalDate date = LocalDate.of(published.getYear(), month(name), Integer.parseInt(day));
            if (date.isAfter(published.plusMonths(3))) {
                date = date.minusYears(1);
            } else if (date.isBefore(published.minusMonths(9))) {
                date = date.plusYears(1);
            }
            return date.toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String month(Matcher m, String text, LocalDate published) {
        YearMonth month = YearMonth.of(published.getYear(), month(m.group(1)));
        YearMonth now = YearMonth.from(published);
        boolean future = m.group().toLowerCase(Locale.ROOT).startsWith("next")
                || FUTURE.matcher(text.substring(Math.max(0, m.start() - 60), m.start()))
                        .find();
        if (future && month.isBefore(now)) {
            month = month.plusYears(1);
        } else if (!future && month.isAfter(now)) {
            month = month.minusYears(1);
        }
        return month.toString();
    }

    private static final Pattern FUTURE =
            Pattern.compile("\\b(?:will|to be|is to|are to|expected|due|set to|scheduled|plans?|planned)\\b");

    private static @Nullable String relative(Matcher m, LocalDate published) {
        String words = m.group(1).toLowerCase(Locale.ROOT);
        if (m.group(2) != null) {
            DayOfWeek day = DayOfWeek.valueOf(m.group(2).toUpperCase(Locale.ROOT));
            return published.with(TemporalAdjusters.previousOrSame(day)).toString();
        }
        switch (words) {
            case "last year", "the previous year":
                return String.valueOf(published.getYear() - 1);
            case "this year":
                return String.valueOf(published.getYear());
            case "next year":
                return String.valueOf(published.getYear() + 1);
            case "last month":
                return YearMonth.from(published).minusMonths(1).toString();
            case "this month":
                return YearMonth.from(published).toString();
            case "next month":
                return YearMonth.from(published).plusMonths(1).toString();
            case "yesterday":
                return published.minusDays(1).toString();
            case "today":
                return published.toString();
            default:
                return null;
        }
    }

    /** The day of publication as a dateline or heading near the beginning gives it, or null. */
    static @Nullable LocalDate published(String text) {
        int line = 0;
        int lines = 0;
        while (line < text.length() && lines < 30 && line < 2000) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            int stop = Math.min(end, line + 90);
            boolean alone = end - line < 90;
            boolean first = lines == 0 && !alone;
            if (alone || first) {
                for (Found found : find(text, line, first ? Math.min(end, line + 30) : stop, null)) {
                    if (found.date().text().length() == 10 && (alone && end - line < 60 || found.start() - line < 12)) {
                        return found.date().earliest().orElse(null);
                    }
                }
            }
            lines++;
            line = end + 1;
        }
        return null;
    }
}
