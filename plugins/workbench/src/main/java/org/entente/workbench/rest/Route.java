package org.entente.workbench.rest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked over HTTP; what answers it and what documents it come from here alike.
 *
 * @param path below the root of the interface, a variable part in braces
 * @param summary what it does, a sentence
 * @param query what may follow the question mark
 * @param body the record that is read from the request; null where there is none, {@code byte[]} for bytes as they are
 * @param result the record that is answered, or what a list is of; {@code byte[]} for a file
 * @param many whether a list of them is answered
 * @param revisioned whether the answer stays the same until the workspace or the question changes
 * @param steady whether it is revisioned and all of one revision, so that it can be that which who asks shows already
 */
public record Route(
        Method method,
        String path,
        String summary,
        List<Field> query,
        @Nullable Class<?> body,
        Class<?> result,
        boolean many,
        boolean revisioned,
        boolean steady,
        Handler handler) {

    /** How it is asked. */
    public enum Method {
        GET,
        POST,
        DELETE
    }

    /** A parameter in the query. */
    public record Field(String name, String help) {}

    /** Answers a request: by a value that becomes JSON, or by a {@link Reply}. */
    @FunctionalInterface
    public interface Handler {
        Object answer(Request request) throws Exception;
    }

    public Route {
        query = List.copyOf(query);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with a slash: " + path);
        }
    }

    /** Begins a route that changes nothing. */
    public static Draft get(String path, String summary) {
        return new Draft(Method.GET, path, summary);
    }

    /** Begins a route that changes something, or asks what does not fit into an address. */
    public static Draft post(String path, String summary) {
        return new Draft(Method.POST, path, summary);
    }

    /** Begins a route that takes something away. */
    public static Draft delete(String path, String summary) {
        return new Draft(Method.DELETE, path, summary);
    }

    /** A route in the making. */
    public static final class Draft {
        private final Method method;
        private final String path;
        private final String summary;
        private final List<Field> query = new ArrayList<>();
        private @Nullable Class<?> body;
        private boolean revisioned;
        private boolean steady;

        private Draft(Method method, String path, String summary) {
            this.method = method;
            this.path = path;
            this.summary = summary;
        }

        /** Takes a parameter in the query. */
        public Draft query(String name, String help) {
            query.add(new Field(name, help));
            return this;
        }

        /** Takes several parameters in the query. */
        public Draft query(List<Field> fields) {
            query.addAll(fields);
            return this;
        }

        /** Reads a record from the request. */
        public Draft reads(Class<?> type) {
            body = type;
            return this;
        }

        /** Its answer stays the same until the workspace changes. */
        public Draft revisioned() {
            revisioned = true;
            return this;
        }

        /** Its answer stays the same until the workspace changes, and is read by {@link Request#revision()}. */
        public Draft steady() {
            steady = true;
            return revisioned();
        }

        /** The route, which answers one value. */
        public Route one(Class<?> result, Handler handler) {
            return new Route(method, path, summary, query, body, result, false, revisioned, steady, handler);
        }

        /** The route, which answers a list. */
        public Route list(Class<?> result, Handler handler) {
            return new Route(method, path, summary, query, body, result, true, revisioned, steady, handler);
        }
    }
}
