package org.entente.workbench.rest;

/** A request that cannot be answered; the message is a sentence for the user. */
public final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    public Fault(int status, String message) {
        super(message);
        this.status = status;
    }

    /** What was asked for is not there. */
    public static Fault missing(String message) {
        return new Fault(404, message);
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }
}
