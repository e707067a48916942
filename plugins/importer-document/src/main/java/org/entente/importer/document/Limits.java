package org.entente.importer.document;

/** What a document may cost; beyond that it is refused, or what is left is named as lost. */
final class Limits {

    /** The largest file, in bytes. */
    static final int FILE = 64 << 20;

    /** The longest article, in characters. */
    static final int ARTICLE = 4 << 20;

    /** How many articles a file may hold. */
    static final int ARTICLES = 20_000;

    /** How deep documents may lie in each other: an article in an attachment of a mail in a mail in a mailbox. */
    static final int DEPTH = 5;

    /** How much a packed document may hold, unpacked, in bytes. */
    static final long UNPACKED = 256L << 20;

    /** How much text of it is read, unpacked, in bytes. */
    static final long TEXT = 64L << 20;

    /** How many letters a page of a PDF may have. */
    static final int GLYPHS = 200_000;

    private Limits() {}
}
