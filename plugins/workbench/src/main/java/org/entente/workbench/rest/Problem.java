package org.entente.workbench.rest;

import java.util.Map;

/**
 * Why a request was not answered, as RFC 9457 writes it.
 *
 * @param title what kind of problem it is
 * @param detail what happened, and what to do
 */
public record Problem(String type, String title, int status, String detail) {

    /** The media type. */
    public static final String MEDIA = "application/problem+json";

    /** What is said where memory does not suffice. */
    public static final String NO_MEMORY =
            "There is not enough memory for this; ask for less at once, or give Java more by ENTENTE_JAVA_OPTS=-Xmx4g.";

    private static final Map<Integer, String> TITLES = Map.of(
            400, "Not understood",
            401, "No token",
            403, "Not allowed",
            404, "Not there",
            405, "Not this way",
            409, "Not as things stand",
            413, "Too large",
            415, "Another form is needed",
            500, "Failed",
            503, "Too much at once");

    /** The problem with a status. */
    public static Problem of(int status, String detail) {
        return new Problem("about:blank", TITLES.getOrDefault(status, "Not answered"), status, detail);
    }
}
