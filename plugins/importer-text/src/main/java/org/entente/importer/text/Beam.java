package org.entente.importer.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Labels what stands in a row: follows the few likeliest readings from one place to the next, as OpenNLP's search does.
 *
 * <p>What does not depend on the labels before is reckoned once for all readings.
 */
final class Beam {

    /** What speaks for each label at each place. */
    interface Row {

        int length();

        /** Adds what holds at a place whatever stands before it. */
        void place(int at, double[] sums);

        /** Adds what the labels of the two places before say; -1 where there is none. */
        void after(int at, int last, int lastButOne, double[] sums);

        boolean allowed(int at, int last, int label);
    }

    /** The labels up to a place, and the logarithm of their probability. */
    private record Path(@Nullable Path before, int label, double score) {}

    private static final Comparator<Path> LIKELIEST =
            Comparator.comparingDouble(Path::score).reversed();

    /** A term so much smaller than the greatest adds nothing to a sum. */
    private static final double NOTHING = 40;

    /**
     * A reading that is so much less likely than the first is dropped. It could come back where all the first leads to is
     * forbidden; in no text that was tried does it.
     */
    private static final double HOPELESS = 12;

    /** Below this, a reading is impossible. */
    private static final double IMPOSSIBLE = -100_000;

    private final int size;
    private final int labels;

    Beam(int size, int labels) {
        this.size = size;
        this.labels = labels;
    }

    /** The likeliest labels. */
    int[] best(Row row) {
        List<Path> paths = List.of(new Path(null, -1, 0));
        double[] place = new double[labels];
        double[] sums = new double[labels];
        for (int at = 0; at < row.length(); at++) {
            Arrays.fill(place, 0);
            row.place(at, place);
            List<Path> next = new ArrayList<>(size * size);
            for (Path path : paths) {
                System.arraycopy(place, 0, sums, 0, labels);
                row.after(
                        at,
                        path.label(),
                        path.before() == null ? -1 : path.before().label(),
                        sums);
                double scale = path.score() - logarithm(sums);
                advance(row, at, path, sums, scale, least(sums), next);
                if (next.isEmpty()) {
                    for (int label = 0; label < labels; label++) {
                        sums[label] = row.allowed(at, path.label(), label) ? sums[label] : Double.NEGATIVE_INFINITY;
                    }
                    advance(row, at, path, sums, scale, least(sums), next);
                }
            }
            next.sort(LIKELIEST);
            paths = next.subList(0, followed(next));
        }
        int[] best = new int[row.length()];
        Path path = paths.get(0);
        for (int at = best.length - 1; at >= 0 && path != null; at--) {
            best[at] = path.label();
            path = path.before();
        }
        return best;
    }

    /** How many of these, the likeliest first, are followed. */
    private int followed(List<Path> paths) {
        int count = Math.min(paths.size(), size);
        while (count > 1 && paths.get(0).score() - paths.get(count - 1).score() > HOPELESS) {
            count--;
        }
        return count;
    }

    private static void advance(
            Row row, int at, Path path, double[] sums, double scale, double least, List<Path> next) {
        for (int label = 0; label < sums.length; label++) {
            double score = sums[label] + scale;
            if (sums[label] >= least && score > IMPOSSIBLE && row.allowed(at, path.label(), label)) {
                next.add(new Path(path, label, score));
            }
        }
    }

    /** The logarithm of the sum of what is given as logarithms. */
    private static double logarithm(double[] sums) {
        double most = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
        double total = 0;
        for (double sum : sums) {
            total += most - sum > NOTHING ? 0 : Math.exp(sum - most);
        }
        return most + Math.log(total);
    }

    /** The least of the greatest, as many of them as readings are followed. */
    private double least(double[] sums) {
        double[] greatest = new double[size];
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
        for (double sum : sums) {
            int i = size - 1;
            if (sum > greatest[i]) {
                while (i > 0 && greatest[i - 1] < sum) {
                    greatest[i] = greatest[i - 1];
                    i--;
                }
                greatest[i] = sum;
            }
        }
        return greatest[size - 1];
    }
}
