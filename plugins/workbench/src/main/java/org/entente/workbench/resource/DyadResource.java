package org.entente.workbench.resource;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.core.api.Workspace;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;

/** Partnerships: pairs of countries with their ties, and the same as a network. */
public final class DyadResource implements Resource {

    private static final Comparator<DyadRow> MOST_FIRST = Comparator.comparing(DyadRow::ties)
            .reversed()
            .thenComparing(DyadRow::first)
            .thenComparing(DyadRow::second);

    private final Site site;
    private final FactCache cache;

    DyadResource(Site site, FactCache cache) {
        this.site = site;
        this.cache = cache;
    }

    /**
     * A partnership.
     *
     * @param commitments how many ties of each commitment
     * @param years how many ties begin in each year that is known
     * @param origins how many sources tell of them that are not derived from another
     */
    public record DyadRow(
            String first,
            String second,
            String firstTitle,
            String secondTitle,
            long ties,
            Map<String, Long> commitments,
            Map<String, Long> types,
            Map<String, Long> years,
            long reports,
            long origins) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/dyads", "Lists partnerships: pairs of countries with what joins them.")
                .query(Site.LOOK)
                .query(TieFilter.FIELDS)
                .steady()
                .list(DyadRow.class, this::dyads));
    }

    private List<DyadRow> dyads(Request request) throws IOException, Fault {
        TieFilter filter = TieFilter.of(request);
        TieFacts facts;
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            facts = cache.of(request, open.get());
        }
        Map<TieFact.Pair, Sum> sums = new HashMap<>();
        facts.through(filter)
                .forEach(tie -> tie.pairs()
                        .forEach(pair ->
                                sums.computeIfAbsent(pair, key -> new Sum()).add(tie)));
        return sums.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey(), facts))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** What is counted of a pair. */
    private static final class Sum {
        private final Map<String, Long> commitments = new TreeMap<>();
        private final Map<String, Long> types = new TreeMap<>();
        private final Map<String, Long> years = new TreeMap<>();
        private final Set<String> origins = new HashSet<>();
        private long ties;
        private long reports;

        private void add(TieFact tie) {
            ties++;
            commitments.merge(tie.commitment(), 1L, Long::sum);
            types.merge(tie.type(), 1L, Long::sum);
            if (tie.begins() != null) {
                years.merge(tie.begins().toString(), 1L, Long::sum);
            }
            reports += tie.told();
            origins.addAll(tie.origins());
        }

        private DyadRow row(TieFact.Pair pair, TieFacts facts) {
            return new DyadRow(
                    pair.first(),
                    pair.second(),
                    facts.title(pair.first()),
                    facts.title(pair.second()),
                    ties,
                    commitments,
                    types,
                    years,
                    reports,
                    origins.size());
        }
    }
}
