package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Graph;
import org.entente.core.api.Projection;
import org.entente.core.model.Commitment;
import org.entente.core.model.TieType;

/** Makes ties into a graph, by the rules of {@link Projection}; what is denied joins nobody. */
final class GraphSql {

    private record Edge(String first, String second, long tie) {}

    private GraphSql() {}

    static Graph graph(Projection projection, Entities.Queries queries) throws SQLException {
        List<String> rules = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        rules.add("modality <> 'DENIED'");
        if (projection.types().isEmpty()) {
            rules.add("type <> 'RESTRICTION'");
        } else {
            rules.add("type IN (SELECT unnest(?))");
            arguments.add(projection.types().stream().map(TieType::name).toList());
        }
        if (projection.commitments().isEmpty()) {
            rules.add("commitment <> 'ENDED'");
        } else {
            rules.add("commitment IN (SELECT unnest(?))");
            arguments.add(
                    projection.commitments().stream().map(Commitment::name).toList());
        }
        if (projection.at() != null) {
            rules.add("first_day IS NOT NULL");
            projection.at().latest().ifPresent(day -> {
                rules.add("first_day <= ?");
                arguments.add(day);
            });
            projection.at().earliest().ifPresent(day -> {
                rules.add("(last_day IS NULL OR last_day >= ?)");
                arguments.add(day);
            });
        }
        String node = projection.principals() ? "principal" : "actor";
        String sql = "WITH ends AS (SELECT DISTINCT tie, " + node + " AS node FROM participant WHERE tie IN"
                + " (SELECT id FROM tie WHERE " + String.join(" AND ", rules) + "))"
                // Ties that are the same join two nodes once.
                + " SELECT a.node, b.node, min(a.tie) FROM ends a JOIN ends b ON a.tie = b.tie AND a.node < b.node"
                + " LEFT JOIN canonical c ON c.kind = 'TIE' AND c.id = CAST(a.tie AS VARCHAR)"
                + " GROUP BY a.node, b.node, coalesce(c.canonical, CAST(a.tie AS VARCHAR)) ORDER BY ALL";
        Graph.Builder graph = new Graph.Builder();
        for (Edge edge : queries.all(sql, arguments, f -> new Edge(f.text(), f.text(), f.number()))) {
            graph.edge(edge.first, edge.second, edge.tie);
        }
        return graph.build();
    }
}
