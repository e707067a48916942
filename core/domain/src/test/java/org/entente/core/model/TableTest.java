package org.entente.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.core.model.Column.Type;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Support ONE = Support.ties(List.of(1L));

    private static Table.Builder table() {
        return Table.of("Deals", new Column("partner", Type.ACTOR), new Column("ties", Type.INTEGER));
    }

    @Test
    void cellsAreFoundByRowAndColumn() {
        Table table = table().row(ONE, "KOR", 3L).row(ONE, "POL", null).build();
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.cell(0, "ties")).isEqualTo(3L);
        assertThat(table.cell(1, 1)).isNull();
        assertThat(table.cells("partner")).containsExactly("KOR", "POL");
        assertThat(table.row(1)).containsExactly("POL", null);
    }

    @Test
    void aRowThatDoesNotFitIsRefusedAndLeavesNothing() {
        Table.Builder builder = table();
        assertThatThrownBy(() -> builder.row(ONE, "KOR", 3))
                .hasMessageContaining("ties")
                .hasMessageContaining("3");
        assertThatThrownBy(() -> builder.row(ONE, "KOR")).hasMessageContaining("1 cells");
        assertThat(builder.build().size()).isZero();
    }

    @Test
    void aNumberIsFinite() {
        Table.Builder builder = Table.of("Shares", new Column("share", Type.NUMBER));
        assertThatThrownBy(() -> builder.row(ONE, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTableThatIsMadeChangesNoMore() {
        Table.Builder builder = table().row(ONE, "KOR", 3L);
        Table table = builder.build();
        builder.row(ONE, "POL", 1L).note("later");
        assertThat(table.size()).isEqualTo(1);
        assertThat(table.cells("partner")).hasSize(1);
        assertThat(table.notes()).isEmpty();
        assertThatThrownBy(() -> table.cells("partner").add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aCellMayRestOnSomethingOfItsOwn() {
        Support own = Support.ties(List.of(7L));
        Table table = table().row(ONE, "KOR", 3L).cell("ties", own).build();
        assertThat(table.support(0)).isEqualTo(ONE);
        assertThat(table.support(0, 1)).contains(own);
        assertThat(table.support(0, 0)).isEmpty();
        assertThatThrownBy(() -> table().cell("ties", own)).hasMessageContaining("no row yet");
        assertThatThrownBy(() -> table().row(ONE, "KOR", 3L).cell("tie", own)).hasMessageContaining("no column tie");
    }
}
