package org.entente.importer.text;

import java.util.Arrays;

/** Tells a past tense from the participle that is written alike. */
final class PastTense {

    private PastTense() {}

    /** "Norway, which trained Omani crews", "it was Norway that trained them": a participle has no subject, a past tense has. */
    static boolean relates(String[] words, String[] tags, Mention[] named, int i) {
        if (!words[i].endsWith("ed")
                || !Lemmas.known(words[i])
                || i + 1 < words.length && tags[i + 1].startsWith("VB")) {
            return false;
        }
        boolean cleft = words[i - 1].equals("that")
                && i > 3
                && named[i - 2] != null
                && Arrays.stream(words, Math.max(0, i - 8), i - 2).anyMatch(w -> w.equalsIgnoreCase("it"));
        return cleft || tags[i - 1].equals("WDT") || tags[i - 1].equals("WP");
    }
}
