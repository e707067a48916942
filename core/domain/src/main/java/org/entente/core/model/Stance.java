package org.entente.core.model;

import java.util.List;

/** What an actor does about a capability. */
public record Stance(String name) implements Word {
    public static final Stance NEEDS = new Stance("NEEDS");
    public static final Stance SEEKS = new Stance("SEEKS");
    public static final Stance HOLDS = new Stance("HOLDS");
    public static final Stance BUILDS = new Stance("BUILDS");
    public static final Stance EXPORTS = new Stance("EXPORTS");
    public static final Stance DEVELOPS = new Stance("DEVELOPS");

    /** Not told, or not understood; never the same as none. */
    public static final Stance UNKNOWN = new Stance("UNKNOWN");

    private static final List<Stance> KNOWN = List.of(NEEDS, SEEKS, HOLDS, BUILDS, EXPORTS, DEVELOPS);

    public Stance {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Stance> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
