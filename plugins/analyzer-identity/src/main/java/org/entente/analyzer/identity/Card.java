package org.entente.analyzer.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What speaks for and against two records being one, feature by feature: the why-card. Not safe for several threads. */
final class Card {

    /** What speaks against any two: most pairs are not one. */
    private static final double BIAS = -3;

    private final List<Feature> features = new ArrayList<>();

    /**
     * One feature.
     *
     * @param first what it is of the one
     * @param second what it is of the other
     * @param weight how much it counts where it is whole
     * @param value from 0 to 1 how far it is there
     */
    record Feature(String name, String first, String second, double weight, double value) {

        double contribution() {
            return weight * value;
        }
    }

    Card add(String name, String first, String second, double weight, double value) {
        features.add(new Feature(name, first, second, weight, value));
        return this;
    }

    Card add(String name, String first, String second, double weight) {
        return add(name, first, second, weight, 1);
    }

    /** The features, the weightiest first. */
    List<Feature> features() {
        return features.stream()
                .sorted(Comparator.comparingDouble(feature -> -Math.abs(feature.contribution())))
                .toList();
    }

    boolean has(String name) {
        return features.stream().anyMatch(feature -> feature.name.equals(name));
    }

    /** The probability of the sum of the contributions, from 0 to 1. */
    double score() {
        double sum = BIAS + features.stream().mapToDouble(Feature::contribution).sum();
        return 1 / (1 + Math.exp(-sum));
    }

    /** The features with their contributions, in one line. */
    String reason() {
        return features().stream()
                .map(feature -> feature.name + " " + signed(feature.contribution()))
                .collect(Collectors.joining(", "));
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.1f", value);
    }
}
