package org.entente.core.model;

import java.util.List;

/** The way on which a tie comes about. */
public record Channel(String name) implements Word {
    public static final Channel GOVERNMENT_TO_GOVERNMENT = new Channel("GOVERNMENT_TO_GOVERNMENT");
    public static final Channel FMS = new Channel("FMS");
    public static final Channel COMMERCIAL = new Channel("COMMERCIAL");
    public static final Channel AID = new Channel("AID");

    /** Not told, or not understood; never the same as none. */
    public static final Channel UNKNOWN = new Channel("UNKNOWN");

    private static final List<Channel> KNOWN = List.of(GOVERNMENT_TO_GOVERNMENT, FMS, COMMERCIAL, AID);

    public Channel {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Channel> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
