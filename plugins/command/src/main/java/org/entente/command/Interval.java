package org.entente.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between which bounds F1 lies in 95 of 100 draws of as many texts, each drawn anew from all of them (bootstrap).
 *
 * <p>B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, 1993.
 */
record Interval(double lower, double upper) {

    private static final int DRAWS = 1000;

    /** That of {@code score.py}, so that both print the same bounds. */
    private static final int SEED = 20260311;

    /** By texts, in the order of their ids; null where no draw has anything to find. */
    static @Nullable Interval of(List<Scores> texts, Scores.Found level) {
        MersenneTwister draw = new MersenneTwister(SEED);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < (texts.isEmpty() ? 0 : DRAWS); i++) {
            Tally sum = Tally.NONE;
            for (int k = 0; k < texts.size(); k++) {
                sum = sum.plus(texts.get(draw.below(texts.size())).of(level));
            }
            Double f1 = sum.f1();
            if (f1 != null) {
                values.add(f1);
            }
        }
        Collections.sort(values);
        int n = values.size();
        return n == 0
                ? null
                : new Interval(values.get((int) (0.025 * n)), values.get(Math.min(n - 1, (int) (0.975 * n))));
    }
}
