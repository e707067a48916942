package org.entente.core.model;

import java.util.List;

/** Whether a tie is told as fact, plan, possibility or denial. */
public record Modality(String name) implements Word {
    public static final Modality ASSERTED = new Modality("ASSERTED");
    public static final Modality PLANNED = new Modality("PLANNED");
    public static final Modality POSSIBLE = new Modality("POSSIBLE");
    public static final Modality DENIED = new Modality("DENIED");

    /** Not told, or not understood; never the same as none. */
    public static final Modality UNKNOWN = new Modality("UNKNOWN");

    private static final List<Modality> KNOWN = List.of(ASSERTED, PLANNED, POSSIBLE, DENIED);

    public Modality {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Modality> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
