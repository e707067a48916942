package org.entente.core.model;

/** How far a tie binds; always derived, never stored. */
public enum Commitment {
    /** Proposed or being negotiated. */
    TALK,
    /** Signed, by an instrument that does not oblige to the act itself, or selected but not yet ordered. */
    SOFT,
    /** Under an instrument that obliges, or seen active or completed. */
    FIRM,
    /** Cancelled, dropped, lifted or expired. */
    ENDED,
    /** Signed, by an instrument that is not known, or nothing known at all. */
    UNKNOWN;

    /**
     * Derives the commitment from the latest status and the instrument (design.md §2).
     *
     * @param detail what is said beyond the stage; SELECTED and NOT_YET_ORDERED never make a tie firm
     */
    public static Commitment of(Stage stage, Detail detail, Instrument instrument) {
        if (stage.equals(Stage.ENDED)) {
            return ENDED;
        }
        if (detail.equals(Detail.SELECTED) || detail.equals(Detail.NOT_YET_ORDERED)) {
            return SOFT;
        }
        if (stage.equals(Stage.PROPOSED) || stage.equals(Stage.NEGOTIATING)) {
            return TALK;
        }
        if (stage.equals(Stage.ACTIVE) || stage.equals(Stage.COMPLETED)) {
            return FIRM;
        }
        return stage.equals(Stage.SIGNED) ? ofSigned(instrument) : UNKNOWN;
    }

    private static Commitment ofSigned(Instrument instrument) {
        return switch (instrument.name()) {
            case "CONTRACT", "CALL_OFF", "TREATY", "LICENCE", "EXPORT_APPROVAL" -> FIRM;
            case "MOU", "LOI", "FRAMEWORK", "OPTION", "NOTIFICATION", "ANNOUNCEMENT" -> SOFT;
            default -> UNKNOWN;
        };
    }
}
