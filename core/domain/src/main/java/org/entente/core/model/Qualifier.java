package org.entente.core.model;

import java.util.List;

/** Whether a figure is a result, a forecast or an aim. */
public record Qualifier(String name) implements Word {
    public static final Qualifier ACTUAL = new Qualifier("ACTUAL");
    public static final Qualifier PROJECTED = new Qualifier("PROJECTED");
    public static final Qualifier TARGET = new Qualifier("TARGET");

    /** Not told, or not understood; never the same as none. */
    public static final Qualifier UNKNOWN = new Qualifier("UNKNOWN");

    private static final List<Qualifier> KNOWN = List.of(ACTUAL, PROJECTED, TARGET);

    public Qualifier {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Qualifier> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
