package org.entente.importer.text;

/**
 * Letters as a number, so that features are put together without putting letters together.
 *
 * @param hash a polynomial in {@link #BASE}, the letters its coefficients
 * @param power the base to the power of the number of letters
 */
record Spelling(long hash, long power) {

    private static final long BASE = 0x9E37_79B9_7F4A_7C15L;

    static Spelling of(String text) {
        return of(text, 0, text.length());
    }

    static Spelling of(String text, int from, int to) {
        long hash = 0;
        long power = 1;
        for (int i = from; i < to; i++) {
            hash = hash * BASE + text.charAt(i) + 1;
            power *= BASE;
        }
        return new Spelling(hash, power);
    }

    /** These letters and then those. */
    Spelling then(Spelling next) {
        return new Spelling(hash * next.power + next.hash, power * next.power);
    }
}
