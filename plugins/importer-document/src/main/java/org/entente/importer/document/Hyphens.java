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

    private static final int LONGEST = 60;

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

    /** Puts a line after those before it. */
    void append(StringBuilder text, String line) {
        // A longer word is none.
        String end = text.substring(Math.max(0, text.length() - LONGEST));
        Matcher last = LAST.matcher(end);
        Matcher first = FIRST.matcher(line);
        if (last.find() && first.find()) {
            String begin = last.group(1).toLowerCase(Locale.ROOT);
            boolean soft = end.charAt(end.length() - 1) == '\u00AD';
            boolean apart = !soft && isApart(begin, first.group().toLowerCase(Locale.ROOT), first.group());
            text.setLength(text.length() - 1);
            text.append(apart ? "-" : "").append(line);
        } else {
            text.append(text.length() == 0 ? "" : " ").append(line);
        }
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
