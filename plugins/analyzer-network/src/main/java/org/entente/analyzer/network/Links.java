package org.entente.analyzer.network;

import org.entente.core.api.Graph;

/**
 * The arcs of a graph in compressed sparse rows with their weights, laid open for the inner loops.
 *
 * @param offsets where the arcs of each node begin, and after the last where they end
 * @param weights of each arc, equal in both directions
 */
record Links(int[] offsets, int[] targets, double[] weights, boolean weighted) {

    static Links of(Graph graph, boolean weighted) {
        int n = graph.nodes();
        int[] offsets = new int[n + 1];
        for (int node = 0; node < n; node++) {
            offsets[node + 1] = offsets[node] + graph.degree(node);
        }
        int[] targets = new int[offsets[n]];
        double[] weights = new double[offsets[n]];
        for (int node = 0; node < n; node++) {
            for (int i = 0; i < graph.degree(node); i++) {
                targets[offsets[node] + i] = graph.neighbour(node, i);
                weights[offsets[node] + i] = weighted ? graph.weight(graph.edge(node, i)) : 1;
            }
        }
        return new Links(offsets, targets, weights, weighted);
    }

    int nodes() {
        return offsets.length - 1;
    }

    int degree(int node) {
        return offsets[node + 1] - offsets[node];
    }

    /** The sum of the weights at each node. */
    double[] strengths() {
        double[] strengths = new double[nodes()];
        for (int node = 0; node < strengths.length; node++) {
            for (int arc = offsets[node]; arc < offsets[node + 1]; arc++) {
                strengths[node] += weights[arc];
            }
        }
        return strengths;
    }
}
