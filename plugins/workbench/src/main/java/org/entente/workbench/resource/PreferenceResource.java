package org.entente.workbench.resource;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.entente.workbench.preference.Preferences;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;

/** Preferences as bundles declare them. */
public final class PreferenceResource implements Resource {

    private static final List<Route.Field> LANGUAGE =
            List.of(new Route.Field("language", "In which language, as far as the bundles speak it."));

    private final Site site;

    public PreferenceResource(Site site) {
        this.site = site;
    }

    /** What is chosen; what is not named stands as by default. */
    public record Chosen(Map<String, List<String>> values) {}

    /** What was chosen for pages that have chosen nothing themselves; empty where nothing was. */
    public record Own(String language, String theme, String coder) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                                "/preferences/workbench",
                                "Tells what was chosen for pages that have chosen nothing themselves.")
                        .one(Own.class, request -> own()),
                Route.get("/preferences", "Lists the preferences that bundles declare, with what is chosen.")
                        .query(LANGUAGE)
                        .list(Preferences.Group.class, this::list),
                Route.post("/preferences/{pid}", "Chooses preferences; they hold at once, and at the next start.")
                        .query(LANGUAGE)
                        .reads(Chosen.class)
                        .list(Preferences.Group.class, this::choose));
    }

    private List<Preferences.Group> list(Request request) throws IOException {
        return site.preferences().groups(request.query("language").orElse(null));
    }

    private List<Preferences.Group> choose(Request request) throws IOException, Fault {
        Map<String, List<String>> values = request.body(Chosen.class).values();
        site.preferences().choose(request.path("pid"), values == null ? Map.of() : values);
        site.events().tell("preferences", request.path("pid"));
        return list(request);
    }

    private Own own() throws IOException {
        return new Own(
                site.preferences().own("language"),
                site.preferences().own("theme"),
                site.preferences().own("coder"));
    }
}
