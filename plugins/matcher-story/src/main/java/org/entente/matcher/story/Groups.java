package org.entente.matcher.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Things that are one, by their numbers; the lowest of a group stands for it. */
final class Groups {

    private final Map<Long, Long> lower = new HashMap<>();
    private final Map<Long, Set<Long>> members = new HashMap<>();

    /** The lowest of the group of one. */
    long of(long one) {
        long at = one;
        while (lower.containsKey(at)) {
            at = lower.get(at);
        }
        return at;
    }

    /** All of the group of one, itself included. */
    Set<Long> all(long one) {
        return members.getOrDefault(of(one), Set.of(one));
    }

    void join(long one, long other) {
        long first = of(one);
        long second = of(other);
        if (first != second) {
            Set<Long> all = new HashSet<>(all(first));
            all.addAll(all(second));
            members.remove(Math.max(first, second));
            members.put(Math.min(first, second), all);
            lower.put(Math.max(first, second), Math.min(first, second));
        }
    }
}
