package org.entente.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name the name by which it is addressed, lower case with underscores
 * @param unit a currency code, TIV, PERCENT or whatever its numbers are in, or null for none
 */
public record Column(String name, Type type, @Nullable String unit) {

    /** What the cells of a column are. */
    public enum Type {
        /** A {@link String}. */
        TEXT,
        /** A {@link Long}. */
        INTEGER,
        /** A {@link Double}, finite. */
        NUMBER,
        /** A {@link Boolean}. */
        BOOLEAN,
        /** A date in EDTF, as a {@link String}. */
        DATE,
        /** The id of an actor, as a {@link String}. */
        ACTOR,
        /** The id of a system, as a {@link String}. */
        SYSTEM,
        /** The id of a tie, as a {@link Long}. */
        TIE
    }

    public Column {
        Checks.text(name, "A column's name");
    }

    public Column(String name, Type type) {
        this(name, type, null);
    }

    boolean admits(Object cell) {
        return switch (type) {
            case TEXT, DATE, ACTOR, SYSTEM -> cell instanceof String;
            case INTEGER, TIE -> cell instanceof Long;
            case NUMBER -> cell instanceof Double number && Double.isFinite(number);
            case BOOLEAN -> cell instanceof Boolean;
        };
    }
}
