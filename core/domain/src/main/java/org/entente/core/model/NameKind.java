package org.entente.core.model;

import java.util.List;

/** How a name stands for what it names. */
public record NameKind(String name) implements Word {
    public static final NameKind OFFICIAL = new NameKind("OFFICIAL");
    public static final NameKind ALIAS = new NameKind("ALIAS");
    public static final NameKind FORMER = new NameKind("FORMER");
    public static final NameKind DEMONYM = new NameKind("DEMONYM");
    public static final NameKind METONYM = new NameKind("METONYM");
    public static final NameKind ACRONYM = new NameKind("ACRONYM");

    /** Not told, or not understood; never the same as none. */
    public static final NameKind UNKNOWN = new NameKind("UNKNOWN");

    private static final List<NameKind> KNOWN = List.of(OFFICIAL, ALIAS, FORMER, DEMONYM, METONYM, ACRONYM);

    public NameKind {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<NameKind> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
