package org.entente.analyzer.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.entente.core.api.Run;

/**
 * Communities by the Louvain method (Blondel and others 2008): nodes move to the neighbouring community with the greatest gain
 * of modularity, then communities become the nodes of a smaller graph, until nothing gains. Nodes are taken in ascending order
 * and of equal gains the first is kept, so the outcome is the same every time.
 */
final class Communities {

    private static final double LEAST_GAIN = 1e-12;

    private final int[] community;
    private final int count;
    private final double modularity;

    private Communities(int[] community, int count, double modularity) {
        this.community = community;
        this.count = count;
        this.modularity = modularity;
    }

    static Communities of(Links links, Run run) {
        int n = links.nodes();
        int[] membership = new int[n];
        Arrays.setAll(membership, node -> node);
        Level level = Level.of(links);
        while (true) {
            int[] moved = level.move(run);
            int[] numbered = number(moved);
            for (int node = 0; node < n; node++) {
                membership[node] = numbered[membership[node]];
            }
            int groups = Arrays.stream(numbered).max().orElse(-1) + 1;
            if (groups == level.size()) {
                return new Communities(membership, groups, modularity(links, membership, groups));
            }
            level = level.shrink(numbered, groups);
        }
    }

    /** The number of a node's community, from 1, in the order of their first nodes. */
    int of(int node) {
        return community[node] + 1;
    }

    int count() {
        return count;
    }

    double modularity() {
        return modularity;
    }

    private static double modularity(Links links, int[] membership, int groups) {
        double[] inside = new double[groups];
        double[] total = new double[groups];
        double all = 0;
        for (int node = 0; node < links.nodes(); node++) {
            for (int arc = links.offsets()[node]; arc < links.offsets()[node + 1]; arc++) {
                double weight = links.weights()[arc];
                all += weight;
                total[membership[node]] += weight;
                if (membership[node] == membership[links.targets()[arc]]) {
                    inside[membership[node]] += weight;
                }
            }
        }
        double sum = 0;
        for (int group = 0; group < groups; group++) {
            sum += inside[group] / all - Math.pow(total[group] / all, 2);
        }
        return sum;
    }

    private static int[] number(int[] labels) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        int[] numbered = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            Integer known = numbers.get(labels[i]);
            numbered[i] = known == null ? numbers.size() : known;
            numbers.putIfAbsent(labels[i], numbered[i]);
        }
        return numbered;
    }

    /** A graph whose nodes are communities of the one before; what lies inside them is in the strengths alone. */
    private record Level(int[] offsets, int[] targets, double[] weights, double[] strengths) {

        static Level of(Links links) {
            return new Level(links.offsets(), links.targets(), links.weights(), links.strengths());
        }

        int size() {
            return strengths.length;
        }

        /** Moves nodes until no move gains; the community of each node. */
        int[] move(Run run) {
            int n = size();
            int[] label = new int[n];
            Arrays.setAll(label, node -> node);
            double[] total = strengths.clone();
            double all = Arrays.stream(strengths).sum();
            double[] to = new double[n];
            boolean moving = true;
            while (moving) {
                moving = false;
                for (int node = 0; node < n; node++) {
                    if ((node & 255) == 0) {
                        run.check();
                    }
                    for (int arc = offsets[node]; arc < offsets[node + 1]; arc++) {
                        to[label[targets[arc]]] += weights[arc];
                    }
                    int own = label[node];
                    total[own] -= strengths[node];
                    int best = own;
                    double most = to[own] - total[own] * strengths[node] / all;
                    for (int arc = offsets[node]; arc < offsets[node + 1]; arc++) {
                        int other = label[targets[arc]];
                        double gain = to[other] - total[other] * strengths[node] / all;
                        if (gain > most + LEAST_GAIN) {
                            best = other;
                            most = gain;
                        }
                    }
                    total[best] += strengths[node];
                    for (int arc = offsets[node]; arc < offsets[node + 1]; arc++) {
                        to[label[targets[arc]]] = 0;
                    }
                    label[node] = best;
                    moving |= best != own;
                }
            }
            return label;
        }

        Level shrink(int[] group, int groups) {
            double[] sums = new double[groups];
            var rows = new TreeMap<Integer, TreeMap<Integer, Double>>();
            for (int node = 0; node < size(); node++) {
                int own = group[node];
                sums[own] += strengths[node];
                for (int arc = offsets[node]; arc < offsets[node + 1]; arc++) {
                    int other = group[targets[arc]];
                    if (other != own) {
                        rows.computeIfAbsent(own, key -> new TreeMap<>()).merge(other, weights[arc], Double::sum);
                    }
                }
            }
            int[] starts = new int[groups + 1];
            for (int own = 0; own < groups; own++) {
                starts[own + 1] =
                        starts[own] + (rows.containsKey(own) ? rows.get(own).size() : 0);
            }
            int[] ends = new int[starts[groups]];
            double[] heavy = new double[ends.length];
            int at = 0;
            for (var row : rows.values()) {
                for (var entry : row.entrySet()) {
                    ends[at] = entry.getKey();
                    heavy[at++] = entry.getValue();
                }
            }
            return new Level(starts, ends, heavy, sums);
        }
    }
}
