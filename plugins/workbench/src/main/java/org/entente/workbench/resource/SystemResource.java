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

/** Systems, with how often they are met; one that no lexicon knows is meant by its designation. */
public final class SystemResource implements Resource {

    private static final String SYSTEM = "coalesce(i.system, i.designation)";

    private final Site site;

    public SystemResource(Site site) {
        this.site = site;
    }

    /** A system in a list. */
    public record SystemRow(String id, String designation, String category, long ties) {}

    /** Who has to do with a system, and in what role. */
    public record Party(String actor, String title, String role, long ties) {}

    /** Ties in a year. */
    public record Year(long year, List<Long> ties) {}

    /**
     * A system with names, makers and all that it is part of.
     *
     * @param undated its ties without a day
     */
    public record SystemSheet(
            SystemRow system,
            List<String> names,
            List<Party> makers,
            List<Party> parties,
            List<Year> years,
            List<Long> undated) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/systems", "Lists the systems.")
                        .query(Site.LOOK)
                        .steady()
                        .list(SystemRow.class, this::systems),
                Route.get("/systems/{id}", "Tells of one system.")
                        .query(Site.LOOK)
                        .steady()
                        .one(SystemSheet.class, this::system));
    }

    private List<SystemRow> systems(Request request) throws IOException {
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            return Query.list(
                    open.get(),
                    row -> new SystemRow(Query.text(row, 0), Query.text(row, 1), Query.text(row, 2), row.integer(3)),
                    "SELECT s.id, s.designation, s.category, count(DISTINCT i.tie) AS ties FROM system s"
                            + " LEFT JOIN item i ON i.system = s.id GROUP BY ALL ORDER BY ties DESC, s.designation");
        }
    }

    private SystemSheet system(Request request) throws IOException, Fault {
        String id = request.path("id");
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            Dataset dataset = open.get();
            List<Dated> ties = Query.list(
                    dataset,
                    row -> new Dated(row.integer(0), Query.number(row, 1)),
                    "SELECT t.id, year(t.first_day) AS began FROM tie t WHERE t.id IN (SELECT i.tie FROM item i WHERE "
                            + SYSTEM + " = ?) ORDER BY began, t.id",
                    id);
            List<SystemRow> known = Query.list(
                    dataset,
                    row -> new SystemRow(Query.text(row, 0), Query.text(row, 1), Query.text(row, 2), ties.size()),
                    "SELECT s.id, s.designation, s.category FROM system s WHERE s.id = ?",
                    id);
            if (known.isEmpty() && ties.isEmpty()) {
                throw Fault.missing("There is no system " + id + " at this revision.");
            }
            return new SystemSheet(
                    known.isEmpty() ? new SystemRow(id, id, "", ties.size()) : known.get(0),
                    Query.list(
                            dataset,
                            row -> Query.text(row, 0),
                            "SELECT alias FROM system_alias WHERE system = ? ORDER BY ordinal",
                            id),
                    Query.list(
                            dataset,
                            SystemResource::party,
                            "SELECT m.actor, coalesce(a.title, m.actor), 'MANUFACTURER', 0 FROM system_maker m"
                                    + " LEFT JOIN actor a ON a.id = m.actor WHERE m.system = ? ORDER BY m.ordinal",
                            id),
                    Query.list(
                            dataset,
                            SystemResource::party,
                            "SELECT p.actor, coalesce(any_value(a.title), p.actor), p.role, count(DISTINCT p.tie) AS ties"
                                    + " FROM participant p LEFT JOIN actor a ON a.id = p.actor WHERE p.tie IN"
                                    + " (SELECT i.tie FROM item i WHERE " + SYSTEM + " = ?)"
                                    + " GROUP BY p.actor, p.role ORDER BY p.role, ties DESC, p.actor",
                            id),
                    years(ties),
                    ties.stream()
                            .filter(tie -> tie.began() == null)
                            .map(Dated::tie)
                            .toList());
        }
    }

    private static Party party(org.entente.core.api.Rows row) throws IOException {
        return new Party(Query.text(row, 0), Query.text(row, 1), Query.text(row, 2), row.integer(3));
    }

    private record Dated(long tie, @Nullable Long began) {}

    private static List<Year> years(List<Dated> ties) {
        return ties.stream()
                .map(Dated::began)
                .filter(year -> year != null)
                .distinct()
                .map(year -> new Year(
                        year,
                        ties.stream()
                                .filter(tie -> year.equals(tie.began()))
                                .map(Dated::tie)
                                .toList()))
                .toList();
    }
}
