package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence into words and marks as the Penn Treebank does, with each name as one token. */
final class Tokenizer {

    private Tokenizer() {}

    /** Offsets of the tokens of a stretch of a text with plain marks, in their order. */
    static List<int[]> cut(String text, int start, int end, List<Mention> mentions) {
        List<int[]> tokens = new ArrayList<>();
        int at = start;
        for (Mention mention : mentions) {
            plain(text, at, mention.start(), tokens);
            tokens.add(new int[] {mention.start(), mention.end()});
            at = mention.end();
        }
        plain(text, at, end, tokens);
        return tokens;
    }

    private static void plain(String text, int start, int end, List<int[]> tokens) {
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
            } else if (!Character.isLetterOrDigit(c)) {
                int to = apostrophe(text, i, end) ? i + 2 : i + 1;
                tokens.add(new int[] {i, to});
                i = to;
            } else {
                int to = word(text, i, end);
                negated(text, i, to, tokens);
                i = to;
            }
        }
    }

    /** Whether a possessive ending begins here. */
    private static boolean apostrophe(String text, int i, int end) {
        return text.charAt(i) == '\''
                && i + 1 < end
                && text.charAt(i + 1) == 's'
                && (i + 2 >= end || !Character.isLetterOrDigit(text.charAt(i + 2)));
    }

    private static int word(String text, int from, int end) {
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            boolean inner = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
            if (Character.isLetterOrDigit(c)) {
                i++;
            } else if (c == '-' && inner
                    || (c == '.' || c == ',')
                            && inner
                            && Character.isDigit(text.charAt(i - 1))
                            && Character.isDigit(text.charAt(i + 1))
                    || c == '+' && i - from == 1 && twoAndTwo(text, i, end)
                    || c == '.' && inner && i - from == 1
                    || c == '.' && inner && i >= 2 && text.charAt(i - 2) == '.'
                    || c == '\'' && inner && !apostrophe(text, i, end)) {
                i++;
            } else if (c == '.'
                    && i >= 2
                    && (text.charAt(i - 2) == '.' && i - from > 1
                            || i - from <= 3
                                    && i + 1 < end
                                    && i - from > 0
                                    && Character.isUpperCase(text.charAt(from))
                                    && i + 2 < end
                                    && text.charAt(i + 1) == ' '
                                    && Character.isLetterOrDigit(text.charAt(i + 2)))) {
                return i + 1;
            } else {
                break;
            }
        }
        return Math.max(i, from + 1);
    }

    /** "2+2": a meeting of so many ministers of each. */
    private static boolean twoAndTwo(String text, int plus, int end) {
        return plus + 1 < end
                && Character.isDigit(text.charAt(plus - 1))
                && Character.isDigit(text.charAt(plus + 1))
                && (plus + 2 >= end || !Character.isLetterOrDigit(text.charAt(plus + 2)));
    }

    /** "didn't" is two tokens. */
    private static void negated(String text, int from, int to, List<int[]> tokens) {
        if (to - from > 3 && text.startsWith("n't", to - 3)) {
            tokens.add(new int[] {from, to - 3});
            tokens.add(new int[] {to - 3, to});
        } else {
            tokens.add(new int[] {from, to});
        }
    }
}
