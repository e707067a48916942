package org.entente.core.model;

import java.util.List;

/** What a source says of a stage beyond the stage itself. */
public record Detail(String name) implements Word {
    public static final Detail SELECTED = new Detail("SELECTED");
    public static final Detail NOT_YET_ORDERED = new Detail("NOT_YET_ORDERED");
    public static final Detail NOTIFIED = new Detail("NOTIFIED");
    public static final Detail CONTRACTED = new Detail("CONTRACTED");
    public static final Detail RATIFIED = new Detail("RATIFIED");
    public static final Detail IN_FORCE = new Detail("IN_FORCE");
    public static final Detail IN_PRODUCTION = new Detail("IN_PRODUCTION");
    public static final Detail DELIVERING = new Detail("DELIVERING");
    public static final Detail DELIVERED = new Detail("DELIVERED");
    public static final Detail SUSPENDED = new Detail("SUSPENDED");
    public static final Detail CANCELLED = new Detail("CANCELLED");
    public static final Detail EXPIRED = new Detail("EXPIRED");
    public static final Detail STATUS_UNCERTAIN = new Detail("STATUS_UNCERTAIN");

    /** Not told, or not understood; never the same as none. */
    public static final Detail UNKNOWN = new Detail("UNKNOWN");

    private static final List<Detail> KNOWN = List.of(
            SELECTED,
            NOT_YET_ORDERED,
            NOTIFIED,
            CONTRACTED,
            RATIFIED,
            IN_FORCE,
            IN_PRODUCTION,
            DELIVERING,
            DELIVERED,
            SUSPENDED,
            CANCELLED,
            EXPIRED,
            STATUS_UNCERTAIN);

    public Detail {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Detail> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
