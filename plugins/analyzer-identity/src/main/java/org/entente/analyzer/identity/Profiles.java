package org.entente.analyzer.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;

/** Reads of a data set, in few queries, what actors and systems are compared by. */
final class Profiles {

    private final Dataset data;
    private final Run run;

    Profiles(Dataset data, Run run) {
        this.data = data;
        this.run = run;
    }

    /** The second column of a query by the first. */
    Map<String, List<String>> lists(String sql) throws IOException {
        Map<String, List<String>> lists = new HashMap<>();
        try (Rows rows = data.query(sql)) {
            while (rows.next()) {
                run.check();
                lists.computeIfAbsent(String.valueOf(rows.text(0)), any -> new ArrayList<>())
                        .add(String.valueOf(rows.text(1)));
            }
        }
        return lists;
    }

    /**
     * The deals of each.
     *
     * @param counts a query for id, how many ties, first and last year
     * @param partners a query for id and partner
     */
    Map<String, Profile.Deals> deals(String counts, String partners) throws IOException {
        Map<String, List<String>> with = lists(partners);
        Map<String, Profile.Deals> deals = new HashMap<>();
        try (Rows rows = data.query(counts)) {
            while (rows.next()) {
                run.check();
                String id = String.valueOf(rows.text(0));
                Set<String> who = new HashSet<>(with.getOrDefault(id, List.of()));
                deals.put(id, new Profile.Deals(rows.integer(1), who, year(rows, 2), year(rows, 3)));
            }
        }
        return deals;
    }

    private static int year(Rows rows, int column) throws IOException {
        return rows.get(column) == null ? 0 : (int) rows.integer(column);
    }

    Dataset data() {
        return data;
    }

    Run run() {
        return run;
    }
}
