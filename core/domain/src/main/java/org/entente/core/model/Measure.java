package org.entente.core.model;

import java.util.List;

/** What an observation measures. */
public record Measure(String name) implements Word {
    public static final Measure DEFENCE_EXPORTS = new Measure("DEFENCE_EXPORTS");
    public static final Measure DEFENCE_IMPORTS = new Measure("DEFENCE_IMPORTS");
    public static final Measure ARMS_TRANSFERS = new Measure("ARMS_TRANSFERS");
    public static final Measure DEFENCE_SPENDING = new Measure("DEFENCE_SPENDING");
    public static final Measure RND_SHARE_OF_GDP = new Measure("RND_SHARE_OF_GDP");
    public static final Measure COMPANY_COUNT = new Measure("COMPANY_COUNT");
    public static final Measure EXPORT_CUSTOMERS = new Measure("EXPORT_CUSTOMERS");
    public static final Measure TRADE = new Measure("TRADE");
    public static final Measure GROWTH = new Measure("GROWTH");
    public static final Measure RANK = new Measure("RANK");
    public static final Measure OTHER = new Measure("OTHER");

    /** Not told, or not understood; never the same as none. */
    public static final Measure UNKNOWN = new Measure("UNKNOWN");

    private static final List<Measure> KNOWN = List.of(
            DEFENCE_EXPORTS,
            DEFENCE_IMPORTS,
            ARMS_TRANSFERS,
            DEFENCE_SPENDING,
            RND_SHARE_OF_GDP,
            COMPANY_COUNT,
            EXPORT_CUSTOMERS,
            TRADE,
            GROWTH,
            RANK,
            OTHER);

    public Measure {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Measure> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
