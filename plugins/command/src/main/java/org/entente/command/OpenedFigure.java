package org.entente.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Basis;
import org.entente.core.api.Workspace;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Figure;
import org.entente.core.model.Outcome;
import org.entente.core.model.Plural;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.RunCard;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a kept result with what it rests on, as it was held when the result was made.
 *
 * @param quotes the evidence, as much of it as is shown
 */
record OpenedFigure(Outcome outcome, Figure figure, String name, Basis basis, List<Quote> quotes) {

    static OpenedFigure open(Workspace workspace, String result, String cell, int limit) throws IOException {
        Outcome outcome = workspace.run(result);
        try (Workspace.OpenDataset dataset =
                workspace.at(outcome.card()).showing(ReviewFilter.ANY).dataset()) {
            Actors actors = Actors.of(outcome.result(), dataset.get());
            Figure figure = Figure.find(outcome.result(), cell, actors::label);
            Basis basis = Basis.of(figure.support(), dataset.get());
            return new OpenedFigure(
                    outcome,
                    figure,
                    figure.name(),
                    basis,
                    Quotes.of(dataset.get()).all(basis.evidence(), limit));
        }
    }

    /** All figures of a result with their addresses. */
    static Table list(Outcome outcome) {
        Table.Builder table = Table.of(
                outcome.result().title(),
                new Column("cell", Type.TEXT),
                new Column("row", Type.TEXT),
                new Column("value", Type.NUMBER),
                new Column("ties", Type.INTEGER),
                new Column("observations", Type.INTEGER),
                new Column("filter", Type.TEXT));
        for (Figure figure : Figure.all(outcome.result())) {
            Support support = figure.support();
            table.row(
                    support,
                    figure.address(),
                    figure.name(),
                    figure.value() instanceof Number number ? (Double) number.doubleValue() : null,
                    support.ties().count(),
                    support.observations().count(),
                    support.filter());
        }
        return table.build();
    }

    /** Which figure it is, in a sentence. */
    String heading() {
        RunCard card = outcome.card();
        return Cells.plain(figure.table().title()) + ", " + Cells.plain(name) + column() + " ("
                + card.plugin().id() + " " + card.plugin().version() + " of " + card.date() + ", revision "
                + card.revision() + ")";
    }

    private String column() {
        if (figure.column() == Figure.ROW) {
            return "";
        }
        Column column = figure.table().columns().get(figure.column());
        return ": " + column.name() + " " + value(column) + (column.unit() == null ? "" : " " + column.unit());
    }

    private String value(Column column) {
        return Cells.text(figure.value(), column, Actors.NONE);
    }

    /** What it rests on, in a sentence. */
    String rests() {
        String filter = figure.support().filter();
        String counts = Plural.of(basis.ties().size(), "tie") + ", "
                + Plural.of(basis.observations().size(), "observation") + " and "
                + Plural.of(basis.evidence().size(), "piece of evidence", "pieces of evidence");
        if (figure.support().none()) {
            return "It rests on nothing that is held.";
        }
        return filter == null ? "It rests on " + counts + "." : "It rests on " + filter + ": " + counts + ".";
    }

    /** For a card where it is written as JSON. */
    Map<String, String> card() {
        Map<String, String> card = new LinkedHashMap<>();
        card.put("result", outcome.card().id());
        card.put("cell", figure.address());
        card.put("row", name);
        @Nullable Object value = figure.value();
        if (value != null) {
            card.put("value", value.toString());
        }
        String unit = figure.unit();
        if (unit != null) {
            card.put("unit", unit);
        }
        card.put("ties", Integer.toString(basis.ties().size()));
        card.put("observations", Integer.toString(basis.observations().size()));
        card.put("evidence", Integer.toString(basis.evidence().size()));
        String filter = figure.support().filter();
        if (filter != null) {
            card.put("filter", filter);
        }
        return card;
    }
}
