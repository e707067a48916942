package org.entente.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.entente.core.model.Column.Type;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final Table PAIRS = Table.of(
                    "Pairs",
                    new Column("first", Type.ACTOR),
                    new Column("second", Type.ACTOR),
                    new Column("ties", Type.INTEGER),
                    new Column("value", Type.NUMBER, "USD"))
            .row(Support.ties(List.of(1L, 2L)), "PAK", "TUR", 2L, 5.5)
            .cell("value", Support.ties(List.of(2L)))
            .row(Support.ties(List.of(3L)), "POL", "TUR", 1L, null)
            .build();

    private static final Table YEARS = Table.of(
                    "Years", new Column("year", Type.INTEGER), new Column("n", Type.INTEGER))
            .row(Support.ties(List.of(1L)), 2016L, 7L)
            .row(Support.filter("all of 2017"), 2017L, 0L)
            .build();

    private static final Composite BOTH = new Composite("Both", List.of(PAIRS, YEARS));

    private static Figure find(Result result, String cell) {
        return Figure.find(result, cell);
    }

    @Test
    void aCellIsFoundByNumbersAndByNames() {
        for (String cell : List.of("1:value", "1:4", "PAK-TUR:value", "pak-tur:Value", "PAK:value", "1/1:value")) {
            assertThat(find(PAIRS, cell)).as(cell).satisfies(figure -> {
                assertThat(figure.value()).isEqualTo(5.5);
                assertThat(figure.unit()).isEqualTo("USD");
                assertThat(figure.support()).isEqualTo(Support.ties(List.of(2L)));
                assertThat(figure.address()).isEqualTo("1/1:value");
                assertThat(figure.name()).isEqualTo("PAK-TUR");
            });
        }
    }

    @Test
    void aCellIsFoundByTheTitleThatIsShown() {
        Map<String, String> titles = Map.of("POL", "Poland (POL)");
        for (String cell : List.of("poland (pol):ties", "Poland:ties")) {
            assertThat(Figure.find(PAIRS, cell, id -> titles.getOrDefault(id, id))
                            .value())
                    .isEqualTo(1L);
        }
    }

    @Test
    void aRowWithoutAColumnIsTheRowAsAWhole() {
        Figure row = find(PAIRS, "PAK");
        assertThat(row.column()).isEqualTo(Figure.ROW);
        assertThat(row.support()).isEqualTo(Support.ties(List.of(1L, 2L)));
        assertThat(row.value()).isNull();
    }

    @Test
    void aPartIsNamedByItsNumberOrTitle() {
        assertThat(find(BOTH, "2/2016:n").value()).isEqualTo(7L);
        assertThat(find(BOTH, "years/2017:n").support().filter()).isEqualTo("all of 2017");
        assertThat(find(BOTH, "2017:n").address()).isEqualTo("2/2:n");
    }

    @Test
    void whatCanBeSeveralIsRefusedWithTheirAddresses() {
        assertThatThrownBy(() -> find(PAIRS, "TUR:ties"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 cells of the result \"Pairs\" can be meant by TUR:ties: name one of 1/1:ties (PAK-TUR),"
                        + " 1/2:ties (POL-TUR).");
    }

    @Test
    void whatIsNotThereIsRefusedWithWhatThereIs() {
        assertThatThrownBy(() -> find(YEARS, "1999:n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The result \"Years\" has no cell 1999:n; 1/ has 2 rows with year, n.");
    }

    @Test
    void nodesEdgesPointsAndFindingsAreRowsOfTables() {
        Network network = new Network("N", false, YEARS, PAIRS);
        assertThat(find(network, "PAK-TUR:ties").address()).isEqualTo("2/1:ties");
        Series series = new Series(
                "S",
                "TIV",
                List.of(new Series.Line(
                        "orders", List.of(new Series.Point(new Edtf("2020"), 3.0, Support.ties(List.of(9L)))))));
        assertThat(find(series, "orders-2020:value").support()).isEqualTo(Support.ties(List.of(9L)));
        Findings findings = new Findings(
                "F", List.of(new Findings.Finding("x", Severity.HIGH, "Odd: so.", Support.ties(List.of(4L)), "abc")));
        assertThat(find(findings, "abc").support()).isEqualTo(Support.ties(List.of(4L)));
        assertThat(find(findings, "Odd: so.").row()).isZero();
    }

    @Test
    void everyCountAndMeasureIsAFigure() {
        assertThat(Figure.all(BOTH))
                .extracting(Figure::address)
                .containsExactly("1/1:ties", "1/1:value", "1/2:ties", "2/1:year", "2/1:n", "2/2:year", "2/2:n");
    }

    @Test
    void rowsAreCalledByTheCellsThatTellThemApart() {
        assertThat(RowNames.of(PAIRS).in(PAIRS)).containsExactly("PAK-TUR", "POL-TUR");
        Table twice = Table.of("T", new Column("a", Type.TEXT), new Column("v", Type.NUMBER))
                .row(Support.NONE, "x", 1.0)
                .row(Support.NONE, "x", 2.0)
                .build();
        assertThat(RowNames.of(twice).in(twice)).containsExactly("x", "x (2)");
    }
}
