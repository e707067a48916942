package org.entente.workbench.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked over HTTP; what answers it and what documents it come from here alike.
 *
 * @param path below the root of the interface, a variable part in braces
 * @param summary what it does, a sentence
 * @param query what may follow the question mark
 * @param body the record that is read from the request; null where there is none, {@code byte[]} for bytes as they are
 * @param result the record that is answered, or what a list is of; {@code byte[]} for a file
 * @param later the record that is answered where work has only begun; null where all is done at once
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
        @Nullable Class<?> later,
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

    /**
     * A parameter in the query.
     *
     * @param needed whether nothing is answered without it
     */
    public record Field(String name, String help, Form form, boolean needed) {

        /** One that may be left out, and holds any text. */
        public Field(String name, String help) {
            this(name, help, Form.TEXT);
        }

        /** One that may be left out. */
        public Field(String name, String help, Form form) {
            this(name, help, form, false);
        }

        private void check(String value) throws Fault {
            List<?> words = form.words();
            if (!words.isEmpty()
                    && !value.isBlank()
                    && words.stream().noneMatch(word -> word.toString().equalsIgnoreCase(value))) {
                String all = words.stream().map(Object::toString).collect(Collectors.joining(", "));
                throw new Fault(400, name + " is one of " + all + ", and not " + value + ".");
            }
        }
    }

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

    /** Refuses what is not asked by these parameters, since it would look as if it had been heeded. */
    void check(Map<String, String> parameters) throws Fault {
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            Optional<Field> field = query.stream()
                    .filter(each -> each.name().equals(parameter.getKey()))
                    .findFirst();
            field.orElseThrow(() -> unknown(parameter.getKey())).check(parameter.getValue());
        }
    }

    private Fault unknown(String name) {
        String known = query.stream().map(Field::name).collect(Collectors.joining(", "));
        return new Fault(
                400,
                "Nothing is asked by " + name + "= here; "
                        + (known.isEmpty() ? "there are no parameters." : "the parameters are " + known + "."));
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
        private @Nullable Class<?> later;
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

        /** Takes a parameter of some form in the query. */
        public Draft query(String name, String help, Form form) {
            query.add(new Field(name, help, form));
            return this;
        }

        /** Takes a parameter in the query without which nothing is answered. */
        public Draft needs(String name, String help) {
            query.add(new Field(name, help, Form.TEXT, true));
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

        /** Where it takes long, only begins and answers by something else. */
        public Draft orLater(Class<?> begun) {
            later = begun;
            return this;
        }

        /** The route, which begins work and answers by how that stands. */
        public Route later(Class<?> begun, Handler handler) {
            return orLater(begun).one(begun, handler);
        }

        /** The route, which answers one value. */
        public Route one(Class<?> result, Handler handler) {
            return new Route(method, path, summary, query, body, result, later, false, revisioned, steady, handler);
        }

        /** The route, which answers a list. */
        public Route list(Class<?> result, Handler handler) {
            return new Route(method, path, summary, query, body, result, later, true, revisioned, steady, handler);
        }
    }
}
