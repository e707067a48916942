package org.entente.importer.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day on which a text says that it was published: in a field, a line of its own, a byline or the dateline. */
final class Dateline {

    /** How many lines at the beginning, and at the end, may say it. */
    private static final int HEAD = 30;

    private static final int FOOT = 8;

    /** A line longer than this is a paragraph. */
    private static final int LINE = 110;

    private static final Pattern PUBLISHED =
            Pattern.compile("(?iu)\\b(?:first )?(?:published|posted|released|issued|dated?"
                    + "|publication date|release date|yay[ıi]n(?:lanma)?(?: tarihi)?|tarih|giri[sş](?: tarihi)?|ver[oö]ffentlicht(?: am)?|stand|erschienen(?: am)?|datum"
                    + "|publi[eé](?: le)?|publicado(?: en| el| em)?|pubblicato(?: il)?|fecha|data(?: publikacji)?|opublikowano)\\b ?(?:on |at |: ?|\\| ?|(?=\\d{4}-\\d))"
                    + "|(?:입력|등록|송고|발행일|게재일|기사입력) ?:? ?");

    private static final Pattern UPDATED = Pattern.compile(
            "(?iu)\\b(?:last )?(?:updated|modified|revised|g[uü]ncelleme(?: tarihi)?|aktualisiert(?: am)?|mis [aà] jour(?: le)?|actualizado"
                    + "|zaktualizowano|aggiornato)\\b ?(?:on |at |: ?|\\| ?|(?=\\d{4}-\\d))?|(?:수정|최종수정) ?:? ?");

    /** What else may stand in a line that is a byline or a date: no words of a sentence. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?<![\\p{L}'])(?!(?:by|on|at|in|of|and|the|for|from|am|pm|local|time|min|mins"
                    + "|minutes?|hours?|read|updated|published|posted|print|this|page|share|de|le|el|il|am|uhr|saat|et|gmt|utc|staff|writer|correspondent|a\\.m|p\\.m|m)\\b)"
                    + "\\p{Ll}[\\p{L}'-]+");

    /** Who is published, where a line says so of the article itself. */
    private static final Pattern ITSELF = Pattern.compile(
            "(?i)^\\W*(?:this |the )?(?:article|story|report|page|piece|text|item|release|interview|version)(?: was| is)?(?: first| originally)?$");

    /** "ISTANBUL, March 3, 2024 (AA) -", "Seoul (2024-03-03):" : what stands before the day, and after it. */
    private static final Pattern PLACE =
            Pattern.compile("^\\W{0,2}(?:\\p{Lu}[\\p{L}.'-]+[ ,/(]{1,3}){1,5}(?:\\p{L}{3,9}, )?\\(?$");

    private static final Pattern OPENS =
            Pattern.compile("^\\)? ?(?:[,/] ?[\\p{Lu}][^-:]{0,30})?(?:\\([^)]{1,30}\\))? ?(?:--?|\\u2014|:)");

    /** "ANKARA, March 3 (AA) -", "Lima, 3 March -": no year is told. */
    private static final Pattern YEARLESS = Pattern.compile(
            "^\\W{0,2}(?:(?:\\p{Lu}[\\p{Lu}.'-]+[ ,/]{1,3}){1,4}|(?:\\p{Lu}[\\p{L}.'-]+[ /]){0,3}\\p{Lu}[\\p{L}.'-]+, )"
                    + "(?:(\\p{L}{3,9})\\.? (\\d{1,2})|(\\d{1,2}) (\\p{L}{3,9})\\.?),? ?(?:\\([^)]{2,30}\\) ?)?(?:--? |\\u2014)");

    private static final Pattern COPYRIGHT =
            Pattern.compile("(?i)(?:\\(c\\)|©|copyright)[^\\d\\n]{0,40}((?:19|20)\\d\\d)\\b(?!-)");

    private Dateline() {}

    /** The day of publication of a text with plain marks; null where it gives none. */
    static @Nullable LocalDate of(String text) {
        List<String> lines = lines(text);
        List<String> ends = new ArrayList<>(lines.subList(0, Math.min(HEAD, lines.size())));
        ends.addAll(lines.subList(Math.max(ends.size(), lines.size() - FOOT), lines.size()));
        LocalDate day = field(ends, PUBLISHED);
        if (day == null) {
            day = alone(lines.subList(0, Math.min(HEAD, lines.size())));
        }
        if (day == null) {
            day = dateline(lines, text);
        }
        if (day == null) {
            day = field(ends, UPDATED);
        }
        return day == null ? alone(ends) : day;
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring(0, Math.min(line.length(), 2 * LINE)))
                .toList();
    }

    /** The day right after a word such as "Published:". */
    private static @Nullable LocalDate field(List<String> lines, Pattern label) {
        for (String line : lines) {
            Matcher m = label.matcher(line);
            while (m.find()) {
                for (Days.Day day : Days.find(line)) {
                    boolean short_ = line.length() < LINE;
                    if (day.start() >= m.end()
                            && day.start() <= m.end() + (short_ ? 22 : 0)
                            && (short_
                                    ? isField(line.substring(0, m.start()), line.substring(day.end()))
                                    : m.start() == 0)) {
                        return day.date();
                    }
                }
            }
        }
        return null;
    }

    /** Whether a line is no sentence but for the word of its field, as "The licence was issued on 3 March 2025" is. */
    private static boolean isField(String before, String behind) {
        String subject = ITSELF.matcher(before.strip()).replaceFirst("");
        return !SENTENCE.matcher(subject + " | " + behind).find();
    }

    /** The first day in a line that is no sentence: "3 March 2025 | Oslo", "By Jane Doe, 03.05.2024 14:30". */
    private static @Nullable LocalDate alone(List<String> lines) {
        for (String line : lines) {
            List<Days.Day> days = line.length() < LINE ? Days.find(line) : List.of();
            if (!days.isEmpty() && !UPDATED.matcher(line).lookingAt()) {
                Days.Day day = days.get(0);
                String rest = line.substring(0, day.start()) + " | " + line.substring(day.end());
                if (!SENTENCE.matcher(rest).find() && rest.length() < 70) {
                    return day.date();
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate dateline(List<String> lines, String text) {
        for (String line : lines.subList(0, Math.min(HEAD, lines.size()))) {
            for (Days.Day day : Days.find(line)) {
                if (day.start() < 60
                        && (day.start() == 0
                                || PLACE.matcher(line.substring(0, day.start())).find())
                        && OPENS.matcher(line.substring(day.end())).find()) {
                    return day.date();
                }
            }
            Matcher m = YEARLESS.matcher(line);
            if (m.find()) {
                boolean monthFirst = m.group(1) != null;
                return ofCopyright(monthFirst ? m.group(1) : m.group(4), monthFirst ? m.group(2) : m.group(3), text);
            }
        }
        return null;
    }

    /** Agencies give no year; the mark of copyright below may. */
    private static @Nullable LocalDate ofCopyright(String month, String day, String text) {
        Matcher m = COPYRIGHT.matcher(text);
        LocalDate found = null;
        while (m.find()) {
            List<Days.Day> days = Days.find(day + " " + month + " " + m.group(1));
            found = days.isEmpty() ? found : days.get(0).date();
        }
        return found;
    }
}
