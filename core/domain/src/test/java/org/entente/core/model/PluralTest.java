package org.entente.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluralTest {

    @Test
    void oneIsCalledOtherwiseThanSeveralAndNone() {
        assertThat(Plural.of(1, "tie")).isEqualTo("1 tie");
        assertThat(Plural.of(0, "tie")).isEqualTo("0 ties");
        assertThat(Plural.of(2, "piece of evidence", "pieces of evidence")).isEqualTo("2 pieces of evidence");
    }
}
