package org.entente.analyzer.consistency;

import java.util.Locale;

/** What can be said of a claim; never that it is true or false. */
enum Verdict {
    HOLDS,
    HOLDS_WITHIN_ROUNDING,
    DIFFERS,
    DIFFERS_IN_EDITION_HELD,
    UNIT_DOUBTFUL,
    DOES_NOT_FOLLOW,
    FORECAST_MET,
    FORECAST_MISSED,
    PROMISE_NOT_SEEN_MET,
    SINGLE_SOURCE,
    NOT_CHECKABLE,
    OPINION;

    /** The verdict as it is written. */
    String label() {
        return name().replace('_', ' ');
    }

    /** A short name for findings, such as {@code does-not-follow}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
