package org.entente.core.model;

import java.time.Instant;

/**
 * One committed change of a workspace.
 *
 * <p>Revisions are counted in the order in which they came, and read as a tree: an undo that leads back to what an earlier
 * revision had left has that one as its parent, so that what is done next branches off there.
 *
 * @param number from 1; 0 is the empty workspace
 * @param parent the revision on whose state it stands; the one before unless it leads back to an earlier state
 * @param undoes the revision that it takes back, or 0
 * @param author who made it, a person or a plugin
 * @param what what was changed, in a sentence
 * @param why the reason given, may be empty
 */
public record Revision(
        long number,
        RevisionKind kind,
        long parent,
        long undoes,
        Instant when,
        String author,
        String what,
        String why) {

    /** What stands for the state before the latest change, so that no revision can be called so. */
    public static final String LAST = "last";

    /** The state before the first change. */
    public static final Revision NONE = new Revision(0, Instant.EPOCH, "entente", "An empty workspace.", "");

    public Revision {
        if (number < 0) {
            throw new IllegalArgumentException("Revisions are counted from 0: " + number);
        }
        if (parent < 0 || parent > Math.max(0, number - 1)) {
            throw new IllegalArgumentException("Revision " + number + " does not stand on revision " + parent);
        }
        if (undoes < 0 || undoes >= Math.max(1, number)) {
            throw new IllegalArgumentException("Revision " + number + " does not undo revision " + undoes);
        }
    }

    /** A change of which no sort is told, on the one before. */
    public Revision(long number, Instant when, String author, String what, String why) {
        this(number, RevisionKind.UNKNOWN, Math.max(0, number - 1), 0, when, author, what, why);
    }

    /**
     * Checks that a revision can be called by a name.
     *
     * @throws IllegalArgumentException if it is no word, or means something else: a number, a date or the last change
     */
    public static void checkName(String name) {
        if (name.isEmpty() || name.matches("[0-9-]+") || name.matches("(?s).*\\s.*") || name.equalsIgnoreCase(LAST)) {
            throw new IllegalArgumentException("A revision's name is a word that is no number, no date and not " + LAST
                    + ", such as before-review: \"" + name + "\"");
        }
    }

    /** Whether it leads back to what an earlier revision had left, so that it is no new state. */
    public boolean leadsBack() {
        return undoes > 0 && parent < number - 1;
    }

    /** This one without what people wrote, which can name what is withheld. */
    public Revision untold() {
        return new Revision(number, kind, parent, undoes, when, author, "", "");
    }
}
