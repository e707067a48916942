package org.entente.core.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Support;

/**
 * Which ties and observations the filters of supports let through, read at once for all: a result has a filter in each row, and
 * to ask for each takes minutes where there are many.
 *
 * @param ties by actor, those in which it or one of its country takes part
 * @param observations by actor, those that are of it or about it
 */
record LetThrough(Map<String, Set<Long>> ties, Map<String, Set<Long>> observations) {

    private static final String WANTED = "(SELECT unnest(CAST(? AS VARCHAR[])))";

    private static final String TIES = "SELECT actor, tie FROM participant WHERE actor IN " + WANTED
            + " UNION SELECT principal, tie FROM participant WHERE principal IN " + WANTED;

    private static final String OBSERVATIONS = "SELECT subject, id FROM observation WHERE subject IN " + WANTED
            + " UNION SELECT counterpart, id FROM observation WHERE counterpart IN " + WANTED;

    /** What a dataset holds for the filters of some supports. */
    static LetThrough in(Dataset data, Collection<Support> supports) throws IOException {
        List<String> actors = supports.stream()
                .flatMap(support -> support.actors().stream())
                .distinct()
                .toList();
        return actors.isEmpty()
                ? new LetThrough(Map.of(), Map.of())
                : new LetThrough(read(data, TIES, actors), read(data, OBSERVATIONS, actors));
    }

    private static Map<String, Set<Long>> read(Dataset data, String sql, List<String> actors) throws IOException {
        Map<String, Set<Long>> read = new HashMap<>();
        try (Rows rows = data.query(sql, actors, actors)) {
            while (rows.next()) {
                read.computeIfAbsent(String.valueOf(rows.text(0)), actor -> new HashSet<>())
                        .add(rows.integer(1));
            }
        }
        return read;
    }

    /** Adds what a support's filter lets through, as {@link org.entente.core.api.Filter} says it, and a test passes. */
    void add(Support support, Predicate<Long> wanted, Set<Long> records) {
        if (support.actors().isEmpty()) {
            return;
        }
        List<Set<Long>> sides = support.actors().stream()
                .map(actor -> ties.getOrDefault(actor, Set.of()))
                .toList();
        sides.get(0).stream()
                .filter(wanted)
                .filter(tie -> sides.stream().allMatch(side -> side.contains(tie)))
                .forEach(records::add);
        support.actors().stream()
                .flatMap(actor -> observations.getOrDefault(actor, Set.of()).stream())
                .filter(wanted)
                .forEach(records::add);
    }
}
