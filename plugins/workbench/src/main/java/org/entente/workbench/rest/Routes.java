package org.entente.workbench.rest;

import java.util.ArrayList;
import java.util.List;

/** The routes of all resources, with one that describes them. */
public final class Routes {

    private Routes() {}

    /**
     * All routes.
     *
     * @param root the path below which they lie
     */
    public static Router of(List<Resource> resources, String root, String version) {
        List<Route> routes = new ArrayList<>();
        resources.forEach(resource -> routes.addAll(resource.routes()));
        routes.add(Route.get("/openapi.json", "Describes all this.")
                .one(Object.class, request -> OpenApi.of(routes, root, version)));
        return new Router(routes);
    }
}
