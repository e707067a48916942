package org.entente.core.model;

import org.jspecify.annotations.Nullable;

/**
 * Something in the data that could not be read as it should be.
 *
 * @param code a short name for its sort, such as {@code row.fields}
 * @param message one sentence: what happened, to what, and what was done or is to do
 * @param where the place, or null where it is the source as a whole
 */
public record Problem(
        String code,
        Severity severity,
        String message,
        @Nullable Locator where) {
    public Problem {
        Checks.text(code, "A problem's code");
        Checks.text(message, "A problem's message");
    }
}
