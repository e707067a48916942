package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.api.Dataset;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Origins;
import org.entente.core.api.Reports;
import org.entente.core.api.Workspace;
import org.entente.core.model.Source;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;

/** Which independent origins a figure counts, each with its reports. */
public final class OriginResource implements Resource {

    /** Of each origin. */
    private static final int QUOTED = 20;

    private final Site site;
    private final FactCache cache;

    OriginResource(Site site, FactCache cache) {
        this.site = site;
        this.cache = cache;
    }

    /**
     * An independent origin.
     *
     * @param names who stands behind it, as its reports say it
     * @param counts false of reports behind which nobody is known to stand, where others are known
     * @param reports how many passages and rows are of it
     * @param quotes the first of them
     */
    public record OriginRow(List<String> names, boolean counts, long reports, List<Quote> quotes) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                        "/origins",
                        "Lists the independent origins of acts of cooperation, each with its first " + QUOTED
                                + " reports in their words.")
                .query(Site.LOOK)
                .query(TieFilter.FIELDS)
                .steady()
                .list(OriginRow.class, this::origins));
    }

    private List<OriginRow> origins(Request request) throws IOException, Fault, JobException {
        TieFilter filter = TieFilter.of(request);
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            Set<Long> ties = new TreeSet<>();
            cache.of(request, open.get())
                    .through(filter)
                    .filter(TieFact::cooperation)
                    .forEach(tie -> ties.add(tie.id()));
            return rows(open.get(), Origins.of(open.get(), site.workbench().names(Monitor.NONE)), List.copyOf(ties));
        }
    }

    private static List<OriginRow> rows(Dataset dataset, Origins rule, Collection<Long> ties) throws IOException {
        Map<Origins.Report, List<Long>> passages = new LinkedHashMap<>();
        Reports.of(dataset, ties)
                .passages()
                .forEach((evidence, report) -> passages.computeIfAbsent(report, one -> new ArrayList<>())
                        .add(evidence));
        List<OriginRow> rows = new ArrayList<>();
        for (Origins.Origin origin : rule.among(passages.keySet())) {
            Set<String> names = new LinkedHashSet<>();
            List<Long> evidence = new ArrayList<>();
            for (Origins.Report report : origin.reports()) {
                names.add(name(report));
                evidence.addAll(passages.get(report));
            }
            rows.add(new OriginRow(
                    List.copyOf(names),
                    origin.counts(),
                    evidence.size(),
                    Quotes.among(dataset, ties, evidence.stream().limit(QUOTED).toList())));
        }
        return rows;
    }

    /** Who stands behind a report, as the rule finds it: what it cites, else its publisher, its site, or itself. */
    private static String name(Origins.Report report) {
        Source source = report.source();
        if (report.cited() != null && !report.cited().isBlank()) {
            return report.cited();
        } else if (source.publisher() != null) {
            return source.publisher();
        } else if (source.url() != null) {
            return source.url().replaceFirst("^\\w+://(www\\.)?", "").replaceFirst("/.*$", "");
        }
        return source.title() == null ? source.name() : source.title();
    }
}
