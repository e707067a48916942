package org.entente.analyzer.network;

import java.util.Arrays;
import org.entente.core.api.Run;

/**
 * What follows from shortest paths: betweenness (Freeman 1977 by Brandes 2001, each pair once) and harmonic closeness (the sum
 * of 1/distance). Both are not normalised.
 */
record Paths(double[] betweenness, double[] harmonic) {

    static Paths of(Links links, Run run) {
        int n = links.nodes();
        Paths paths = new Paths(new double[n], new double[n]);
        Search search = links.weighted() ? new Nearest(links) : new Layers(links);
        for (int source = 0; source < n; source++) {
            if ((source & 15) == 0) {
                run.progress(source, n, "Following shortest paths");
            }
            search.from(source);
            paths.add(search, source);
        }
        for (int node = 0; node < n; node++) {
            paths.betweenness[node] /= 2; // every pair was met from both of its ends
        }
        return paths;
    }

    private void add(Search search, int source) {
        for (int i = 1; i < search.reached; i++) {
            int node = search.order[i];
            harmonic[source] += 1 / search.distance(node);
            betweenness[node] += search.dependency[node];
        }
    }

    /** A search from one node for all shortest paths, forth to count them and back to see on whom they depend. */
    abstract static class Search {
        /** The nodes that were reached, by ascending distance. */
        final int[] order;
        /** How many shortest paths lead to each node. */
        final double[] count;
        /** Of the paths from the source, how many pass each node, each target's paths sharing 1. */
        final double[] dependency;

        int reached;

        Search(int nodes) {
            order = new int[nodes];
            count = new double[nodes];
            dependency = new double[nodes];
        }

        final void from(int source) {
            Arrays.fill(count, 0);
            count[source] = 1;
            reached = 0;
            spread(source);
            gather();
        }

        abstract void spread(int source);

        abstract void gather();

        abstract double distance(int node);
    }

    /** Breadth first, where every edge is one long. */
    private static final class Layers extends Search {
        private final int[] offsets;
        private final int[] targets;
        private final int[] layer;
        /** The arcs that lead one layer on, node by node in the order of the search, and where each node's begin. */
        private final int[] onward;

        private final int[] begins;
        private final double[] share;

        Layers(Links links) {
            super(links.nodes());
            offsets = links.offsets();
            targets = links.targets();
            layer = new int[links.nodes()];
            onward = new int[targets.length + 1];
            begins = new int[offsets.length];
            share = new double[links.nodes()];
        }

        @Override
        void spread(int source) {
            Arrays.fill(layer, -1);
            layer[source] = 0;
            order[0] = source;
            int end = 1;
            int last = 0;
            for (int head = 0; head < end; head++) {
                int node = order[head];
                int next = layer[node] + 1;
                int begin = last;
                for (int arc = offsets[node]; arc < offsets[node + 1]; arc++) {
                    int target = targets[arc];
                    if (layer[target] < 0) {
                        layer[target] = next;
                        order[end++] = target;
                    }
                    onward[last] = target;
                    // Adds 1 where the layer is the next and 0 where it is a lower one; a branch here costs half the
                    // time.
                    last += 1 + ((layer[target] - next) >> 31);
                }
                double paths = count[node];
                for (int i = begin; i < last; i++) {
                    count[onward[i]] += paths;
                }
                begins[head + 1] = last;
            }
            reached = end;
        }

        @Override
        void gather() {
            for (int i = reached - 1; i >= 0; i--) {
                int node = order[i];
                double sum = 0;
                for (int arc = begins[i]; arc < begins[i + 1]; arc++) {
                    sum += share[onward[arc]];
                }
                dependency[node] = sum * count[node];
                share[node] = (1 + dependency[node]) / count[node];
            }
        }

        @Override
        double distance(int node) {
            return layer[node];
        }
    }
}
