package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "TÜRKİYE, Türkiye",
        "türkıye, Turkiye",
        "Côte d’Ivoire, COTE D'IVOIRE",
        "U.S., US",
        "Nederländer-Straße, nederlander strasse",
        "Søren Łódź, soren lodz",
        "KF-21  Boramae, kf 21 boramae",
        "ﬁre, fire"
    })
    void twoSpellingsOfOneNameAreEqual(String one, String other) {
        assertThat(Spelling.fold(one)).isEqualTo(Spelling.fold(other));
    }

    @Test
    void aStarTellsNamesApart() {
        assertThat(Spelling.fold("unknown country*")).isNotEqualTo(Spelling.fold("unknown country"));
    }

    @Test
    void aTurkishMachineFoldsAlike() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Spelling.fold("INDIA")).isEqualTo("india");
        } finally {
            Locale.setDefault(before);
        }
    }
}
