package org.entente.core.model;

import java.util.List;

/** What the speaker has at stake. */
public record Interest(String name) implements Word {
    public static final Interest PARTY_TO_DEAL = new Interest("PARTY_TO_DEAL");
    public static final Interest SELLER = new Interest("SELLER");
    public static final Interest BUYER = new Interest("BUYER");
    public static final Interest THIRD_PARTY = new Interest("THIRD_PARTY");

    /** Not told, or not understood; never the same as none. */
    public static final Interest UNKNOWN = new Interest("UNKNOWN");

    private static final List<Interest> KNOWN = List.of(PARTY_TO_DEAL, SELLER, BUYER, THIRD_PARTY);

    public Interest {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Interest> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
