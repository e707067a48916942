package org.entente.command;

import org.jspecify.annotations.Nullable;

/** How often something was so, of how many times. */
record Rate(long hits, long of) {

    static final Rate NONE = new Rate(0, 0);

    /** The quantile of the standard normal distribution that leaves 2.5 % above it. */
    private static final double Z = 1.959963984540054;

    Rate plus(Rate other) {
        return new Rate(hits + other.hits, of + other.of);
    }

    Rate plus(boolean hit) {
        return new Rate(hits + (hit ? 1 : 0), of + 1);
    }

    /** The share; null where it could not be so even once. */
    @Nullable
    Double share() {
        return of == 0 ? null : (Double) ((double) hits / of);
    }

    /** The lower end of the interval of 95 %; null where there is no share. */
    @Nullable
    Double lower() {
        return of == 0 ? null : (Double) Math.max(0, centre() - reach());
    }

    /** The upper end of the interval of 95 %; null where there is no share. */
    @Nullable
    Double upper() {
        return of == 0 ? null : (Double) Math.min(1, centre() + reach());
    }

    /**
     * The centre of the score interval (p + z²/2n) / (1 + z²/n), which with its {@link #reach()} z √(p(1−p)/n + z²/4n²) / (1 +
     * z²/n) holds for small n and for shares of 0 and 1 too.
     *
     * <p>E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
     * Statistical Association 22 (1927), 209–212.
     */
    private double centre() {
        return ((double) hits / of + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        double p = (double) hits / of;
        return Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }
}
