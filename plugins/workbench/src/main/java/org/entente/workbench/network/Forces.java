package org.entente.workbench.network;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.entente.core.api.CancelledException;

/**
 * Lays a network out: what is linked attracts, all else repels, and everything falls softly to the middle. Nothing is left to
 * chance, so the same links give the same picture.
 */
final class Forces {

    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));
    private static final double PULL = 0.9;

    private final Links links;
    private final double[] masses;

    /** @param masses how much room each node needs, at least 1 */
    Forces(Links links, double[] masses) {
        this.links = links;
        this.masses = masses;
    }

    /** A place for each node. */
    record Places(double[] x, double[] y) {}

    Places lay(int rounds, BooleanSupplier cancelled) {
        int nodes = links.nodes();
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        begin(x, y);
        double room = Math.sqrt(Arrays.stream(masses).sum());
        for (int round = 0; round < rounds; round++) {
            if (cancelled.getAsBoolean()) {
                throw new CancelledException("The layout was cancelled.");
            }
            step(x, y, room * 0.12 * Math.pow(1 - (double) round / rounds, 1.5) + 0.01);
        }
        return new Places(x, y);
    }

    /** On a spiral, those with most links in the middle. */
    private void begin(double[] x, double[] y) {
        double[] strengths = links.strengths();
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, node -> node);
        Arrays.sort(
                order,
                (a, b) -> strengths[a] == strengths[b]
                        ? Integer.compare(a, b)
                        : Double.compare(strengths[b], strengths[a]));
        double room = 0;
        for (int place = 0; place < order.length; place++) {
            room += masses[order[place]];
            double radius = Math.sqrt(room);
            x[order[place]] = radius * Math.cos(place * GOLDEN);
            y[order[place]] = radius * Math.sin(place * GOLDEN);
        }
    }

    private void step(double[] x, double[] y, double longest) {
        double[] forceX = new double[x.length];
        double[] forceY = new double[x.length];
        Quadrants quadrants = new Quadrants(x, y, masses);
        for (int node = 0; node < x.length; node++) {
            quadrants.push(node, 1.0, forceX, forceY);
            forceX[node] -= 0.04 * masses[node] * x[node];
            forceY[node] -= 0.04 * masses[node] * y[node];
        }
        for (int edge = 0; edge < links.from().length; edge++) {
            int a = links.from()[edge];
            int b = links.to()[edge];
            double dx = x[b] - x[a];
            double dy = y[b] - y[a];
            double distance = Math.sqrt(dx * dx + dy * dy);
            double near = Math.sqrt(masses[a]) + Math.sqrt(masses[b]);
            double pull =
                    PULL * Math.log1p(links.weights()[edge]) * Math.max(0, distance - near) / Math.max(distance, 1e-9);
            forceX[a] += pull * dx;
            forceY[a] += pull * dy;
            forceX[b] -= pull * dx;
            forceY[b] -= pull * dy;
        }
        for (int node = 0; node < x.length; node++) {
            double moveX = forceX[node] / masses[node];
            double moveY = forceY[node] / masses[node];
            double far = Math.sqrt(moveX * moveX + moveY * moveY);
            double bound = far > longest ? longest / far : 1;
            x[node] += moveX * bound;
            y[node] += moveY * bound;
        }
    }
}
