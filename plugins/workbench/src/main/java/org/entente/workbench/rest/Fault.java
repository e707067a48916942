package org.entente.workbench.rest;

import java.util.Collection;
import java.util.Map;

/** A request that cannot be answered; the message is a sentence for the user. */
public final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> headers;

    public Fault(int status, String message) {
        this(status, message, Map.of());
    }

    private Fault(int status, String message, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.headers = headers;
    }

    /** What was asked for is not there. */
    public static Fault missing(String message) {
        return new Fault(404, message);
    }

    /** What was asked for is asked by other methods. */
    static Fault method(String message, Collection<String> allowed) {
        return new Fault(405, message, Map.of("Allow", String.join(", ", allowed)));
    }

    /** What the answer says beside the problem. */
    Map<String, String> headers() {
        return headers;
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }
}
