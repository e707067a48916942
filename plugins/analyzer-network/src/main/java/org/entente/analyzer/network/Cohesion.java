package org.entente.analyzer.network;

import java.util.Arrays;
import org.entente.core.api.Run;
import org.jspecify.annotations.Nullable;

/**
 * How closely the neighbours of a node hang together: Burt's constraint (1992), the core number (Seidman 1983 by Batagelj and
 * Zaveršnik 2003) and local clustering (Watts and Strogatz 1998).
 */
record Cohesion(double[] constraint, int[] core, int[] degree, int[] triangles) {

    static Cohesion of(Links links, Run run) {
        int n = links.nodes();
        double[] strengths = links.strengths();
        double[] constraint = new double[n];
        int[] triangles = new int[n];
        int[] degrees = new int[n];
        int[] arcTo = new int[n]; // 1 + the arc from the node at hand, 0 where there is none
        double[] indirect = new double[n];
        for (int node = 0; node < n; node++) {
            if ((node & 63) == 0) {
                run.progress(node, n, "Looking at neighbourhoods");
            }
            int begin = links.offsets()[node];
            int end = links.offsets()[node + 1];
            degrees[node] = end - begin;
            for (int arc = begin; arc < end; arc++) {
                arcTo[links.targets()[arc]] = arc + 1;
                indirect[links.targets()[arc]] = 0;
            }
            int closed = 0;
            for (int arc = begin; arc < end; arc++) {
                int between = links.targets()[arc];
                double share = links.weights()[arc] / strengths[node] / strengths[between];
                for (int on = links.offsets()[between]; on < links.offsets()[between + 1]; on++) {
                    int other = links.targets()[on];
                    if (arcTo[other] > 0) {
                        closed++;
                        indirect[other] += share * links.weights()[on];
                    }
                }
            }
            triangles[node] = closed / 2;
            for (int arc = begin; arc < end; arc++) {
                int other = links.targets()[arc];
                double invested = links.weights()[arc] / strengths[node] + indirect[other];
                constraint[node] += invested * invested;
                arcTo[other] = 0;
            }
        }
        return new Cohesion(constraint, cores(links), degrees, triangles);
    }

    /** The share of a node's pairs of neighbours that are joined, or null where it has no two neighbours. */
    @Nullable
    Double clustering(int node) {
        return degree[node] < 2 ? null : 2.0 * triangles[node] / degree[node] / (degree[node] - 1);
    }

    /** Takes away the node of the least degree again and again, with the nodes sorted into bins by degree. */
    private static int[] cores(Links links) {
        int n = links.nodes();
        int[] core = new int[n];
        int most = 0;
        for (int node = 0; node < n; node++) {
            core[node] = links.degree(node);
            most = Math.max(most, core[node]);
        }
        int[] bins = new int[most + 2];
        for (int degree : core) {
            bins[degree + 1]++;
        }
        for (int degree = 0; degree <= most; degree++) {
            bins[degree + 1] += bins[degree];
        }
        int[] sorted = new int[n];
        int[] place = new int[n];
        int[] free = Arrays.copyOf(bins, bins.length);
        for (int node = 0; node < n; node++) {
            place[node] = free[core[node]]++;
            sorted[place[node]] = node;
        }
        for (int i = 0; i < n; i++) {
            int node = sorted[i];
            for (int arc = links.offsets()[node]; arc < links.offsets()[node + 1]; arc++) {
                int target = links.targets()[arc];
                if (core[target] > core[node]) {
                    int first = sorted[bins[core[target]]];
                    int at = place[target];
                    place[target] = place[first];
                    sorted[place[target]] = target;
                    place[first] = at;
                    sorted[at] = first;
                    bins[core[target]]++;
                    core[target]--;
                }
            }
        }
        return core;
    }
}
