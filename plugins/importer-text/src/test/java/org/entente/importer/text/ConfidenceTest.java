package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The band of a tie by the weakest of the rules that made it. */
class ConfidenceTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DIRECT | Norway has bought twelve radars from Saab.",
                "ANAPHOR | Greece and Egypt are neighbours at sea. The two countries held a joint naval exercise in 2019.",
                "FILLED | Morocco has ordered 24 F-16 fighters.",
                "FILLED | Norway has bought twelve QUERX drones from Finland.",
            })
    void theWeakestEvidenceCounts(Confidence band, String text) {
        assertThat(Reading.of(text).ties().get(0).value().confidence()).isEqualTo(band.precision());
    }
}
