package org.entente.workbench.resource;

import java.io.IOException;
import java.util.List;
import org.entente.core.api.Workspace;
import org.entente.core.model.Edition;
import org.entente.workbench.job.Job;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Reply;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** Revisions that are frozen under a name by which they can be cited. */
public final class EditionResource implements Resource {

    private final Site site;

    public EditionResource(Site site) {
        this.site = site;
    }

    /**
     * An edition.
     *
     * @param citation how it is cited
     * @param supersededBy the edition that corrects it; null where none does
     */
    public record EditionRow(
            Edition edition, String citation, @Nullable String supersededBy) {}

    /**
     * What is to be frozen.
     *
     * @param point a revision by its number or name, or a day; the latest where none is named
     */
    public record Freeze(
            String name,
            @Nullable String point,
            @Nullable String corrects,
            @Nullable String note) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/editions", "Lists the editions, the oldest first, each with its notes.")
                        .query(Site.LOOK)
                        .revisioned()
                        .list(EditionRow.class, request -> rows(site.seen(request))),
                Route.post("/editions", "Freezes a revision under a name; the job's result is an EditionRow.")
                        .reads(Freeze.class)
                        .later(Job.View.class, this::freeze));
    }

    private static List<EditionRow> rows(Workspace workspace) throws IOException {
        List<Edition> all = workspace.editions();
        return all.stream().map(edition -> row(edition, all)).toList();
    }

    private static EditionRow row(Edition edition, List<Edition> all) {
        return new EditionRow(
                edition,
                edition.citation(),
                all.stream()
                        .filter(other -> edition.name().equals(other.corrects()))
                        .map(Edition::name)
                        .reduce((first, second) -> second)
                        .orElse(null));
    }

    private Reply freeze(Request request) throws IOException, Fault {
        Freeze wish = request.body(Freeze.class);
        String point = wish.point() == null ? "" : wish.point().strip();
        long revision = point.isEmpty() ? site.latest().number() : site.point(point);
        String corrects = wish.corrects() == null || wish.corrects().isBlank() ? null : wish.corrects();
        String note = wish.note() == null ? "" : wish.note().strip();
        return Reply.accepted(site.jobs().start("edition", "Edition " + wish.name(), monitor -> {
            Edition edition =
                    site.workspace().freeze(wish.name().strip(), revision, corrects, site.user(), note, monitor);
            return row(edition, site.workspace().editions());
        }));
    }
}
