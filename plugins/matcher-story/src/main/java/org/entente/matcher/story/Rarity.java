package org.entente.matcher.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How rare words are among reports: that two reports share a rare one says more. */
final class Rarity {

    /** As if there were so many reports more, so that in a small workspace too a word of all reports weighs little. */
    private static final int MORE = 4;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] weights;
    private final Map<Integer, Profile> words = new HashMap<>();
    private final Map<Integer, Profile> titles = new HashMap<>();

    /** The roots of a text by their numbers, ascending, and how much they weigh together. */
    private record Profile(int[] roots, double length) {}

    /** @param sources how many sources the workspace has, of which these may be a few */
    Rarity(List<Report> reports, int sources) {
        Map<String, Integer> with = new HashMap<>();
        reports.forEach(report -> report.roots().forEach(root -> with.merge(root, 1, Integer::sum)));
        weights = new double[with.size()];
        // In the order of the words, so that sums come out the same whatever order a set has.
        with.keySet().stream().sorted().forEach(root -> {
            double weight = Math.log(1 + (double) (sources + MORE) / with.get(root));
            weights[numbers.size()] = weight * weight;
            numbers.put(root, numbers.size());
        });
        for (Report report : reports) {
            words.put(report.number(), profile(report.roots()));
            titles.put(report.number(), profile(report.heading()));
        }
    }

    private Profile profile(Set<String> roots) {
        int[] sorted = roots.stream().mapToInt(numbers::get).sorted().toArray();
        return new Profile(
                sorted,
                Math.sqrt(
                        Arrays.stream(sorted).mapToDouble(root -> weights[root]).sum()));
    }

    /** From 0 to 1 how much of what two reports say both say. */
    double words(Report one, Report other) {
        return cosine(words.get(one.number()), words.get(other.number()));
    }

    /** The same of their titles. */
    double titles(Report one, Report other) {
        return cosine(titles.get(one.number()), titles.get(other.number()));
    }

    private double cosine(Profile one, Profile other) {
        double shared = 0;
        int here = 0;
        int there = 0;
        while (here < one.roots.length && there < other.roots.length) {
            int order = Integer.compare(one.roots[here], other.roots[there]);
            shared += order == 0 ? weights[one.roots[here]] : 0;
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        double both = one.length * other.length;
        return both == 0 ? 0 : shared / both;
    }
}
