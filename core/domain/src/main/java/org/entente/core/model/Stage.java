package org.entente.core.model;

import java.util.List;

/** How far a tie has come. */
public record Stage(String name) implements Word {
    public static final Stage PROPOSED = new Stage("PROPOSED");
    public static final Stage NEGOTIATING = new Stage("NEGOTIATING");
    public static final Stage SIGNED = new Stage("SIGNED");
    public static final Stage ACTIVE = new Stage("ACTIVE");
    public static final Stage COMPLETED = new Stage("COMPLETED");
    public static final Stage ENDED = new Stage("ENDED");

    /** Not told, or not understood; never the same as none. */
    public static final Stage UNKNOWN = new Stage("UNKNOWN");

    private static final List<Stage> KNOWN = List.of(PROPOSED, NEGOTIATING, SIGNED, ACTIVE, COMPLETED, ENDED);

    public Stage {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Stage> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
