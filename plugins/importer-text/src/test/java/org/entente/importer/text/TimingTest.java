package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the dates of a sentence is that of its tie. */
class TimingTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "2021 | Finland, which joined NATO in 2023, ordered 64 fighters from the United States in 2021.",
                "2022 | Chile, unlike Brazil in 2019, bought 12 Black Hawk helicopters from the United States in 2022.",
                "'' | Brazil ordered 36 Gripen jets, which first flew in 2017, from Sweden.",
                "2023-03 | Indonesia, a member of ASEAN since 1967, signed a contract with Navantia in March 2023 for two frigates.",
                "2015 | The agreement between Oman and Britain, which was signed in 2015, covers training.",
                "2021-07 | Kenya and Britain renewed in July 2021 a defence pact that was first signed in 2015.",
                "2021 | Turkey sold six drones to Kenya in 2021, two years after Kenya had asked for them in 2019.",
                "'' | Serbia bought nine helicopters from Airbus, whose plant in Germany opened in 2016.",
                "2017 | The helicopters were a gift that Russia made to Serbia in 2017.",
                "2014 | Since 2014 the European Union has maintained an arms embargo against Russia.",
            })
    void aDateOfAnAsideIsNotThatOfTheTie(String expected, String text) {
        assertThat(Reading.of(text).ties().stream()
                        .filter(tie -> !tie.value().type().name().equals("MEMBERSHIP"))
                        .flatMap(tie -> tie.value().dates().stream())
                        .map(date -> date.date().text())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }
}
