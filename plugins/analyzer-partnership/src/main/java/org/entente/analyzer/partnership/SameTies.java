package org.entente.analyzer.partnership;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;

/** Which ties are asserted to be the same. */
final class SameTies {

    private final Map<Long, Long> lower = new HashMap<>();

    private SameTies() {}

    static SameTies read(Dataset data, Run run) throws IOException {
        run.check();
        SameTies same = new SameTies();
        try (Rows rows =
                data.query("SELECT CAST(first AS BIGINT), CAST(second AS BIGINT) FROM same_as WHERE kind = 'TIE'"
                        + " ORDER BY 1, 2")) {
            while (rows.next()) {
                long first = same.of(rows.integer(0));
                long second = same.of(rows.integer(1));
                if (first != second) {
                    same.lower.put(Math.max(first, second), Math.min(first, second));
                }
            }
        }
        return same;
    }

    /** The lowest id of the ties that are the same as this one, itself included. */
    long of(long tie) {
        long at = tie;
        while (lower.containsKey(at)) {
            at = lower.get(at);
        }
        return at;
    }
}
