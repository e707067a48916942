package org.entente.matcher.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Things that are one, by their numbers; the lowest of a group stands for it. */
final class Groups {

    /** Towards the one that holds the members, which need not be the lowest. */
    private final Map<Long, Long> towards = new HashMap<>();

    private final Map<Long, Set<Long>> members = new HashMap<>();
    private final Map<Long, Long> lowest = new HashMap<>();

    private long root(long one) {
        long at = one;
        Long next = towards.get(at);
        while (next != null) {
            Long beyond = towards.get(next);
            if (beyond != null) {
                // Halves the way, so that long chains do not stay long.
                towards.put(at, beyond);
            }
            at = next;
            next = beyond;
        }
        return at;
    }

    /** The lowest of the group of one. */
    long of(long one) {
        long root = root(one);
        return lowest.getOrDefault(root, root);
    }

    /** All of the group of one, itself included. */
    Set<Long> all(long one) {
        return members.getOrDefault(root(one), Set.of(one));
    }

    void join(long one, long other) {
        long first = root(one);
        long second = root(other);
        if (first == second) {
            return;
        }
        // The smaller goes into the larger, so that each moves but a few times.
        boolean turned = all(first).size() < all(second).size();
        long large = turned ? second : first;
        long small = turned ? first : second;
        long least = Math.min(of(large), of(small));
        members.computeIfAbsent(large, id -> new HashSet<>(Set.of(id))).addAll(all(small));
        members.remove(small);
        towards.put(small, large);
        lowest.remove(small);
        lowest.put(large, least);
    }

    Groups copy() {
        Groups copy = new Groups();
        copy.towards.putAll(towards);
        members.forEach((id, all) -> copy.members.put(id, new HashSet<>(all)));
        copy.lowest.putAll(lowest);
        return copy;
    }
}
