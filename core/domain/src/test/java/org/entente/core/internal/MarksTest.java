package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Filter;
import org.entente.core.model.Clearance;
import org.entente.core.model.Column;
import org.entente.core.model.Composite;
import org.entente.core.model.Edtf;
import org.entente.core.model.Findings;
import org.entente.core.model.Result;
import org.entente.core.model.Role;
import org.entente.core.model.Series;
import org.entente.core.model.Severity;
import org.entente.core.model.Stored;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.junit.jupiter.api.Test;

class MarksTest {

    private static final Clearance AMBER = Clearance.of("amber", "red");

    /** What is held: ties of two countries with these ids. */
    private static Dataset holding(long... ids) {
        return (Dataset) Proxy.newProxyInstance(
                MarksTest.class.getClassLoader(), new Class<?>[] {Dataset.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("observations")) {
                        return Stream.empty();
                    }
                    Set<Long> asked = ((Filter) arguments[0]).ids();
                    return Arrays.stream(ids)
                            .filter(id -> asked == null || asked.isEmpty() || asked.contains(id))
                            .mapToObj(id -> new Stored<>(
                                    id,
                                    1,
                                    Tie.of(TieType.TRANSFER)
                                            .with("TUR", Role.SUPPLIER)
                                            .build(),
                                    List.of()));
                });
    }

    private static Result marked(Result shown, Result whole) throws IOException {
        return new Marks(AMBER, holding(1), holding(1, 2, 3)).on(shown, whole);
    }

    private static Table.Builder plans() {
        return Table.of("Plans", new Column("what", Column.Type.TEXT), new Column("ties", Column.Type.INTEGER));
    }

    private static List<Object> withheld(Result result) {
        Table table = result.tables().get(0);
        return IntStream.range(0, table.size())
                .mapToObj(row -> table.cell(row, "withheld"))
                .toList();
    }

    @Test
    void aRowIsMarkedWithAsMuchMoreAsItRestsOn() throws IOException {
        Table shown = plans().row(Support.ties(List.of(1L)), "a", 1L).build();
        Table whole = plans().row(Support.ties(List.of(1L, 2L, 3L)), "a", 3L).build();
        assertThat(withheld(marked(shown, whole))).containsExactly(2L);
        assertThat(withheld(marked(shown, shown))).containsExactly(0L);
    }

    @Test
    void whatRestsOnAFilterIsMarkedWithWhatThatLetsThroughBeside() throws IOException {
        Support filter = Support.filter("ties of TUR", "TUR");
        Table shown = plans().row(filter, "a", 0L).build();
        assertThat(withheld(marked(shown, shown))).containsExactly(2L);
    }

    @Test
    void whatIsToldBecauseSomethingIsNotThereIsMarked() throws IOException {
        Table shown = plans().row(Support.ties(List.of(1L)), "no source since", 1L)
                .row(Support.ties(List.of(1L)), "other", 4L)
                .build();
        Table whole = plans().row(Support.ties(List.of(1L)), "other", 5L).build();
        assertThat(withheld(marked(shown, whole)))
                .as("absent, and another figure")
                .containsExactly(1L, 1L);
    }

    @Test
    void linesAndFindingsSayWhichOfThemAre() throws IOException {
        Series shown = series(1L);
        assertThat(((Series) marked(shown, series(1L, 2L))).lines())
                .extracting(Series.Line::name)
                .containsExactly("a (1 withheld)");
        Findings findings = new Findings(
                "Findings",
                List.of(new Findings.Finding("plan.late", Severity.NOTE, "No source since.", Support.NONE)));
        assertThat(((Findings) marked(findings, new Findings("Findings", List.of()))).findings())
                .last()
                .extracting(Findings.Finding::sentence)
                .asString()
                .endsWith("not be told: 1.");
    }

    private static Series series(Long... ties) {
        return new Series(
                "S",
                null,
                List.of(new Series.Line(
                        "a", List.of(new Series.Point(new Edtf("2020"), 1.0, Support.ties(List.of(ties)))))));
    }

    @Test
    void aResultOfManyTablesExplainsItOnce() throws IOException {
        Table empty = plans().build();
        Table one = plans().row(Support.NONE, "a", 1L).build();
        Result marked =
                marked(new Composite("C", List.of(empty, one, one)), new Composite("C", List.of(empty, one, one)));
        assertThat(marked.tables()).extracting(table -> table.notes().size()).containsExactly(0, 1, 0);
    }
}
