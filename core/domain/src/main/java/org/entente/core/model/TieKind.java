package org.entente.core.model;

import java.util.List;

/** An open sub-type of a tie. */
public record TieKind(String name) implements Word {
    public static final TieKind SALE = new TieKind("SALE");
    public static final TieKind GIFT = new TieKind("GIFT");
    public static final TieKind LEASE = new TieKind("LEASE");
    public static final TieKind LOAN = new TieKind("LOAN");
    public static final TieKind AID = new TieKind("AID");
    public static final TieKind UPGRADE = new TieKind("UPGRADE");
    public static final TieKind MAINTENANCE = new TieKind("MAINTENANCE");
    public static final TieKind LICENSED_PRODUCTION = new TieKind("LICENSED_PRODUCTION");
    public static final TieKind BASING = new TieKind("BASING");
    public static final TieKind INTELLIGENCE_SHARING = new TieKind("INTELLIGENCE_SHARING");
    public static final TieKind EMBARGO = new TieKind("EMBARGO");
    public static final TieKind EXPORT_DENIAL = new TieKind("EXPORT_DENIAL");
    public static final TieKind DEFENCE_COOPERATION = new TieKind("DEFENCE_COOPERATION");
    public static final TieKind DEFENCE_INDUSTRY = new TieKind("DEFENCE_INDUSTRY");
    public static final TieKind PROCUREMENT = new TieKind("PROCUREMENT");
    public static final TieKind RESEARCH = new TieKind("RESEARCH");
    public static final TieKind TRAINING_EXCHANGE = new TieKind("TRAINING_EXCHANGE");
    public static final TieKind COMMISSION = new TieKind("COMMISSION");

    /** Not told, or not understood; never the same as none. */
    public static final TieKind UNKNOWN = new TieKind("UNKNOWN");

    private static final List<TieKind> KNOWN = List.of(
            SALE,
            GIFT,
            LEASE,
            LOAN,
            AID,
            UPGRADE,
            MAINTENANCE,
            LICENSED_PRODUCTION,
            BASING,
            INTELLIGENCE_SHARING,
            EMBARGO,
            EXPORT_DENIAL,
            DEFENCE_COOPERATION,
            DEFENCE_INDUSTRY,
            PROCUREMENT,
            RESEARCH,
            TRAINING_EXCHANGE,
            COMMISSION);

    public TieKind {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<TieKind> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
