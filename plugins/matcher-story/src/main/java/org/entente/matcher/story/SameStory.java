package org.entente.matcher.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How alike two reports are: their wording, words, titles, dates and ties. */
final class SameStory {

    /** From this share of shared shingles on a report is a reprint of the other. */
    static final double REPRINT = 0.5;

    /** After the window only this share makes a reprint: "the exercise began on Monday" is written every year. */
    private static final double LATE = 0.9;

    private static final int FEW = 8;

    private final Rarity rarity;
    private final int window;

    /** Two ties of two reports and how alike they are. */
    record Pair(Told one, Told other, Likeness likeness) {}

    /** Two reports, how alike they are, and which of their ties are. */
    record Kinship(Report one, Report other, double wording, Likeness likeness, List<Pair> ties) {
        /** The other one of the two. */
        Report of(Report report) {
            return report == one ? other : one;
        }
    }

    SameStory(Rarity rarity, int window) {
        this.rarity = rarity;
        this.window = window;
    }

    Kinship of(Report one, Report other) {
        double wording = wording(one, other);
        List<Pair> ties = ties(one, other);
        long apart = one.apart(other);
        if (wording < (apart > window ? LATE : ties.isEmpty() ? REPRINT : 0)) {
            return new Kinship(one, other, wording, Likeness.none(), List.of());
        }
        Likeness likeness = new Likeness(-3.2);
        likeness.add("wording", rounded(4 * wording));
        likeness.add("words", rounded(4 * rarity.words(one, other)));
        likeness.add("titles", rounded(1.5 * rarity.titles(one, other)));
        if (apart >= 0) {
            likeness.add("days apart " + apart, apart <= 1 ? 0.7 : apart <= 3 ? 0.3 : apart > window ? -2 : -0.3);
        }
        double alike =
                ties.stream().mapToDouble(pair -> pair.likeness().sum()).max().orElse(-1);
        likeness.add("most alike ties", rounded(Math.max(-1, Math.min(3, 0.6 * alike))));
        likeness.add(ties.size() + " ties in both", rounded(Math.min(1.6, 0.4 * Math.max(0, ties.size() - 1))));
        return new Kinship(one, other, wording, likeness, ties);
    }

    private static double wording(Report one, Report other) {
        int shorter = Math.min(one.wording().size(), other.wording().size());
        return shorter < FEW ? 0 : one.wording().within(other.wording());
    }

    private static double rounded(double weight) {
        return Math.round(weight * 10) / 10.0;
    }

    /** The pairs of ties that can be the same, the most alike first, each tie in one of them at most. */
    private static List<Pair> ties(Report one, Report other) {
        List<Pair> all = new ArrayList<>();
        for (Told here : one.ties()) {
            for (Told there : other.ties()) {
                Likeness likeness = SameTie.of(here, there);
                SameTie.stages(here, there, likeness);
                if (likeness.sum() >= 0) {
                    all.add(new Pair(here, there, likeness));
                }
            }
        }
        all.sort(Comparator.comparingDouble((Pair pair) -> -pair.likeness().sum())
                .thenComparingLong(pair -> pair.one().id())
                .thenComparingLong(pair -> pair.other().id()));
        List<Pair> best = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (Pair pair : all) {
            if (!taken.contains(pair.one().id()) && !taken.contains(pair.other().id())) {
                taken.add(pair.one().id());
                taken.add(pair.other().id());
                best.add(pair);
            }
        }
        return best;
    }
}
