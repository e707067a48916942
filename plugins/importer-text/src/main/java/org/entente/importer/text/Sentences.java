package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts blocks into sentences: by marks, and by OpenNLP's model where an abbreviation leaves it open. */
final class Sentences {

    /** A sentence longer than this is cut at a space, and a word longer is none, so that work stays linear whatever comes in. */
    static final int LONGEST = 1200;

    /** A sentence, as offsets, the block in which it stands, and whether it goes on and was cut for its length. */
    record Sentence(int start, int end, Clean.Block block, boolean cut) {}

    /** What ends with a point and never ends a sentence when a name or number follows. */
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "adm", "sgt", "sen", "rep",
            "gov", "amb", "hon", "st", "mt", "ft", "no", "nos", "vs", "fig", "jan", "feb", "mar", "apr", "jun", "jul",
            "aug", "sep", "sept", "oct", "nov", "dec", "approx", "brig", "vice", "rs", "e.g", "i.e", "cf", "fr", "ste",
            "messrs", "cdr", "cpl", "supt", "insp");

    /** What ends with a point and may end a sentence or not. */
    private static final Set<String> OPEN = Set.of(
            "u.s", "u.k", "u.n", "e.u", "u.a.e", "inc", "ltd", "co", "corp", "jr", "sr", "etc", "a.m", "p.m", "s.p.a",
            "plc", "bros", "d.c", "r.o.k");

    /** Decides where a mark alone does not. */
    interface Judge {
        /** Whether a sentence ends before this offset of the text. */
        boolean ends(String text, int offset);
    }

    private Sentences() {}

    /** The sentences of a text with plain marks. */
    static List<Sentence> of(String text, List<Clean.Block> blocks, Judge judge) {
        List<Sentence> sentences = new ArrayList<>();
        for (Clean.Block block : blocks) {
            int begin = block.start();
            int word = begin;
            for (int i = begin; i < block.end(); i++) {
                boolean blank = Character.isWhitespace(text.charAt(i));
                word = blank ? i + 1 : word;
                if (i - word >= LONGEST) {
                    add(sentences, text, begin, word, block, false);
                    i = wordEnd(text, i, block.end());
                    begin = i;
                    word = i + 1;
                    continue;
                }
                boolean cut = i - begin >= LONGEST && blank;
                if (cut || ends(text, i, block.end(), judge)) {
                    int end = cut ? i : closing(text, i + 1, block.end());
                    add(sentences, text, begin, end, block, cut);
                    begin = end;
                    i = end - 1;
                }
            }
            add(sentences, text, begin, block.end(), block, false);
        }
        return sentences;
    }

    /** The words, as offsets, that are too long to be any. */
    static List<int[]> noWords(String text, List<Clean.Block> blocks) {
        List<int[]> found = new ArrayList<>();
        for (Clean.Block block : blocks) {
            for (int from = block.start(); from < block.end(); from++) {
                int end = wordEnd(text, from, block.end());
                if (end - from > LONGEST) {
                    found.add(new int[] {from, end});
                }
                from = end;
            }
        }
        return found;
    }

    private static int wordEnd(String text, int at, int end) {
        int next = at;
        while (next < end && !Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static void add(List<Sentence> sentences, String text, int start, int end, Clean.Block block, boolean cut) {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end - start > 1) {
            sentences.add(new Sentence(start, end, block, cut));
        }
    }

    /** Past quotes and brackets that close the sentence. */
    private static int closing(String text, int at, int end) {
        while (at < end && "\"')]".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean ends(String text, int at, int end, Judge judge) {
        char c = text.charAt(at);
        if (c != '.' && c != '!' && c != '?') {
            return false;
        }
        int next = closing(text, at + 1, end);
        if (next >= end) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(next))) {
            // "of its garrisons.Three brigades": a space was lost after a long lower-case word.
            return next == at + 1
                    && c == '.'
                    && Character.isUpperCase(text.charAt(next))
                    && at > 3
                    && Character.isLowerCase(text.charAt(at - 1))
                    && Character.isLowerCase(text.charAt(at - 2))
                    && next + 1 < end
                    && Character.isLowerCase(text.charAt(next + 1));
        }
        int follow = next;
        while (follow < end && Character.isWhitespace(text.charAt(follow))) {
            follow++;
        }
        char first = follow < end ? text.charAt(follow) : 'A';
        if (Character.isLowerCase(first)) {
            return false;
        }
        if (c != '.') {
            return true;
        }
        String word = wordBefore(text, at);
        if (TITLES.contains(word) || word.length() == 1 && Character.isLetter(word.charAt(0))) {
            return false;
        }
        return !OPEN.contains(word) || judge.ends(text, next);
    }

    private static String wordBefore(String text, int at) {
        int begin = at;
        while (begin > 0
                && begin > at - 10
                && (Character.isLetter(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.')) {
            begin--;
        }
        return text.substring(begin, at).toLowerCase(Locale.ROOT);
    }
}
