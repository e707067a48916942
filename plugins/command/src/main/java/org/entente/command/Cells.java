package org.entente.command;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.entente.core.model.Column;
import org.jspecify.annotations.Nullable;

/** Writes cells for people. */
final class Cells {

    /** Stands for what is not known. */
    static final String UNKNOWN = "–";

    private static final MathContext SHOWN = new MathContext(6);
    private static final double SMALL = 1e-6;

    private Cells() {}

    /** A number with six significant digits, whole numbers in full, an exponent only where it is next to nothing. */
    static String number(double value) {
        if (value != 0 && Math.abs(value) < SMALL) {
            return BigDecimal.valueOf(value).round(new MathContext(3)).toString();
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal shown = exact.precision() - exact.scale() > SHOWN.getPrecision()
                ? exact.setScale(0, RoundingMode.HALF_EVEN)
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
