package org.entente.exporter.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.core.api.Run;
import org.entente.core.model.Column;
import org.entente.core.model.Composite;
import org.entente.core.model.Findings;
import org.entente.core.model.Network;
import org.entente.core.model.Outcome;
import org.entente.core.model.Result;
import org.entente.core.model.Series;
import org.entente.core.model.Support;
import org.entente.core.model.Table;

/** One result of whatever plugin, with charts where it can be drawn. */
final class ResultSection {

    private static final int DRAWN = 15;
    private static final List<String> STACKED = List.of("firm", "soft", "talk");

    private final Titles titles;
    private final EvidenceBook book;
    private final int most;
    private final Run run;

    /** As the how-manieth of its result a table is written. */
    private int place;

    ResultSection(Titles titles, EvidenceBook book, int most, Run run) {
        this.titles = titles;
        this.book = book;
        this.most = most;
        this.run = run;
    }

    Html write(Outcome outcome, int number) throws IOException {
        place = 0;
        List<Html> parts = new ArrayList<>();
        parts.add(Html.of("h2", outcome.result().title()));
        parts.add(Html.of(
                "p",
                Html.text("By " + outcome.card().plugin().id() + " "
                        + outcome.card().plugin().version() + "; "),
                Html.link("card" + number, "run card"),
                Html.text("; result " + outcome.card().id() + ", of which entente evidence "
                        + outcome.card().id() + " TABLE/ROW:COLUMN opens a figure, as its tooltip names it.")));
        add(outcome.result(), parts);
        return Html.of("section", parts).with("id", "result" + number);
    }

    private void add(Result result, List<Html> parts) throws IOException {
        switch (result.kind()) {
            case TABLE -> add((Table) result, parts);
            case NETWORK -> {
                add(((Network) result).nodes(), parts);
                parts.add(Html.of("h3", ((Network) result).edges().title()));
                add(((Network) result).edges(), parts);
            }
            case SERIES -> add((Series) result, parts);
            case FINDINGS -> add((Findings) result, parts);
            case COMPOSITE -> {
                for (Result part : ((Composite) result).parts()) {
                    parts.add(Html.of("h3", part.title()));
                    add(part, parts);
                }
            }
        }
    }

    private void add(Table table, List<Html> parts) throws IOException {
        place++;
        if (table.size() == 0) {
            // A table that is empty mostly says so itself, in a note.
            if (table.notes().isEmpty()) {
                parts.add(Html.of("p", "Nothing."));
            }
        } else {
            chart(table).ifPresent(parts::add);
            List<Html> rows = new ArrayList<>();
            rows.add(header(table));
            for (int row = 0; row < Math.min(most, table.size()); row++) {
                run.check();
                rows.add(row(table, row));
            }
            parts.add(Html.of("table", rows));
            if (table.size() > most) {
                parts.add(Html.of("p", "The first " + most + " of " + table.size() + " rows."));
            }
        }
        table.notes().forEach(note -> parts.add(Html.of("p", note).with("class", "note")));
    }

    private static Html header(Table table) {
        List<Html> cells = new ArrayList<>();
        table.columns().forEach(column -> cells.add(Html.of("th", Cells.heading(column))));
        cells.add(Html.of("th", "rests on"));
        return Html.of("tr", cells);
    }

    private Html row(Table table, int row) throws IOException {
        List<Html> cells = new ArrayList<>();
        String what = label(table, row);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            Object cell = table.cell(row, i);
            String text = titles.cell(cell, column);
            boolean figure = Cells.figures(column);
            Support support = table.support(row, i).orElse(table.support(row));
            Html content = figure && cell != null
                    ? book.linked(text, what + ", " + Cells.heading(column), support)
                    : Html.text(text);
            cells.add(
                    figure
                            ? Html.of("td", content)
                                    .with("class", "n")
                                    .with("title", address(row) + ":" + column.name())
                            : Html.of("td", content));
        }
        cells.add(Html.of("td", book.linked(counted(table.support(row)), what, table.support(row))));
        return Html.of("tr", cells);
    }

    /** By which a reader asks for the row. */
    private String address(int row) {
        return place + "/" + (row + 1);
    }

    /** What a row is about: its texts and actors. */
    private String label(Table table, int row) throws IOException {
        StringBuilder label = new StringBuilder(table.title()).append(", ");
        int found = 0;
        for (int i = 0; i < table.columns().size() && found < 2; i++) {
            Column column = table.columns().get(i);
            if (table.cell(row, i) != null && names(column)) {
                label.append(found++ == 0 ? "" : " – ").append(titles.cell(table.cell(row, i), column));
            }
        }
        return found == 0 ? label + "row " + (row + 1) : label.toString();
    }

    private static boolean names(Column column) {
        return switch (column.type()) {
            case TEXT, ACTOR, SYSTEM, DATE -> true;
            default -> false;
        };
    }

    private static String counted(Support support) {
        long ties = support.ties().count();
        long observations = support.observations().count();
        if (support.filter() != null) {
            return "a filter";
        } else if (observations == 0) {
            return ties == 0 ? Cells.UNKNOWN : ties + (ties == 1 ? " tie" : " ties");
        }
        String figures = observations + (observations == 1 ? " figure" : " figures");
        return ties == 0 ? figures : ties + (ties == 1 ? " tie, " : " ties, ") + figures;
    }

    private List<Integer> highest(Table table, List<Integer> columns) {
        return IntStream.range(0, table.size())
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -columns.stream()
                        .mapToDouble(
                                column -> table.cell(row, column) instanceof Number number ? number.doubleValue() : 0)
                        .sum()))
                .limit(Math.min(DRAWN, most))
                .toList();
    }

    /** Bars for the rows with the highest figures: stacked by commitment where the table has it, else of its first figure that is known. */
    private Optional<Html> chart(Table table) throws IOException {
        List<Integer> columns = drawn(table);
        List<BarChart.Bar> bars = new ArrayList<>();
        if (!columns.isEmpty() && table.columns().stream().anyMatch(ResultSection::names)) {
            for (int row : highest(table, columns)) {
                List<Double> values = new ArrayList<>();
                for (int column : columns) {
                    values.add(table.cell(row, column) instanceof Number number ? number.doubleValue() : 0.0);
                }
                if (values.stream().allMatch(value -> value >= 0)
                        && values.stream().anyMatch(value -> value > 0)) {
                    String label = label(table, row);
                    bars.add(new BarChart.Bar(
                            label.substring(table.title().length() + 2),
                            values,
                            book.anchor(label, table.support(row))));
                }
            }
        }
        if (bars.size() < 2) {
            return Optional.empty();
        }
        List<String> names = columns.stream()
                .map(column -> Cells.heading(table.columns().get(column)))
                .toList();
        String title = table.title() + ": " + String.join(", ", names)
                + (bars.size() < table.size() ? ", the " + bars.size() + " highest of " + table.size() : "");
        return Optional.of(new BarChart(title, names, bars).draw());
    }

    private static List<Integer> drawn(Table table) {
        List<Column> columns = table.columns();
        List<Integer> stacked = IntStream.range(0, columns.size())
                .filter(i -> Cells.figures(columns.get(i))
                        && STACKED.contains(columns.get(i).name()))
                .boxed()
                .toList();
        if (stacked.size() == STACKED.size()) {
            return stacked;
        }
        return IntStream.range(0, columns.size())
                .filter(i -> Cells.figures(columns.get(i)))
                .boxed()
                .limit(1)
                .toList();
    }

    private void add(Series series, List<Html> parts) {
        place++;
        int row = 0;
        parts.add(new LineChart(series, book).draw());
        List<Html> rows = new ArrayList<>();
        rows.add(Html.of("tr", Html.of("th", "line"), Html.of("th", "period"), Html.of("th", unit(series))));
        for (Series.Line line : series.lines()) {
            for (int i = 0; i < Math.min(most, line.points().size()); i++) {
                Series.Point point = line.points().get(i);
                Double value = point.value();
                String text = value == null ? Cells.UNKNOWN : Cells.number(value);
                rows.add(Html.of(
                        "tr",
                        Html.of("td", line.name()),
                        Html.of("td", point.period().text()),
                        Html.of("td", book.linked(text, line.name() + ", " + point.period(), point.support()))
                                .with("class", "n")
                                .with("title", address(row + i) + ":value")));
            }
            row += line.points().size();
        }
        parts.add(Html.of("table", rows));
    }

    private static String unit(Series series) {
        return series.unit() == null ? "value" : series.unit();
    }

    private void add(Findings findings, List<Html> parts) {
        place++;
        List<Html> items = new ArrayList<>();
        for (Findings.Finding finding : findings.findings()
                .subList(0, Math.min(4 * most, findings.findings().size()))) {
            List<Html> item = new ArrayList<>();
            item.add(Html.text(finding.sentence() + " "));
            if (!finding.support().none()) {
                item.add(book.linked("[" + counted(finding.support()) + "]", finding.sentence(), finding.support()));
            }
            items.add(Html.of("li", item).with("title", address(items.size())));
        }
        parts.add(items.isEmpty() ? Html.of("p", "Nothing.") : Html.of("ul", items));
    }
}
