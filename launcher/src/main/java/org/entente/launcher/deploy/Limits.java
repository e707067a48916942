package org.entente.launcher.deploy;

import java.time.Duration;

/**
 * How much a plugin may be and may take.
 *
 * @param largest bytes of a jar
 * @param entries entries of a jar
 * @param unpacked bytes of all entries of a jar
 * @param start how long a bundle may take to start, and as long again to be tried
 * @param grace how long runs may go on when their plugin is about to leave
 */
record Limits(long largest, int entries, long unpacked, Duration start, Duration grace) {

    /** What holds where etc/deployment.properties says nothing else. */
    static final Limits DEFAULT =
            new Limits(200L << 20, 20_000, 1L << 30, Duration.ofSeconds(10), Duration.ofMillis(500));

    Limits {
        if (largest < 1 || entries < 1 || unpacked < 1 || start.isNegative() || start.isZero() || grace.isNegative()) {
            throw new IllegalArgumentException("limits must be positive: " + largest + ", " + entries + ", " + unpacked
                    + ", " + start + ", " + grace);
        }
    }
}
