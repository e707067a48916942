package org.entente.importer.text;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Edtf;
import org.jspecify.annotations.Nullable;

/** Dates as exact as the text gives them; those that hang on the day of publication only where that is known. */
final class Dates {

    /** A date with its place. */
    record Found(int start, int end, Edtf date) {}

    /** A month's name or its short form. */
    static final String MONTH =
            "(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";

    /** A day of a month. */
    static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

    /** What stands between the first and the last day, month or year of a stretch. */
    static final String TO = " ?(?:-|to|and|until|till|through) ?(?:the )?";

    private static final String YEAR = "((?:19|20)\\d\\d)";

    private static final Pattern CENTURY = Pattern.compile(YEAR);

    private static final String OF_YEAR = "(?: of|,)? " + YEAR + "\\b";

    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("1st", 1),
            Map.entry("1", 1),
            Map.entry("second", 2),
            Map.entry("2nd", 2),
            Map.entry("2", 2),
            Map.entry("third", 3),
            Map.entry("3rd", 3),
            Map.entry("3", 3),
            Map.entry("fourth", 4),
            Map.entry("last", 4),
            Map.entry("4th", 4),
            Map.entry("4", 4));

    /**
     * A form in which texts give dates, and how it is read; null where it is none after all.
     *
     * @param full whether a year of four digits stands in it
     */
    private record Form(Finder pattern, boolean full, Function<Matcher, @Nullable String> reading) {
        Form(String pattern, Function<Matcher, @Nullable String> reading) {
            this(Finder.of(pattern), pattern.contains(YEAR), reading);
        }
    }

    /** Those that stand on their own, the longer ones first. */
    private static final List<Form> ABSOLUTE = List.of(
            new Form("\\b(" + YEAR + "-\\d\\d-\\d\\d)\\b", m -> m.group(1)),
            new Form(
                    "\\b" + DAY + " " + MONTH + TO + DAY + " " + MONTH + OF_YEAR,
                    m -> iso(m.group(5), m.group(2), m.group(1)) + "/" + iso(m.group(5), m.group(4), m.group(3))),
            new Form(
                    "\\b" + MONTH + " " + DAY + TO + MONTH + " " + DAY + OF_YEAR,
                    m -> iso(m.group(5), m.group(1), m.group(2)) + "/" + iso(m.group(5), m.group(3), m.group(4))),
            new Form(
                    "\\b" + DAY + TO + DAY + "(?: of)? " + MONTH + OF_YEAR,
                    m -> iso(m.group(4), m.group(3), m.group(1)) + "/" + iso(m.group(4), m.group(3), m.group(2))),
            new Form(
                    "\\b" + MONTH + " " + DAY + TO + DAY + OF_YEAR,
                    m -> iso(m.group(4), m.group(1), m.group(2)) + "/" + iso(m.group(4), m.group(1), m.group(3))),
            new Form("\\b" + DAY + "(?: of)? " + MONTH + OF_YEAR, m -> iso(m.group(3), m.group(2), m.group(1))),
            new Form("\\b" + MONTH + " " + DAY + OF_YEAR, m -> iso(m.group(3), m.group(1), m.group(2))),
            new Form(
                    "\\b" + MONTH + " " + YEAR + TO + MONTH + " " + YEAR + "\\b",
                    m -> iso(m.group(2), m.group(1), null) + "/" + iso(m.group(4), m.group(3), null)),
            new Form(
                    "\\b" + MONTH + TO + MONTH + OF_YEAR,
                    m -> iso(m.group(3), m.group(1), null) + "/" + iso(m.group(3), m.group(2), null)),
            new Form("\\b" + MONTH + OF_YEAR, m -> iso(m.group(2), m.group(1), null)),
            new Form(
                    "\\b(?:(first|second|third|fourth|last|1st|2nd|3rd|4th) quarter|Q([1-4]))(?: of| in)? " + YEAR
                            + "\\b",
                    m -> part(m.group(3), m.group(1) == null ? m.group(2) : m.group(1), 3)),
            new Form(
                    "\\b(?:(first|second|1st|2nd) half|H([12]))(?: of| in)? " + YEAR + "\\b",
                    m -> part(m.group(3), m.group(1) == null ? m.group(2) : m.group(1), 6)),
            new Form(
                    "\\b(?:[Ff]iscal|[Ff]inancial)(?: [Yy]ear)? " + YEAR + "[-/]((?:19|20)?\\d\\d)\\b",
                    m -> range(m.group(1), m.group(2))),
            new Form("\\bFY ?" + YEAR + "[-/]((?:19|20)?\\d\\d)\\b", m -> range(m.group(1), m.group(2))),
            new Form(
                    "\\b" + YEAR + "[-/]((?:19|20)?\\d\\d) (?:fiscal|financial|budget) year\\b",
                    m -> range(m.group(1), m.group(2))),
            new Form("\\bFY ?" + YEAR + "\\b", m -> m.group(1)),
            new Form("\\bFY ?'?(\\d\\d)\\b(?![-/]\\d)", m -> "20" + m.group(1)),
            new Form(
                    "\\b(?:(?:[Ff]rom|[Bb]etween) )" + YEAR + TO + "((?:19|20)\\d\\d|\\d\\d)\\b",
                    m -> range(m.group(1), m.group(2))),
            new Form(
                    "\\b" + YEAR
                            + " ?(?:-|/|to|until|till|through) ?((?:19|20)\\d\\d|\\d\\d)\\b(?! ?(?:million|billion|/))",
                    m -> hyphened(m.group(1), m.group(2), m.group())),
            new Form(
                    "\\b" + YEAR + " or (?:in )?(?:early |late |mid-?)?" + YEAR + "\\b",
                    m -> range(m.group(1), m.group(2))),
            new Form(
                    DateDoubt.NO_COUNT + "\\b(?:(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil) )?" + DateDoubt.ABOUT + " ?"
                            + YEAR + "\\b" + DateDoubt.END,
                    m -> m.group(1) + "~"),
            new Form(
                    "\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Oo]f|[Ff]rom|[Dd]uring|[Uu]ntil|[Tt]ill|[Ff]or|[Aa]fter|[Bb]efore|[Ll]ate|[Ee]arly|[Mm]id"
                            + "|[Yy]ear|[Ff]iscal|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter) ?-?" + YEAR
                            + "\\b(?!-\\d| (?:million|billion))",
                    m -> m.group(1)),
            new Form(
                    "(?<=\\b(?:19|20)\\d\\d), " + YEAR + "(?=,? and (?:19|20)\\d\\d|, (?:19|20)\\d\\d)",
                    m -> m.group(1)),
            new Form("(?<=\\b(?:19|20)\\d\\d),? and(?: in)? " + YEAR + "\\b", m -> m.group(1)),
            new Form(
                    "\\b(?:the|a|an|its|their|'s|s'|this) " + YEAR
                            + "(?= (?:[\\w-]+ ){0,3}(?:agreement|contract|deal|pact|treaty|accord|order|memorandum|mou|MoU|exercise"
                            + "|drills?|edition|sale|purchase|visit|summit|meeting|declaration|framework|budget|arrangement|protocol)\\b)",
                    m -> m.group(1)),
            new Form("(?<=\\()" + YEAR + "(?=\\))", m -> m.group(1)),
            // The end of an entry: "48 jets, $3 billion, 2022".
            new Form("(?<=, )" + YEAR + "(?= ?[.;)]? ?(?:\\n|$))", m -> m.group(1)),
            new Form(
                    "(?<=\\b(?:budget|spending|expenditure|exports|imports|exercise|edition) )" + YEAR + "\\b(?!-\\d)",
                    m -> m.group(1)),
            new Form(
                    "\\b(?:[Ii]n|[Dd]uring|[Oo]f) the ((?:19|20)\\d|[5-9])0s and(?: the)? ((?:19|20)\\d|[5-9])0s\\b",
                    m -> decade(m.group(1)).substring(0, 4) + decade(m.group(2)).substring(4)),
            new Form("\\b(?:[Ii]n|[Dd]uring|[Oo]f) the ((?:19|20)\\d|[5-9])0s\\b", m -> decade(m.group(1))),
            new Form("(?<=\\bback to )" + YEAR + "\\b(?!-\\d)", m -> m.group(1)),
            new Form("(?<=\\) )" + YEAR + "\\b(?!-\\d)", m -> m.group(1)));

    private Dates() {}

    /** The dates in a stretch of a text with plain marks, left to right, none in another. */
    static List<Found> find(String text, int start, int end, @Nullable LocalDate published) {
        List<Found> found = told(text, start, end, published);
        new FollowingDates(text, published).find(start, end, found);
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    /** Those that hang on no other date. */
    static List<Found> told(String text, int start, int end, @Nullable LocalDate published) {
        List<Found> found = new ArrayList<>();
        boolean digits = Numbers.digits(text, start, end);
        boolean year = digits && CENTURY.matcher(text).region(start, end).find();
        for (Form form : digits ? ABSOLUTE : List.<Form>of()) {
            // To look for a year costs little, to look for a date in thirty forms much.
            if (year || !form.full) {
                each(form.pattern, text, start, end, found, form.reading);
            }
        }
        if (published != null) {
            new RelativeDates(text, published).find(start, end, digits, found);
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    /** Adds what a pattern finds where nothing was found yet. */
    static void each(
            Finder pattern,
            String text,
            int start,
            int end,
            List<Found> found,
            Function<Matcher, @Nullable String> reading) {
        Finder.Search search = pattern.in(text, start, end);
        while (search.find()) {
            int from = search.start();
            int to = search.end();
            if (found.stream().anyMatch(f -> f.start() < to && f.end() > from)) {
                continue;
            }
            String date = reading.apply(search.match());
            if (date != null) {
                try {
                    found.add(new Found(from, to, new Edtf(DateDoubt.marked(date, text, start, from))));
                } catch (IllegalArgumentException e) {
                    // "June 31": what looks like a date and is none stays a part of the text.
                    continue;
                }
            }
        }
    }

    private static String iso(String year, String month, @Nullable String day) {
        return day == null
                ? String.format(Locale.ROOT, "%s-%02d", year, month(month))
                : String.format(Locale.ROOT, "%s-%02d-%02d", year, month(month), Integer.parseInt(day));
    }

    /** The number of a month by its name or short form; 0 where it is none. */
    static int month(String name) {
        String three = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(three)) {
                return month.getValue();
            }
        }
        return 0;
    }

    /** A quarter or half of a year as the interval of its months. */
    private static String part(String year, String which, int months) {
        int number = PARTS.getOrDefault(which.toLowerCase(Locale.ROOT), 1);
        YearMonth last = YearMonth.of(Integer.parseInt(year), number * months);
        return last.minusMonths(months - 1L) + "/" + last;
    }

    private static String decade(String told) {
        String tens = told.length() == 1 ? "19" + told : told;
        return tens + "0/" + tens + "9";
    }

    private static @Nullable String range(String from, String to) {
        String full = to.length() == 2 ? from.substring(0, 2) + to : to;
        return full.compareTo(from) > 0 ? from + "/" + full : null;
    }

    /** "2016-19" is a stretch of years, "2016-09" a month. */
    private static @Nullable String hyphened(String from, String to, String written) {
        if (to.length() == 2 && written.indexOf('-') > 0) {
            int number = Integer.parseInt(to);
            if (number > 0 && number <= 12 && number <= Integer.parseInt(from) % 100) {
                return from + "-" + to;
            }
        }
        return range(from, to);
    }
}
