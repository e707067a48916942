package org.entente.matcher.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.core.api.Run;
import org.entente.matcher.story.SameStory.Kinship;
import org.entente.matcher.story.SameStory.Pair;

/**
 * Which reports tell one story and which ties are the same.
 *
 * @param stories pairs of reports of one story
 * @param ties pairs of ties that are the same, no more of them than it takes to hold each group together
 */
record Matches(List<Kinship> stories, List<Pair> ties) {

    /**
     * What counts as the same.
     *
     * @param sources how many sources the workspace has
     */
    record Bounds(int window, double story, double tie, boolean registers, int sources) {}

    /** In a story a tie is told again by most of those who tell it, so that less need speak for it. */
    private static final double STORY = 2;

    /** Reports of other stories and registers must agree in number and date before they are compared at all. */
    private static final double DEAL = 1;

    /**
     * Finds what is the same.
     *
     * @param fresh the digests of the reports of which one at least is in each pair
     * @param said the ties that are said to be the same already
     */
    static Matches of(List<Report> reports, Set<String> fresh, Groups said, Bounds bounds, Run run) {
        Set<Integer> numbers = new HashSet<>();
        Map<Long, Integer> reportOf = new HashMap<>();
        for (Report report : reports) {
            if (fresh.contains(report.digest())) {
                numbers.add(report.number());
            }
            report.ties().forEach(tie -> reportOf.put(tie.id(), tie.report()));
        }
        List<Kinship> stories = stories(reports, report -> numbers.contains(report.number()), bounds, run);
        List<Pair> likely = new ArrayList<>();
        for (Kinship story : stories) {
            for (Pair pair : story.ties()) {
                pair.likeness().add("same story", STORY);
                likely.add(pair);
            }
        }
        if (bounds.registers()) {
            for (Pair pair : new Deals(reports).pairs(tie -> numbers.contains(tie.report()))) {
                pair.likeness().add("same deal", DEAL);
                likely.add(pair);
            }
        }
        run.check();
        likely.removeIf(pair -> pair.likeness().score() < bounds.tie());
        likely.sort(Comparator.comparingDouble((Pair pair) -> -pair.likeness().sum())
                .thenComparingLong(pair -> pair.one().id())
                .thenComparingLong(pair -> pair.other().id()));
        return new Matches(stories, joined(likely, reportOf, said));
    }

    private static List<Kinship> stories(List<Report> reports, Predicate<Report> fresh, Bounds bounds, Run run) {
        SameStory same = new SameStory(new Rarity(reports, bounds.sources()), bounds.window());
        List<Kinship> stories = new ArrayList<>();
        new Candidates(reports, bounds.window()).forEach(fresh, (one, other) -> {
            run.check();
            Kinship kinship = same.of(one, other);
            if (kinship.likeness().score() >= bounds.story()) {
                stories.add(kinship);
            }
        });
        return stories;
    }

    /** The likeliest first; two ties that one report tells apart are never made one by what a third report says. */
    private static List<Pair> joined(List<Pair> likely, Map<Long, Integer> reportOf, Groups groups) {
        List<Pair> joined = new ArrayList<>();
        for (Pair pair : likely) {
            long one = pair.one().id();
            long other = pair.other().id();
            if (groups.of(one) != groups.of(other) && apart(groups.all(one), groups.all(other), reportOf)) {
                groups.join(one, other);
                joined.add(pair);
            }
        }
        return joined;
    }

    private static boolean apart(Set<Long> some, Set<Long> others, Map<Long, Integer> reportOf) {
        Set<Integer> reports = new HashSet<>();
        some.forEach(tie -> reports.add(reportOf.get(tie)));
        return others.stream().map(reportOf::get).noneMatch(reports::contains);
    }
}
