package org.entente.workbench.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.model.Column;
import org.entente.core.model.Outcome;
import org.entente.core.model.RunCard;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Table;

/**
 * A pair as a kept result suggests it.
 *
 * @param pair what it is called in the result
 */
record Suggested(String pair, SameAs same) {

    private static final Set<String> COLUMNS = Set.of("pair", "kind", "first", "second", "score", "reason");

    /** All that a result suggests. */
    static List<Suggested> of(Outcome outcome) {
        RunCard.Part plugin = outcome.card().plugin();
        List<Suggested> all = new ArrayList<>();
        for (Table table : outcome.result().tables()) {
            if (table.columns().stream()
                    .map(Column::name)
                    .collect(Collectors.toSet())
                    .containsAll(COLUMNS)) {
                for (int row = 0; row < table.size(); row++) {
                    all.add(one(table, row, plugin.id() + " " + plugin.version()));
                }
            }
        }
        return all;
    }

    private static Suggested one(Table table, int row, String author) {
        return new Suggested(
                String.valueOf(table.cell(row, "pair")),
                new SameAs(
                        new SameKind(String.valueOf(table.cell(row, "kind"))),
                        String.valueOf(table.cell(row, "first")),
                        String.valueOf(table.cell(row, "second")),
                        table.cell(row, "score") instanceof Double score ? score : 0,
                        String.valueOf(table.cell(row, "reason")),
                        author));
    }
}
