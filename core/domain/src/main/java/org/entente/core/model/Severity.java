package org.entente.core.model;

import java.util.List;

/** How much a problem costs the reader. */
public record Severity(String name) implements Word {
    public static final Severity NOTE = new Severity("NOTE");
    public static final Severity DOUBT = new Severity("DOUBT");
    public static final Severity HIGH = new Severity("HIGH");
    public static final Severity LOSS = new Severity("LOSS");
    public static final Severity REFUSED = new Severity("REFUSED");

    private static final List<Severity> KNOWN = List.of(NOTE, DOUBT, HIGH, LOSS, REFUSED);

    public Severity {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Severity> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
