package org.entente.core.model;

import java.util.List;
import java.util.Locale;

/** What a person decides about two sides that do not go together. */
public record Choice(String name) implements Word {
    /** What side A has is taken, and what side B has is set aside. */
    public static final Choice PREFER_A = new Choice("PREFER_A");

    public static final Choice PREFER_B = new Choice("PREFER_B");

    /** Both are right, each in its own sense, such as two batches. */
    public static final Choice BOTH_HOLD = new Choice("BOTH_HOLD");

    /** Side A is a slip of its source; that does not make side B right. */
    public static final Choice REPORTED_AS_ERROR = new Choice("REPORTED_AS_ERROR");

    /** Side B is a slip of its source; that does not make side A right. */
    public static final Choice B_REPORTED_AS_ERROR = new Choice("B_REPORTED_AS_ERROR");

    /** They do not contradict each other: the finding was mistaken. */
    public static final Choice NO_CONTRADICTION = new Choice("NO_CONTRADICTION");

    private static final List<Choice> KNOWN =
            List.of(PREFER_A, PREFER_B, BOTH_HOLD, REPORTED_AS_ERROR, B_REPORTED_AS_ERROR, NO_CONTRADICTION);

    public Choice {
        Word.check(name);
    }

    /** The members that this version knows, in their usual order. */
    public static List<Choice> known() {
        return KNOWN;
    }

    /** The member as people write it: {@code prefer a}. */
    public String words() {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public String toString() {
        return name;
    }
}
