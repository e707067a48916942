package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.core.api.Workspace;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;

/** Partnerships: pairs of countries with their ties, and the same as a network. */
public final class DyadResource implements Resource {

    private final Site site;

    public DyadResource(Site site) {
        this.site = site;
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
                .revisioned()
                .list(DyadRow.class, this::dyads));
    }

    private record Key(String first, String second) {}

    private List<DyadRow> dyads(Request request) throws IOException, Fault {
        TieFilter filter = TieFilter.of(request);
        String from = " FROM dyad d JOIN tie t ON t.id = d.tie WHERE " + filter.condition();
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            Map<String, Map<Key, Map<String, Long>>> parts = new TreeMap<>();
            Query.list(
                    open.get(),
                    row -> parts.computeIfAbsent(Query.text(row, 2), key -> new LinkedHashMap<>())
                            .computeIfAbsent(new Key(Query.text(row, 0), Query.text(row, 1)), key -> new TreeMap<>())
                            .merge(Query.text(row, 3), row.integer(4), Long::sum),
                    "WITH picked AS (SELECT DISTINCT d.first, d.second, t.id, t.commitment, t.type, year(t.first_day) AS y"
                            + from
                            + ") SELECT first, second, 'commitment', commitment, count(*) FROM picked GROUP BY ALL"
                            + " UNION ALL SELECT first, second, 'type', type, count(*) FROM picked GROUP BY ALL"
                            + " UNION ALL SELECT first, second, 'year', CAST(y AS VARCHAR), count(*) FROM picked"
                            + " WHERE y IS NOT NULL GROUP BY ALL",
                    filter.arguments());
            List<DyadRow> dyads = new ArrayList<>();
            Query.list(
                    open.get(),
                    row -> {
                        Key key = new Key(Query.text(row, 0), Query.text(row, 1));
                        return dyads.add(new DyadRow(
                                key.first(),
                                key.second(),
                                Query.text(row, 2),
                                Query.text(row, 3),
                                row.integer(4),
                                part(parts, "commitment", key),
                                part(parts, "type", key),
                                part(parts, "year", key),
                                row.integer(5),
                                row.integer(6)));
                    },
                    "WITH picked AS (SELECT DISTINCT d.first, d.second, t.id" + from + ")"
                            + " SELECT k.first, k.second, coalesce(a.title, k.first), coalesce(b.title, k.second), count(DISTINCT k.id) AS ties,"
                            + " count(te.evidence), count(DISTINCT CASE WHEN s.derived_from IS NULL OR len(s.derived_from) = 0 THEN s.digest END)"
                            + " FROM picked k LEFT JOIN actor a ON a.id = k.first LEFT JOIN actor b ON b.id = k.second"
                            + " LEFT JOIN tie_evidence te ON te.tie = k.id LEFT JOIN evidence e ON e.id = te.evidence"
                            + " LEFT JOIN source s ON s.digest = e.source GROUP BY ALL ORDER BY ties DESC, k.first, k.second",
                    filter.arguments());
            return dyads;
        }
    }

    private static Map<String, Long> part(Map<String, Map<Key, Map<String, Long>>> parts, String what, Key key) {
        return parts.getOrDefault(what, Map.of()).getOrDefault(key, Map.of());
    }
}
