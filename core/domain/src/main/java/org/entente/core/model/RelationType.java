package org.entente.core.model;

import java.util.List;

/** How one actor relates to another, apart from any tie. */
public record RelationType(String name) implements Word {
    public static final RelationType OWNS = new RelationType("OWNS");
    public static final RelationType SUBSIDIARY_OF = new RelationType("SUBSIDIARY_OF");
    public static final RelationType MEMBER_OF = new RelationType("MEMBER_OF");
    public static final RelationType SUCCEEDS = new RelationType("SUCCEEDS");
    public static final RelationType MERGED_INTO = new RelationType("MERGED_INTO");
    public static final RelationType SPLIT_FROM = new RelationType("SPLIT_FROM");
    public static final RelationType PART_OF = new RelationType("PART_OF");

    /** Not told, or not understood; never the same as none. */
    public static final RelationType UNKNOWN = new RelationType("UNKNOWN");

    private static final List<RelationType> KNOWN =
            List.of(OWNS, SUBSIDIARY_OF, MEMBER_OF, SUCCEEDS, MERGED_INTO, SPLIT_FROM, PART_OF);

    public RelationType {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<RelationType> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
