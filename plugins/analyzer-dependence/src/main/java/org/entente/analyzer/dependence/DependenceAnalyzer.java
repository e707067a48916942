package org.entente.analyzer.dependence;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Amount;
import org.entente.core.model.Basis;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.osgi.service.component.annotations.Component;

/** Measures for each recipient how far what it received came from few suppliers. */
@Component
@Plugin(id = "dependence", title = "Dependence on suppliers", parameters = DependenceAnalyzer.Parameters.class)
public final class DependenceAnalyzer implements Analyzer<DependenceAnalyzer.Parameters> {

    private static final Pattern UNIT = Pattern.compile("[A-Z]{3}");

    /** How an amount is spread over the years of its delivery. */
    public enum Split {
        /** The same part to each year that is listed. */
        EQUAL
    }

    /** Which years and which amounts count. */
    public record Parameters(
            @Parameter(
                    title = "From",
                    help = "The first year of the window.",
                    byDefault = "" + Window.FIRST,
                    min = Window.FIRST,
                    max = Window.LAST)
            int from,

            @Parameter(
                    title = "To",
                    help = "The last year of the window.",
                    byDefault = "" + Window.LAST,
                    min = Window.FIRST,
                    max = Window.LAST)
            int to,

            @Parameter(
                    title = "Unit",
                    help = "TIV or a currency such as USD; units are never added to each other.",
                    byDefault = Amount.TIV)
            String unit,

            @Parameter(
                    title = "Basis",
                    help = "What the amounts stand for: DELIVERED, or ORDERED, CONTRACT and so on of firm ties.",
                    byDefault = "DELIVERED")
            Basis basis,

            @Parameter(
                    title = "Split",
                    help = "How an amount is spread over the years of its delivery.",
                    byDefault = "EQUAL")
            Split split) {

        /** @throws IllegalArgumentException if the window ends before it begins or the unit is none */
        public Parameters {
            if (to < from) {
                throw new IllegalArgumentException("The window ends before it begins: " + from + " to " + to);
            }
            if (!UNIT.matcher(unit).matches()) {
                throw new IllegalArgumentException(
                        "A unit is TIV or a currency code of three capital letters: " + unit);
            }
        }

        Window window() {
            return new Window(from, to);
        }
    }

    @Override
    public Shape describe(Parameters parameters) {
        return Shape.table(columns(parameters));
    }

    @Override
    public Table analyze(Dataset data, Parameters parameters, Run run) throws IOException {
        Supplies supplies = Supplies.read(data, parameters, run);
        Map<String, Portfolio> portfolios = new TreeMap<>();
        for (Supplies.Supply supply : supplies.list()) {
            portfolios
                    .computeIfAbsent(supply.recipient(), Portfolio::new)
                    .add(supply.supplier(), supply.value(), supply.tie());
        }
        Table.Builder table = Table.of("Dependence on suppliers", columns(parameters));
        portfolios.values().stream()
                .filter(portfolio -> portfolio.total() > 0)
                .sorted(Comparator.comparingDouble(Portfolio::total).reversed())
                .forEach(portfolio -> table.row(
                        Support.ties(portfolio.ties()),
                        portfolio.recipient(),
                        portfolio.hhi(),
                        portfolio.normalisedHhi(),
                        portfolio.total(),
                        portfolio.supplier(0),
                        portfolio.share(0),
                        (long) portfolio.suppliers(),
                        1 / portfolio.hhi(),
                        portfolio.share(0),
                        portfolio.share(0) + portfolio.share(1) + portfolio.share(2)));
        notes(table, parameters, supplies);
        return table.build();
    }

    private static List<Column> columns(Parameters parameters) {
        return List.of(
                new Column("recipient", Type.ACTOR),
                new Column("hhi", Type.NUMBER),
                new Column("normalised_hhi", Type.NUMBER),
                new Column("total", Type.NUMBER, parameters.unit()),
                new Column("top_supplier", Type.ACTOR),
                new Column("top_share", Type.NUMBER),
                new Column("suppliers", Type.INTEGER),
                new Column("effective_suppliers", Type.NUMBER),
                new Column("cr1", Type.NUMBER),
                new Column("cr3", Type.NUMBER));
    }

    private static void notes(Table.Builder table, Parameters parameters, Supplies supplies) {
        Window window = parameters.window();
        table.note(String.format(
                Locale.ROOT,
                "%s amounts in %s%s, of %s.",
                parameters.basis(),
                parameters.unit(),
                parameters.unit().equals(Amount.TIV) ? " millions, which are volume and not price" : "",
                window.everything() ? "all years" : parameters.from() + " to " + parameters.to()));
        table.note("Split rule " + parameters.split()
                + ": an amount is split equally over the years that the source lists for its delivery, or over each year"
                + " of a period; a source's own yearly figures can differ.");
        table.note(
                "What several suppliers or recipients share is split by their shares where all are told, else equally;"
                        + " suppliers that a source calls unknown are one supplier.");
        if (supplies.undated() > 0) {
            table.note(supplies.undated() + " amounts without a year of delivery "
                    + (window.everything() ? "are counted." : "are left out."));
        }
        if (supplies.uncertain() > 0) {
            table.note(supplies.uncertain() + " amounts are not exact and count with their value, ranges with their"
                    + " lower end.");
        }
        if (supplies.sideless() > 0) {
            table.note(supplies.sideless() + " amounts are left out since their supplier or recipient is not told.");
        }
        if (supplies.repeated() > 0) {
            table.note(
                    supplies.repeated() + " ties are left out since they are asserted to be the same as one counted.");
        }
    }
}
