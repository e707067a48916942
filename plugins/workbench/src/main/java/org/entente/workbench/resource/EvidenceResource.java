package org.entente.workbench.resource;

import java.io.IOException;
import java.util.Collection;
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

    private static final int MOST = 100;

    private final Site site;

    public EvidenceResource(Site site) {
        this.site = site;
    }

    /**
     * What is asked about.
     *
     * @param offset how many of them to pass over, those that other answers told
     * @param quotes false where the words of the sources are not wanted, only what they tell
     */
    public record Asked(
            @Nullable List<Long> ties,
            @Nullable List<Long> observations,
            @Nullable Integer offset,
            @Nullable Boolean quotes) {}

    /** An observation in words. */
    public record Figure(
            long id, String measure, String subject, String period, Double value, String unit, String qualifier) {}

    /**
     * What a figure rests on.
     *
     * @param total how many ties and observations it is in all
     * @param told how many of them are told when this answer is, with those that were passed over
     */
    public record Ground(
            long total, long told, List<TieResource.TieRow> ties, List<Figure> observations, List<Quote> quotes) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.post(
                        "/evidence",
                        "Shows what a figure rests on: " + MOST
                                + " ties and observations in the words of the sources, from an offset on.")
                .query(Site.LOOK)
                .reads(Asked.class)
                .one(Ground.class, this::ground));
    }

    private Ground ground(Request request) throws IOException, Fault {
        Asked asked = request.body(Asked.class);
        try (Workspace.OpenDataset open =
                site.seen(request).showing(ReviewFilter.ANY).dataset()) {
            boolean quotes = asked.quotes() == null || asked.quotes();
            return ground(open.get(), asked.ties(), asked.observations(), asked.offset(), quotes);
        }
    }

    /** Some of them in the words of the sources, the ties before the observations. */
    static Ground ground(
            Dataset dataset,
            @Nullable Collection<Long> askedTies,
            @Nullable Collection<Long> askedObservations,
            @Nullable Integer offset)
            throws IOException, Fault {
        return ground(dataset, askedTies, askedObservations, offset, true);
    }

    private static Ground ground(
            Dataset dataset,
            @Nullable Collection<Long> askedTies,
            @Nullable Collection<Long> askedObservations,
            @Nullable Integer offset,
            boolean quotes)
            throws IOException, Fault {
        int from = offset == null ? 0 : offset;
        if (from < 0) {
            throw new Fault(400, "offset says how many to pass over, and is not " + from + ".");
        }
        TreeSet<Long> someTies = new TreeSet<>(askedTies == null ? List.of() : askedTies);
        TreeSet<Long> someObservations = new TreeSet<>(askedObservations == null ? List.of() : askedObservations);
        List<Long> ties = someTies.stream().skip(from).limit(MOST).toList();
        List<Long> observations = someObservations.stream()
                .skip(Math.max(0, from - someTies.size()))
                .limit(MOST - ties.size())
                .toList();
        int total = someTies.size() + someObservations.size();
        Set<Long> all = new TreeSet<>(ties);
        all.addAll(observations);
        return new Ground(
                total,
                Math.min(total, from + ties.size() + observations.size()),
                TieResource.among(dataset, ties),
                figures(dataset, observations),
                quotes ? Quotes.of(dataset, all) : List.of());
    }

    /** Observations of some ids. */
    static List<Figure> figures(Dataset dataset, Collection<Long> ids) throws IOException {
        return Query.list(
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
                List.copyOf(ids));
    }
}
