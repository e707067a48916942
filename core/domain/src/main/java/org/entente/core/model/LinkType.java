package org.entente.core.model;

import java.util.List;

/** How one tie hangs on another. */
public record LinkType(String name) implements Word {
    public static final LinkType PART_OF = new LinkType("PART_OF");
    public static final LinkType CALL_OFF_UNDER = new LinkType("CALL_OFF_UNDER");
    public static final LinkType OPTION_OF = new LinkType("OPTION_OF");
    public static final LinkType AMENDS = new LinkType("AMENDS");
    public static final LinkType REPLACES = new LinkType("REPLACES");
    public static final LinkType CONDITIONAL_ON = new LinkType("CONDITIONAL_ON");
    public static final LinkType BLOCKED_BY = new LinkType("BLOCKED_BY");
    public static final LinkType OFFSET_FOR = new LinkType("OFFSET_FOR");
    public static final LinkType FINANCED_BY = new LinkType("FINANCED_BY");
    public static final LinkType COMPONENT_FOR = new LinkType("COMPONENT_FOR");
    public static final LinkType RESALE_OF = new LinkType("RESALE_OF");

    /** Not told, or not understood; never the same as none. */
    public static final LinkType UNKNOWN = new LinkType("UNKNOWN");

    private static final List<LinkType> KNOWN = List.of(
            PART_OF,
            CALL_OFF_UNDER,
            OPTION_OF,
            AMENDS,
            REPLACES,
            CONDITIONAL_ON,
            BLOCKED_BY,
            OFFSET_FOR,
            FINANCED_BY,
            COMPONENT_FOR,
            RESALE_OF);

    public LinkType {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<LinkType> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
