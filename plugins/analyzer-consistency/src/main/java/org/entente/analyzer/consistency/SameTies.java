package org.entente.analyzer.consistency;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which ties of a workspace are asserted to be the same, and of which of them it is said that they stand in one story. */
final class SameTies {

    private final Map<Long, Set<Long>> all = new HashMap<>();
    private final Map<Long, Set<Long>> stories = new HashMap<>();

    /** @param story whether one story tells both, as a matcher of stories gives for its reason */
    void add(long one, long other, boolean story) {
        put(all, one, other);
        if (story) {
            put(stories, one, other);
        }
    }

    private static void put(Map<Long, Set<Long>> pairs, long one, long other) {
        pairs.computeIfAbsent(one, id -> new HashSet<>()).add(other);
        pairs.computeIfAbsent(other, id -> new HashSet<>()).add(one);
    }

    boolean any(Deal deal) {
        return !deal.document().guest() && all.containsKey(deal.id());
    }

    boolean same(Deal one, Deal other) {
        return held(one, other) && all.getOrDefault(one.id(), Set.of()).contains(other.id());
    }

    boolean story(Deal one, Deal other) {
        return held(one, other) && stories.getOrDefault(one.id(), Set.of()).contains(other.id());
    }

    private static boolean held(Deal one, Deal other) {
        return !one.document().guest() && !other.document().guest();
    }
}
