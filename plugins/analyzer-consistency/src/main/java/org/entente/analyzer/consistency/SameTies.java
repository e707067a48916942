package org.entente.analyzer.consistency;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which ties of a workspace are asserted to be the same, and which of its sources to tell one story. */
final class SameTies {

    private final Map<Long, Set<Long>> all = new HashMap<>();
    private final Map<String, String> stories;

    /** @param stories by the digest of a source the story that it tells with others */
    SameTies(Map<String, String> stories) {
        this.stories = stories;
    }

    void add(long one, long other) {
        put(all, one, other);
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
        String story = stories.get(one.document().source().digest());
        return held(one, other)
                && story != null
                && story.equals(stories.get(other.document().source().digest()));
    }

    private static boolean held(Deal one, Deal other) {
        return !one.document().guest() && !other.document().guest();
    }
}
