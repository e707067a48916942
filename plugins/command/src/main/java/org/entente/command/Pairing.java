package org.entente.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Pairs what was read with what was annotated, one to one: as many as can be, required ones first, and among pairings of as
 * many the one that agrees best.
 *
 * <p>The best assignment is found by the Hungarian method, in the form with potentials and one shortest augmenting path a row:
 * H. W. Kuhn, The Hungarian method for the assignment problem, Naval Research Logistics Quarterly 2 (1955), 83–97; R. Jonker and
 * A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems, Computing 38 (1987),
 * 325–340. It takes time in the third power of the larger number; so what can be paired with one another only, such as the ties of two
 * states, is paired for itself.
 *
 * @param fits whether the two can be the same at all
 * @param closeness how well they agree, well below {@link #OPTIONAL}
 */
record Pairing<T>(BiPredicate<T, T> fits, ToDoubleBiFunction<T, T> closeness, Predicate<T> optional) {

    private static final double REQUIRED = 1e9;
    private static final double OPTIONAL = 1e5;
    private static final int NOBODY = 0;

    /** Two that belong together. */
    record Match<T>(T read, T gold) {}

    /**
     * What came of it; an optional one counts nowhere, be it found or not.
     *
     * @param matches those that were found as annotated
     * @param tooMuch those that were read and belong to no annotated one
     * @param missed those that were annotated and belong to none that was read
     */
    record Outcome<T>(List<Match<T>> matches, List<T> tooMuch, List<T> missed) {
        Tally tally() {
            return new Tally(matches.size(), tooMuch.size(), missed.size());
        }
    }

    Outcome<T> of(List<T> read, List<T> gold) {
        int[] found = new int[gold.size()];
        Arrays.fill(found, -1);
        for (Group group : groups(read, gold)) {
            pair(group, read, gold, found);
        }
        List<Match<T>> matches = new ArrayList<>();
        List<T> missed = new ArrayList<>();
        boolean[] taken = new boolean[read.size()];
        for (int j = 0; j < found.length; j++) {
            T truth = gold.get(j);
            if (found[j] >= 0) {
                taken[found[j]] = true;
            }
            if (optional.test(truth)) {
                continue;
            } else if (found[j] >= 0) {
                matches.add(new Match<>(read.get(found[j]), truth));
            } else {
                missed.add(truth);
            }
        }
        List<T> tooMuch = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                tooMuch.add(read.get(i));
            }
        }
        return new Outcome<>(matches, tooMuch, missed);
    }

    /** What can be paired with one another only, in the order of both lists. */
    private record Group(List<Integer> read, List<Integer> gold) {}

    /** Parts both lists, since whom one of a group can be paired with is no matter to the others. */
    private List<Group> groups(List<T> read, List<T> gold) {
        int[] above = IntStream.range(0, read.size() + gold.size()).toArray();
        for (int i = 0; i < read.size(); i++) {
            for (int j = 0; j < gold.size(); j++) {
                if (fits.test(read.get(i), gold.get(j))) {
                    above[root(above, i)] = root(above, read.size() + j);
                }
            }
        }
        Map<Integer, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < above.length; i++) {
            Group group = groups.computeIfAbsent(root(above, i), r -> new Group(new ArrayList<>(), new ArrayList<>()));
            if (i < read.size()) {
                group.read().add(i);
            } else {
                group.gold().add(i - read.size());
            }
        }
        return List.copyOf(groups.values());
    }

    private static int root(int[] above, int of) {
        int root = of;
        while (above[root] != root) {
            above[root] = above[above[root]];
            root = above[root];
        }
        return root;
    }

    private void pair(Group group, List<T> read, List<T> gold, int[] found) {
        int size = Math.max(group.read().size(), group.gold().size());
        double[][] costs = new double[size + 1][size + 1];
        for (int i = 0; i < group.read().size(); i++) {
            T told = read.get(group.read().get(i));
            for (int j = 0; j < group.gold().size(); j++) {
                T truth = gold.get(group.gold().get(j));
                if (fits.test(told, truth)) {
                    double worth = optional.test(truth) ? OPTIONAL : REQUIRED;
                    costs[i + 1][j + 1] = -(worth + closeness.applyAsDouble(told, truth));
                }
            }
        }
        int[] rows = assigned(costs, size);
        for (int j = 1; j <= group.gold().size(); j++) {
            if (costs[rows[j]][j] < 0) {
                found[group.gold().get(j - 1)] = group.read().get(rows[j] - 1);
            }
        }
    }

    /** The row of each column in the assignment that costs least; both count from 1. */
    private static int[] assigned(double[][] costs, int size) {
        double[] ofRows = new double[size + 1];
        double[] ofColumns = new double[size + 1];
        int[] rows = new int[size + 1];
        int[] before = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            rows[NOBODY] = row;
            int column = NOBODY;
            double[] distance = new double[size + 1];
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            boolean[] seen = new boolean[size + 1];
            do {
                seen[column] = true;
                int from = rows[column];
                int nearest = NOBODY;
                for (int j = 1; j <= size; j++) {
                    if (seen[j]) {
                        continue;
                    }
                    double reduced = costs[from][j] - ofRows[from] - ofColumns[j];
                    if (reduced < distance[j]) {
                        distance[j] = reduced;
                        before[j] = column;
                    }
                    if (nearest == NOBODY || distance[j] < distance[nearest]) {
                        nearest = j;
                    }
                }
                double step = distance[nearest];
                for (int j = 0; j <= size; j++) {
                    if (seen[j]) {
                        ofRows[rows[j]] += step;
                        ofColumns[j] -= step;
                    } else {
                        distance[j] -= step;
                    }
                }
                column = nearest;
            } while (rows[column] != NOBODY);
            while (column != NOBODY) {
                rows[column] = rows[before[column]];
                column = before[column];
            }
        }
        return rows;
    }
}
