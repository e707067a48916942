package org.entente.core.model;

import java.util.List;

/** How credible a report is, by NATO's Admiralty code; 6 means not judged. */
public record Credibility(String name) implements Word {
    public static final Credibility GRADE_1 = new Credibility("1");
    public static final Credibility GRADE_2 = new Credibility("2");
    public static final Credibility GRADE_3 = new Credibility("3");
    public static final Credibility GRADE_4 = new Credibility("4");
    public static final Credibility GRADE_5 = new Credibility("5");
    public static final Credibility GRADE_6 = new Credibility("6");

    private static final List<Credibility> KNOWN = List.of(GRADE_1, GRADE_2, GRADE_3, GRADE_4, GRADE_5, GRADE_6);

    public Credibility {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order, without {@code UNKNOWN}. */
    public static List<Credibility> known() {
        return KNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
