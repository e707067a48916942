package org.entente.importer.document;

/**
 * A paragraph or a heading of an article.
 *
 * @param element where it stands in the original, in words: a page, an element, a part
 * @param from where the stretch begins that holds it, as an offset in the decoded original, or -1 where that is no text
 * @param to where that stretch ends, or -1
 */
record Block(String text, boolean heading, String element, int from, int to) {

    /** A block of an original that is no text. */
    static Block of(String text, boolean heading, String element) {
        return new Block(text, heading, element, -1, -1);
    }

    Block with(String other) {
        return new Block(other, heading, element, from, to);
    }

    /** How many words it has, about. */
    int words() {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
