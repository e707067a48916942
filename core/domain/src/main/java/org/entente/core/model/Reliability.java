package org.entente.core.model;

import java.util.List;

/** How reliable a source is, by NATO's Admiralty code; F means not judged. */
public record Reliability(String name) implements Word {
    public static final Reliability A = new Reliability("A");
    public static final Reliability B = new Reliability("B");
    public static final Reliability C = new Reliability("C");
    public static final Reliability D = new Reliability("D");
    public static final Reliability E = new Reliability("E");
    public static final Reliability F = new Reliability("F");

    private static final List<Reliability> KNOWN = List.of(A, B, C, D, E, F);

    public Reliability {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Reliability> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
