package org.entente.core.model;

import java.util.List;

/** What an act or state of cooperation is. */
public record TieType(String name) implements Word {
    public static final TieType AGREEMENT = new TieType("AGREEMENT");
    public static final TieType TRANSFER = new TieType("TRANSFER");
    public static final TieType PRODUCTION = new TieType("PRODUCTION");
    public static final TieType DEVELOPMENT = new TieType("DEVELOPMENT");
    public static final TieType EXERCISE = new TieType("EXERCISE");
    public static final TieType TRAINING = new TieType("TRAINING");
    public static final TieType DIALOGUE = new TieType("DIALOGUE");
    public static final TieType INVESTMENT = new TieType("INVESTMENT");
    public static final TieType MEMBERSHIP = new TieType("MEMBERSHIP");
    public static final TieType SUPPORT = new TieType("SUPPORT");
    public static final TieType RESTRICTION = new TieType("RESTRICTION");
    public static final TieType COOPERATION = new TieType("COOPERATION");

    /** Not told, or not understood; never the same as none. */
    public static final TieType UNKNOWN = new TieType("UNKNOWN");

    private static final List<TieType> KNOWN = List.of(
            AGREEMENT,
            TRANSFER,
            PRODUCTION,
            DEVELOPMENT,
            EXERCISE,
            TRAINING,
            DIALOGUE,
            INVESTMENT,
            MEMBERSHIP,
            SUPPORT,
            RESTRICTION,
            COOPERATION);

    public TieType {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<TieType> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
