package org.entente.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DyadTest {

    @Test
    void theOrderOfItsCountriesMakesNoDifference() {
        assertThat(new Dyad("TUR", "KOR")).isEqualTo(new Dyad("KOR", "TUR")).hasToString("KOR-TUR");
    }

    @Test
    void aCountryIsNoDyadWithItself() {
        assertThatThrownBy(() -> new Dyad("KOR", "KOR")).isInstanceOf(IllegalArgumentException.class);
    }
}
