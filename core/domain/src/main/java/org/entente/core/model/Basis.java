package org.entente.core.model;

import java.util.List;

/** What a sum of money or of TIV stands for. */
public record Basis(String name) implements Word {
    public static final Basis CONTRACT = new Basis("CONTRACT");
    public static final Basis CEILING = new Basis("CEILING");
    public static final Basis ESTIMATE = new Basis("ESTIMATE");
    public static final Basis PACKAGE_SHARE = new Basis("PACKAGE_SHARE");
    public static final Basis PER_UNIT = new Basis("PER_UNIT");
    public static final Basis ORDERED = new Basis("ORDERED");
    public static final Basis DELIVERED = new Basis("DELIVERED");

    /** Not told, or not understood; never the same as none. */
    public static final Basis UNKNOWN = new Basis("UNKNOWN");

    private static final List<Basis> KNOWN =
            List.of(CONTRACT, CEILING, ESTIMATE, PACKAGE_SHARE, PER_UNIT, ORDERED, DELIVERED);

    public Basis {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Basis> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
