package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of exercises and agreements. */
class TitlesTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Japan and India concluded Exercise Silent Wave on Friday. | Silent Wave",
                "Fiji and Tonga held the Coral Shield drills in March. | Coral Shield",
                "Peru and Chile held a joint exercise called Southern Star 2024. | Southern Star 2024",
                "Spain and Morocco renewed the Almeria Protocol on naval patrols. | Almeria Protocol",
                "Albania and Kosovo signed the Blue Corridor agreement. | Blue Corridor agreement",
                "Japan and Fiji signed a Reciprocal Access Agreement. | Reciprocal Access Agreement",
                "Ghana and Togo signed a defence agreement. | ",
                "Polish and Czech troops held a joint drill on Monday. | "
            })
    void theTieHasTheNameThatTheSentenceGivesIt(String sentence, String title) {
        assertThat(Reading.tie(sentence).title()).isEqualTo(title);
    }

    @Test
    void exercisesOfDifferentNamesAreTwo() {
        assertThat(Reading.of(
                                "Japan and India concluded Exercise Silent Wave. Japan and India will hold Exercise Loud Bell.")
                        .ties())
                .hasSize(2);
    }
}
