package org.entente.importer.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates that hang on the day of publication: "in March", "on Tuesday", "two years ago", "next month". */
final class RelativeDates {

    private static final Finder MONTH_OF_YEAR = Finder.of("\\b(?:" + Dates.DAY + "(?: of)? )?" + Dates.MONTH + "(?: "
            + Dates.DAY + ")?,? (?:of )?((?i)last|this|next)(?-i) year\\b");
    private static final Finder DAYS_OF_MONTHS = Finder.of("\\b" + Dates.MONTH + " " + Dates.DAY + Dates.TO
            + Dates.MONTH + " " + Dates.DAY + "\\b|\\b" + Dates.DAY + " " + Dates.MONTH + Dates.TO + Dates.DAY + " "
            + Dates.MONTH + "\\b");
    private static final Finder DAYS = Finder.of("\\b" + Dates.MONTH + " " + Dates.DAY + Dates.TO + Dates.DAY
            + "\\b(?!\\d)|\\b" + Dates.DAY + Dates.TO + Dates.DAY + "(?: of)? " + Dates.MONTH + "\\b");
    private static final Finder DAY =
            Finder.of("\\b" + Dates.MONTH + " " + Dates.DAY + "\\b(?!,? (?:19|20)\\d\\d)(?!\\d)|\\b" + Dates.DAY
                    + "(?: of)? " + Dates.MONTH + "\\b(?! (?:19|20)\\d\\d)");
    private static final Finder MONTH = Finder.of(
            "\\b(?:[Ii]n|[Ll]ast|[Tt]his|[Nn]ext|[Ss]ince|[Bb]y|[Ff]rom|[Ll]ate|[Ee]arly|[Mm]id-?|[Dd]uring|[Uu]ntil"
                    + "|(?:end|start|beginning|middle|course|month) of) ?(?:the )?(?:late |early |mid-?)?" + Dates.MONTH
                    + "\\b(?! \\d| (?:of )?(?:the (?:same|following|next|previous|preceding)|that) year)|\\b"
                    + Dates.MONTH
                    + "(?= (?:saw|brought|marked|witnessed)\\b)|(?<=\\b(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]heir|[Aa]) )"
                    + Dates.MONTH
                    + "(?= (?:[\\w-]+ ){0,2}?(?:agreement|contract|deal|pact|treaty|accord|order|memorandum|exercise|drills?|sale|purchase|visit"
                    + "|summit|meeting|declaration|talks|handover|delivery|signing)\\b)");
    private static final String WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
    private static final Finder WEEKDAY = Finder.of("\\b(?i)(on|this|last|next|late|early|since|by|until)(?-i) ("
            + WEEKDAYS + ")\\b(?!'s)|(?<=[a-z] )(" + WEEKDAYS + ")\\b(?! [A-Z]|'s)");
    private static final Finder AGO = Finder.of("(?i)\\b([\\w-]+) (decade|year|month|week|day)s? ago\\b");
    private static final Finder SEASON = Finder.of(
            "(?i)\\b(last|this|next|(?:earlier|later) in the|before the end of the) (spring|summer|autumn|fall|winter)\\b");
    private static final Finder NAMED = Finder.of(
            "(?i)\\b(?:(last|this|next|the current|the coming|the previous) (year|month|week)|(yesterday|today|tomorrow"
                    + "|last night|this (?:morning|afternoon|evening)|(?:at|over|on|during) the weekend)"
                    + "|(?:beginning|start|middle|end|course) of the (year|month)"
                    + "|(?:before|until) the (year|month) (?:is out|ends|is over|comes to an end)"
                    + "|(?:later|earlier) in the (year))\\b");

    /** Words that put what follows after the day of publication. */
    private static final Finder FUTURE =
            Finder.of("\\b(?:will|'ll|to be|is to|are to|expect(?:s|ed)?|due|set to|scheduled"
                    + "|(?<!\\b(?:the|an?|this|that|these|its|their|his|her|new|joint|of|on|under) )plans?|planned|slated|would|intends?"
                    + "|opens|begins|starts|kicks off|takes place|gets under ?way|convenes|leaves for|arrives|departs"
                    + "|(?:comes|travels|goes|flies|sails) to|visits|hosts|calls? (?:at|in))\\b");

    /** What was said lies before that day, whatever was said: "will buy six boats, he said on Tuesday". */
    private static final Finder SAID =
            Finder.of("\\b(?:said|told (?:[\\w']+ ){0,3}?[\\w']+|announced|added|wrote|confirmed)(?: here)? ?$");

    /** Words that put it before that day. */
    private static final Finder PAST =
            Finder.of("\\b(?:was|were|had|signed|held|agreed|took|met|concluded|handed|visited|delivered)\\b");

    /** A year in which something was. */
    private static final Pattern YEAR = Pattern.compile("\\b(?:[Ii]n|[Oo]f|" + Dates.MONTH + "),? (?:19|20)\\d\\d\\b");

    private static final int REACH = 130;

    private final String text;
    private final LocalDate published;

    /** Whether days are of the year of publication as they stand. */
    private final boolean fixed;

    RelativeDates(String text, LocalDate published) {
        this(text, published, false);
    }

    private RelativeDates(String text, LocalDate published, boolean fixed) {
        this.text = text;
        this.published = published;
        this.fixed = fixed;
    }

    /** Days of a year that is known. */
    static RelativeDates in(int year, String text) {
        return new RelativeDates(text, LocalDate.of(year, 6, 30), true);
    }

    void find(int start, int end, boolean digits, List<Dates.Found> found) {
        Dates.each(MONTH_OF_YEAR, text, start, end, found, this::monthOfYear);
        if (digits) {
            days(start, end, found);
        }
        Dates.each(MONTH, text, start, end, found, this::month);
        Dates.each(WEEKDAY, text, start, end, found, this::weekday);
        Dates.each(AGO, text, start, end, found, this::ago);
        Dates.each(SEASON, text, start, end, found, this::season);
        Dates.each(NAMED, text, start, end, found, this::named);
    }

    /** The days of months without a year. */
    void days(int start, int end, List<Dates.Found> found) {
        Dates.each(DAYS_OF_MONTHS, text, start, end, found, this::daysOfMonths);
        Dates.each(DAYS, text, start, end, found, this::days);
        Dates.each(DAY, text, start, end, found, m -> m.group(1) != null ? day(m, 1, 2) : day(m, 4, 3));
    }

    /** The days and months without a year. */
    void parts(int start, int end, List<Dates.Found> found) {
        days(start, end, found);
        Dates.each(MONTH, text, start, end, found, this::month);
    }

    private @Nullable String monthOfYear(Matcher m) {
        String which = m.group(4).toLowerCase(Locale.ROOT);
        int year = published.getYear() + (which.equals("last") ? -1 : which.equals("next") ? 1 : 0);
        YearMonth month = YearMonth.of(year, Dates.month(m.group(2)));
        String day = m.group(1) == null ? m.group(3) : m.group(1);
        if (day == null) {
            return month.toString();
        }
        int number = Integer.parseInt(day);
        return number < 1 || number > month.lengthOfMonth()
                ? null
                : month.atDay(number).toString();
    }

    private @Nullable String daysOfMonths(Matcher m) {
        return m.group(1) != null ? between(day(m, 1, 2), day(m, 3, 4)) : between(day(m, 6, 5), day(m, 8, 7));
    }

    private @Nullable String days(Matcher m) {
        return m.group(1) != null ? between(day(m, 1, 2), day(m, 1, 3)) : between(day(m, 6, 4), day(m, 6, 5));
    }

    private static @Nullable String between(@Nullable String first, @Nullable String last) {
        return first == null || last == null ? null : first + "/" + last;
    }

    /** The day nearest to publication, before rather than after. */
    private @Nullable String day(Matcher m, int month, int day) {
        try {
            LocalDate date =
                    LocalDate.of(published.getYear(), Dates.month(m.group(month)), Integer.parseInt(m.group(day)));
            if (fixed) {
                return date.toString();
            }
            boolean over = date.isAfter(published.plusDays(1)) && PAST.finds(before(m.start())) && !future(m.start());
            if (over || date.isAfter(published.plusMonths(3))) {
                date = date.minusYears(1);
            } else if (date.isBefore(published.minusMonths(9))) {
                date = date.plusYears(1);
            }
            return date.toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String month(Matcher m) {
        YearMonth month = YearMonth.of(
                published.getYear(),
                Dates.month(m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3)));
        Matcher told = YEAR_BEFORE.matcher(before(m.start()));
        if (told.find()) {
            return month.withYear(Integer.parseInt(told.group(1))).toString();
        }
        if (fixed) {
            return month.toString();
        }
        YearMonth now = YearMonth.from(published);
        String words = m.group().toLowerCase(Locale.ROOT);
        boolean future =
                words.startsWith("next") || !words.startsWith("last") && !made(m) && (future(m.start()) || ahead(m));
        boolean current = words.startsWith("this");
        // "Last May", told in May, was a year ago.
        boolean over = !future && (month.isAfter(now) || month.equals(now) && words.startsWith("last"));
        if (future && month.isBefore(now) && !current) {
            month = month.plusYears(1);
        } else if (over && !current) {
            month = month.minusYears(1);
        }
        return month.toString();
    }

    /** "In 2003, when the pact was signed in October": the month is of the year told before. */
    private static final Pattern YEAR_BEFORE = Pattern.compile("\\b(?:[Ii]n|[Oo]f) ((?:19|20)\\d\\d),? when\\b[^.;]*$");

    private String weekday(Matcher m) {
        String name = m.group(2) == null ? m.group(3) : m.group(2);
        DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        String word = m.group(1) == null ? "on" : m.group(1).toLowerCase(Locale.ROOT);
        boolean said = SAID.finds(before(m.start()));
        boolean ahead = word.equals("next") || word.equals("by") || !word.equals("last") && !said && future(m.start());
        LocalDate date = published.with(
                ahead
                        ? word.equals("next") ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day)
                        : word.equals("last")
                                ? TemporalAdjusters.previous(day)
                                : TemporalAdjusters.previousOrSame(day));
        return date.toString();
    }

    private @Nullable String ago(Matcher m) {
        String count = m.group(1).toLowerCase(Locale.ROOT);
        var number = count.equals("a") || count.equals("an") ? java.math.BigDecimal.ONE : Numbers.of(count);
        if (number == null || number.scale() > 0 || number.intValue() > 200) {
            return null;
        }
        int many = number.intValue();
        return switch (m.group(2).toLowerCase(Locale.ROOT)) {
            case "decade" -> published.getYear() - 10 * many + "~";
            case "year" -> String.valueOf(published.getYear() - many);
            case "month" -> YearMonth.from(published).minusMonths(many).toString();
            case "week" -> week(published.minusWeeks(many));
            default -> published.minusDays(many).toString();
        };
    }

    /** The year of a season; "last spring" is the one that is over. */
    private String season(Matcher m) {
        int begin = switch (m.group(2).toLowerCase(Locale.ROOT)) {
            case "spring" -> 3;
            case "summer" -> 6;
            case "winter" -> 12;
            default -> 9;
        };
        String which = m.group(1).toLowerCase(Locale.ROOT);
        LocalDate from = LocalDate.of(published.getYear(), begin, 1);
        int year = published.getYear();
        if (which.equals("last") && from.plusMonths(3).isAfter(published)) {
            year--;
        } else if (which.equals("next") && !from.isAfter(published)) {
            year++;
        }
        return String.valueOf(year);
    }

    private @Nullable String named(Matcher m) {
        if (m.group(3) != null) {
            return switch (m.group(3).toLowerCase(Locale.ROOT)) {
                case "yesterday", "last night" -> published.minusDays(1).toString();
                case "tomorrow" -> published.plusDays(1).toString();
                case "at the weekend", "over the weekend", "on the weekend", "during the weekend" -> weekend(m.start());
                default -> published.toString();
            };
        }
        if (m.group(6) != null
                && YEAR.matcher(text.substring(Math.max(0, m.start() - REACH), m.start()))
                        .find()) {
            // "In March 2019 they met. Later in the year …": of the year told before.
            return null;
        }
        String which = m.group(1) == null ? "this" : m.group(1).toLowerCase(Locale.ROOT);
        // "The previous year" hangs on the year told before, not on publication.
        if (which.equals("the previous")) {
            return null;
        }
        int step = which.equals("last") ? -1 : which.equals("next") || which.equals("the coming") ? 1 : 0;
        String unit = unit(m).toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "year" -> String.valueOf(published.getYear() + step);
            case "month" -> YearMonth.from(published).plusMonths(step).toString();
            default -> week(published.plusWeeks(step));
        };
    }

    private static String unit(Matcher m) {
        for (int group : new int[] {2, 4, 5}) {
            if (m.group(group) != null) {
                return m.group(group);
            }
        }
        return m.group(6);
    }

    /** The last one, which may not be over; the next of what is to come. */
    private String weekend(int at) {
        LocalDate saturday = published.with(
                future(at)
                        ? TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)
                        : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return saturday + "/" + saturday.plusDays(1);
    }

    private static String week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday + "/" + monday.plusDays(6);
    }

    /** "Will come under a contract signed in April": that is over. */
    private boolean made(Matcher m) {
        return MADE.matcher(before(m.start())).find();
    }

    private static final Pattern MADE = Pattern.compile(
            "\\b(?<!to be )(?<!be )(?:signed|concluded|agreed|ordered|placed|reached|inked|sealed|awarded|approved) (?:back )?$");

    /** "In June Oman will host": what opens its sentence, with a verb of what is to come behind it. */
    private boolean ahead(Matcher m) {
        return before(m.start()).isBlank()
                && AHEAD.matcher(text).region(m.end(), text.length()).lookingAt();
    }

    /** Up to its first verb, where that is of what is to come. */
    private static final Pattern AHEAD = Pattern.compile(
            "(?:,(?: [\\w'-]+){1,4} (?:said|says|announced|added))?,?(?: (?!(?:that|which|who|whose|where|met|held|took|bought|sold|won|gave|made|chose|sent|began|told|put|led|paid|built|lent|got|flew|came|went|saw|left|was|were|had|has|have)\\b"
                    + "|(?!(?:" + String.join("|", Slips.ADJECTIVES)
                    + "|hundred|mechani[sz]ed|motori[sz]ed|specialised|specialized|retired)\\b)(?:[a-z]+-)?[a-z]+ed\\b)[\\w'-]+){1,12}? (?:will|'ll|is to|are to|is set to|are set to|is due|are due|plans? to|hosts|visits|opens|begins|starts|travels to)\\b");

    private boolean future(int at) {
        return FUTURE.finds(before(at));
    }

    /** The words of the sentence before an offset, not too far. */
    private String before(int at) {
        int from = Math.max(0, at - REACH);
        String before = text.substring(from, at);
        boolean ended = before.endsWith(".") && text.startsWith(" ", at);
        int stop = Math.max(
                Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n')),
                Math.max(before.lastIndexOf(", which "), before.lastIndexOf(", who ")));
        return ended ? "" : before.substring(stop + 1);
    }
}
