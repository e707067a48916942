package org.entente.core.spi;

/**
 * Whether an importer can read a file, and as what.
 *
 * @param score 0 for no, up to 100 for surely; the importer with the highest score reads the file
 * @param what as what it would read it, or why not, in a few words ("SIPRI trade register", "not text")
 */
public record Recognition(int score, String what) {
    public Recognition {
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("A score is between 0 and 100: " + score);
        }
    }

    /** Not a file for this importer. */
    public static Recognition no(String why) {
        return new Recognition(0, why);
    }
}
