package org.entente.analyzer.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Revision;

/**
 * What is watched of two revisions.
 *
 * @param ties the ids of ties that some watch is about, before or now
 */
record Watched(Set<Long> ties, List<Alert> alerts) {

    /** A tie that touched a watch when it was imported; what it says is what it says now. */
    record Alert(long watch, Entry entry, long revision) {}

    static Watched read(Dataset data, Revision since) throws IOException {
        Set<Long> ties = new HashSet<>();
        for (Dataset one : List.of(data, data.at(since.number()))) {
            try (Rows rows = one.query("SELECT tie FROM watched")) {
                while (rows.next()) {
                    ties.add(rows.integer(0));
                }
            }
        }
        List<long[]> touched = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        try (Rows rows = data.query(
                "SELECT watch, tie, revision FROM alert WHERE revision > ? ORDER BY revision DESC, watch, tie",
                since.number())) {
            while (rows.next()) {
                touched.add(new long[] {rows.integer(0), rows.integer(1), rows.integer(2)});
                ids.add(rows.integer(1));
            }
        }
        Map<Long, Entry> entries = State.of(data).entries(ids);
        List<Alert> alerts = touched.stream()
                .filter(alert -> entries.containsKey(alert[1]))
                .map(alert -> new Alert(alert[0], entries.get(alert[1]), alert[2]))
                .toList();
        return new Watched(ties, alerts);
    }

    boolean about(Line line) {
        return line.records().stream().anyMatch(ties::contains);
    }
}
