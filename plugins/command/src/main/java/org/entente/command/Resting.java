package org.entente.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.core.api.Replaced;
import org.entente.core.api.Touched;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Composite;
import org.entente.core.model.Outcome;
import org.entente.core.model.Result;
import org.entente.core.model.Support;
import org.entente.core.model.Table;

/** Which kept results rest on rows that newer editions of datasets have changed. */
record Resting(List<Replaced> editions) {

    /** What changed, with the results that rest on it. */
    Outcome with(Outcome outcome) {
        if (editions.isEmpty() || !(outcome.result() instanceof Composite changes)) {
            return outcome;
        }
        List<Result> parts = new ArrayList<>(changes.parts());
        parts.add(table());
        return new Outcome(outcome.card(), new Composite(changes.title(), parts));
    }

    private Table table() {
        Table.Builder table = Table.of(
                "Kept results that rest on rows of older editions",
                new Column("edition", Type.TEXT),
                new Column("in_place_of", Type.TEXT),
                new Column("revision", Type.INTEGER),
                new Column("result", Type.TEXT),
                new Column("analyzer", Type.TEXT),
                new Column("parameters", Type.TEXT),
                new Column("rows", Type.INTEGER));
        Set<String> results = new HashSet<>();
        for (Replaced edition : editions) {
            for (Touched touched : edition.results()) {
                results.add(touched.result());
                table.row(
                        Support.NONE,
                        edition.newer(),
                        edition.older(),
                        edition.revision(),
                        touched.result(),
                        touched.card().plugin().id(),
                        RunsVerb.parameters(touched.card()),
                        touched.rows());
            }
            if (edition.results().isEmpty()) {
                table.note(edition.newer() + " in place of " + edition.older()
                        + ": no result that is kept rests on what it changed.");
            }
        }
        table.note("In sum: " + ImportSummary.counted(results.size(), "result") + " on rows that "
                + ImportSummary.counted(editions.size(), "newer edition") + " changed or left out"
                + (results.isEmpty() ? "." : "; entente rerun RESULT shows what moves."));
        return table.build();
    }
}
