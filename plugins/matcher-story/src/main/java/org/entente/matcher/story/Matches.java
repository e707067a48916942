package org.entente.matcher.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.Run;
import org.entente.matcher.story.SameStory.Kinship;
import org.entente.matcher.story.SameStory.Pair;

/**
 * Which reports tell one story and which ties are the same.
 *
 * @param stories pairs of reports of one story
 * @param ties pairs of ties that are likely the same, no more of them than it takes to hold each group together
 * @param sure of ties that one story tells, pairs against which nothing speaks, nor against any two of a group
 * @param crowded of how many pairs of countries or things so many reports tell that each was compared with the nearest alone
 * @param habits how many deals outside of stories have so many ties that none of them was compared
 */
record Matches(List<Kinship> stories, List<Pair> ties, List<Pair> sure, long crowded, long habits) {

    /**
     * What counts as the same.
     *
     * @param sources how many sources the workspace has
     */
    record Bounds(int window, double story, double tie, boolean registers, int sources) {}

    private static final String SAME_STORY = "same story";

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
        Map<Long, Told> told = new HashMap<>();
        for (Report report : reports) {
            if (fresh.contains(report.digest())) {
                numbers.add(report.number());
            }
            report.ties().forEach(tie -> told.put(tie.id(), tie));
        }
        Candidates candidates = new Candidates(reports, bounds.window());
        List<Kinship> stories = stories(candidates, reports, report -> numbers.contains(report.number()), bounds, run);
        List<Pair> likely = new ArrayList<>();
        for (Kinship story : stories) {
            for (Pair pair : story.ties()) {
                pair.likeness().add(SAME_STORY, STORY);
                likely.add(pair);
            }
        }
        long habits = 0;
        if (bounds.registers()) {
            Deals deals = new Deals(reports);
            habits = deals.habits();
            for (Pair pair : deals.pairs(tie -> numbers.contains(tie.report()))) {
                pair.likeness().add("same deal", DEAL);
                likely.add(pair);
            }
        }
        run.check();
        likely.removeIf(pair -> pair.likeness().score() < bounds.tie());
        likely.sort(Comparator.comparingDouble((Pair pair) -> -pair.likeness().sum())
                .thenComparingLong(pair -> pair.one().id())
                .thenComparingLong(pair -> pair.other().id()));
        Groups sayings = said.copy();
        return new Matches(
                stories,
                joined(likely, said, (some, others) -> apart(some, others, told)),
                joined(
                        likely.stream().filter(Matches::sure).toList(),
                        sayings,
                        (some, others) -> apart(some, others, told) && agree(some, others, told)),
                candidates.crowded(),
                habits);
    }

    private static List<Kinship> stories(
            Candidates candidates, List<Report> reports, Predicate<Report> fresh, Bounds bounds, Run run) {
        SameStory same = new SameStory(new Rarity(reports, bounds.sources()), bounds.window());
        List<Kinship> stories = new ArrayList<>();
        candidates.forEach(fresh, (one, other) -> {
            run.check();
            Kinship kinship = same.of(one, other);
            if (kinship.likeness().score() >= bounds.story()) {
                stories.add(kinship);
            }
        });
        return stories;
    }

    /** The likeliest first; two ties that one report tells apart are never made one by what a third report says. */
    private static List<Pair> joined(List<Pair> likely, Groups groups, BiPredicate<Set<Long>, Set<Long>> fit) {
        List<Pair> joined = new ArrayList<>();
        for (Pair pair : likely) {
            long one = pair.one().id();
            long other = pair.other().id();
            if (groups.of(one) != groups.of(other) && fit.test(groups.all(one), groups.all(other))) {
                groups.join(one, other);
                joined.add(pair);
            }
        }
        return joined;
    }

    private static boolean sure(Pair pair) {
        return pair.likeness().has(SAME_STORY)
                && !pair.likeness().speaksAgainst()
                && pair.one().type().equals(pair.other().type());
    }

    /** Ties that were read elsewhere are of reports that are not compared now. */
    private static boolean apart(Set<Long> some, Set<Long> others, Map<Long, Told> told) {
        Set<Integer> reports = read(some, told).map(Told::report).collect(Collectors.toSet());
        return read(others, told).map(Told::report).noneMatch(reports::contains);
    }

    /** Whether nothing speaks against any of the one group being any of the other, so that no third tie makes them one. */
    private static boolean agree(Set<Long> some, Set<Long> others, Map<Long, Told> told) {
        return read(some, told)
                .allMatch(one -> read(others, told).noneMatch(other -> {
                    Likeness likeness = SameTie.of(one, other);
                    SameTie.stages(one, other, likeness);
                    return likeness.speaksAgainst();
                }));
    }

    private static Stream<Told> read(Set<Long> ties, Map<Long, Told> told) {
        return ties.stream().map(told::get).filter(Objects::nonNull);
    }
}
