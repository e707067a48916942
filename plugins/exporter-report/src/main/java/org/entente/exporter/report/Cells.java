package org.entente.exporter.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.entente.core.model.Column;

/** Writes cells for people. */
final class Cells {

    /** Stands for what is not known. */
    static final String UNKNOWN = "–";

    private static final MathContext SHOWN = new MathContext(5);
    private static final double SMALL = 1e-6;

    private Cells() {}

    /** A number with five significant digits, whole numbers in full, an exponent only where it is next to nothing. */
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

    /** Whether a column holds figures. */
    static boolean figures(Column column) {
        return column.type() == Column.Type.INTEGER || column.type() == Column.Type.NUMBER;
    }

    /** A column's name for people. */
    static String heading(Column column) {
        String name = column.name().replace('_', ' ');
        return column.unit() == null ? name : name + " [" + column.unit() + "]";
    }
}
