package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.core.model.Participant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of countries that are parts of other names, and those that only look so. */
class MasksTest {

    private static List<String> parties(String text) {
        return Reading.of(text).ties().stream()
                .flatMap(tie -> tie.value().participants().stream())
                .map(Participant::actor)
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AUS JPN | Japan held naval exercises with Australia in the Indian Ocean.",
                "FRA ITA | France held a naval drill with Italy in the Gulf of Oman.",
                "PHL VNM | Vietnam and the Philippines held joint naval patrols in the South China Sea.",
                "DEU ISR | The Jordan Valley was visited by the German defence minister, who met Israeli officials.",
                "KOR POL | Defence analyst Michael Jordan said Poland bought 48 jets from South Korea.",
                "GRC TUR | The Treaty of Lausanne was signed by Turkey and Greece.",
                "TUN lockheed-martin | Lockheed Martin's plant in Marietta, Georgia, will supply two C-130J aircraft to Tunisia.",
                "GEO USA | Tbilisi, Georgia, hosted a joint exercise with the United States.",
                "ARM GEO GRC | Armenia, Georgia and Greece signed a defence agreement.",
                "FRA TCD | Chad and France signed a defence agreement.",
                "FRA JOR | In Jordan, French troops trained Jordanian soldiers.",
                "BWA bell-textron | Bell sold twelve helicopters to Botswana.",
                "DEU POL | Germany sent Patriot batteries to Poland.",
            })
    void aCountryIsNoPartOfAnotherName(String expected, String text) {
        assertThat(parties(text)).containsExactly(expected.split(" "));
    }
}
