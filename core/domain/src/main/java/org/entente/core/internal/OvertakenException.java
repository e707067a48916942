package org.entente.core.internal;

/** A plugin was about to leave, or had left, before what was asked of it began: whoever asked looks for it again. */
final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OvertakenException() {
        super("The plugin left before it was used");
    }
}
