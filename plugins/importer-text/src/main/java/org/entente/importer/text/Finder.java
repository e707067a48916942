package org.entente.importer.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is tried only where it may begin.
 *
 * <p>An engine for patterns tries each place of a text, and most of ours begin with {@code \b}, which is the dearest question
 * that it knows. With which characters a match begins, and whether behind a word, is asked of the pattern itself once. Finds
 * what {@link Matcher#find()} does, where no look-behind stands in another look. Safe for several threads: what is written while
 * reading are answers that come out the same whoever asks.
 */
final class Finder {

    private static final int ASCII = 128;

    private static final String BEHIND = "(?<=";

    /** How many characters of an opening are asked at once. */
    private static final int OPENING = 4;

    /** How many openings met last are kept, a power of two. */
    private static final int KEPT = 2048;

    private static final byte IN_WORD = 1;
    private static final byte APART = 2;

    private static final byte UNASKED = 0;
    private static final byte NOT = 1;
    private static final byte MAY = 2;

    /** To ask for more of the opening is of no use. */
    private static final byte ALWAYS = 3;

    /** What may stand before a match in a word, and elsewhere, one for all for which a pattern may have a rule. */
    private static final List<String> WORDS = List.of("x", "X", "5", "_");

    private static final List<String> APARTS = List.of(" ", "", "(");

    /** What goes on so may go on in any way. */
    private static final List<String> ANYTHING = List.of("zq", "07");

    private final Pattern pattern;

    /** The pattern without what must stand before a match; what must not is still in it. */
    private final Pattern ahead;

    /** By character, the last for all others, whether a match may begin with it behind a letter or digit of a word, or elsewhere. */
    private final byte[] first = new byte[ASCII + 1];

    /**
     * By a character with which a match may begin and the one behind it, whether one may begin with both: asked when both are
     * first met. Threads that meet them together write the same answer.
     */
    private final byte[] @Nullable [] pairs = new byte[ASCII][];

    /** The openings met last, seven bits for each character, and whether a match may begin so. */
    private final int[] openings = new int[KEPT];

    private Finder(String expression) {
        this.pattern = Pattern.compile(expression);
        this.ahead = Pattern.compile(withoutLooksBehind(expression));
        if (ahead.matcher("").find()) {
            throw new IllegalArgumentException("An empty stretch matches " + expression);
        }
        for (char c = 0; c < ASCII; c++) {
            String opening = String.valueOf(c);
            first[c] = (byte) ((inWord(opening) ? IN_WORD : 0) | (apart(opening) ? APART : 0));
        }
        first[ASCII] = IN_WORD | APART;
    }

    /** The finder of a regular expression that matches no empty stretch. */
    static Finder of(String expression) {
        if (expression.contains("\\G")) {
            throw new IllegalArgumentException("Where the match before ended is not known here: " + expression);
        }
        return new Finder(expression);
    }

    private boolean apart(String opening) {
        return APARTS.stream().anyMatch(before -> may(before, opening));
    }

    private boolean inWord(String opening) {
        return WORDS.stream().anyMatch(before -> may(before, opening));
    }

    /** Whether what begins so matches or would, with more behind it. */
    private boolean may(String before, String opening) {
        Matcher matcher = ahead.matcher(before + opening)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(before.length(), before.length() + opening.length());
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** Whether a match may begin so, wherever it stands. */
    private boolean may(String opening) {
        byte where = first[opening.charAt(0)];
        return (where & APART) != 0 && apart(opening) || (where & IN_WORD) != 0 && inWord(opening);
    }

    /** Whether a match may begin at a place, by the characters from there on. */
    private boolean may(String text, int at, int end) {
        if (at + 1 >= end) {
            return true;
        }
        char c = text.charAt(at);
        char next = text.charAt(at + 1);
        if (c >= ASCII || next >= ASCII) {
            return true;
        }
        byte[] row = pairs[c];
        if (row == null) {
            row = new byte[ASCII];
            pairs[c] = row;
        }
        byte answer = row[next];
        if (answer == UNASKED) {
            answer = answer(text.substring(at, at + 2));
            row[next] = answer;
        }
        return answer == ALWAYS || answer == MAY && (at + OPENING > end || opens(text, at));
    }

    private byte answer(String pair) {
        if (!may(pair)) {
            return NOT;
        }
        return ANYTHING.stream().anyMatch(rest -> may(pair + rest)) ? ALWAYS : MAY;
    }

    private boolean opens(String text, int at) {
        // Behind a one, so that no opening is kept from the start.
        int opening = 1;
        for (int i = at; i < at + OPENING; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                return true;
            }
            opening = opening << 7 | c;
        }
        int slot = opening * 0x9E37_79B1 >>> Integer.SIZE - Integer.numberOfTrailingZeros(KEPT);
        int kept = openings[slot];
        if (kept >>> 1 != opening) {
            kept = opening << 1 | (may(text.substring(at, at + OPENING)) ? 1 : 0);
            openings[slot] = kept;
        }
        return (kept & 1) != 0;
    }

    /** An expression that matches more: of what must stand before, only what must not is asked. */
    private static String withoutLooksBehind(String expression) {
        StringBuilder rest = new StringBuilder(expression);
        for (int at = rest.indexOf(BEHIND); at >= 0; at = rest.indexOf(BEHIND)) {
            rest.delete(at, close(rest, at) + 1);
        }
        return rest.toString();
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
        private @Nullable Matcher matcher;
        private int at;

        private Search(String text, int start, int end, int offset) {
            this.text = text;
            this.at = start;
            this.end = end;
            this.offset = offset;
        }

        /** Goes to the next match, if there is one. */
        boolean find() {
            for (; at < end; at++) {
                byte where = first[Math.min(text.charAt(at), ASCII)];
                if (where != 0 && begins(where) && may(text, at, end) && matches()) {
                    return true;
                }
            }
            return false;
        }

        private boolean matches() {
            Matcher tried = matcher;
            if (tried == null) {
                tried = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
                matcher = tried;
            }
            boolean matches = tried.region(at, end).lookingAt();
            at = matches ? Math.max(at + 1, tried.end()) : at;
            return matches;
        }

        /** Whether a match that may begin in such places may begin at this. */
        private boolean begins(byte where) {
            char before = at > 0 ? text.charAt(at - 1) : ' ';
            if (before >= ASCII) {
                return !(Character.isHighSurrogate(before) && Character.isLowSurrogate(text.charAt(at)));
            }
            boolean word = before == '_' || before >= '0' && before <= '9' || letter(before);
            return (where & (word ? IN_WORD : APART)) != 0;
        }

        private static boolean letter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }

        /** The match, its offsets those of the text in which it is looked for. */
        Matcher match() {
            if (matcher == null) {
                throw new IllegalStateException("No match was found");
            }
            return matcher;
        }

        int start() {
            return match().start() + offset;
        }

        int start(int group) {
            return match().start(group) + offset;
        }

        int end() {
            return match().end() + offset;
        }

        int end(int group) {
            return match().end(group) + offset;
        }

        String group(int group) {
            return match().group(group);
        }
    }
}
