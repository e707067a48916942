package org.entente.core.model;

import java.util.List;

/** The condition in which an item changes hands. */
public record Condition(String name) implements Word {
    public static final Condition NEW = new Condition("NEW");
    public static final Condition SECOND_HAND = new Condition("SECOND_HAND");
    public static final Condition MODERNISED = new Condition("MODERNISED");

    /** Not told, or not understood; never the same as none. */
    public static final Condition UNKNOWN = new Condition("UNKNOWN");

    private static final List<Condition> KNOWN = List.of(NEW, SECOND_HAND, MODERNISED);

    public Condition {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Condition> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
