package org.entente.core.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.core.api.Basis;
import org.entente.core.api.Dataset;
import org.entente.core.model.Clearance;
import org.entente.core.model.Column;
import org.entente.core.model.Composite;
import org.entente.core.model.Findings;
import org.entente.core.model.Network;
import org.entente.core.model.Result;
import org.entente.core.model.RowNames;
import org.entente.core.model.Series;
import org.entente.core.model.Severity;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * Marks in a result that was made without withheld sources what would rest on them, or would not be told with them. For one result.
 */
final class Marks {

    private static final String COLUMN = "withheld";

    private final Clearance clearance;
    private final Dataset some;
    private final Dataset all;
    private final Map<Support, Basis> counted = new HashMap<>();
    private boolean explained;

    /**
     * @param some what the result was made of
     * @param all the same with all sources
     */
    Marks(Clearance clearance, Dataset some, Dataset all) {
        this.clearance = clearance;
        this.some = some;
        this.all = all;
    }

    /** @param whole the same result, made of all sources; nothing of it but counts is taken over */
    Result on(Result shown, Result whole) throws IOException {
        return on(shown, shown.tables(), whole.tables());
    }

    private Result on(Result shown, List<Table> tables, List<Table> whole) throws IOException {
        switch (shown.kind()) {
            case TABLE -> {
                return table((Table) shown, counterpart((Table) shown, tables, whole));
            }
            case NETWORK -> {
                Network network = (Network) shown;
                return new Network(
                        network.title(),
                        network.directed(),
                        table(network.nodes(), counterpart(network.nodes(), tables, whole)),
                        table(network.edges(), counterpart(network.edges(), tables, whole)));
            }
            case COMPOSITE -> {
                List<Result> parts = new ArrayList<>();
                for (Result part : ((Composite) shown).parts()) {
                    parts.add(on(part, tables, whole));
                }
                return new Composite(shown.title(), parts);
            }
            case FINDINGS -> {
                return findings((Findings) shown, counterpart(shown.tables().get(0), tables, whole));
            }
            case SERIES -> {
                return series((Series) shown, counterpart(shown.tables().get(0), tables, whole));
            }
        }
        throw new IllegalStateException("No result is of the kind " + shown.kind());
    }

    /** The same table of the whole result: by its title, or else by its place where there are as many. */
    private static Optional<Table> counterpart(Table shown, List<Table> tables, List<Table> whole) {
        Optional<Table> named = whole.stream()
                .filter(one ->
                        one.title().equals(shown.title()) && one.columns().equals(shown.columns()))
                .findFirst();
        int place = tables.indexOf(shown);
        return named.isPresent() || place < 0 || tables.size() != whole.size()
                ? named
                : Optional.of(whole.get(place)).filter(one -> one.columns().equals(shown.columns()));
    }

    private Table table(Table shown, Optional<Table> whole) throws IOException {
        long[] withheld = withheld(shown, whole);
        List<Column> columns = new ArrayList<>(shown.columns());
        columns.add(new Column(COLUMN, Column.Type.INTEGER));
        Table.Builder marked = Table.of(shown.title(), columns);
        for (int row = 0; row < shown.size(); row++) {
            List<@Nullable Object> cells = new ArrayList<>(shown.row(row));
            cells.add(withheld[row]);
            marked.row(shown.support(row), cells.toArray());
            for (int column = 0; column < shown.columns().size(); column++) {
                String name = shown.columns().get(column).name();
                shown.support(row, column).ifPresent(own -> marked.cell(name, own));
            }
        }
        shown.notes().forEach(marked::note);
        if (!explained && shown.size() > 0) {
            explained = true;
            marked.note("Sources above " + clearance.most() + " are withheld: a row rests on as many more ties and"
                    + " observations as stand under withheld, and its figures are without them; what would not be told with"
                    + " all sources counts one at least.");
        }
        return marked.build();
    }

    /** For each row on how much more it rests. */
    private long[] withheld(Table shown, Optional<Table> whole) throws IOException {
        long[] withheld = new long[shown.size()];
        Map<String, Integer> full = new HashMap<>();
        List<String> rows = RowNames.of(shown, whole.orElse(shown)).in(shown);
        if (whole.isPresent()) {
            List<String> named = RowNames.of(shown, whole.get()).in(whole.get());
            for (int row = 0; row < named.size(); row++) {
                full.put(named.get(row), row);
            }
        }
        for (int row = 0; row < withheld.length; row++) {
            Integer other = full.get(rows.get(row));
            if (whole.isEmpty() || other == null) {
                // It is told because something is not there.
                withheld[row] = Math.max(1, more(shown.support(row), shown.support(row)));
            } else {
                withheld[row] = Math.max(
                        differs(shown, row, whole.get(), other) ? 1 : 0,
                        more(shown.support(row), whole.get().support(other)));
                for (int column = 0; column < shown.columns().size(); column++) {
                    Optional<Support> own = shown.support(row, column);
                    Optional<Support> its = whole.get().support(other, column);
                    if (own.isPresent() && its.isPresent()) {
                        withheld[row] = Math.max(withheld[row], more(own.get(), its.get()));
                    }
                }
            }
        }
        return withheld;
    }

    private static boolean differs(Table shown, int row, Table whole, int other) {
        return IntStream.range(0, shown.columns().size())
                .filter(column ->
                        shown.cell(row, column) instanceof Number || whole.cell(other, column) instanceof Number)
                .anyMatch(column -> !Objects.equals(shown.cell(row, column), whole.cell(other, column)));
    }

    private long more(Support shown, Support whole) throws IOException {
        if (shown.actors().isEmpty() && whole.actors().isEmpty()) {
            return more(shown.ties().boxed().toList(), whole.ties().boxed().toList())
                    + more(
                            shown.observations().boxed().toList(),
                            whole.observations().boxed().toList());
        }
        Basis less = Basis.of(shown, some);
        Basis full = counted.get(whole);
        if (full == null) {
            full = Basis.of(whole, all);
            counted.put(whole, full);
        }
        return more(less.ties(), full.ties()) + more(less.observations(), full.observations());
    }

    private static long more(List<Long> shown, List<Long> whole) {
        Set<Long> more = new HashSet<>(whole);
        more.removeAll(new HashSet<>(shown));
        return more.size();
    }

    private Findings findings(Findings shown, Optional<Table> whole) throws IOException {
        String marked = marked(withheld(shown.tables().get(0), whole));
        List<Findings.Finding> findings = new ArrayList<>(shown.findings());
        findings.add(new Findings.Finding(
                "handling.withheld",
                Severity.NOTE,
                "Sources above " + clearance.most() + " are withheld; the figures above are without them"
                        + (marked.isEmpty()
                                ? "."
                                : ", and with all sources these would rest on more or not be told: " + marked + "."),
                Support.NONE));
        return new Findings(shown.title(), findings);
    }

    private Series series(Series shown, Optional<Table> whole) throws IOException {
        long[] withheld = withheld(shown.tables().get(0), whole);
        List<Series.Line> lines = new ArrayList<>();
        int from = 0;
        for (Series.Line line : shown.lines()) {
            int until = from + line.points().size();
            long more = IntStream.range(from, until)
                    .mapToLong(point -> withheld[point])
                    .sum();
            lines.add(more == 0 ? line : new Series.Line(line.name() + " (" + more + " withheld)", line.points()));
            from = until;
        }
        return new Series(shown.title(), shown.unit(), lines);
    }

    /** The numbers of the rows that are marked, from 1. */
    private static String marked(long[] withheld) {
        return IntStream.range(0, withheld.length)
                .filter(row -> withheld[row] > 0)
                .mapToObj(row -> Integer.toString(row + 1))
                .collect(Collectors.joining(", "));
    }
}
