package org.entente.analyzer.network;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Dijkstra's search, where an edge is as long as the inverse of its weight. */
final class Nearest extends Paths.Search {
    /** Sums of inverses that differ by rounding alone are equal. */
    private static final double ROUNDING = 1e-10;

    private record Candidate(double distance, int node) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int order = Double.compare(distance, other.distance);
            return order != 0 ? order : Integer.compare(node, other.node);
        }
    }

    private final Links links;
    private final double[] distance;
    private final boolean[] done;

    Nearest(Links links) {
        super(links.nodes());
        this.links = links;
        distance = new double[links.nodes()];
        done = new boolean[links.nodes()];
    }

    @Override
    void spread(int source) {
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(done, false);
        distance[source] = 0;
        PriorityQueue<Candidate> queue = new PriorityQueue<>();
        queue.add(new Candidate(0, source));
        while (!queue.isEmpty()) {
            int node = queue.remove().node();
            if (done[node]) {
                continue;
            }
            done[node] = true;
            order[reached++] = node;
            for (int arc = links.offsets()[node]; arc < links.offsets()[node + 1]; arc++) {
                int target = links.targets()[arc];
                double next = distance[node] + 1 / links.weights()[arc];
                if (next < distance[target] - ROUNDING) {
                    distance[target] = next;
                    count[target] = count[node];
                    queue.add(new Candidate(next, target));
                } else if (next < distance[target] + ROUNDING && !done[target]) {
                    count[target] += count[node];
                }
            }
        }
    }

    @Override
    void gather() {
        for (int i = reached - 1; i >= 0; i--) {
            int node = order[i];
            double sum = 0;
            for (int arc = links.offsets()[node]; arc < links.offsets()[node + 1]; arc++) {
                int target = links.targets()[arc];
                if (Math.abs(distance[node] + 1 / links.weights()[arc] - distance[target]) < ROUNDING) {
                    sum += (1 + dependency[target]) / count[target];
                }
            }
            dependency[node] = sum * count[node];
        }
    }

    @Override
    double distance(int node) {
        return distance[node];
    }
}
