package org.entente.core.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as exact as its source gives it, in the Extended Date/Time Format (ISO 8601-2).
 *
 * <p>Understood are {@code 2016}, {@code 2025-07}, {@code 2025-07-22}, each with a trailing {@code ~} (about), {@code ?}
 * (uncertain) or {@code %} (both); intervals {@code 2016/2019} with {@code ..} for an open end; and sets of years, months or
 * days that are all meant, {@code {2016,2019}}. Nothing is ever rounded to a 1 January.
 *
 * @param text the date in that format
 */
public record Edtf(String text) {

    private static final Pattern POINT = Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([~?%]?)");

    /** @throws IllegalArgumentException if the text is not a date in one of the forms above */
    public Edtf {
        if (text.startsWith("{") && text.endsWith("}")) {
            for (String part : text.substring(1, text.length() - 1).split(",", -1)) {
                point(part, text);
            }
        } else {
            String[] ends = text.split("/", -1);
            if (ends.length > 2 || ends.length == 2 && ends[0].equals("..") && ends[1].equals("..")) {
                throw notADate(text);
            }
            for (String end : ends) {
                if (ends.length == 1 || !end.equals("..")) {
                    point(end, text);
                }
            }
            if (ends.length == 2
                    && !ends[0].equals("..")
                    && !ends[1].equals("..")
                    && first(ends[0]).isAfter(last(ends[1]))) {
                throw new IllegalArgumentException("An interval begins before it ends: " + text);
            }
        }
    }

    /** A whole year. */
    public static Edtf year(int year) {
        return new Edtf(String.format(Locale.ROOT, "%04d", year));
    }

    /** A day. */
    public static Edtf day(LocalDate day) {
        return new Edtf(day.toString());
    }

    /** The years that are all meant; one year alone is written without braces. */
    public static Edtf years(List<Integer> years) {
        List<String> sorted =
                years.stream().distinct().sorted().map(year -> year(year).text).toList();
        return sorted.size() == 1 ? new Edtf(sorted.get(0)) : new Edtf("{" + String.join(",", sorted) + "}");
    }

    /** The first day that can be meant; empty where the beginning is open. */
    public Optional<LocalDate> earliest() {
        if (text.startsWith("{")) {
            return parts().stream().map(Edtf::first).min(Comparator.naturalOrder());
        }
        String begin = parts().get(0);
        return begin.equals("..") ? Optional.empty() : Optional.of(first(begin));
    }

    /** The last day that can be meant; empty where the end is open. */
    public Optional<LocalDate> latest() {
        List<String> parts = parts();
        if (text.startsWith("{")) {
            return parts.stream().map(Edtf::last).max(Comparator.naturalOrder());
        }
        String end = parts.get(parts.size() - 1);
        return end.equals("..") ? Optional.empty() : Optional.of(last(end));
    }

    /** Whether the date is marked as approximate or uncertain. */
    public boolean doubtful() {
        return text.indexOf('~') >= 0 || text.indexOf('?') >= 0 || text.indexOf('%') >= 0;
    }

    /** The years that are meant, of a set each member's, of an interval with both ends each one in it. */
    public List<Integer> years() {
        List<Integer> years = new ArrayList<>();
        if (text.startsWith("{")) {
            parts().forEach(part -> years.add(first(part).getYear()));
        } else if (earliest().isPresent() && latest().isPresent()) {
            for (int year = earliest().get().getYear(); year <= latest().get().getYear(); year++) {
                years.add(year);
            }
        }
        return years.stream().distinct().toList();
    }

    @Override
    public String toString() {
        return text;
    }

    private List<String> parts() {
        return text.startsWith("{")
                ? List.of(text.substring(1, text.length() - 1).split(","))
                : List.of(text.split("/"));
    }

    private static LocalDate first(String part) {
        Matcher m = match(part);
        return LocalDate.of(
                Integer.parseInt(m.group(1)),
                m.group(2) == null ? 1 : Integer.parseInt(m.group(2)),
                m.group(3) == null ? 1 : Integer.parseInt(m.group(3)));
    }

    private static LocalDate last(String part) {
        Matcher m = match(part);
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) == null) {
            return Year.of(year).atMonth(12).atEndOfMonth();
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(m.group(2)));
        return m.group(3) == null ? month.atEndOfMonth() : month.atDay(Integer.parseInt(m.group(3)));
    }

    private static void point(String part, String whole) {
        if (!POINT.matcher(part).matches()) {
            throw notADate(whole);
        }
        try {
            first(part);
        } catch (DateTimeException e) {
            throw notADate(whole);
        }
    }

    private static Matcher match(String part) {
        Matcher matcher = POINT.matcher(part);
        if (!matcher.matches()) {
            throw notADate(part);
        }
        return matcher;
    }

    private static IllegalArgumentException notADate(String text) {
        return new IllegalArgumentException(
                "Not a date in the form 2016, 2025-07, 2025-07-22, 2016/2019 or 2016~: " + text);
    }
}
