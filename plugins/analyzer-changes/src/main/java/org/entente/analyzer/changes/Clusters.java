package org.entente.analyzer.changes;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;

/** The ties that are asserted to be the same, each group by its lowest id. */
final class Clusters {

    private final Map<Long, Long> lower = new HashMap<>();

    private Clusters() {}

    static Clusters read(Dataset data) throws IOException {
        Clusters clusters = new Clusters();
        try (Rows rows = data.query("SELECT first, second FROM same_as WHERE kind = 'TIE'")) {
            while (rows.next()) {
                long first = clusters.of(Long.parseLong(String.valueOf(rows.text(0))));
                long second = clusters.of(Long.parseLong(String.valueOf(rows.text(1))));
                if (first != second) {
                    clusters.lower.put(Math.max(first, second), Math.min(first, second));
                }
            }
        }
        return clusters;
    }

    /** The group of a tie; one that is the same as no other is a group of its own. */
    long of(long tie) {
        long least = tie;
        while (lower.containsKey(least)) {
            least = lower.get(least);
        }
        // Whoever was passed points there from now on, so that long chains are walked once.
        long at = tie;
        while (at != least) {
            at = lower.put(at, least);
        }
        return least;
    }
}
