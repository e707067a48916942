package org.entente.core.model;

import org.jspecify.annotations.Nullable;

/** The checks that the records of this package share. */
final class Checks {

    private Checks() {}

    static String text(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return value;
    }

    static void share(java.math.@Nullable BigDecimal share) {
        if (share != null && (share.signum() < 0 || share.compareTo(java.math.BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException("A share is between 0 and 1: " + share);
        }
    }
}
