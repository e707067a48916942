package org.entente.workbench.resource;

import java.io.IOException;
import java.util.List;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Watches;
import org.entente.core.model.Revision;
import org.entente.core.model.Stored;
import org.entente.core.model.Watch;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** What people want to be told of, and what they were told. */
public final class WatchResource implements Resource {

    private final Site site;

    public WatchResource(Site site) {
        this.site = site;
    }

    /** What is to be watched: who, about what, from which stage on. */
    public record WatchWish(
            @Nullable String who,
            @Nullable String about,
            @Nullable String stageFrom,
            @Nullable String why) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/watches", "Lists what is watched, the oldest first.")
                        .query(Site.LOOK)
                        .revisioned()
                        .list(Stored.class, this::list),
                Route.post("/watches", "Watches ties of actors, about a system or programme, from a stage on.")
                        .reads(WatchWish.class)
                        .one(Revision.class, this::add),
                Route.delete("/watches/{id}", "Ends a watch; its alerts stay.")
                        .query("why", "Why, for the history.")
                        .one(Revision.class, this::remove),
                Route.get("/watches/alerts", "Lists which imports touched a watch, the latest first.")
                        .query("since", "Only after this revision, by its number, its name or a day.")
                        .query(Site.LOOK)
                        .revisioned()
                        .list(Watches.Alert.class, this::alerts));
    }

    private Watches watches() throws IOException, JobException {
        return site.workspace().watches(Monitor.NONE);
    }

    private List<Stored<Watch>> list(Request request) throws IOException, JobException {
        return site.seen(request).watches(Monitor.NONE).list();
    }

    private List<Watches.Alert> alerts(Request request) throws IOException, JobException {
        long since = site.point(request.query("since").orElse("0"));
        return site.seen(request).watches(Monitor.NONE).alerts(since);
    }

    private Revision add(Request request) throws IOException, JobException, Fault {
        WatchWish wish = request.body(WatchWish.class);
        return watches()
                .add(given(wish.who()), given(wish.about()), given(wish.stageFrom()), site.user(), said(wish.why()));
    }

    private Revision remove(Request request) throws IOException, JobException, Fault {
        return watches()
                .remove(request.number("id"), site.user(), request.query("why").orElse(""));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String said(@Nullable String why) {
        return why == null ? "" : why.strip();
    }
}
