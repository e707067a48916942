package org.entente.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.entente.core.model.Conflict.Side;
import org.entente.core.model.Findings.Finding;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Side TEXT = new Side("24 × NASAMS", "partners", Set.of(3L), Set.of("aa"));
    private static final Side ROW = new Side("10 × NASAMS", "trade", Set.of(7L, 8L), Set.of("bb"));

    private static Decision decided(Choice choice) {
        return Decision.on(
                "0123456789abcdef", new Conflict(TEXT, ROW), choice, "ann", "", LocalDate.parse("2026-03-01"));
    }

    private static Finding finding(Conflict conflict) {
        return new Finding(
                "quantity.differs",
                Severity.HIGH,
                "They differ.",
                Support.NONE,
                "0123456789abcdef",
                conflict,
                decided(Choice.PREFER_B));
    }

    @Test
    void theSideThatIsNotPreferredIsSetAside() {
        assertThat(decided(Choice.PREFER_A).setAside()).containsExactlyInAnyOrder(7L, 8L);
        assertThat(decided(Choice.PREFER_B).setAside()).containsExactly(3L);
    }

    @Test
    void theSideThatIsAnErrorIsSetAsideAndOtherDecisionsSetNothingAside() {
        assertThat(decided(Choice.REPORTED_AS_ERROR).setAside()).containsExactly(3L);
        assertThat(decided(Choice.B_REPORTED_AS_ERROR).setAside()).containsExactlyInAnyOrder(7L, 8L);
        assertThat(decided(Choice.BOTH_HOLD).setAside()).isEmpty();
        assertThat(decided(Choice.NO_CONTRADICTION).setAside()).isEmpty();
    }

    @Test
    void itSaysWhatWasDecidedByWhomAndWhen() {
        assertThat(decided(Choice.PREFER_B).sentence()).isEqualTo("ann prefers 10 × NASAMS (trade), 2026-03-01");
        assertThat(decided(Choice.REPORTED_AS_ERROR).words()).isEqualTo("takes 24 × NASAMS (partners) for an error");
        assertThat(decided(Choice.B_REPORTED_AS_ERROR).words()).isEqualTo("takes 10 × NASAMS (trade) for an error");
    }

    @Test
    void aFindingIsStaleOnceASideHasAnotherValue() {
        assertThat(finding(new Conflict(TEXT, ROW)).state()).isEqualTo(Finding.State.DECIDED);
        Side revised = new Side("12 × NASAMS", "trade", ROW.records(), ROW.sources());
        assertThat(finding(new Conflict(TEXT, revised)).state()).isEqualTo(Finding.State.STALE);
    }

    @Test
    void whoTellsItDoesNotMakeItStale() {
        Side elsewhere = new Side(ROW.value(), "trade in a newer place", Set.of(90L), Set.of("cc"));
        assertThat(finding(new Conflict(TEXT, elsewhere)).state()).isEqualTo(Finding.State.DECIDED);
    }

    @Test
    void aFindingWithTwoSidesNeedsAKey() {
        Conflict conflict = new Conflict(TEXT, ROW);
        assertThatThrownBy(() -> new Finding("c", Severity.HIGH, "s", Support.NONE, "", conflict, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key");
    }
}
