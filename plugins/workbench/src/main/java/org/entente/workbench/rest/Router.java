package org.entente.workbench.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the route that a request means. */
public final class Router {

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** All routes. */
    public List<Route> routes() {
        return routes;
    }

    /** A route with the variable parts of the path. */
    record Found(Route route, Map<String, String> variables) {}

    /** @throws Fault if nothing has this path, or what has it is asked otherwise */
    Found find(String method, String path) throws Fault {
        // Without its content, an answer is the same.
        String asked = method.equals("HEAD") ? "GET" : method;
        Set<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> variables = match(route.path(), path);
            if (variables.isPresent() && route.method().name().equals(asked)) {
                return new Found(route, variables.get());
            }
            variables.ifPresent(there -> allowed.add(route.method().name()));
        }
        if (allowed.isEmpty()) {
            throw Fault.missing("There is nothing at " + path + "; openapi.json lists what there is.");
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        throw Fault.method(
                "What is at " + path + " is asked by " + String.join(" or ", allowed) + ", and not by " + method + ".",
                allowed);
    }

    private static Optional<Map<String, String>> match(String pattern, String path) {
        String[] wanted = pattern.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{") && !given[i].isEmpty()) {
                variables.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
