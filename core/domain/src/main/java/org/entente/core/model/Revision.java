package org.entente.core.model;

import java.time.Instant;

/**
 * One committed change of a workspace.
 *
 * @param number from 1; 0 is the empty workspace
 * @param author who made it, a person or a plugin
 * @param what what was changed, in a sentence
 * @param why the reason given, may be empty
 */
public record Revision(long number, Instant when, String author, String what, String why) {

    /** The state before the first change. */
    public static final Revision NONE = new Revision(0, Instant.EPOCH, "entente", "An empty workspace.", "");

    public Revision {
        if (number < 0) {
            throw new IllegalArgumentException("Revisions are counted from 0: " + number);
        }
    }
}
