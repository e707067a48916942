package org.entente.launcher.deploy;

/** Something about a jar that keeps it from being taken. */
final class Flaw extends Exception {

    private final boolean growing;

    /**
     * A flaw that a jar keeps.
     *
     * @param words what is wrong and what to do, as the end of a sentence that begins with the file's name
     */
    Flaw(String words) {
        this(words, false);
    }

    private Flaw(String words, boolean growing) {
        super(words, null, false, false);
        this.growing = growing;
    }

    /** A flaw that a jar also has while it is being written. */
    static Flaw growing(String words) {
        return new Flaw(words, true);
    }

    boolean isGrowing() {
        return growing;
    }
}
