package org.entente.core.model;

import java.util.List;

/** The category of a weapon or defence system. */
public record SystemCategory(String name) implements Word {
    public static final SystemCategory UAV = new SystemCategory("UAV");
    public static final SystemCategory FIGHTER = new SystemCategory("FIGHTER");
    public static final SystemCategory TRAINER = new SystemCategory("TRAINER");
    public static final SystemCategory AIRCRAFT = new SystemCategory("AIRCRAFT");
    public static final SystemCategory HELICOPTER = new SystemCategory("HELICOPTER");
    public static final SystemCategory MISSILE = new SystemCategory("MISSILE");
    public static final SystemCategory AIR_DEFENCE = new SystemCategory("AIR_DEFENCE");
    public static final SystemCategory ARTILLERY = new SystemCategory("ARTILLERY");
    public static final SystemCategory TANK = new SystemCategory("TANK");
    public static final SystemCategory ARMOURED_VEHICLE = new SystemCategory("ARMOURED_VEHICLE");
    public static final SystemCategory SHIP = new SystemCategory("SHIP");
    public static final SystemCategory SUBMARINE = new SystemCategory("SUBMARINE");
    public static final SystemCategory ENGINE = new SystemCategory("ENGINE");
    public static final SystemCategory RADAR = new SystemCategory("RADAR");
    public static final SystemCategory C4ISR = new SystemCategory("C4ISR");
    public static final SystemCategory SATELLITE = new SystemCategory("SATELLITE");
    public static final SystemCategory OTHER = new SystemCategory("OTHER");

    /** Not told, or not understood; never the same as none. */
    public static final SystemCategory UNKNOWN = new SystemCategory("UNKNOWN");

    private static final List<SystemCategory> KNOWN = List.of(
            UAV,
            FIGHTER,
            TRAINER,
            AIRCRAFT,
            HELICOPTER,
            MISSILE,
            AIR_DEFENCE,
            ARTILLERY,
            TANK,
            ARMOURED_VEHICLE,
            SHIP,
            SUBMARINE,
            ENGINE,
            RADAR,
            C4ISR,
            SATELLITE,
            OTHER);

    public SystemCategory {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<SystemCategory> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
