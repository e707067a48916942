package org.entente.core.model;

import java.util.List;

/** In whose words a source tells something. */
public record Speech(String name) implements Word {
    public static final Speech OWN_VOICE = new Speech("OWN_VOICE");
    public static final Speech DIRECT_QUOTE = new Speech("DIRECT_QUOTE");
    public static final Speech REPORTED = new Speech("REPORTED");

    /** Not told, or not understood; never the same as none. */
    public static final Speech UNKNOWN = new Speech("UNKNOWN");

    private static final List<Speech> KNOWN = List.of(OWN_VOICE, DIRECT_QUOTE, REPORTED);

    public Speech {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Speech> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
