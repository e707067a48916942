package org.entente.analyzer.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Run;

/**
 * Whom to compare with whom: those that share a key. A small block is compared through; in a large one, whose key says little,
 * each is compared with those that stand next to it by spelling. So each record meets a bounded number of others, and all
 * together grow as the records do.
 *
 * @param <T> what is compared
 */
final class Blocks<T> {

    /** With how many behind it each is compared in a larger block. */
    static final int NEIGHBOURS = 8;

    /** Blocks up to this size are compared through, which costs each record no more than its neighbours do in a larger one. */
    private static final int SMALL = 2 * NEIGHBOURS + 1;

    private final Map<String, List<Integer>> blocks = new LinkedHashMap<>();
    private final List<T> all = new ArrayList<>();
    private final List<String> order = new ArrayList<>();
    private long comparisons;

    /** What is done with a pair. */
    @FunctionalInterface
    interface Pairing<T> {
        void compare(T one, T other) throws IOException;
    }

    /** @param sorted by which it stands beside its like in a large block */
    void add(T one, String sorted, Collection<String> keys) {
        int index = all.size();
        all.add(one);
        order.add(sorted);
        for (String key : new HashSet<>(keys)) {
            blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(index);
        }
    }

    /** Compares each pair once. */
    void compare(Run run, Pairing<T> pairing) throws IOException {
        Map<Integer, Set<Integer>> met = new HashMap<>();
        for (List<Integer> block : blocks.values()) {
            run.check();
            int reach = block.size() <= SMALL ? block.size() : NEIGHBOURS;
            List<Integer> sorted = new ArrayList<>(block);
            if (block.size() > SMALL) {
                sorted.sort((a, b) -> order.get(a).compareTo(order.get(b)));
            }
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i + 1; j < Math.min(sorted.size(), i + 1 + reach); j++) {
                    int one = Math.min(sorted.get(i), sorted.get(j));
                    int other = Math.max(sorted.get(i), sorted.get(j));
                    if (met.computeIfAbsent(one, any -> new HashSet<>()).add(other)) {
                        comparisons++;
                        pairing.compare(all.get(one), all.get(other));
                    }
                }
            }
        }
    }

    /** How many pairs were compared. */
    long comparisons() {
        return comparisons;
    }
}
