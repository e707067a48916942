package org.entente.workbench.resource;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.core.api.JobException;
import org.entente.core.api.Origins;
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
    private final OriginCounts counts;

    DyadResource(Site site, FactCache cache, OriginCounts counts) {
        this.site = site;
        this.cache = cache;
        this.counts = counts;
    }

    /**
     * A partnership.
     *
     * @param ties how many acts of cooperation, those that are the same once; what is denied or restricts is counted apart
     * @param commitments how many of them of each commitment
     * @param types how many acts of each type, those counted apart too
     * @param years how many acts begin in each year that is known
     * @param reports how many passages and rows tell the acts of cooperation
     * @param origins how many independent origins those have, by the rule of all who count them
     */
    public record DyadRow(
            String first,
            String second,
            String firstTitle,
            String secondTitle,
            long ties,
            long denied,
            long restrictions,
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

    private List<DyadRow> dyads(Request request) throws IOException, Fault, JobException {
        TieFilter filter = TieFilter.of(request);
        TieFacts facts;
        OriginCounts.Counts origins;
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            facts = cache.of(request, open.get());
            origins = counts.at(Look.of(request, open.get()), open.get());
        }
        Map<TieFact.Pair, Sum> sums = new HashMap<>();
        facts.through(filter)
                .forEach(tie -> tie.pairs()
                        .forEach(pair ->
                                sums.computeIfAbsent(pair, key -> new Sum()).add(tie)));
        return sums.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey(), facts, origins))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** What is counted of a pair. */
    private static final class Sum {
        private final Map<Long, TieFact> acts = new LinkedHashMap<>();
        private final Set<Long> reports = new HashSet<>();
        private final Set<Origins.Report> reporters = new HashSet<>();

        /** Of ties that are the same, the one whose status is of the latest date counts, and the first told among equals. */
        private void add(TieFact tie) {
            acts.merge(tie.same(), tie, (known, other) -> other.asOf().isAfter(known.asOf()) ? other : known);
            if (tie.cooperation()) {
                reports.addAll(tie.evidence());
                reporters.addAll(tie.reporters());
            }
        }

        private DyadRow row(TieFact.Pair pair, TieFacts facts, OriginCounts.Counts origins) {
            Map<String, Long> commitments = new TreeMap<>();
            Map<String, Long> types = new TreeMap<>();
            Map<String, Long> years = new TreeMap<>();
            long denied = 0;
            long restrictions = 0;
            for (TieFact act : acts.values()) {
                types.merge(act.type(), 1L, Long::sum);
                if (act.begins() != null) {
                    years.merge(act.begins().toString(), 1L, Long::sum);
                }
                if (act.denied()) {
                    denied++;
                } else if (act.restriction()) {
                    restrictions++;
                } else {
                    commitments.merge(act.commitment(), 1L, Long::sum);
                }
            }
            return new DyadRow(
                    pair.first(),
                    pair.second(),
                    facts.title(pair.first()),
                    facts.title(pair.second()),
                    acts.size() - denied - restrictions,
                    denied,
                    restrictions,
                    commitments,
                    types,
                    years,
                    reports.size(),
                    origins.of(reporters));
        }
    }
}
