package org.entente.core.model;

import java.util.List;

/** What sort of writing a source is. */
public record Genre(String name) implements Word {
    public static final Genre NEWS = new Genre("NEWS");
    public static final Genre AGENCY = new Genre("AGENCY");
    public static final Genre OPINION = new Genre("OPINION");
    public static final Genre ANALYSIS = new Genre("ANALYSIS");
    public static final Genre PRESS_RELEASE = new Genre("PRESS_RELEASE");
    public static final Genre OFFICIAL = new Genre("OFFICIAL");
    public static final Genre INTERVIEW = new Genre("INTERVIEW");
    public static final Genre REGISTER = new Genre("REGISTER");
    public static final Genre ANALYST_NOTE = new Genre("ANALYST_NOTE");

    /** Not told, or not understood; never the same as none. */
    public static final Genre UNKNOWN = new Genre("UNKNOWN");

    private static final List<Genre> KNOWN =
            List.of(NEWS, AGENCY, OPINION, ANALYSIS, PRESS_RELEASE, OFFICIAL, INTERVIEW, REGISTER, ANALYST_NOTE);

    public Genre {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Genre> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
