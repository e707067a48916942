package org.entente.core.api;

/** A run was cancelled; plugins let it pass through. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CancelledException(String message) {
        super(message);
    }
}
