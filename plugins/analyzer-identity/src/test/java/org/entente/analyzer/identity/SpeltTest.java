package org.entente.analyzer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeltTest {

    private static Spelt company(String text) {
        return Spelt.of(text, Spelt.FORMS);
    }

    @Test
    void accentsCaseAndLegalFormsMakeNoDifference() {
        assertThat(company("TÜRK Havacılık A.Ş.").key())
                .isEqualTo(company("Turk Havacilik AS").key());
        assertThat(company("Wing Works Ltd.").words()).containsExactly("wing", "works");
        assertThat(company("Holding Company").words())
                .as("nothing else is left")
                .containsExactly("holding", "company");
    }

    @Test
    void aSlipIsOneLetterAndNoDigit() {
        assertThat(company("KALKA").slip(company("KALKAN"))).isTrue();
        assertThat(company("KALKAN").slip(company("KELKAN"))).isTrue();
        assertThat(company("KALKAN").slip(company("KALKAN"))).isFalse();
        assertThat(company("T-129A").slip(company("T-129"))).as("five signs").isFalse();
        assertThat(company("Heron1").slip(company("Heron2"))).isFalse();
        assertThat(company("Heron").slip(company("Heron2"))).isFalse();
    }

    @Test
    void initialsAreOfTheTellingWords() {
        assertThat(company("Turkish Aerospace Industries, Inc.").initials()).isEqualTo("tai");
        assertThat(company("TAI").abbreviation()).isTrue();
        assertThat(company("Tai").abbreviation()).isFalse();
    }
}
