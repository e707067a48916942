package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.core.model.Tie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a tie in the words behind it. */
class EndingsTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ENDED ASSERTED | Norway imposed an arms embargo on Turkey in 2019. Oslo lifted it in June 2023.",
                "ENDED ASSERTED | Norway imposed a ban on arms sales to Turkey in 2019. The ban was lifted in June 2023.",
                "ACTIVE ASSERTED | Norway imposed a ban on arms sales to Turkey in 2019. It will be lifted in June.",
                "ENDED ASSERTED | Peru signed a contract with Navantia for two patrol vessels. Yesterday the government rescinded it.",
                "ENDED ASSERTED | Jordan offered two transport aircraft to Kenya. The Kenyan Air Force turned down the offer.",
                "SIGNED ASSERTED | Peru signed a contract with Navantia for two patrol vessels. The opposition wants to scrap it.",
                "SIGNED ASSERTED | Peru signed a contract with Navantia for two patrol vessels. The deal was not cancelled.",
                "ENDED ASSERTED | Australia put an end to its contract with Naval Group for 12 submarines.",
                "ENDED ASSERTED | Slovenia cancelled in 2022 an order for 45 Boxer vehicles that it had placed with Germany.",
                "COMPLETED ASSERTED | Britain and Oman held an exercise in May. It ended on Friday.",
            })
    void aTieEndsWhereALaterClauseEndsIt(String expected, String text) {
        assertThat(line(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NEGOTIATING ASSERTED | A deal between Brazil and India on submarines is under discussion.",
                "PROPOSED PLANNED | Canada and Kenya are to resume Sea Eagle, an exercise that has been dormant since 2017.",
                "PROPOSED PLANNED | Ghana and Togo mean to cooperate in cyberdefence.",
                "PROPOSED POSSIBLE | The council recommended that Cameroon and Nigeria conclude an agreement on patrols.",
                "PROPOSED POSSIBLE | Sudan is believed to have ordered 12 drones from Turkey.",
                "SIGNED ASSERTED | Libya is said to have bought 20 armoured vehicles from the Emirates.",
                "NEGOTIATING ASSERTED | A letter of intent between Norway and Germany on submarines lies in Berlin but is still not signed.",
                "SIGNED ASSERTED | The agreement foresees that Serbia will train six Cypriot cadets in Belgrade.",
                "ACTIVE DENIED | Serbia has imposed no sanctions on Russia.",
            })
    void whatIsStillToComeIsNotToldAsDone(String expected, String text) {
        assertThat(line(text)).isEqualTo(expected);
    }

    private static String line(String text) {
        Tie tie = Reading.of(text).ties().get(0).value();
        return tie.status().orElseThrow().stage() + " " + tie.modality();
    }
}
