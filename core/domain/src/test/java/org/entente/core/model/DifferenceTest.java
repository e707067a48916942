package org.entente.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.core.model.Column.Type;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static Table.Builder table() {
        return Table.of(
                "Pairs",
                new Column("who", Type.TEXT),
                new Column("n", Type.INTEGER),
                new Column("v", Type.NUMBER, "TIV"));
    }

    private static final Support ONE = Support.ties(List.of(1L));

    private static List<String> moves(Result before, Result after) {
        return Difference.between(before, after).moves().stream()
                .map(move -> move.sort() + " " + move.row() + " " + move.column() + " " + move.before() + " → "
                        + move.after())
                .toList();
    }

    @Test
    void cellsAreComparedByTheNamesOfTheirRows() {
        Table before = table().row(ONE, "a", 1L, 0.5).row(ONE, "b", 2L, 0.5).build();
        Table after = table().row(ONE, "b", 3L, 0.5).row(ONE, "a", 1L, 0.5).build();
        assertThat(moves(before, after)).containsExactly("MOVED b n 2 → 3");
    }

    @Test
    void rowsThatCameAndWentAreToldWhole() {
        Table before = table().row(ONE, "a", 1L, 0.5).build();
        Table after = table().row(ONE, "c", 1L, null).note("A note.").build();
        assertThat(moves(before, after))
                .containsExactly(
                        "ADDED c  null → who c, n 1",
                        "VANISHED a  who a, n 1, v 0.5 → null",
                        "ADDED note  null → A note.");
    }

    @Test
    void theOrderInWhichASumWasAddedUpIsNoMove() {
        assertThat(moves(
                        table().row(ONE, "a", 1L, 0.1 + 0.2).build(),
                        table().row(ONE, "a", 1L, 0.3).build()))
                .isEmpty();
    }

    @Test
    void figuresThatRestOnOthersAreTold() {
        assertThat(moves(
                        table().row(ONE, "a", 1L, 0.5).build(),
                        table().row(Support.ties(List.of(2L)), "a", 1L, 0.5).build()))
                .containsExactly("RESTS_ON_OTHERS a  1 tie, 0 observations → 1 tie, 0 observations");
    }

    @Test
    void tablesThatCameAndWentAreComparedWithNone() {
        Table one = table().row(ONE, "a", 1L, 0.5).build();
        Composite none = new Composite("C", List.of());
        Composite some = new Composite("C", List.of(one));
        assertThat(moves(none, some)).containsExactly("ADDED a  null → who a, n 1, v 0.5");
        assertThat(moves(some, none)).containsExactly("VANISHED a  who a, n 1, v 0.5 → null");
        assertThat(Difference.between(some, some).none()).isTrue();
    }
}
