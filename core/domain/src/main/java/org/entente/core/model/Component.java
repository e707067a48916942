package org.entente.core.model;

import java.util.List;

/** Which part of a total a figure covers. */
public record Component(String name) implements Word {
    public static final Component TOTAL = new Component("TOTAL");
    public static final Component GOODS = new Component("GOODS");
    public static final Component SERVICES = new Component("SERVICES");

    /** Not told, or not understood; never the same as none. */
    public static final Component UNKNOWN = new Component("UNKNOWN");

    private static final List<Component> KNOWN = List.of(TOTAL, GOODS, SERVICES);

    public Component {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Component> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
