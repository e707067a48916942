package org.entente.importer.text;

import org.jspecify.annotations.Nullable;

/**
 * A word or mark; a name, however many words it has, is one token.
 *
 * @param text as it stands, with plain marks
 * @param lower in lower case
 * @param lemma the base form in lower case
 * @param tag the part of speech, by the Penn Treebank
 * @param chunk the phrase to which it belongs, as B-NP, I-NP, O
 */
record Token(
        int start,
        int end,
        String text,
        String lower,
        String lemma,
        String tag,
        String chunk,
        @Nullable Mention mention) {

    boolean noun() {
        return tag.startsWith("NN") || mention != null && !mention.demonym();
    }

    boolean verb() {
        return tag.startsWith("VB");
    }

    boolean number() {
        return tag.equals("CD");
    }

    boolean is(String word) {
        return lower.equals(word);
    }
}
