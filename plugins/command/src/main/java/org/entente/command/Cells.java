package org.entente.command;

import java.math.BigDecimal;
import java.math.MathContext;
import org.entente.core.model.Column;
import org.jspecify.annotations.Nullable;

/** Writes cells for people. */
final class Cells {

    /** Stands for what is not known. */
    static final String UNKNOWN = "–";

    private static final MathContext SHOWN = new MathContext(6);

    private Cells() {}

    /** A number with six significant digits, never with an exponent. */
    static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal shown = exact.precision() - exact.scale() > SHOWN.getPrecision()
                ? exact.setScale(0, java.math.RoundingMode.HALF_EVEN)
                : exact.round(SHOWN);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    /** A cell as text; control characters become spaces, so that they cannot act on a terminal. */
    static String text(@Nullable Object cell, Column column, Actors actors) {
        if (cell == null) {
            return UNKNOWN;
        } else if (cell instanceof Double number) {
            return number(number);
        } else if (column.type() == Column.Type.ACTOR) {
            return actors.label(cell.toString());
        }
        return plain(cell.toString());
    }

    /** A text without control characters. */
    static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** Whether the cells of a column stand to the right. */
    static boolean right(Column column) {
        return switch (column.type()) {
            case INTEGER, NUMBER, TIE -> true;
            default -> false;
        };
    }
}
