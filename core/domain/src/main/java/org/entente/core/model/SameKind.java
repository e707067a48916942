package org.entente.core.model;

import java.util.List;

/** What two records are asserted to be the same of. */
public record SameKind(String name) implements Word {
    public static final SameKind TIE = new SameKind("TIE");
    public static final SameKind ACTOR = new SameKind("ACTOR");
    public static final SameKind SYSTEM = new SameKind("SYSTEM");

    /** That two sources tell one story, so that the one is no witness for the other; nothing goes by one id for it. */
    public static final SameKind STORY = new SameKind("STORY");

    private static final List<SameKind> KNOWN = List.of(TIE, ACTOR, SYSTEM, STORY);

    public SameKind {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<SameKind> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
