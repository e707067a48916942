package org.entente.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.command.Scores.Attribute;
import org.entente.command.Scores.Found;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Composite;
import org.entente.core.model.Result;
import org.entente.core.model.Support;
import org.entente.core.model.Table;

/** Scores as tables. */
record ScoreTables(Scores scores, boolean verbose) {

    /** The types on which decisions rest. */
    private static final List<String> DECISIVE =
            List.of("TRANSFER", "PRODUCTION", "DEVELOPMENT", "AGREEMENT", "INVESTMENT", "RESTRICTION");

    Composite all() {
        List<Result> parts = new ArrayList<>(List.of(found(), types(), attributes()));
        if (!scores.bands().isEmpty()) {
            parts.add(bands());
        }
        if (verbose) {
            parts.add(misses());
        }
        return new Composite(
                ImportSummary.counted(scores.documents(), "text") + ", "
                        + ImportSummary.counted(scores.required(), "tie") + " annotated and " + scores.optional()
                        + " optional, " + ImportSummary.counted(scores.read(), "tie") + " read",
                parts);
    }

    private Table found() {
        Table.Builder table = tallies("What was found", "figure");
        for (Found found : Found.values()) {
            row(table, found.name().toLowerCase(Locale.ROOT), scores.of(found));
            if (found == Found.TYPED_PAIRS) {
                row(table, "decision_grade", decisive());
            }
        }
        return table.build();
    }

    private Tally decisive() {
        Tally sum = Tally.NONE;
        for (String type : DECISIVE) {
            sum = sum.plus(scores.types().getOrDefault(type, Tally.NONE));
        }
        return sum;
    }

    private Table types() {
        Table.Builder table = tallies("Typed pairs by type", "type");
        scores.types().forEach((type, tally) -> row(table, type, tally));
        return table.build();
    }

    private static Table.Builder tallies(String title, String first) {
        return Table.of(
                title,
                new Column(first, Type.TEXT),
                new Column("precision", Type.NUMBER),
                new Column("recall", Type.NUMBER),
                new Column("f1", Type.NUMBER),
                new Column("right", Type.INTEGER),
                new Column("too_much", Type.INTEGER),
                new Column("missed", Type.INTEGER));
    }

    private static void row(Table.Builder table, String name, Tally tally) {
        table.row(
                Support.NONE,
                name,
                tally.precision(),
                tally.recall(),
                tally.f1(),
                tally.right(),
                tally.tooMuch(),
                tally.missed());
    }

    private Table attributes() {
        Table.Builder table = Table.of(
                "Attributes of the typed pairs that are right",
                new Column("attribute", Type.TEXT),
                new Column("rate", Type.NUMBER),
                new Column("hits", Type.INTEGER),
                new Column("of", Type.INTEGER),
                new Column("better", Type.TEXT));
        for (Attribute attribute : Attribute.values()) {
            Rate rate = scores.of(attribute);
            table.row(
                    Support.NONE,
                    attribute.name().toLowerCase(Locale.ROOT),
                    rate.share(),
                    rate.hits(),
                    rate.of(),
                    attribute.fault() ? "low" : "high");
        }
        return table.build();
    }

    private Table bands() {
        Table.Builder table = Table.of(
                "Precision of typed pairs by confidence, with the interval of 95 % (Wilson)",
                new Column("confidence", Type.NUMBER),
                new Column("precision", Type.NUMBER),
                new Column("lower", Type.NUMBER),
                new Column("upper", Type.NUMBER),
                new Column("n", Type.INTEGER));
        for (Map.Entry<Double, Rate> band : scores.bands().entrySet()) {
            Rate rate = band.getValue();
            table.row(Support.NONE, band.getKey(), rate.share(), rate.lower(), rate.upper(), rate.of());
        }
        return table.build();
    }

    private Table misses() {
        Table.Builder table = Table.of(
                "Missed and too much",
                new Column("document", Type.TEXT),
                new Column("fault", Type.TEXT),
                new Column("what", Type.TEXT),
                new Column("who", Type.TEXT),
                new Column("evidence", Type.TEXT));
        for (Scores.Miss miss : scores.misses()) {
            table.row(
                    Support.NONE,
                    miss.document(),
                    miss.missed() ? "missed" : "too much",
                    miss.what(),
                    miss.who(),
                    miss.quote());
        }
        return table.build();
    }
}
