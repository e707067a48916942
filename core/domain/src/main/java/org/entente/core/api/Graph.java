package org.entente.core.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A simple undirected graph in compressed sparse rows, whose edges know their ties. Immutable.
 *
 * <p>Nodes are numbered in the alphabetical order of their ids, and so are the neighbours of a node. Each edge is stored at
 * both of its ends, under one number.
 */
public final class Graph {

    private final List<String> ids;
    private final int[] offsets;
    private final int[] targets;
    private final int[] edges;
    private final long[][] ties;

    private Graph(List<String> ids, int[] offsets, int[] targets, int[] edges, long[][] ties) {
        this.ids = ids;
        this.offsets = offsets;
        this.targets = targets;
        this.edges = edges;
        this.ties = ties;
    }

    /** How many nodes there are. */
    public int nodes() {
        return ids.size();
    }

    /** How many edges there are. */
    public int edges() {
        return ties.length;
    }

    /** The id of a node. */
    public String id(int node) {
        return ids.get(node);
    }

    /** The ids of all nodes, ascending. */
    public List<String> ids() {
        return ids;
    }

    /** How many neighbours a node has. */
    public int degree(int node) {
        return offsets[node + 1] - offsets[node];
    }

    /** The neighbour of a node at a position from 0 to its degree. */
    public int neighbour(int node, int position) {
        return targets[offsets[node] + position];
    }

    /** The number of the edge to the neighbour at a position. */
    public int edge(int node, int position) {
        return edges[offsets[node] + position];
    }

    /** The neighbours of a node, ascending. */
    public int[] neighbours(int node) {
        return Arrays.copyOfRange(targets, offsets[node], offsets[node + 1]);
    }

    /** The ids of the ties that make an edge, ascending. */
    public List<Long> ties(int edge) {
        return Arrays.stream(ties[edge]).boxed().toList();
    }

    /** How many ties make an edge. */
    public int weight(int edge) {
        return ties[edge].length;
    }

    /** Collects the edges of a graph; not safe for several threads. */
    public static final class Builder {
        private final SortedMap<String, SortedMap<String, SortedSet<Long>>> rows = new TreeMap<>();

        /** Adds that a tie joins two nodes; that a node is joined to itself is left out. */
        public Builder edge(String first, String second, long tie) {
            if (!first.equals(second)) {
                tiesOf(first, second).add(tie);
                tiesOf(second, first).add(tie);
            }
            return this;
        }

        /** The graph. */
        public Graph build() {
            List<String> ids = List.copyOf(rows.keySet());
            SortedMap<String, Integer> numbers = new TreeMap<>();
            ids.forEach(id -> numbers.put(id, numbers.size()));
            int size = rows.values().stream().mapToInt(SortedMap::size).sum();
            int[] offsets = new int[ids.size() + 1];
            int[] targets = new int[size];
            int[] edges = new int[size];
            List<long[]> ties = new ArrayList<>(size / 2);
            SortedMap<Long, Integer> numbered = new TreeMap<>();
            int at = 0;
            for (int node = 0; node < ids.size(); node++) {
                for (var neighbour : rows.get(ids.get(node)).entrySet()) {
                    int target = numbers.get(neighbour.getKey());
                    targets[at] = target;
                    if (node < target) {
                        numbered.put(pair(node, target), ties.size());
                        ties.add(neighbour.getValue().stream()
                                .mapToLong(Long::longValue)
                                .toArray());
                    }
                    edges[at++] = numbered.get(pair(Math.min(node, target), Math.max(node, target)));
                }
                offsets[node + 1] = at;
            }
            return new Graph(ids, offsets, targets, edges, ties.toArray(long[][]::new));
        }

        private SortedSet<Long> tiesOf(String from, String to) {
            return rows.computeIfAbsent(from, key -> new TreeMap<>()).computeIfAbsent(to, key -> new TreeSet<>());
        }

        private static long pair(int low, int high) {
            return (long) low << 32 | high;
        }
    }
}
