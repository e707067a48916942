package org.entente.workbench.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.model.Revision;
import org.jspecify.annotations.Nullable;

/** What was asked. */
public final class Request {

    private final Map<String, String> variables;
    private final Map<String, String> parameters;
    private final @Nullable Revision revision;
    private final @Nullable Body body;

    private record Body(HttpServletRequest servlet, JsonText json, long largest) {}

    private Request(
            Map<String, String> variables,
            Map<String, String> parameters,
            @Nullable Revision revision,
            @Nullable Body body) {
        this.variables = Map.copyOf(variables);
        this.parameters = Map.copyOf(parameters);
        this.revision = revision;
        this.body = body;
    }

    /** What came over the wire, with a body up to so many bytes. */
    static Request of(
            HttpServletRequest servlet,
            Map<String, String> variables,
            Map<String, String> parameters,
            JsonText json,
            long largest) {
        return new Request(variables, parameters, null, new Body(servlet, json, largest));
    }

    /**
     * A question without a body.
     *
     * @param revision the one to answer of, or null for the latest
     */
    static Request of(Map<String, String> variables, Map<String, String> parameters, @Nullable Revision revision) {
        return new Request(variables, parameters, revision, null);
    }

    /** The revision to answer of where it names none; empty for whatever is the latest. */
    public Optional<Revision> revision() {
        return Optional.ofNullable(revision);
    }

    /** A variable part of the path. */
    public String path(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("The path has no part " + name);
        }
        return value;
    }

    /** A variable part of the path that is a number. */
    public long number(String name) throws Fault {
        try {
            return Long.parseLong(path(name));
        } catch (NumberFormatException e) {
            throw Fault.missing("There is no " + name + " " + path(name) + "; it is a number.");
        }
    }

    /** A parameter of the query; empty where it is not given, or is blank. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    /** A parameter of the query that is a list, written with commas. */
    public List<String> list(String name) {
        return query(name)
                .map(text -> Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** A parameter of the query that is a whole number within bounds. */
    public int integer(String name, int byDefault, int least, int most) throws Fault {
        String text = query(name).orElse(Integer.toString(byDefault));
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of bounds.
        }
        throw new Fault(400, name + " is a whole number from " + least + " to " + most + ", and not " + text + ".");
    }

    /** The record in the body. */
    public <T> T body(Class<T> type) throws IOException, Fault {
        Body sent = sent();
        String media = Optional.ofNullable(sent.servlet.getContentType()).orElse("");
        if (!media.split(";", 2)[0].strip().equals("application/json")) {
            throw new Fault(415, "Send the body as application/json.");
        }
        return sent.json.read(bytes(), type);
    }

    /** The bytes of the body, not more than are allowed. */
    public InputStream bytes() throws IOException, Fault {
        Body sent = sent();
        if (sent.servlet.getContentLengthLong() > sent.largest) {
            throw new TooLarge(sent.largest).fault();
        }
        return new Limited(sent.servlet.getInputStream(), sent.largest);
    }

    private Body sent() {
        if (body == null) {
            throw new IllegalStateException("What is asked of a revision has no body");
        }
        return body;
    }
}
