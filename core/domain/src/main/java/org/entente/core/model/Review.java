package org.entente.core.model;

import java.util.List;

/** What people have decided about a record that was read, or that one of them has added. */
public record Review(String name) implements Word {
    /** Nobody has decided yet. */
    public static final Review NEW = new Review("NEW");

    public static final Review ACCEPTED = new Review("ACCEPTED");
    public static final Review REJECTED = new Review("REJECTED");

    /** Accepted with corrections; what was read is kept beside it. */
    public static final Review EDITED = new Review("EDITED");

    /** Found by a person where nothing was read. */
    public static final Review ADDED = new Review("ADDED");

    private static final List<Review> KNOWN = List.of(NEW, ACCEPTED, REJECTED, EDITED, ADDED);

    public Review {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order. */
    public static List<Review> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
