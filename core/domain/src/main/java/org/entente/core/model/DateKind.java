package org.entente.core.model;

import java.util.List;

/** What happened, or is to happen, at a date. */
public record DateKind(String name) implements Word {
    public static final DateKind ANNOUNCED = new DateKind("ANNOUNCED");
    public static final DateKind SIGNED = new DateKind("SIGNED");
    public static final DateKind IN_FORCE = new DateKind("IN_FORCE");
    public static final DateKind ORDERED = new DateKind("ORDERED");
    public static final DateKind DELIVERY_PLANNED = new DateKind("DELIVERY_PLANNED");
    public static final DateKind DELIVERED = new DateKind("DELIVERED");
    public static final DateKind EXPIRY = new DateKind("EXPIRY");
    public static final DateKind REPORTED = new DateKind("REPORTED");
    public static final DateKind HELD = new DateKind("HELD");

    /** Not told, or not understood; never the same as none. */
    public static final DateKind UNKNOWN = new DateKind("UNKNOWN");

    private static final List<DateKind> KNOWN =
            List.of(ANNOUNCED, SIGNED, IN_FORCE, ORDERED, DELIVERY_PLANNED, DELIVERED, EXPIRY, REPORTED, HELD);

    public DateKind {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<DateKind> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
