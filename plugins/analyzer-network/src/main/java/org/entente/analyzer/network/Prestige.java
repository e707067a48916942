package org.entente.analyzer.network;

import java.util.Arrays;
import org.entente.core.api.Run;

/**
 * Centrality that comes from the centrality of neighbours: the eigenvector (Bonacich 1972), scaled to a maximum of 1, and
 * PageRank (Brin and Page 1998), which sums to 1.
 *
 * @param settled whether the eigenvector came to rest
 */
record Prestige(double[] eigenvector, double[] pagerank, boolean settled) {

    private static final double DAMPING = 0.85;
    private static final double TOLERANCE = 1e-12;
    private static final int ROUNDS = 20_000;

    static Prestige of(Links links, Run run) {
        double[] eigenvector = new double[links.nodes()];
        boolean settled = eigenvector(links, eigenvector, run);
        return new Prestige(eigenvector, pagerank(links, run), settled);
    }

    /** Iterates A + I instead of A: it has the same eigenvectors and does not swing on bipartite graphs. */
    private static boolean eigenvector(Links links, double[] result, Run run) {
        int n = result.length;
        double[] next = new double[n];
        Arrays.fill(result, 1);
        double before = 1;
        for (int round = 0; round < ROUNDS; round++) {
            run.check();
            double largest = 0;
            for (int node = 0; node < n; node++) {
                double sum = result[node];
                for (int arc = links.offsets()[node]; arc < links.offsets()[node + 1]; arc++) {
                    sum += links.weights()[arc] * result[links.targets()[arc]];
                }
                next[node] = sum;
                largest = Math.max(largest, sum);
            }
            double change = 0;
            for (int node = 0; node < n; node++) {
                double value = next[node] / largest;
                change = Math.max(change, Math.abs(value - result[node]));
                result[node] = value;
            }
            // What is still to come is a geometric series of such changes.
            double ratio = Math.min(change / before, 1 - 1e-9);
            if (change < TOLERANCE && change * ratio / (1 - ratio) < 1e-10) {
                return true;
            }
            before = change;
        }
        return n == 0;
    }

    private static double[] pagerank(Links links, Run run) {
        int n = links.nodes();
        double[] strengths = links.strengths();
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / n);
        double change = 1;
        for (int round = 0; round < ROUNDS && change > TOLERANCE; round++) {
            run.check();
            double[] next = new double[n];
            Arrays.fill(next, (1 - DAMPING) / n);
            for (int node = 0; node < n; node++) {
                double given = DAMPING * rank[node] / strengths[node];
                for (int arc = links.offsets()[node]; arc < links.offsets()[node + 1]; arc++) {
                    next[links.targets()[arc]] += given * links.weights()[arc];
                }
            }
            change = 0;
            for (int node = 0; node < n; node++) {
                change += Math.abs(next[node] - rank[node]);
            }
            rank = next;
        }
        return rank;
    }
}
