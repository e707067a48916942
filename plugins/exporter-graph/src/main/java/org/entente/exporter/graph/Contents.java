package org.entente.exporter.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The graph that is to be written: nodes and edges, each with attributes of one type a name. */
final class Contents {

    /** The two ends of an edge; of an undirected graph the smaller id is the first. */
    record Ends(String from, String to) implements Comparable<Ends> {
        @Override
        public int compareTo(Ends other) {
            int first = from.compareTo(other.from);
            return first != 0 ? first : to.compareTo(other.to);
        }
    }

    private final SortedMap<String, Map<String, Object>> nodes = new TreeMap<>();
    private final SortedMap<Ends, Map<String, Object>> edges = new TreeMap<>();
    private boolean directed;

    void directed(boolean yes) {
        directed = yes;
    }

    boolean directed() {
        return directed;
    }

    SortedMap<String, Map<String, Object>> nodes() {
        return nodes;
    }

    SortedMap<Ends, Map<String, Object>> edges() {
        return edges;
    }

    /** The attributes of a node, which is there afterwards. */
    Map<String, Object> node(String id) {
        return nodes.computeIfAbsent(id, key -> new LinkedHashMap<>());
    }

    /** The attributes of an edge, which is there afterwards with both its nodes. */
    Map<String, Object> edge(String from, String to) {
        node(from);
        node(to);
        return edges.computeIfAbsent(ends(from, to), key -> new LinkedHashMap<>());
    }

    /** The attributes of an edge, or null where there is none. */
    @Nullable
    Map<String, Object> edgeIfAny(String from, String to) {
        return edges.get(ends(from, to));
    }

    private Ends ends(String from, String to) {
        return directed || from.compareTo(to) <= 0 ? new Ends(from, to) : new Ends(to, from);
    }
}
