package org.entente.analyzer.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource({
        "7.1e9, 7.15e9, ROUNDED",
        "7.1e9, 7.1e9, EQUAL",
        "7.1e9, 7.3e9, APART",
        "10e9, 9.984e9, ROUNDED",
        "10e9, 10.9e9, APART",
        "3.3e9, 3.37e9, ROUNDED",
        "3.3e9, 3.41e9, APART",
        "52, 50, APART",
        "52, 52.0, EQUAL",
        "0, 0.4, ROUNDED",
    })
    void numbersAgreeAsExactlyAsTheyAreWritten(BigDecimal one, BigDecimal other, Rounding expected) {
        assertThat(Rounding.of(one, other)).isEqualTo(expected);
        assertThat(Rounding.of(other, one)).isEqualTo(expected);
    }

    @Test
    void aSlipIsAFactorOfAThousandAMillionOrABillionAndNoOther() {
        BigDecimal half = new BigDecimal("500000");
        assertThat(Rounding.slip(half, new BigDecimal("5e8"))).isEqualTo(3);
        assertThat(Rounding.slip(new BigDecimal("5e11"), half)).isEqualTo(6);
        assertThat(Rounding.slip(half, new BigDecimal("5e6"))).isZero();
        assertThat(Rounding.slip(half, BigDecimal.ZERO)).isZero();
    }
}
