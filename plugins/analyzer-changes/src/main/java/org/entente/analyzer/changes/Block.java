package org.entente.analyzer.changes;

/** Why something reads otherwise than before. */
enum Block {
    /** Something happened. */
    MOVED("The world moved"),

    /** A new source tells of what had happened before. */
    LEARNED("We learned"),

    /** The same sources are read, decided on or joined otherwise. */
    RECODED("We recoded");

    private final String title;

    Block(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
