package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Replaced;
import org.entente.core.api.Touched;
import org.entente.core.model.Composite;
import org.entente.core.model.Outcome;
import org.entente.core.model.RunCard;
import org.entente.core.model.Table;
import org.junit.jupiter.api.Test;

class RestingTest {

    private static final RunCard CARD = new RunCard(
            new RunCard.Part("partnership", "1.0.0", ""), "Pairs", List.of(), Map.of("from", "1"), 1, LocalDate.EPOCH);
    private static final Outcome CHANGES = new Outcome(CARD, new Composite("Changes", List.of()));

    @Test
    void eachEditionIsToldWithTheResultsThatRestOnItAndTheirSum() {
        Outcome told = new Resting(List.of(
                        new Replaced(
                                "trade-2024",
                                "trade-2023",
                                2,
                                List.of(new Touched("abc", CARD, 2), new Touched("def", CARD, 1))),
                        new Replaced("trade-2025", "trade-2024", 3, List.of(new Touched("abc", CARD, 4))),
                        new Replaced("arms-2", "arms-1", 3, List.of())))
                .with(CHANGES);
        assertThat(told.card()).isEqualTo(CARD);
        Table table = told.result().tables().get(0);
        assertThat(table.cells("edition")).containsExactly("trade-2024", "trade-2024", "trade-2025");
        assertThat(table.cells("result")).containsExactly("abc", "def", "abc");
        assertThat(table.cells("rows")).containsExactly(2L, 1L, 4L);
        assertThat(table.notes())
                .containsExactly(
                        "arms-2 in place of arms-1: no result that is kept rests on what it changed.",
                        "In sum: 2 results on rows that 3 newer editions changed or left out; entente rerun RESULT shows"
                                + " what moves.");
    }

    @Test
    void withoutANewerEditionNothingIsAdded() {
        assertThat(new Resting(List.of()).with(CHANGES)).isSameAs(CHANGES);
    }
}
