package org.entente.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.model.Agreement.Between;
import org.entente.core.model.Agreement.Said;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private final List<Said> all = new ArrayList<>();

    private void says(long tie, String coder, String... fields) {
        boolean machine = coder.equals("machine");
        all.add(
                fields.length == 0
                        ? new Said(tie, coder, machine, false, Map.of())
                        : new Said(tie, coder, machine, true, Map.of("type", fields[0], "quantity", fields[1])));
    }

    private Agreement of(Between between, String field) {
        return Agreement.of(all).stream()
                .filter(one -> one.between() == between && one.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void peopleAndTheMachineAreComparedApart() {
        says(1, "machine", "A", "4");
        says(1, "ann", "A", "4");
        says(1, "bob", "A", "4");
        says(2, "machine", "A", "4");
        says(2, "ann", "B", "4");
        says(2, "bob", "B", "4");
        assertThat(of(Between.HUMAN_HUMAN, "type").alpha()).hasValue(1);
        assertThat(of(Between.HUMAN_HUMAN, "type").f1()).hasValue(1);
        // By hand: units AA AA AB AB, so n = 8, six A and two B: 1 - 7 * 4 / (2 * 6 * 2).
        assertThat(of(Between.HUMAN_MACHINE, "type").alpha().orElseThrow()).isCloseTo(1 - 28.0 / 24, within(1e-12));
        assertThat(of(Between.HUMAN_MACHINE, "type").units()).isEqualTo(4);
        assertThat(of(Between.HUMAN_MACHINE, "type").f1()).hasValue(0.5);
    }

    @Test
    void whatOneRejectsCountsInF1AndNotAsAValue() {
        says(1, "machine", "A", "4");
        says(1, "ann", "A", "4");
        says(2, "machine", "B", "4");
        says(2, "ann");
        Agreement type = of(Between.HUMAN_MACHINE, "type");
        assertThat(type.units()).isEqualTo(1);
        // Three values, two of them the same one.
        assertThat(type.f1().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(of(Between.HUMAN_MACHINE, Agreement.DECISION).f1().orElseThrow())
                .isCloseTo(2.0 / 3, within(1e-12));
        assertThat(of(Between.HUMAN_MACHINE, Agreement.DECISION).units()).isEqualTo(2);
    }

    @Test
    void figuresAreComparedByTheirSize() {
        says(1, "ann", "A", "~40");
        says(1, "bob", "A", "40");
        says(2, "ann", "A", "10");
        says(2, "bob", "A", ">=20");
        Agreement quantity = of(Between.HUMAN_HUMAN, "quantity");
        assertThat(quantity.metric()).isEqualTo(Alpha.Metric.RATIO);
        // By hand: pairs apart (10,20): 2 of 1/9; expected over ordered pairs 4*(0.36) + 4*(1/9) + 2*(1/9).
        double expected = 4 * 0.36 + 4.0 / 9 + 2.0 / 9;
        assertThat(quantity.alpha().orElseThrow()).isCloseTo(1 - 3 * (2.0 / 9) / expected, within(1e-12));
        says(3, "ann", "A", "1:4,2:5");
        says(3, "bob", "A", "1:4,2:5");
        assertThat(of(Between.HUMAN_HUMAN, "quantity").metric()).isEqualTo(Alpha.Metric.NOMINAL);
    }
}
