package org.entente.workbench.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Who is linked to whom, and by how much; nodes are numbers.
 *
 * @param nodes how many there are
 * @param from of each edge the one end, and {@code to} the other
 */
public record Links(int nodes, int[] from, int[] to, double[] weights) {

    /** The sum of the weights at each node. */
    double[] strengths() {
        double[] strengths = new double[nodes];
        for (int edge = 0; edge < from.length; edge++) {
            strengths[from[edge]] += weights[edge];
            strengths[to[edge]] += weights[edge];
        }
        return strengths;
    }

    /** The edges of each node. */
    int[][] incident() {
        int[] counts = new int[nodes];
        for (int edge = 0; edge < from.length; edge++) {
            counts[from[edge]]++;
            counts[to[edge]]++;
        }
        int[][] incident = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            incident[node] = new int[counts[node]];
        }
        Arrays.fill(counts, 0);
        for (int edge = 0; edge < from.length; edge++) {
            incident[from[edge]][counts[from[edge]]++] = edge;
            incident[to[edge]][counts[to[edge]]++] = edge;
        }
        return incident;
    }

    /** The same with several nodes as one, or, where one is put at -1, without it; edges within one are left out. */
    Links gathered(int groups, IntUnaryOperator group) {
        Map<Long, Integer> numbers = new HashMap<>();
        List<int[]> ends = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        for (int edge = 0; edge < from.length; edge++) {
            int a = group.applyAsInt(from[edge]);
            int b = group.applyAsInt(to[edge]);
            if (a >= 0 && b >= 0 && a != b) {
                int low = Math.min(a, b);
                int high = Math.max(a, b);
                int number = numbers.computeIfAbsent((long) low << 32 | high, key -> {
                    ends.add(new int[] {low, high});
                    sums.add(0.0);
                    return sums.size() - 1;
                });
                sums.set(number, sums.get(number) + weights[edge]);
            }
        }
        return new Links(
                groups,
                ends.stream().mapToInt(pair -> pair[0]).toArray(),
                ends.stream().mapToInt(pair -> pair[1]).toArray(),
                sums.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
