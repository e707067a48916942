package org.entente.importer.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates that hang on one told before: "the following year", "two months later", "that September", "the same day". */
final class FollowingDates {

    /** What a figure is compared with is no date of it: "up 3 percent from the previous year". */
    private static final String COMPARED = "(?i)(?<!\\b(?:from|than|over|on|against|with|to) )";

    private static final Finder LATER = Finder.of(
            COMPARED
                    + "\\b([\\w-]+)(?: of)? (year|month|week|day|hour)s? (later(?! than)|after(?:wards)?(?! [\\w'])|earlier(?! than)|before(?! [\\w'])|previously|on(?! the| that| \\w+ing))\\b");

    private static final Finder NEXT =
            Finder.of(COMPARED + "\\bthe (following|next|previous|preceding) (year|month|week|day)\\b");

    /** What is said to be at the time told before. */
    private static final Finder SAME_TIME = Finder.of(
            "(?i)\\b(?<!from )(?<!with )(?<!than )(?:(?:the|this|that) same|that) (?:year|month|week|day|afternoon|evening|morning|occasion)\\b"
                    + "|\\b(?:[Ll]ater|[Ee]arlier) in the (?:day|week|year)\\b"
                    + "|(?<=\\b(?:signed|concluded|placed|ordered|bought|agreed|made|initialled|announced) )at the same time\\b");

    private static final Finder MONTH_OF_YEAR = Finder.of(
            "\\b" + Dates.MONTH + " (?:of )?(?:(that|the same)|the (following|next|previous|preceding)) year\\b");

    private static final Finder THAT_MONTH = Finder.of("\\b[Tt]hat (?:same )?" + Dates.MONTH + "(?! \\d)");

    /** What is held and has its year in its name. */
    private static final Pattern EDITION = Pattern.compile("\\b(?!" + Dates.MONTH
            + "|In |By |Since |From |Of |Until )[A-Z][\\w&-]+(?: [A-Z][\\w&-]+)* ((?:19|20)\\d\\d)\\b(?! ?[-/]\\d)");

    private static final Finder ANY = Finder.of(
            "(?i)\\b(?:later|after(?:wards)?|earlier|before|previously|on|following|next|same|previous|preceding|that)\\b");

    /** How far, in characters, the date on which another hangs is told before it. */
    private static final int BACK = 400;

    /** How far that of what was at the same time is told before: "in the same year". */
    private static final int SAME = 900;

    /** Counts of days, weeks or months that leave open how many. */
    private static final Set<String> SOME = Set.of("few", "some", "several", "couple", "many");

    private final String text;
    private final @Nullable LocalDate published;

    FollowingDates(String text, @Nullable LocalDate published) {
        this.text = text;
        this.published = published;
    }

    void find(int start, int end, List<Dates.Found> found) {
        if (published == null) {
            days(start, end, found);
        }
        if (!ANY.within(text, start, end).find()) {
            return;
        }
        Dates.each(MONTH_OF_YEAR, text, start, end, found, m -> monthOfYear(m, found));
        Dates.each(LATER, text, start, end, found, m -> later(m, found));
        Dates.each(NEXT, text, start, end, found, m -> next(m, found));
        Dates.each(SAME_TIME, text, start, end, found, m -> same(m, found));
        Dates.each(THAT_MONTH, text, start, end, found, m -> month(m, found));
    }

    /** "Sea Lance 2019, from May 3 to 9": days and months without a year are of the year of what is held, where that names it. */
    private void days(int start, int end, List<Dates.Found> found) {
        Matcher edition = EDITION.matcher(text).region(start, end);
        if (edition.find()) {
            RelativeDates.in(Integer.parseInt(edition.group(2)), text).parts(start, end, found);
        }
    }

    private @Nullable String later(Matcher m, List<Dates.Found> found) {
        String count = m.group(1).toLowerCase(Locale.ROOT);
        if (SOME.contains(count)) {
            return some(m, found);
        }
        boolean before = count.equals("the") && m.group(3).equalsIgnoreCase("before");
        var number = before || count.equals("a") || count.equals("an") || count.equals("one")
                ? java.math.BigDecimal.ONE
                : Numbers.of(count);
        String told =
                number == null || number.scale() > 0 || number.intValue() > 100 ? null : told(m.start(), BACK, found);
        if (told == null || number == null) {
            return null;
        }
        return moved(told, m.group(2), back(m) ? -number.intValue() : number.intValue());
    }

    /** "A few weeks later": in the same year, where that is far from its end; hours in the same month. */
    private @Nullable String some(Matcher m, List<Dates.Found> found) {
        String told = told(m.start(), BACK, found);
        if (told == null) {
            return null;
        }
        String unit = m.group(2).toLowerCase(Locale.ROOT);
        String date = DateDoubt.plain(told);
        if (unit.equals("hour")) {
            return date.substring(0, Math.min(date.length(), 7)) + mark(told);
        }
        if (date.length() < 7 || unit.equals("year")) {
            return null;
        }
        boolean back = back(m);
        int month = Integer.parseInt(date.substring(5, 7));
        int room = back ? month - 1 : 12 - month;
        return room >= (unit.equals("month") ? 6 : unit.equals("week") ? 2 : 1)
                ? date.substring(0, 4) + mark(told)
                : null;
    }

    private static boolean back(Matcher m) {
        String which = m.group(3).toLowerCase(Locale.ROOT);
        return which.equals("earlier") || which.equals("before") || which.equals("previously");
    }

    private @Nullable String next(Matcher m, List<Dates.Found> found) {
        String told = told(m.start(), BACK, found);
        if (told == null) {
            return null;
        }
        String which = m.group(1).toLowerCase(Locale.ROOT);
        return moved(told, m.group(2), which.startsWith("pre") ? -1 : 1);
    }

    /** The last date that is as exact as the word asks and no deadline; else the last. */
    private @Nullable String same(Matcher m, List<Dates.Found> found) {
        String words = m.group();
        boolean here = found.stream().anyMatch(date -> date.end() <= m.start());
        if (words.endsWith("year")) {
            return cut(told(m.start(), SAME, found), 4);
        }
        if (here || words.endsWith("occasion")) {
            String told = told(m.start(), SAME, found);
            return words.endsWith("month") || words.endsWith("week") ? cut(told, 7) : told;
        }
        int exact = words.endsWith("month") || words.endsWith("week") ? 7 : 10;
        List<Dates.Found> before =
                new ArrayList<>(Dates.told(text, Math.max(0, m.start() - SAME), m.start(), published));
        before.removeIf(date -> text.regionMatches(true, date.start(), "by ", 0, 3)
                || DEADLINE.matcher(text.substring(Math.max(0, date.start() - 24), date.start()))
                        .find());
        before.sort(Comparator.comparingInt(Dates.Found::start));
        String last = null;
        for (Dates.Found date : before) {
            String told = date.date().text();
            last = last == null || told.length() >= exact || last.length() < Math.min(exact, told.length())
                    ? told
                    : last;
        }
        String end = last == null ? null : last.substring(last.indexOf('/') + 1);
        return exact == 7 ? cut(end, 7) : end;
    }

    /** A date no more exact than so many characters: "in the same year" tells no day. */
    private static @Nullable String cut(@Nullable String date, int length) {
        String plain = date == null ? "" : DateDoubt.plain(date);
        return date == null || plain.indexOf('/') >= 0 || plain.length() <= length
                ? date
                : plain.substring(0, length) + mark(date);
    }

    private static final Pattern DEADLINE =
            Pattern.compile("\\b(?:by|until|before) (?:the )?(?:(?:end|middle|start|beginning) of (?:the )?)?$");

    private @Nullable String monthOfYear(Matcher m, List<Dates.Found> found) {
        String which = m.group(3) == null ? "same" : m.group(3);
        String told = told(m.start(), which.equals("same") ? SAME : BACK, found);
        if (told == null) {
            return null;
        }
        int step = which.startsWith("pre") ? -1 : which.equals("same") ? 0 : 1;
        return YearMonth.of(Integer.parseInt(told.substring(0, 4)) + step, Dates.month(m.group(1))) + mark(told);
    }

    private @Nullable String month(Matcher m, List<Dates.Found> found) {
        String told = told(m.start(), SAME, found);
        return told == null
                ? null
                : YearMonth.of(Integer.parseInt(told.substring(0, 4)), Dates.month(m.group(1))) + mark(told);
    }

    /** How sure a date is: what hangs on it is no surer. */
    private static String mark(String date) {
        return date.substring(DateDoubt.plain(date).length());
    }

    /** A date moved by so many units; null where it is not exact enough. */
    private static @Nullable String moved(String told, String unit, int by) {
        String moved = exact(DateDoubt.plain(told), unit, by);
        return moved == null ? null : moved + mark(told);
    }

    private static @Nullable String exact(String date, String unit, int by) {
        int year = Integer.parseInt(date.substring(0, 4));
        switch (unit.toLowerCase(Locale.ROOT)) {
            case "year":
                return String.valueOf(year + by);
            case "month":
                return date.length() < 7
                        ? null
                        : YearMonth.parse(date.substring(0, 7)).plusMonths(by).toString();
            case "hour":
                // Hours later it may be the day after: the month is sure, unless it is the last of a month.
                return date.length() < 10 ? null : date.substring(0, 7);
            case "week":
                return date.length() < 10
                        ? null
                        : YearMonth.from(LocalDate.parse(date).plusWeeks(by)).toString();
            default:
                return date.length() < 10
                        ? null
                        : LocalDate.parse(date).plusDays(by).toString();
        }
    }

    /** The last date told before an offset, its end where it is a stretch; null where none is near. */
    private @Nullable String told(int at, int back, List<Dates.Found> found) {
        String last = null;
        int end = -1;
        for (Dates.Found date : found) {
            if (date.end() <= at && date.end() > end) {
                last = date.date().text();
                end = date.end();
            }
        }
        if (last == null) {
            List<Dates.Found> before = Dates.told(text, Math.max(0, at - back), at, published);
            last = before.isEmpty()
                    ? null
                    : before.get(before.size() - 1).date().text();
        }
        return last == null ? null : last.substring(last.indexOf('/') + 1);
    }
}
