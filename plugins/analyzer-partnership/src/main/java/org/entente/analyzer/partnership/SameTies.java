package org.entente.analyzer.partnership;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;

/** Which ties are asserted to be the same. */
final class SameTies {

    private final Map<Long, Long> canonical = new HashMap<>();

    private SameTies() {}

    static SameTies read(Dataset data, Run run) throws IOException {
        run.check();
        SameTies same = new SameTies();
        try (Rows rows =
                data.query("SELECT CAST(id AS BIGINT), CAST(canonical AS BIGINT) FROM canonical WHERE kind = 'TIE'")) {
            while (rows.next()) {
                same.canonical.put(rows.integer(0), rows.integer(1));
            }
        }
        return same;
    }

    /** The one of the ties that are the same as this one that stands for them, itself where none is. */
    long of(long tie) {
        return canonical.getOrDefault(tie, tie);
    }
}
