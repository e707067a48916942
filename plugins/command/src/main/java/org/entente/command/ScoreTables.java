package org.entente.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.entente.command.Scores.Attribute;
import org.entente.command.Scores.Found;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Composite;
import org.entente.core.model.Result;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * Scores as tables.
 *
 * @param scores of all texts together
 * @param texts of each text, by its id
 * @param byText whether each text's are shown
 * @param verbose whether what was missed and too much is listed
 */
record ScoreTables(Scores scores, SortedMap<String, Scores> texts, boolean byText, boolean verbose) {

    /** The figures that have an interval. */
    private static final Set<Found> LEVELS = EnumSet.of(Found.PAIRS, Found.TYPED_PAIRS, Found.EXACT_PARTIES);

    /** The figures that are told of each text. */
    private static final List<Found> OF_TEXTS =
            List.of(Found.PAIRS, Found.TYPED_PAIRS, Found.EXACT_PARTIES, Found.OBSERVATIONS);

    /** The types on which decisions rest. */
    private static final List<String> DECISIVE =
            List.of("TRANSFER", "PRODUCTION", "DEVELOPMENT", "AGREEMENT", "INVESTMENT", "RESTRICTION");

    Composite all() {
        List<Result> parts = new ArrayList<>(List.of(found(), types(), attributes()));
        if (!scores.bands().isEmpty()) {
            parts.add(bands());
        }
        if (byText) {
            parts.add(ofTexts());
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
        Table.Builder table = Table.of(
                "What was found, with the interval of 95 % of F1 (texts drawn anew)",
                tallies(
                        List.of(new Column("figure", Type.TEXT)),
                        List.of(new Column("f1_lower", Type.NUMBER), new Column("f1_upper", Type.NUMBER))));
        List<Scores> each = List.copyOf(texts.values());
        for (Found found : Found.values()) {
            Interval interval = LEVELS.contains(found) ? Interval.of(each, found) : null;
            row(table, List.of(name(found)), scores.of(found), bounds(interval));
            if (found == Found.TYPED_PAIRS) {
                row(table, List.of("decision_grade"), decisive(), bounds(null));
            }
        }
        return table.build();
    }

    private Table ofTexts() {
        Table.Builder table = Table.of(
                "By text",
                tallies(List.of(new Column("document", Type.TEXT), new Column("figure", Type.TEXT)), List.of()));
        texts.forEach((id, one) ->
                OF_TEXTS.forEach(found -> row(table, List.of(id, name(found)), one.of(found), List.of())));
        return table.build();
    }

    private static String name(Found found) {
        return found.name().toLowerCase(Locale.ROOT);
    }

    private static List<@Nullable Double> bounds(@Nullable Interval interval) {
        return interval == null ? Arrays.asList(null, null) : List.of(interval.lower(), interval.upper());
    }

    private Tally decisive() {
        Tally sum = Tally.NONE;
        for (String type : DECISIVE) {
            sum = sum.plus(scores.types().getOrDefault(type, Tally.NONE));
        }
        return sum;
    }

    private Table types() {
        Table.Builder table =
                Table.of("Typed pairs by type", tallies(List.of(new Column("type", Type.TEXT)), List.of()));
        scores.types().forEach((type, tally) -> row(table, List.of(type), tally, List.of()));
        return table.build();
    }

    /** The columns of a tally between others. */
    private static List<Column> tallies(List<Column> before, List<Column> after) {
        List<Column> columns = new ArrayList<>(before);
        columns.add(new Column("precision", Type.NUMBER));
        columns.add(new Column("recall", Type.NUMBER));
        columns.add(new Column("f1", Type.NUMBER));
        columns.add(new Column("right", Type.INTEGER));
        columns.add(new Column("too_much", Type.INTEGER));
        columns.add(new Column("missed", Type.INTEGER));
        columns.addAll(after);
        return columns;
    }

    private static void row(Table.Builder table, List<String> before, Tally tally, List<@Nullable Double> after) {
        List<@Nullable Object> row = new ArrayList<>(before);
        row.add(tally.precision());
        row.add(tally.recall());
        row.add(tally.f1());
        row.add(tally.right());
        row.add(tally.tooMuch());
        row.add(tally.missed());
        row.addAll(after);
        table.row(Support.NONE, row.toArray());
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
