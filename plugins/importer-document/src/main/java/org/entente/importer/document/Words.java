package org.entente.importer.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Small things about running text. */
final class Words {

    private static final Pattern END = Pattern.compile("[.!?:;…][\"'”’)\\]]*$");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t\\u00A0]*(?:\\n[ \\t\\u00A0]*)+");

    private static final int SHORT = 40;
    private static final int WIDTH = 100;

    private Words() {}

    /** Whether a line ends as a sentence does. */
    static boolean isClosed(String text) {
        return END.matcher(text.stripTrailing()).find();
    }

    /** Each run of white space as one space. */
    static String squeezed(String text) {
        StringBuilder all = new StringBuilder(text.length());
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00A0';
            if (c == '\u00AD' || c == '\u200B' || c == '\uFEFF') {
                continue;
            }
            if (!blank || !space) {
                all.append(blank ? ' ' : c);
            }
            space = blank;
        }
        return all.toString().strip();
    }

    /** The paragraphs of a plain text, each in one line; where no lines are blank, each line is one. */
    static List<Block> paragraphs(String text, String element, int from, int to) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        boolean blank = PARAGRAPHS.matcher(plain.strip()).find();
        List<Block> blocks = new ArrayList<>();
        for (String part : blank || isWrapped(plain) ? PARAGRAPHS.split(plain) : plain.split("\n")) {
            String squeezed = squeezed(part);
            if (!squeezed.isEmpty()) {
                blocks.add(new Block(squeezed, isHeading(squeezed), element, from, to));
            }
        }
        return blocks;
    }

    // Lines cut at a width hold no paragraph each; a short line that is open is a heading.
    private static boolean isWrapped(String text) {
        String[] lines = text.strip().split("\\n");
        int longest = 0;
        int open = 0;
        for (int i = 0; i < lines.length; i++) {
            longest = Math.max(longest, lines[i].length());
            open += i + 1 < lines.length && lines[i].length() > SHORT && !isClosed(lines[i]) ? 1 : 0;
        }
        return open > 0 && longest <= WIDTH && open * 2 >= lines.length - 1;
    }

    static boolean isHeading(String text) {
        return text.length() < 160 && !isClosed(text);
    }
}
