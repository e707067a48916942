package org.entente.workbench.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Groups of nodes that have more to do with each other than with others, by the Louvain method (Blondel and others 2008): nodes
 * move to the neighbouring group with the greatest gain of modularity, then groups become nodes, until nothing gains. Nodes are
 * taken in their order, so the same links give the same groups.
 */
final class Communities {

    private static final int ROUNDS = 20;
    private static final double LEAST_GAIN = 1e-12;

    private Communities() {}

    /** The group of each node, from 0, the largest first. */
    static int[] of(Links links) {
        int[] group = new int[links.nodes()];
        Arrays.setAll(group, node -> node);
        Links level = links;
        double[] inside = new double[links.nodes()];
        while (true) {
            int[] moved = numbered(moved(level, inside));
            int count = Arrays.stream(moved).max().orElse(-1) + 1;
            if (count == level.nodes()) {
                return bySize(group);
            }
            for (int node = 0; node < group.length; node++) {
                group[node] = moved[group[node]];
            }
            inside = inside(level, inside, moved, count);
            level = level.gathered(count, node -> moved[node]);
        }
    }

    private static int[] moved(Links links, double[] inside) {
        int[] group = new int[links.nodes()];
        Arrays.setAll(group, node -> node);
        int[][] incident = links.incident();
        double[] strengths = links.strengths();
        for (int node = 0; node < strengths.length; node++) {
            strengths[node] += 2 * inside[node];
        }
        double all = Arrays.stream(strengths).sum();
        double[] totals = strengths.clone();
        boolean better = all > 0;
        for (int round = 0; better && round < ROUNDS; round++) {
            better = false;
            for (int node = 0; node < group.length; node++) {
                Map<Integer, Double> near = new HashMap<>();
                for (int edge : incident[node]) {
                    int other = links.from()[edge] == node ? links.to()[edge] : links.from()[edge];
                    near.merge(group[other], links.weights()[edge], Double::sum);
                }
                int old = group[node];
                totals[old] -= strengths[node];
                int best = old;
                double most = near.getOrDefault(old, 0.0) - strengths[node] * totals[old] / all;
                for (Map.Entry<Integer, Double> other : near.entrySet()) {
                    double gain = other.getValue() - strengths[node] * totals[other.getKey()] / all;
                    if (gain > most + LEAST_GAIN) {
                        most = gain;
                        best = other.getKey();
                    }
                }
                totals[best] += strengths[node];
                group[node] = best;
                better |= best != old;
            }
        }
        return group;
    }

    private static double[] inside(Links links, double[] before, int[] group, int count) {
        double[] inside = new double[count];
        for (int node = 0; node < group.length; node++) {
            inside[group[node]] += before[node];
        }
        for (int edge = 0; edge < links.from().length; edge++) {
            if (group[links.from()[edge]] == group[links.to()[edge]]) {
                inside[group[links.from()[edge]]] += links.weights()[edge];
            }
        }
        return inside;
    }

    /** Numbers without gaps, in the order of first members. */
    private static int[] numbered(int[] group) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(group)
                .map(old -> numbers.computeIfAbsent(old, key -> numbers.size()))
                .toArray();
    }

    private static int[] bySize(int[] group) {
        int count = Arrays.stream(group).max().orElse(-1) + 1;
        int[] sizes = new int[count];
        Arrays.stream(group).forEach(each -> sizes[each]++);
        Integer[] order = new Integer[count];
        Arrays.setAll(order, each -> each);
        Arrays.sort(
                order, (a, b) -> sizes[b] != sizes[a] ? Integer.compare(sizes[b], sizes[a]) : Integer.compare(a, b));
        int[] rank = new int[count];
        for (int place = 0; place < count; place++) {
            rank[order[place]] = place;
        }
        return Arrays.stream(group).map(each -> rank[each]).toArray();
    }
}
