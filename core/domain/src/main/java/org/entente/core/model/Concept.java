package org.entente.core.model;

import java.util.List;

/** At which point of a deal a figure is counted. */
public record Concept(String name) implements Word {
    public static final Concept CONTRACTS = new Concept("CONTRACTS");
    public static final Concept DELIVERIES = new Concept("DELIVERIES");
    public static final Concept CUSTOMS = new Concept("CUSTOMS");
    public static final Concept LICENCES = new Concept("LICENCES");

    /** Not told, or not understood; never the same as none. */
    public static final Concept UNKNOWN = new Concept("UNKNOWN");

    private static final List<Concept> KNOWN = List.of(CONTRACTS, DELIVERIES, CUSTOMS, LICENCES);

    public Concept {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Concept> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
