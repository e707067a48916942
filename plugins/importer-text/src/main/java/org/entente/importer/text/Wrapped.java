package org.entente.importer.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Joins the lines of a text that was broken at a width, as saved mail and terminals do, so that no sentence, name or sum is torn.
 *
 * <p>Each break within a sentence becomes one space, and no line ends with a carriage return; where a place of the result was in
 * the text, {@link #origin} tells. A break is one where the first word of the next line would
 * not have fitted on its own, in a paragraph of which that is true of all lines; and, at any width, where the line ends with a word
 * that ends no line: "with", "the", "$12". Lines of lists and tables stay.
 */
final class Wrapped {

    /** The widths at which texts are broken, in characters. */
    private static final int NARROW = 30;

    private static final int WIDE = 120;

    /** How many lines a paragraph must have to show a width. */
    private static final int LINES = 3;

    /** Words with which no heading, item or sentence ends. */
    private static final Set<String> OPEN =
            Vocabulary.words("a an the of for with and or but to in on from by at as into over"
                    + " under between among that which who whose is are was were be been has have had will would could may might"
                    + " its their his her this these those than not no");

    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•+–—>|·▪]|\\d{1,2}[.)]\\s|[a-z][.)]\\s)");

    private static final Pattern SCALE =
            Pattern.compile("^(?:million|billion|trillion|thousand|hundred|crore|lakh|bn|mn|percent|per cent)\\b");

    private static final Pattern TABLE = Pattern.compile("\\S {2,}\\S|\\t|\\|");

    private final String text;

    private final StringBuilder joined = new StringBuilder();

    /** The places in the result before which a character was left out, once for each. */
    private int[] left = new int[8];

    private int leftOut;

    private Wrapped(String text) {
        this.text = text;
    }

    /** Joins the broken lines of a text. */
    static Wrapped of(String text) {
        Wrapped wrapped = new Wrapped(text);
        wrapped.join();
        return wrapped;
    }

    /** The text with its lines joined. */
    String joined() {
        return joined.toString();
    }

    /** Where a place of the joined text is in the text itself. */
    int origin(int offset) {
        int from = 0;
        int to = leftOut;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (left[middle] < offset) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return offset + from;
    }

    private void join() {
        List<List<int[]>> paragraphs = paragraphs();
        int width = 0;
        for (List<int[]> paragraph : paragraphs) {
            width = Math.max(width, width(paragraph));
        }
        int at = 0;
        for (List<int[]> paragraph : paragraphs) {
            for (int i = 0; i + 1 < paragraph.size(); i++) {
                int[] line = paragraph.get(i);
                int[] next = paragraph.get(i + 1);
                if (goesOn(line, next, width)) {
                    take(at, line[1]);
                    for (int more = line[1] + 1; more < next[0]; more++) {
                        leave();
                    }
                    joined.append(' ');
                    at = next[0];
                }
            }
        }
        take(at, text.length());
    }

    private void take(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean end = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (end) {
                leave();
            } else {
                joined.append(text.charAt(i));
            }
        }
    }

    private void leave() {
        if (leftOut == left.length) {
            left = Arrays.copyOf(left, 2 * leftOut);
        }
        left[leftOut++] = joined.length();
    }

    /** Lines, as offsets without the blanks around them, that no blank line parts. */
    private List<List<int[]>> paragraphs() {
        List<List<int[]>> paragraphs = new ArrayList<>();
        List<int[]> open = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            int start = from;
            int to = end;
            while (start < to && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (to > start && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (start < to) {
                open.add(new int[] {start, to});
            } else if (!open.isEmpty()) {
                paragraphs.add(open);
                open = new ArrayList<>();
            }
            from = end + 1;
        }
        if (!open.isEmpty()) {
            paragraphs.add(open);
        }
        return paragraphs;
    }

    /** The width at which a paragraph was broken, 0 where it was not. */
    private int width(List<int[]> paragraph) {
        int longest =
                paragraph.stream().mapToInt(line -> line[1] - line[0]).max().orElse(0);
        if (paragraph.size() < LINES || longest < NARROW || longest > WIDE) {
            return 0;
        }
        for (int i = 0; i + 1 < paragraph.size(); i++) {
            if (!full(paragraph.get(i), paragraph.get(i + 1), longest)
                    || item(paragraph.get(i + 1))
                    || table(paragraph.get(i))) {
                return 0;
            }
        }
        return longest;
    }

    /** Whether the next line's first word had no room on a line. */
    private boolean full(int[] line, int[] next, int width) {
        int word = next[0];
        while (word < next[1] && text.charAt(word) != ' ') {
            word++;
        }
        return line[1] - line[0] + 1 + word - next[0] > width;
    }

    private boolean goesOn(int[] line, int[] next, int width) {
        if (item(next) || table(line) || table(next)) {
            return false;
        }
        return width > 0 && line[1] - line[0] <= WIDE && full(line, next, width) || open(line, next);
    }

    /** Whether a line cannot be all that was to be said: "with", "$12" before "billion". */
    private boolean open(int[] line, int[] next) {
        int word = line[1];
        while (word > line[0] && text.charAt(word - 1) != ' ') {
            word--;
        }
        String last = text.substring(word, line[1]).toLowerCase(Locale.ROOT);
        boolean sum = Character.isDigit(text.charAt(line[1] - 1))
                && SCALE.matcher(text).region(next[0], next[1]).lookingAt();
        return word > line[0] && OPEN.contains(last)
                || sum
                || SCALE.matcher(last).matches() && currency(next);
    }

    private boolean currency(int[] next) {
        return Character.isLowerCase(text.charAt(next[0]));
    }

    private boolean item(int[] line) {
        return ITEM.matcher(text).region(line[0], line[1]).find();
    }

    private boolean table(int[] line) {
        return TABLE.matcher(text).region(line[0], line[1]).find();
    }
}
