package org.entente.analyzer.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.SameKind;

/**
 * Puts suggestions in order: those of which a text names one before the many spellings of registers, among which they would be
 * lost; then the likeliest first.
 */
final class Order implements Comparator<Suggestion> {

    /** Of one record so many suggestions are told: who has more namesakes is told apart by none of them. */
    private static final int OF_ONE = 3;

    private static final String NAMED = """
            WITH text AS (SELECT DISTINCT x.tie FROM tie_evidence x JOIN evidence e ON e.id = x.evidence
                WHERE e.place <> 'CELL')
            SELECT DISTINCT 'ACTOR', actor FROM participant WHERE tie IN (FROM text)
            UNION ALL SELECT DISTINCT 'SYSTEM', coalesce(system, designation) FROM item WHERE tie IN (FROM text)
            UNION ALL SELECT 'TIE', CAST(tie AS VARCHAR) FROM text""";

    private static final Comparator<Suggestion> LIKELIEST = Comparator.comparingDouble(
                    (Suggestion suggestion) -> -suggestion.score())
            .thenComparing(Suggestion::first)
            .thenComparing(Suggestion::second);

    private final Set<String> named = new HashSet<>();
    private final int limit;

    private Order(int limit) {
        this.limit = limit;
    }

    /** @param limit how many of a kind are told at most */
    static Order read(Dataset data, int limit) throws IOException {
        Order order = new Order(limit);
        try (Rows rows = data.query(NAMED)) {
            while (rows.next()) {
                order.named.add(rows.text(0) + " " + rows.text(1));
            }
        }
        return order;
    }

    @Override
    public int compare(Suggestion one, Suggestion other) {
        return Comparator.comparing((Suggestion suggestion) -> !named(suggestion))
                .thenComparing(LIKELIEST)
                .compare(one, other);
    }

    private boolean named(Suggestion suggestion) {
        return Stream.of(suggestion.first(), suggestion.second())
                .anyMatch(id -> named.contains(suggestion.kind() + " " + id));
    }

    /** The first ones of a kind, of one record a few only; a note says how many are left out. */
    List<Suggestion> best(List<Suggestion> all, List<String> notes) {
        Map<String, Integer> told = new HashMap<>();
        List<Suggestion> meant = new ArrayList<>();
        all.stream().sorted(this).forEach(suggestion -> {
            if (told.merge(suggestion.second(), 1, Integer::sum) <= OF_ONE) {
                meant.add(suggestion);
            }
        });
        if (meant.size() <= limit) {
            return meant;
        }
        SameKind kind = meant.get(0).kind();
        notes.add(kind + ": " + limit + " of " + meant.size()
                + " pairs are told, those first of which a text names one;" + " set limit for more.");
        return meant.subList(0, limit);
    }
}
