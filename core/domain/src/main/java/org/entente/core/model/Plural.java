package org.entente.core.model;

/** Counts things in words: 1 tie, 2 ties. */
public final class Plural {

    private Plural() {}

    /** @param one what one of them is called; several have an s behind it */
    public static String of(long count, String one) {
        return of(count, one, one + "s");
    }

    public static String of(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
