package org.entente.core.model;

import java.util.List;

/** How far a source may be passed on, by the Traffic Light Protocol. */
public record Handling(String name) implements Word {
    public static final Handling CLEAR = new Handling("CLEAR");
    public static final Handling GREEN = new Handling("GREEN");
    public static final Handling AMBER = new Handling("AMBER");
    public static final Handling AMBER_STRICT = new Handling("AMBER_STRICT");
    public static final Handling RED = new Handling("RED");

    /** Not told, or not understood; never the same as none. */
    public static final Handling UNKNOWN = new Handling("UNKNOWN");

    private static final List<Handling> KNOWN = List.of(CLEAR, GREEN, AMBER, AMBER_STRICT, RED);

    public Handling {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Handling> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
