package org.entente.workbench.rest;

import java.util.Map;

/** Requests without a server. */
public final class Asked {

    private Asked() {}

    /** A request with these parameters. */
    public static Request of(Map<String, String> parameters) {
        return Request.of(Map.of(), parameters, null);
    }
}
