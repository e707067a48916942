package org.entente.workbench.resource;

import java.io.IOException;
import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.Workspace;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** Actors, with how often they are met. */
public final class ActorResource implements Resource {

    private static final String ACTORS =
            "SELECT a.id, a.kind, a.title, a.country, count(DISTINCT p.tie) AS ties FROM actor a"
                    + " LEFT JOIN participant p ON p.actor = a.id OR p.principal = a.id";

    private final Site site;

    public ActorResource(Site site) {
        this.site = site;
    }

    /** An actor in a list. */
    public record ActorRow(
            String id, String kind, String title, @Nullable String country, long ties) {}

    /** How else an actor is called. */
    public record Called(String text, String kind, @Nullable String validity) {}

    /** How an actor stands to another. */
    public record Related(
            String type,
            String other,
            String title,
            @Nullable Double share,
            @Nullable String validity) {}

    /** An actor with names, relations and partners. */
    public record ActorSheet(ActorRow actor, List<Called> names, List<Related> relations, List<ActorRow> partners) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/actors", "Lists the actors.")
                        .query(Site.LOOK)
                        .steady()
                        .list(ActorRow.class, this::actors),
                Route.get("/actors/{id}", "Tells of one actor.")
                        .query(Site.LOOK)
                        .steady()
                        .one(ActorSheet.class, this::actor));
    }

    private List<ActorRow> actors(Request request) throws IOException {
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            // By two joins that hash, since a join by either would compare all with all.
            return Query.list(
                    open.get(),
                    ActorResource::row,
                    "SELECT a.id, a.kind, a.title, a.country, coalesce(m.ties, 0) AS met FROM actor a LEFT JOIN"
                            + " (SELECT who, count(DISTINCT tie) AS ties FROM (SELECT actor AS who, tie FROM participant"
                            + " UNION ALL SELECT principal, tie FROM participant) GROUP BY who) m ON m.who = a.id"
                            + " ORDER BY met DESC, a.id");
        }
    }

    private static ActorRow row(org.entente.core.api.Rows row) throws IOException {
        return new ActorRow(Query.text(row, 0), Query.text(row, 1), Query.text(row, 2), row.text(3), row.integer(4));
    }

    private ActorSheet actor(Request request) throws IOException, Fault {
        String id = request.path("id");
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            Dataset dataset = open.get();
            List<ActorRow> found = Query.list(dataset, ActorResource::row, ACTORS + " WHERE a.id = ? GROUP BY ALL", id);
            if (found.isEmpty()) {
                throw Fault.missing("There is no actor " + id + " at this revision.");
            }
            return new ActorSheet(
                    found.get(0),
                    Query.list(
                            dataset,
                            row -> new Called(Query.text(row, 0), Query.text(row, 1), row.text(2)),
                            "SELECT text, kind, validity FROM actor_name WHERE actor = ? ORDER BY ordinal",
                            id),
                    Query.list(
                            dataset,
                            row -> new Related(
                                    Query.text(row, 0),
                                    Query.text(row, 1),
                                    Query.text(row, 2),
                                    row.number(3),
                                    row.text(4)),
                            "SELECT r.type, r.other, coalesce(a.title, r.other), r.share, r.validity FROM actor_relation r"
                                    + " LEFT JOIN actor a ON a.id = r.other WHERE r.actor = ? ORDER BY r.ordinal",
                            id),
                    Query.list(
                            dataset,
                            ActorResource::row,
                            "SELECT q.principal, coalesce(a.kind, ''), coalesce(a.title, q.principal), a.country,"
                                    + " count(DISTINCT q.tie) AS ties FROM participant p JOIN participant q ON q.tie = p.tie"
                                    + " LEFT JOIN actor a ON a.id = q.principal WHERE (p.actor = ? OR p.principal = ?)"
                                    + " AND q.principal <> ? GROUP BY ALL ORDER BY ties DESC, q.principal LIMIT 100",
                            id,
                            id,
                            id));
        }
    }
}
