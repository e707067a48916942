package org.entente.importer.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins words that were divided at the end of a line, by how the document writes them elsewhere. */
final class Hyphens {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern LAST = Pattern.compile("(\\p{L}+)(?:-|\u00AD|\u2010)$");
    private static final Pattern FIRST = Pattern.compile("^\\p{L}+");

    /** What English divides by a hyphen more often than not. */
    private static final Set<String> APART = Set.of(
            "co",
            "non",
            "self",
            "long",
            "short",
            "medium",
            "high",
            "low",
            "anti",
            "counter",
            "multi",
            "well",
            "ex",
            "vice",
            "air",
            "ground",
            "surface",
            "sea",
            "land",
            "state",
            "third",
            "two",
            "three",
            "four",
            "five",
            "first",
            "second",
            "next",
            "joint",
            "hand",
            "full",
            "half",
            "all",
            "mid",
            "pre",
            "post",
            "semi",
            "cross",
            "so",
            "war",
            "battle",
            "year",
            "month",
            "single",
            "twin",
            "light",
            "heavy",
            "main",
            "wide",
            "close",
            "decision",
            "policy",
            "south",
            "north",
            "east",
            "west",
            "pro",
            "sub");

    private final Set<String> words = new HashSet<>();

    Hyphens(List<PdfPage> pages) {
        for (PdfPage page : pages) {
            for (PdfLine line : page.lines()) {
                Matcher word = WORD.matcher(line.text());
                while (word.find()) {
                    words.add(word.group().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /** Two lines as one text. */
    String join(String line, String next) {
        Matcher last = LAST.matcher(line);
        Matcher first = FIRST.matcher(next);
        if (!last.find() || !first.find()) {
            return line + " " + next;
        }
        String begin = last.group(1).toLowerCase(Locale.ROOT);
        String rest = first.group().toLowerCase(Locale.ROOT);
        boolean soft = line.charAt(line.length() - 1) == '\u00AD';
        return line.substring(0, line.length() - 1) + (!soft && isApart(begin, rest, first.group()) ? "-" : "") + next;
    }

    private boolean isApart(String begin, String rest, String written) {
        if (Character.isUpperCase(written.charAt(0))) {
            return true;
        }
        if (words.contains(begin + rest)) {
            return false;
        }
        return words.contains(begin + "-" + rest) || APART.contains(begin);
    }
}
