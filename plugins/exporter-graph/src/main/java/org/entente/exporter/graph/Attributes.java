package org.entente.exporter.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.core.model.Column;
import org.entente.core.model.Network;
import org.entente.core.model.Result;
import org.entente.core.model.RunCard;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * Lays the columns of results on the nodes and edges that their rows are about.
 *
 * <p>A table with one row an actor describes nodes, by its first column of actors. A table with one row a pair of actors
 * describes edges, by its first two. Any other table says nothing of single nodes or edges and is left out.
 */
record Attributes(Contents contents, RunCard card) {

    void add(Network network) {
        List<Column> columns = network.nodes().columns();
        for (int row = 0; row < network.nodes().size(); row++) {
            Object id = network.nodes().cell(row, "id");
            if (id != null) {
                lay(network.nodes(), 1, row, columns, Set.of("id"), contents.node(id.toString()));
            }
        }
        for (int row = 0; row < network.edges().size(); row++) {
            Object from = network.edges().cell(row, "from");
            Object to = network.edges().cell(row, "to");
            if (from != null && to != null) {
                lay(
                        network.edges(),
                        2,
                        row,
                        network.edges().columns(),
                        Set.of("from", "to"),
                        contents.edge(from.toString(), to.toString()));
            }
        }
    }

    void add(Result result) {
        List<Table> tables = result.tables();
        for (int place = 1; place <= tables.size(); place++) {
            add(tables.get(place - 1), place);
        }
    }

    private void add(Table table, int place) {
        List<Column> actors = table.columns().stream()
                .filter(column -> column.type() == Column.Type.ACTOR)
                .toList();
        if (!actors.isEmpty() && distinct(table, actors.subList(0, 1))) {
            String key = actors.get(0).name();
            for (int row = 0; row < table.size(); row++) {
                Object id = table.cell(row, key);
                if (id != null) {
                    lay(table, place, row, table.columns(), Set.of(key), contents.node(id.toString()));
                }
            }
        } else if (actors.size() > 1 && distinct(table, actors.subList(0, 2))) {
            String from = actors.get(0).name();
            String to = actors.get(1).name();
            for (int row = 0; row < table.size(); row++) {
                Object first = table.cell(row, from);
                Object second = table.cell(row, to);
                Map<String, Object> edge = first == null || second == null
                        ? null
                        : contents.edgeIfAny(first.toString(), second.toString());
                if (edge != null) {
                    lay(table, place, row, table.columns(), Set.of(from, to), edge);
                }
            }
        }
    }

    private static boolean distinct(Table table, List<Column> key) {
        Set<List<@Nullable Object>> seen = new HashSet<>();
        return IntStream.range(0, table.size())
                .allMatch(row -> seen.add(new ArrayList<>(key.stream()
                        .map(column -> table.cell(row, column.name()))
                        .toList())));
    }

    private void lay(
            Table table, int place, int row, List<Column> columns, Set<String> without, Map<String, Object> target) {
        String plugin = card.plugin().id();
        target.put(plugin + "_result", card.id() + " " + place + "/" + (row + 1));
        for (Column column : columns) {
            Object cell = table.cell(row, column.name());
            if (cell != null && !without.contains(column.name())) {
                String name = target.containsKey(column.name()) ? plugin + "_" + column.name() : column.name();
                target.put(name, cell);
            }
        }
    }
}
