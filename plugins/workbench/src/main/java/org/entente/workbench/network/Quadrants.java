package org.entente.workbench.network;

import java.util.Arrays;

/**
 * Points in a tree of squares, so that far ones push as one (Barnes and Hut 1986).
 *
 * <p>A cell is a number; its four parts stand at {@code parts[4 * cell]} and after, 0 for none.
 */
final class Quadrants {

    private static final double FAR = 0.9;
    private static final int DEEPEST = 40;

    private int[] parts;
    private double[] mass;
    private double[] sumX;
    private double[] sumY;
    private int[] point;
    private int cells;
    private final double[] x;
    private final double[] y;
    private final double[] masses;
    private final double size;
    private final int[] stack = new int[4 * DEEPEST + 8];
    private final double[] sizes = new double[4 * DEEPEST + 8];

    Quadrants(double[] x, double[] y, double[] masses) {
        this.x = x;
        this.y = y;
        this.masses = masses;
        int room = 2 * x.length + 16;
        parts = new int[4 * room];
        mass = new double[room];
        sumX = new double[room];
        sumY = new double[room];
        point = new int[room];
        double least = Math.min(
                Arrays.stream(x).min().orElse(0), Arrays.stream(y).min().orElse(0));
        double most = Math.max(
                Arrays.stream(x).max().orElse(0), Arrays.stream(y).max().orElse(0));
        size = Math.max(1e-9, most - least);
        cells = 1;
        point[0] = -1;
        for (int i = 0; i < x.length; i++) {
            put(i, least, least);
        }
    }

    private void put(int added, double left, double top) {
        int cell = 0;
        double x0 = left;
        double y0 = top;
        double width = size;
        for (int depth = 0; ; depth++) {
            int held = mass[cell] == 0 ? -1 : point[cell];
            boolean empty = mass[cell] == 0;
            if (empty || depth == DEEPEST) {
                add(cell, added, empty ? added : -1);
                return;
            }
            width /= 2;
            if (held >= 0) {
                // A leaf becomes a cell of its own.
                point[cell] = -1;
                int child = child(cell, held, x0, y0, width);
                add(child, held, held);
            }
            add(cell, added, -1);
            int side = side(added, x0, y0, width);
            x0 += (side & 1) * width;
            y0 += (side >> 1) * width;
            cell = child(cell, side);
        }
    }

    private void add(int cell, int added, int alone) {
        mass[cell] += masses[added];
        sumX[cell] += masses[added] * x[added];
        sumY[cell] += masses[added] * y[added];
        point[cell] = alone;
    }

    private int side(int of, double x0, double y0, double width) {
        return (x[of] >= x0 + width ? 1 : 0) | (y[of] >= y0 + width ? 2 : 0);
    }

    private int child(int cell, int of, double x0, double y0, double width) {
        return child(cell, side(of, x0, y0, width));
    }

    private int child(int cell, int side) {
        int child = parts[4 * cell + side];
        if (child == 0) {
            if (cells == mass.length) {
                int room = 2 * cells;
                parts = Arrays.copyOf(parts, 4 * room);
                mass = Arrays.copyOf(mass, room);
                sumX = Arrays.copyOf(sumX, room);
                sumY = Arrays.copyOf(sumY, room);
                point = Arrays.copyOf(point, room);
            }
            child = cells++;
            point[child] = -1;
            parts[4 * cell + side] = child;
        }
        return child;
    }

    /** Adds to the force on a point the push of all others, which falls with the distance. */
    void push(int of, double strength, double[] forceX, double[] forceY) {
        int top = 0;
        stack[0] = 0;
        sizes[0] = size;
        while (top >= 0) {
            int cell = stack[top];
            double width = sizes[top--];
            if (mass[cell] == 0 || point[cell] == of) {
                continue;
            }
            double dx = x[of] - sumX[cell] / mass[cell];
            double dy = y[of] - sumY[cell] / mass[cell];
            double square = dx * dx + dy * dy;
            boolean leaf = point[cell] >= 0 || leaf(cell);
            if (leaf || width * width < FAR * FAR * square) {
                // Those in one place are parted by their numbers.
                double distance = Math.max(square, 1e-6);
                double push = strength * masses[of] * mass[cell] / distance;
                forceX[of] += push * (square < 1e-12 ? Math.cos(of) : dx);
                forceY[of] += push * (square < 1e-12 ? Math.sin(of) : dy);
            } else {
                for (int side = 0; side < 4; side++) {
                    int part = parts[4 * cell + side];
                    if (part != 0) {
                        stack[++top] = part;
                        sizes[top] = width / 2;
                    }
                }
            }
        }
    }

    private boolean leaf(int cell) {
        return parts[4 * cell] == 0 && parts[4 * cell + 1] == 0 && parts[4 * cell + 2] == 0 && parts[4 * cell + 3] == 0;
    }
}
