package org.entente.matcher.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How alike two things are, and the features that say so: a sum of weights, each the logarithm of the odds that its feature
 * adds, so that a score is the probability that they stand for.
 */
final class Likeness {

    private record Feature(String name, double weight) {}

    private final List<Feature> features = new ArrayList<>();
    private double sum;
    private boolean refused;

    /** Begins with what holds before anything is looked at. */
    Likeness(double bias) {
        sum = bias;
    }

    /** A likeness of things that cannot be the same. */
    static Likeness none() {
        Likeness none = new Likeness(0);
        none.refused = true;
        return none;
    }

    Likeness add(String name, double weight) {
        if (weight != 0) {
            features.add(new Feature(name, weight));
            sum += weight;
        }
        return this;
    }

    /** Whether a feature of this name was found. */
    boolean has(String name) {
        return features.stream().anyMatch(feature -> feature.name().equals(name));
    }

    /** Whether any feature makes it less likely. */
    boolean speaksAgainst() {
        return refused || features.stream().anyMatch(feature -> feature.weight() < 0);
    }

    double sum() {
        return refused ? Double.NEGATIVE_INFINITY : sum;
    }

    /** From 0 to 1, in thousandths. */
    double score() {
        return refused ? 0 : Math.round(1000 / (1 + Math.exp(-sum))) / 1000.0;
    }

    /** The features with their weights: {@code same system +2.5, other quantity -1.5}. */
    String reason() {
        return features.stream()
                .map(feature -> feature.name() + String.format(Locale.ROOT, " %+.1f", feature.weight()))
                .collect(Collectors.joining(", "));
    }
}
