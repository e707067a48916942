package org.entente.importer.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Joins the lines of a text that was broken at a width, as saved mail and terminals do, so that no sentence, name or sum is torn.
 *
 * <p>Each break within a sentence becomes one space, and no line ends with a carriage return; where a place of the result was in
 * the text, {@link #origin} tells. A break is one where the first word of the next line would not have fitted on its own, in a
 * paragraph of which that is true of most lines and where some go on in small letters; and, at any width, where the line ends with
 * a word that ends none: "with", "the", "$12". Lines of lists and tables stay. Of two or three blanks in prose one stays: "€90  million".
 */
final class Wrapped {

    /** The widths at which texts are broken, in characters. */
    private static final int NARROW = 30;

    private static final int WIDE = 120;

    /** So much longer may a line be than all of the paragraphs that show the width. */
    private static final int SLACK = 4;

    /** How many lines a paragraph must have to show a width. */
    private static final int LINES = 3;

    /** How many blanks may stand between two words of one sentence. */
    private static final int MOST_BLANKS = 3;

    /** Words with which nothing ends that is said. */
    private static final Set<String> OPEN = Vocabulary.words(
            "a an the of for with and or but from at as into between among that"
                    + " which who whose is are was were be been has have will would could might its their these those than");

    /** Words with which a heading may end ("handed over"), and a line that goes on in small letters or figures too. */
    private static final Set<String> PARTICLES = Vocabulary.words("in on over by to under no not may had his her this");

    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•+–—>|·▪]|\\d{1,2}[.)]\\s|[a-z][.)]\\s)");

    private static final Pattern SCALE =
            Pattern.compile("^(?:million|billion|trillion|thousand|hundred|crore|lakh|bn|mn|percent|per cent)\\b");

    /** Columns: blanks that are not those behind a full stop, tabs, bars. */
    private static final Pattern TABLE = Pattern.compile("\\S {3,}\\S|[^ .!?:;\"')] {2}\\S|\\t|\\|");

    /** The text as it was given, with its tabs and dashes. */
    private final String raw;

    /** The same with plain marks, while lines are joined. */
    private String text;

    private final StringBuilder taken = new StringBuilder();

    /** The result: one object for all who ask, as a text may be large. */
    private String joined = "";

    /** The places in the result before which a character was left out, once for each. */
    private int[] left = new int[8];

    private int leftOut;

    /** The blanks that are too many, while lines are joined. */
    private final BitSet spare = new BitSet();

    private Wrapped(String raw) {
        this.raw = raw;
        this.text = Plain.marks(raw);
    }

    /** Joins the broken lines of a text, which has plain marks then. */
    static Wrapped of(String raw) {
        Wrapped wrapped = new Wrapped(raw);
        wrapped.join();
        wrapped.settle();
        return wrapped;
    }

    /** The text with its lines joined. */
    String joined() {
        return joined;
    }

    /** Keeps the result alone: of ten megabytes each copy counts. */
    private void settle() {
        String result = taken.toString();
        joined = result.equals(raw) ? raw : result;
        taken.setLength(0);
        taken.trimToSize();
        text = "";
        spare.clear();
    }

    /** What stands in the text itself between two places of the joined one. */
    String written(int start, int end) {
        return raw.substring(origin(start), origin(end));
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
        paragraphs.stream().filter(this::prose).forEach(lines -> lines.forEach(this::spare));
        int at = 0;
        for (List<int[]> paragraph : paragraphs) {
            int longest = longest(paragraph);
            boolean broken = width > 0 && (width(paragraph) > 0 || longest <= width + SLACK && full(paragraph));
            int own = broken ? Math.max(width, longest) : 0;
            for (int i = 0; i + 1 < paragraph.size(); i++) {
                int[] line = paragraph.get(i);
                int[] next = paragraph.get(i + 1);
                if (goesOn(line, next, own)) {
                    take(at, line[1]);
                    for (int more = line[1] + 1; more < next[0]; more++) {
                        leave();
                    }
                    taken.append(' ');
                    at = next[0];
                }
            }
        }
        take(at, text.length());
    }

    private void take(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean end = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (end || spare.get(i)) {
                leave();
            } else {
                taken.append(text.charAt(i));
            }
        }
    }

    private void leave() {
        if (leftOut == left.length) {
            left = Arrays.copyOf(left, 2 * leftOut);
        }
        left[leftOut++] = taken.length();
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

    /** Whether a paragraph ends as sentences do and has more words in small letters than a table has. */
    private boolean prose(List<int[]> paragraph) {
        int[] last = paragraph.get(paragraph.size() - 1);
        if (".!?\"')".indexOf(text.charAt(last[1] - 1)) < 0) {
            return false;
        }
        int words = 0;
        int small = 0;
        for (int i = paragraph.get(0)[0]; i < last[1]; i++) {
            if (text.charAt(i) > ' ' && (i == 0 || text.charAt(i - 1) <= ' ')) {
                words++;
                small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
            }
        }
        return small * 2 >= words;
    }

    /** Marks the blanks of a line before the last of two or three; where more stand, they part columns. */
    private void spare(int[] line) {
        int run = 0;
        for (int i = line[0]; i < line[1]; i++) {
            run = text.charAt(i) == ' ' ? run + 1 : 0;
            if (run > MOST_BLANKS) {
                spare.clear(line[0], line[1]);
                return;
            }
            // Behind a full stop two are usual and tell that it is one.
            if (run > 1 && ".!?:;\"')".indexOf(text.charAt(i - run)) < 0) {
                spare.set(i - 1);
            }
        }
    }

    /** Whether all lines but the last are full, and none is that of a list or table. */
    private boolean full(List<int[]> paragraph) {
        int longest = longest(paragraph);
        for (int i = 0; i + 1 < paragraph.size(); i++) {
            int[] next = paragraph.get(i + 1);
            if (item(next) || table(paragraph.get(i)) || !full(paragraph.get(i), next, longest)) {
                return false;
            }
        }
        return true;
    }

    private static int longest(List<int[]> paragraph) {
        return paragraph.stream().mapToInt(line -> line[1] - line[0]).max().orElse(0);
    }

    /** The width at which a paragraph was broken, 0 where it was not. */
    private int width(List<int[]> paragraph) {
        int longest = longest(paragraph);
        if (paragraph.size() < LINES || longest < NARROW || longest > WIDE) {
            return 0;
        }
        int full = 0;
        int small = 0;
        for (int i = 0; i + 1 < paragraph.size(); i++) {
            int[] next = paragraph.get(i + 1);
            if (item(next) || table(paragraph.get(i))) {
                return 0;
            }
            if (full(paragraph.get(i), next, longest)) {
                full++;
                small += small(next) ? 1 : 0;
            }
        }
        // Headings of like length are full by chance, but none of them goes on in small letters.
        boolean most = full * 5 >= (paragraph.size() - 1) * 3;
        return most && small > 0 && small * 4 >= full ? longest : 0;
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
        return width > 0 && line[1] - line[0] <= width && full(line, next, width) || open(line, next);
    }

    /** Whether a line cannot be all that was to be said: "with", "$12" before "billion". */
    private boolean open(int[] line, int[] next) {
        int word = line[1];
        while (word > line[0] && text.charAt(word - 1) != ' ') {
            word--;
        }
        if (word == line[0]) {
            return false;
        }
        String last = text.substring(word, line[1]).toLowerCase(Locale.ROOT);
        boolean sum = Character.isDigit(text.charAt(line[1] - 1))
                && SCALE.matcher(text).region(next[0], next[1]).lookingAt();
        boolean particle = PARTICLES.contains(last)
                && (small(next) || Character.isDigit(text.charAt(next[0])) || "$€£".indexOf(text.charAt(next[0])) >= 0);
        return OPEN.contains(last) || particle || sum || SCALE.matcher(last).matches() && small(next);
    }

    private boolean small(int[] line) {
        return Character.isLowerCase(text.charAt(line[0]));
    }

    private boolean item(int[] line) {
        return ITEM.matcher(raw).region(line[0], line[1]).find();
    }

    private boolean table(int[] line) {
        return TABLE.matcher(raw).region(line[0], line[1]).find();
    }
}
