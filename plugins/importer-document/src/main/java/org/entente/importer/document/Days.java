package org.entente.importer.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Edtf;
import org.jspecify.annotations.Nullable;

/** Dates as the heads of documents write them, in the day of their own time zone. */
final class Days {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

    private static final Pattern ISO =
            Pattern.compile("\\b((?:19|20)\\d\\d)[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?!\\d)");
    private static final Pattern POINTS = Pattern.compile("\\b(\\d{1,2})\\. ?(\\d{1,2})\\. ?((?:19|20)\\d\\d)\\b");
    private static final Pattern COMPACT =
            Pattern.compile("\\b((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?\\d{4,6})?(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]" + MONTH + ",?[ -]((?:19|20)\\d\\d)\\b");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?i)\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?:,| \\(?[a-z]{3,9}\\)?,)? ?((?:19|20)\\d\\d)\\b");
    private static final Pattern MONTH_ONLY = Pattern.compile("(?i)\\b" + MONTH + ",? ((?:19|20)\\d\\d)\\b");

    private Days() {}

    /** The date that a field gives; null where it gives none. */
    static @Nullable Edtf of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String start = text.substring(0, Math.min(text.length(), 200));
        Edtf day = day(start);
        if (day != null) {
            return day;
        }
        Matcher month = MONTH_ONLY.matcher(start);
        return month.find() ? month(month.group(2), number(month.group(1))) : null;
    }

    /** A day with its place in a text. */
    record Found(Edtf day, int start, int end) {}

    /** The first whole day in a text; null where there is none. */
    static @Nullable Edtf day(String text) {
        Found found = find(text);
        return found == null ? null : found.day();
    }

    /** Whether a text is a day and nothing else. */
    static boolean isDay(String text) {
        Found found = text.length() > 40 ? null : find(text);
        return found != null && found.start() == 0 && found.end() == text.length();
    }

    /** The first whole day in a text with its place; null where there is none. */
    static @Nullable Found find(String text) {
        Matcher m = ISO.matcher(text);
        if (m.find()) {
            int month = Integer.parseInt(m.group(2));
            Found found = found(m, m.group(3) == null ? month(m.group(1), month) : day(m.group(1), month, m.group(3)));
            if (found != null) {
                return found;
            }
        }
        m = DAY_FIRST.matcher(text);
        if (m.find()) {
            return found(m, day(m.group(3), number(m.group(2)), m.group(1)));
        }
        m = MONTH_FIRST.matcher(text);
        if (m.find()) {
            return found(m, day(m.group(3), number(m.group(1)), m.group(2)));
        }
        m = POINTS.matcher(text);
        if (m.find()) {
            return found(m, day(m.group(3), Integer.parseInt(m.group(2)), m.group(1)));
        }
        m = COMPACT.matcher(text);
        return m.find() ? found(m, day(m.group(1), Integer.parseInt(m.group(2)), m.group(3))) : null;
    }

    private static @Nullable Found found(Matcher m, @Nullable Edtf day) {
        return day == null ? null : new Found(day, m.start(), m.end());
    }

    private static int number(String month) {
        return MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static @Nullable Edtf day(String year, int month, String day) {
        try {
            return Edtf.day(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Edtf month(String year, int month) {
        try {
            return new Edtf(YearMonth.of(Integer.parseInt(year), month).toString());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
