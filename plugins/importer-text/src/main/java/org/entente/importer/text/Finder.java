package org.entente.importer.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only where it may begin.
 *
 * <p>An engine for patterns tries each place of a text, and most of ours begin with {@code \b}, which is the dearest question
 * that it knows. With which characters a match begins, and whether behind a word, is asked of the pattern itself once. Finds
 * what {@link Matcher#find()} does. Immutable.
 */
final class Finder {

    private static final int ASCII = 128;

    private final Pattern pattern;

    /** By character, whether a match may begin with it behind a letter or digit of a word; the last for all others. */
    private final boolean[] inWord = new boolean[ASCII + 1];

    /** By character, whether a match may begin with it elsewhere. */
    private final boolean[] apart = new boolean[ASCII + 1];

    private Finder(String expression) {
        this.pattern = Pattern.compile(expression);
        Pattern ahead = Pattern.compile(withoutLooksBehind(expression));
        if (ahead.matcher("").find()) {
            throw new IllegalArgumentException("An empty stretch matches " + expression);
        }
        for (char c = 0; c < ASCII; c++) {
            inWord[c] = may(ahead, "x", c);
            apart[c] = may(ahead, " ", c) || may(ahead, "", c);
        }
        inWord[ASCII] = true;
        apart[ASCII] = true;
    }

    /** The finder of a regular expression that matches no empty stretch. */
    static Finder of(String expression) {
        return new Finder(expression);
    }

    /** Whether what begins so matches or would, with more behind it. */
    private static boolean may(Pattern pattern, String before, char c) {
        Matcher matcher = pattern.matcher(before + c)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(before.length(), before.length() + 1);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** An expression that matches more: what must stand before is not asked. */
    private static String withoutLooksBehind(String expression) {
        StringBuilder rest = new StringBuilder(expression);
        for (int at = behind(rest); at >= 0; at = behind(rest)) {
            rest.delete(at, close(rest, at) + 1);
        }
        return rest.toString();
    }

    private static int behind(StringBuilder expression) {
        return Math.max(expression.indexOf("(?<="), expression.indexOf("(?<!"));
    }

    /** The place of the bracket that closes the one at an offset. */
    private static int close(CharSequence expression, int open) {
        int depth = 0;
        boolean type = false;
        for (int i = open; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\') {
                i++;
            } else if (type || c == '[') {
                type = c != ']';
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("No bracket closes what stands at " + open + " of " + expression);
    }

    /** Whether it is anywhere in a text. */
    boolean finds(String text) {
        return in(text).find();
    }

    /** A text with a space in the place of each match. */
    String blanked(String text) {
        Search search = in(text);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (search.find()) {
            rest.append(text, from, search.start()).append(' ');
            from = search.end();
        }
        return from == 0 ? text : rest.append(text, from, text.length()).toString();
    }

    /** A search through a whole text. */
    Search in(String text) {
        return new Search(text, 0, text.length(), 0);
    }

    /** A search through a stretch of a text, which sees what stands around the stretch. */
    Search in(String text, int start, int end) {
        return new Search(text, start, end, 0);
    }

    /** A search through a stretch of a text as if that were all. */
    Search within(String text, int start, int end) {
        return new Search(text.substring(start, end), 0, end - start, start);
    }

    /** A walk from match to match. */
    final class Search {
        private final String text;
        private final int end;
        private final int offset;
        private final Matcher matcher;
        private int at;

        private Search(String text, int start, int end, int offset) {
            this.text = text;
            this.at = start;
            this.end = end;
            this.offset = offset;
            this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }

        /** Goes to the next match, if there is one. */
        boolean find() {
            char before = at > 0 ? text.charAt(at - 1) : ' ';
            while (at < end) {
                char c = text.charAt(at);
                if (may(before, c) && matcher.region(at, end).lookingAt()) {
                    at = Math.max(at + 1, matcher.end());
                    return true;
                }
                before = c;
                at++;
            }
            return false;
        }

        private boolean may(char before, char c) {
            int i = Math.min(c, ASCII);
            if (before >= ASCII) {
                boolean half = Character.isHighSurrogate(before) && Character.isLowSurrogate(c);
                return !half && (inWord[i] || apart[i]);
            }
            boolean word = before == '_' || before >= '0' && before <= '9' || letter(before);
            return (word ? inWord : apart)[i];
        }

        private static boolean letter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }

        /** The match, its offsets those of the text in which it is looked for. */
        Matcher match() {
            return matcher;
        }

        int start() {
            return matcher.start() + offset;
        }

        int start(int group) {
            return matcher.start(group) + offset;
        }

        int end() {
            return matcher.end() + offset;
        }

        int end(int group) {
            return matcher.end(group) + offset;
        }

        String group(int group) {
            return matcher.group(group);
        }
    }
}
