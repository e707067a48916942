package org.entente.analyzer.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far two numbers agree, given how exactly each is written. */
enum Rounding {
    EQUAL,
    ROUNDED,
    APART;

    /** How far off, as a part of the larger, a number is that was cut. */
    private static final double CUT = 0.03;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static Rounding of(BigDecimal one, BigDecimal other) {
        BigDecimal apart = one.subtract(other).abs();
        if (apart.signum() == 0) {
            return EQUAL;
        }
        BigDecimal step = step(one).max(step(other));
        boolean cut = distance(one, other) <= CUT && cut(one, step).compareTo(cut(other, step)) == 0;
        return cut || apart.compareTo(half(step)) <= 0 ? ROUNDED : APART;
    }

    /** A number without what lies behind its last place: many cut where they should round. */
    private static BigDecimal cut(BigDecimal value, BigDecimal step) {
        return value.divideToIntegralValue(step);
    }

    /** The last place to which a number is given, of round numbers the second: 7.15 billion to 10 million, 10 to 1. */
    static BigDecimal step(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal last = BigDecimal.ONE.scaleByPowerOfTen(-plain.scale());
        BigDecimal second = BigDecimal.ONE.scaleByPowerOfTen(plain.precision() - plain.scale() - 2);
        return last.min(second);
    }

    static BigDecimal half(BigDecimal value) {
        return value.divide(TWO);
    }

    /** By how many powers of ten, and by nothing else, they differ; 0 where that is not so, or by one power only. */
    static int slip(BigDecimal one, BigDecimal other) {
        if (one.signum() == 0 || other.signum() == 0) {
            return 0;
        }
        for (int power : new int[] {3, 6, 9}) {
            if (of(one, other.scaleByPowerOfTen(power)) != APART || of(one.scaleByPowerOfTen(power), other) != APART) {
                return power;
            }
        }
        return 0;
    }

    /** How far the other is from the one, as a part of the larger. */
    static double distance(BigDecimal one, BigDecimal other) {
        BigDecimal larger = one.abs().max(other.abs());
        return larger.signum() == 0
                ? 0
                : one.subtract(other)
                        .abs()
                        .divide(larger, 6, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
