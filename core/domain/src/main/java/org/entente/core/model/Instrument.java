package org.entente.core.model;

import java.util.List;

/** The legal form in which a tie is laid down. */
public record Instrument(String name) implements Word {
    public static final Instrument TREATY = new Instrument("TREATY");
    public static final Instrument FRAMEWORK = new Instrument("FRAMEWORK");
    public static final Instrument MOU = new Instrument("MOU");
    public static final Instrument LOI = new Instrument("LOI");
    public static final Instrument CONTRACT = new Instrument("CONTRACT");
    public static final Instrument CALL_OFF = new Instrument("CALL_OFF");
    public static final Instrument OPTION = new Instrument("OPTION");
    public static final Instrument LICENCE = new Instrument("LICENCE");
    public static final Instrument EXPORT_APPROVAL = new Instrument("EXPORT_APPROVAL");
    public static final Instrument NOTIFICATION = new Instrument("NOTIFICATION");
    public static final Instrument ANNOUNCEMENT = new Instrument("ANNOUNCEMENT");

    /** Not told, or not understood; never the same as none. */
    public static final Instrument UNKNOWN = new Instrument("UNKNOWN");

    private static final List<Instrument> KNOWN = List.of(
            TREATY,
            FRAMEWORK,
            MOU,
            LOI,
            CONTRACT,
            CALL_OFF,
            OPTION,
            LICENCE,
            EXPORT_APPROVAL,
            NOTIFICATION,
            ANNOUNCEMENT);

    public Instrument {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Instrument> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
