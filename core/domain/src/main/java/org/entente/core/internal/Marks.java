package org.entente.core.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Clearance;
import org.entente.core.model.Column;
import org.entente.core.model.Composite;
import org.entente.core.model.Findings;
import org.entente.core.model.Network;
import org.entente.core.model.Result;
import org.entente.core.model.RowNames;
import org.entente.core.model.Severity;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/** Marks in a result that was made without withheld sources what would rest on them. */
record Marks(Clearance clearance) {

    private static final String COLUMN = "withheld";

    /** @param whole the same result, made of all sources; nothing of it but counts is taken over */
    Result on(Result shown, Result whole) {
        return switch (shown.kind()) {
            case TABLE -> table((Table) shown, whole.tables());
            case NETWORK -> {
                Network network = (Network) shown;
                yield new Network(
                        network.title(),
                        network.directed(),
                        table(network.nodes(), whole.tables().subList(0, 1)),
                        table(network.edges(), whole.tables().subList(1, 2)));
            }
            case COMPOSITE ->
                new Composite(
                        shown.title(),
                        ((Composite) shown)
                                .parts().stream().map(part -> on(part, whole)).toList());
            case FINDINGS -> findings((Findings) shown, whole);
            case SERIES -> shown;
        };
    }

    private Table table(Table shown, List<Table> all) {
        Table whole = all.stream()
                .filter(one ->
                        one.title().equals(shown.title()) && one.columns().equals(shown.columns()))
                .findFirst()
                .orElse(shown);
        RowNames names = RowNames.of(shown, whole);
        Map<String, Support> full = new HashMap<>();
        List<String> named = names.in(whole);
        for (int row = 0; row < named.size(); row++) {
            full.put(named.get(row), whole.support(row));
        }
        List<Column> columns = new ArrayList<>(shown.columns());
        columns.add(new Column(COLUMN, Column.Type.INTEGER));
        Table.Builder marked = Table.of(shown.title(), columns);
        List<String> rows = names.in(shown);
        for (int row = 0; row < rows.size(); row++) {
            List<@Nullable Object> cells = new ArrayList<>(shown.row(row));
            cells.add(withheld(shown.support(row), full.getOrDefault(rows.get(row), Support.NONE)));
            marked.row(shown.support(row), cells.toArray());
            for (int column = 0; column < shown.columns().size(); column++) {
                String name = shown.columns().get(column).name();
                shown.support(row, column).ifPresent(own -> marked.cell(name, own));
            }
        }
        shown.notes().forEach(marked::note);
        return marked.note("Sources above " + clearance.most() + " are withheld: a row rests on as many more ties and"
                        + " observations as stand under withheld, and its figures are without them.")
                .build();
    }

    private static long withheld(Support shown, Support whole) {
        return more(shown.ties().boxed().toList(), whole.ties().boxed().toList())
                + more(
                        shown.observations().boxed().toList(),
                        whole.observations().boxed().toList());
    }

    private static long more(List<Long> shown, List<Long> whole) {
        Set<Long> more = new HashSet<>(whole);
        more.removeAll(new HashSet<>(shown));
        return more.size();
    }

    private Findings findings(Findings shown, Result whole) {
        List<Findings.Finding> all = new ArrayList<>(shown.findings());
        all.add(new Findings.Finding(
                "handling.withheld",
                Severity.NOTE,
                "Sources above " + clearance.most() + " are withheld; the figures above are without them.",
                Support.NONE));
        return new Findings(shown.title(), all);
    }
}
