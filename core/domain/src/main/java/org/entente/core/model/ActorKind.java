package org.entente.core.model;

import java.util.List;

/** What sort of actor takes part in ties. */
public record ActorKind(String name) implements Word {
    public static final ActorKind COUNTRY = new ActorKind("COUNTRY");
    public static final ActorKind ALLIANCE = new ActorKind("ALLIANCE");
    public static final ActorKind GOVERNMENT = new ActorKind("GOVERNMENT");
    public static final ActorKind COMPANY = new ActorKind("COMPANY");
    public static final ActorKind CONSORTIUM = new ActorKind("CONSORTIUM");
    public static final ActorKind JOINT_VENTURE = new ActorKind("JOINT_VENTURE");
    public static final ActorKind INSTITUTE = new ActorKind("INSTITUTE");
    public static final ActorKind PERSON = new ActorKind("PERSON");
    public static final ActorKind ARMED_GROUP = new ActorKind("ARMED_GROUP");
    public static final ActorKind GROUPING = new ActorKind("GROUPING");

    /** Not told, or not understood; never the same as none. */
    public static final ActorKind UNKNOWN = new ActorKind("UNKNOWN");

    private static final List<ActorKind> KNOWN = List.of(
            COUNTRY,
            ALLIANCE,
            GOVERNMENT,
            COMPANY,
            CONSORTIUM,
            JOINT_VENTURE,
            INSTITUTE,
            PERSON,
            ARMED_GROUP,
            GROUPING);

    public ActorKind {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<ActorKind> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
