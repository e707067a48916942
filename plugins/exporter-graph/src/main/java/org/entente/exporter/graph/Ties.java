package org.entente.exporter.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.core.api.Dataset;
import org.entente.core.api.Graph;
import org.entente.core.api.Projection;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Actor;
import org.jspecify.annotations.Nullable;

/** Turns the ties of a workspace into edges, and tells who the nodes are. */
record Ties(Dataset dataset, Run run) {

    /** With the date that came first as its source gives it, never rounded to a day. */
    private static final String TIES = "SELECT t.id, t.type, t.commitment, d.date, t.first_day FROM tie t LEFT JOIN"
            + " (SELECT tie, arg_min(date, earliest) AS date FROM tie_date WHERE kind IN"
            + " ('SIGNED', 'IN_FORCE', 'ORDERED', 'HELD', 'DELIVERED', 'ANNOUNCED') GROUP BY tie) d ON d.tie = t.id";

    /** What an edge must know of a tie. */
    private record Known(
            String type,
            String commitment,
            @Nullable String date,
            @Nullable LocalDate day) {}

    void into(Contents contents, Projection projection) throws IOException {
        Map<Long, Known> known = known();
        Graph graph = dataset.graph(projection);
        for (int node = 0; node < graph.nodes(); node++) {
            run.check();
            contents.node(graph.id(node));
            for (int i = 0; i < graph.degree(node); i++) {
                int other = graph.neighbour(node, i);
                if (node < other) {
                    describe(graph.ties(graph.edge(node, i)), known, contents.edge(graph.id(node), graph.id(other)));
                }
            }
        }
    }

    private Map<Long, Known> known() throws IOException {
        Map<Long, Known> known = new HashMap<>();
        try (Rows rows = dataset.query(TIES)) {
            while (rows.next()) {
                run.check();
                String day = rows.text(4);
                known.put(
                        rows.integer(0),
                        new Known(
                                String.valueOf(rows.text(1)),
                                String.valueOf(rows.text(2)),
                                rows.text(3),
                                day == null ? null : LocalDate.parse(day)));
            }
        }
        return known;
    }

    private static void describe(List<Long> ids, Map<Long, Known> all, Map<String, Object> edge) {
        List<Known> ties = ids.stream().map(all::get).filter(tie -> tie != null).toList();
        edge.put("ties", (long) ids.size());
        edge.put(
                "types",
                String.join(",", ties.stream().map(Known::type).collect(Collectors.toCollection(TreeSet::new))));
        edge.put("firm", count(ties, "FIRM"));
        edge.put("soft", count(ties, "SOFT"));
        edge.put("talk", count(ties, "TALK"));
        List<Known> dated = ties.stream()
                .filter(tie -> tie.day != null && tie.date != null)
                .sorted((a, b) -> compare(a.day, b.day))
                .toList();
        if (!dated.isEmpty()) {
            put("first_date", dated.get(0).date, edge);
            put("last_date", dated.get(dated.size() - 1).date, edge);
        }
        edge.put("tie_ids", ids.stream().map(id -> Long.toString(id)).collect(Collectors.joining(" ")));
    }

    private static void put(String name, @Nullable String date, Map<String, Object> edge) {
        if (date != null) {
            edge.put(name, date);
        }
    }

    private static int compare(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null ? 0 : a.compareTo(b);
    }

    private static long count(List<Known> ties, String commitment) {
        return ties.stream().filter(tie -> tie.commitment.equals(commitment)).count();
    }

    /** Gives every node its title, kind and country. */
    void describe(Contents contents) throws IOException {
        for (Map.Entry<String, Map<String, Object>> node : contents.nodes().entrySet()) {
            run.check();
            Optional<Actor> actor =
                    dataset.actor(node.getKey()).or(() -> run.names().actor(node.getKey()));
            Map<String, Object> attributes = node.getValue();
            attributes.putIfAbsent("title", actor.map(Actor::title).orElse(node.getKey()));
            if (actor.isPresent()) {
                attributes.putIfAbsent("kind", actor.get().kind().name());
                String country = actor.get().country();
                if (country != null) {
                    attributes.putIfAbsent("country", country);
                }
            }
        }
    }
}
