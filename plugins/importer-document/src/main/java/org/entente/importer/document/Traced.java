package org.entente.importer.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jsoup.parser.Parser;

/** A text whose characters know which stretch of the original each of them stands for. */
final class Traced {

    /** Longer than any reference to a character, such as {@code &thetasym;}. */
    private static final int REFERENCE = 34;

    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    private Traced(int size) {
        text = new StringBuilder(size);
        starts = new int[size];
        ends = new int[size];
    }

    /** A stretch of a text as it is. */
    static Traced of(String original, int from, int to) {
        Traced traced = new Traced(to - from);
        for (int i = from; i < to; i++) {
            traced.add(original.charAt(i), i, i + 1);
        }
        return traced;
    }

    String text() {
        return text.toString();
    }

    /** Where in the original a character begins. */
    int start(int at) {
        return starts[at];
    }

    /** Where in the original a character ends. */
    int end(int at) {
        return ends[at];
    }

    private void add(char c, int start, int end) {
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2 + 16);
            ends = Arrays.copyOf(ends, starts.length);
        }
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(c);
    }

    private void add(String characters, int start, int end) {
        for (int i = 0; i < characters.length(); i++) {
            add(characters.charAt(i), start, end);
        }
    }

    /** With each run of white space as one space, and without what is not seen, as prose is. */
    Traced squeezed() {
        Traced made = new Traced(text.length());
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00A0';
            if (c == '\u00AD' || c == '\u200B' || c == '\uFEFF') {
                continue;
            }
            if (!blank || !space) {
                made.add(blank ? ' ' : c, starts[i], ends[i]);
            }
            space = blank;
        }
        return made;
    }

    /** Without tags, and with the characters that references stand for. */
    Traced untagged() {
        Traced made = new Traced(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = c == '<' ? tag(i) : c == '&' ? reference(i) : -1;
            if (end < 0) {
                made.add(c, starts[i], ends[i]);
                end = i + 1;
            } else if (c == '&') {
                made.add(Parser.unescapeEntities(text.substring(i, end), false), starts[i], ends[end - 1]);
            } else if (text.substring(i, Math.min(end, i + 4))
                    .toLowerCase(Locale.ROOT)
                    .startsWith("<br")) {
                made.add(' ', starts[i], ends[end - 1]);
            }
            i = end;
        }
        return made;
    }

    /** Where a tag or a comment ends that begins at a place, or -1. */
    private int tag(int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (!Character.isLetter(next) && next != '/' && next != '!' && next != '?') {
            return -1;
        }
        boolean comment = text.length() > at + 3 && text.substring(at, at + 4).equals("<!--");
        int end = comment ? text.indexOf("-->", at) : text.indexOf(">", at);
        return end < 0 ? -1 : end + (comment ? 3 : 1);
    }

    private int reference(int at) {
        int most = Math.min(text.length(), at + REFERENCE);
        int end = at + 1;
        while (end < most && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '#')) {
            end++;
        }
        return end > at + 1 && end < most && text.charAt(end) == ';' ? end + 1 : -1;
    }

    /** Without the coding of mails, "quoted printable". */
    Traced unquoted() {
        Traced made = new Traced(text.length());
        int i = 0;
        while (i < text.length()) {
            int more = i + softBreak(i);
            if (more > i) {
                i = more;
                continue;
            }
            int first = code(i);
            if (first < 0) {
                made.add(text.charAt(i), starts[i], ends[i]);
                i++;
                continue;
            }
            int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int end = i;
            while (bytes.size() < length && code(end + softBreak(end)) >= 0) {
                end += softBreak(end);
                bytes.write(code(end));
                end += 3;
            }
            String character = bytes.toString(StandardCharsets.UTF_8);
            if (character.indexOf('\uFFFD') >= 0) {
                end = i + 3;
                character = new String(new byte[] {(byte) first}, Decoded.WINDOWS);
            }
            made.add(character, starts[i], ends[end - 1]);
            i = end;
        }
        return made;
    }

    /** How long a break is that only keeps lines short, 0 where none begins. */
    private int softBreak(int at) {
        if (at + 1 < text.length() && text.charAt(at) == '=') {
            if (text.charAt(at + 1) == '\n') {
                return 2;
            }
            if (at + 2 < text.length() && text.charAt(at + 1) == '\r' && text.charAt(at + 2) == '\n') {
                return 3;
            }
        }
        return 0;
    }

    /** The byte that is written at a place, or -1. */
    private int code(int at) {
        if (at + 2 >= text.length() || text.charAt(at) != '=') {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
