package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.core.model.Tie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of a deal that are told by themselves: form, number, sum and day of each. */
class TranchesTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FRAMEWORK 1000 2022-07; CONTRACT 180 3400000000 2022-08"
                        + " | Poland and South Korea's Hyundai Rotem signed a framework for 1,000 K2 tanks in July 2022; the first contract"
                        + " under it, for 180, followed in August 2022 and was worth $3.4 billion.",
                "FRAMEWORK 1000; CONTRACT 180 2022-08"
                        + " | The framework agreement allows Poland to buy up to 1,000 tanks; the first contract for 180 was signed in"
                        + " August 2022 with Hyundai Rotem.",
                "FRAMEWORK 60 2020; CONTRACT 12 2021"
                        + " | Norway signed a framework agreement with Saab for 60 radars in 2020; a first contract, for 12, was signed in 2021.",
                "FRAMEWORK 40; CONTRACT 6 2024-05"
                        + " | Under the framework agreement Chile may order up to 40 boats from Navantia; an order for six followed in May 2024.",
                "CONTRACT 24; OPTION 18"
                        + " | Indonesia signed for 42 Rafales with Dassault; 24 are under firm contract and 18 remain an option.",
                "CONTRACT 12 | Norway ordered 12 boats from Chile after two firm offers had been weighed.",
                "CONTRACT 16; OPTION 8 | Peru ordered 24 tanks from South Korea; 16 are firm and eight are options.",
                "CONTRACT 10; OPTION 14 | Peru ordered 24 jets from Spain for $2 billion, of which 10 are firm and 14 options.",
                "CONTRACT 16; OPTION 8"
                        + " | Peru ordered 24 tanks from South Korea; 16 are firm and eight are options, in a deal worth $2 billion.",
                "CONTRACT 16; OPTION 8"
                        + " | Peru ordered 24 tanks from South Korea; 16 are firm and eight are options. The deal is worth $2 billion.",
                "CONTRACT 16 2000000000; OPTION 8"
                        + " | Peru ordered 24 tanks from South Korea; 16 are firm, worth $2 billion, and eight are options.",
                "CONTRACT 16 1400000000; OPTION 8 600000000"
                        + " | Peru ordered 24 tanks from South Korea, of which 16 are firm for $1.4 billion and eight options for $600 million.",
                "CONTRACT 16 | Bulgaria had ordered 16 F-16s from the United States in two lots: eight in 2019 for $1.25 billion, eight"
                        + " more in 2022.",
                "CONTRACT 36 39300000000 2014 | Brazil and Saab's deal for 36 Gripens, a contract of 2014 worth 39.3 billion kronor, was"
                        + " enlarged by a letter of intent on nine more.",
                "UNKNOWN 6 | Saab will deliver six radars to Peru; Lima holds an option for two more.",
                "CONTRACT 183 | Bulgaria placed an order, conditional on parliament's approval, with General Dynamics for 183 vehicles.",
                "LOI 150 | Sweden and Ukraine signed a letter of intent under which Kyiv may buy up to 150 Gripen fighters.",
                "UNKNOWN | Iraq will take further batteries from South Korea. The earlier eight cost 2.8 billion dollars.",
                "UNKNOWN; UNKNOWN 2000000000 | Canada pledged C$2 billion in aid to Ukraine, a quarter of it for drones bought from Saab.",
                "UNKNOWN 6 | Peru received six radars from Spain, which has approved a further sale worth $50 million.",
            })
    void eachPartHasItsOwnFormNumberAndSum(String expected, String text) {
        List<String> parts =
                Arrays.stream(expected.split(";")).map(String::strip).toList();
        assertThat(Reading.of(text).ties().stream()
                        .map(tie -> told(tie.value()))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(parts);
    }

    private static String told(Tie tie) {
        StringBuilder told = new StringBuilder(tie.instrument().name());
        tie.items().stream()
                .filter(item -> item.ordered() != null)
                .forEach(item -> told.append(' ')
                        .append(
                                item.ordered().upper() == null
                                        ? item.ordered().value().toPlainString()
                                        : item.ordered().upper().toPlainString()));
        tie.amounts().forEach(sum -> told.append(' ').append(sum.value().toPlainString()));
        told.append(tie.dates().stream().map(day -> " " + day.date().text()).collect(Collectors.joining()));
        return told.toString();
    }
}
