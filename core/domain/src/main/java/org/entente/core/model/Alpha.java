package org.entente.core.model;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Krippendorff's alpha, the agreement of any number of coders beyond chance, missing values allowed.
 *
 * <p>{@code α = 1 − (n − 1) · Σ o(c,k) δ²(c,k) / Σ n(c) n(k) δ²(c,k)} over the pairs of different values, where {@code o} are
 * the coincidences (each pair of values within a unit counts {@code 1 / (m − 1)}, {@code m} being how many values the unit
 * has), {@code n(c)} how often a value occurs in units of two or more, and {@code n} their sum. See K. Krippendorff, Computing
 * Krippendorff's Alpha-Reliability (2011), and Content Analysis (4th ed. 2019), chapter 12.
 *
 * @param value the coefficient: 1 for full agreement, 0 for what chance gives; empty where fewer than two units can be
 *     compared or all values are the same, since nothing can then be told from chance
 * @param units how many units have two values or more
 */
public record Alpha(OptionalDouble value, int units) {

    /** How far apart two values are. */
    public enum Metric {
        /** Equal or not. */
        NOMINAL,
        /** By their difference. */
        INTERVAL,
        /** By their difference against their sum, for figures with a natural zero. */
        RATIO
    }

    /** @param units the values that the coders give to each unit; of numbers their text */
    public static Alpha of(List<List<String>> units, Metric metric) {
        Map<String, Map<String, Double>> coincidences = new TreeMap<>();
        Map<String, Double> counts = new TreeMap<>();
        int compared = 0;
        double n = 0;
        for (List<String> values : units) {
            if (values.size() < 2) {
                continue;
            }
            compared++;
            n += values.size();
            for (int i = 0; i < values.size(); i++) {
                counts.merge(values.get(i), 1.0, Double::sum);
                for (int j = 0; j < values.size(); j++) {
                    if (i != j) {
                        coincidences
                                .computeIfAbsent(values.get(i), any -> new TreeMap<>())
                                .merge(values.get(j), 1.0 / (values.size() - 1), Double::sum);
                    }
                }
            }
        }
        double observed = 0;
        double expected = 0;
        for (Map.Entry<String, Double> one : counts.entrySet()) {
            Map<String, Double> row = coincidences.getOrDefault(one.getKey(), Map.of());
            for (Map.Entry<String, Double> other : counts.entrySet()) {
                double distance = distance(one.getKey(), other.getKey(), metric);
                observed += row.getOrDefault(other.getKey(), 0.0) * distance;
                expected += one.getValue() * other.getValue() * distance;
            }
        }
        return new Alpha(
                compared < 2 || expected == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(1 - (n - 1) * observed / expected),
                compared);
    }

    private static double distance(String one, String other, Metric metric) {
        if (metric == Metric.NOMINAL) {
            return one.equals(other) ? 0 : 1;
        }
        double first = Double.parseDouble(one);
        double second = Double.parseDouble(other);
        double difference = first - second;
        if (metric == Metric.RATIO) {
            difference = first + second == 0 ? 0 : difference / (first + second);
        }
        return difference * difference;
    }
}
