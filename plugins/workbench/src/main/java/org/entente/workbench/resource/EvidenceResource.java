package org.entente.workbench.resource;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.api.Dataset;
import org.entente.core.api.Workspace;
import org.entente.core.model.ReviewFilter;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** What a figure rests on. */
public final class EvidenceResource implements Resource {

    private static final int MOST = 200;

    private final Site site;

    public EvidenceResource(Site site) {
        this.site = site;
    }

    /** What is asked about. */
    public record Asked(List<Long> ties, List<Long> observations) {}

    /** An observation in words. */
    public record Figure(
            long id, String measure, String subject, String period, Double value, String unit, String qualifier) {}

    /**
     * What a figure rests on.
     *
     * @param total how many ties and observations it is in all
     */
    public record Ground(long total, List<TieResource.TieRow> ties, List<Figure> observations, List<Quote> quotes) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.post(
                        "/evidence",
                        "Shows what a figure rests on: the first " + MOST
                                + " ties and observations in the words of the sources.")
                .query(Site.LOOK)
                .reads(Asked.class)
                .one(Ground.class, this::ground));
    }

    private Ground ground(Request request) throws IOException, Fault {
        Asked asked = request.body(Asked.class);
        try (Workspace.OpenDataset open =
                site.seen(request).showing(ReviewFilter.ANY).dataset()) {
            return ground(open.get(), asked.ties(), asked.observations());
        }
    }

    /** The first of them in the words of the sources. */
    static Ground ground(Dataset dataset, @Nullable List<Long> askedTies, @Nullable List<Long> askedObservations)
            throws IOException {
        List<Long> ties = first(askedTies);
        List<Long> observations = first(askedObservations);
        Set<Long> all = new TreeSet<>(ties);
        all.addAll(observations);
        return new Ground(
                size(askedTies) + size(askedObservations),
                TieResource.rows(dataset, " WHERE t.id IN (SELECT unnest(CAST(? AS BIGINT[]))) ORDER BY t.id", ties),
                Query.list(
                        dataset,
                        row -> new Figure(
                                row.integer(0),
                                Query.text(row, 1),
                                Query.text(row, 2),
                                Query.text(row, 3),
                                row.number(4),
                                Query.text(row, 5),
                                Query.text(row, 6)),
                        "SELECT id, measure, subject, period, value, unit, qualifier FROM observation"
                                + " WHERE id IN (SELECT unnest(CAST(? AS BIGINT[]))) ORDER BY id",
                        observations),
                Quotes.of(dataset, all));
    }

    private static List<Long> first(@Nullable List<Long> ids) {
        return ids == null
                ? List.of()
                : ids.stream().sorted().distinct().limit(MOST).toList();
    }

    private static long size(@Nullable List<Long> ids) {
        return ids == null ? 0 : ids.size();
    }
}
