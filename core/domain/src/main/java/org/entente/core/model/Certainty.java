package org.entente.core.model;

import java.util.List;

/** How exactly a figure or date is known. */
public record Certainty(String name) implements Word {
    public static final Certainty EXACT = new Certainty("EXACT");
    public static final Certainty ABOUT = new Certainty("ABOUT");
    public static final Certainty AT_LEAST = new Certainty("AT_LEAST");
    public static final Certainty AT_MOST = new Certainty("AT_MOST");
    public static final Certainty RANGE = new Certainty("RANGE");

    /** Not told, or not understood; never the same as none. */
    public static final Certainty UNKNOWN = new Certainty("UNKNOWN");

    private static final List<Certainty> KNOWN = List.of(EXACT, ABOUT, AT_LEAST, AT_MOST, RANGE);

    public Certainty {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Certainty> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
