package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.Test;
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
                "2024-05 2024-03 | Chile signed a pact with Peru, which had ordered 30 howitzers from Norway in May 2024, in March 2024.",
                "2025-04 | Ireland's first radar will come from Thales, under a contract with France signed in April.",
                "2025-03 | In March Peru signed a contract with Saab for six radars that will guard the coast.",
                "2026-03 | In March three hundred Kenyan soldiers will train in Peru.",
                "2025-03 | In March Chile sent two ships to Peru for repair, which will last a year.",
                "2025-05-01 | In Oslo on Thursday Lars Holm and Ann Berg signed a defence pact between Norway and Denmark.",
                "2011 | In 2011 Indonesia became the first customer of the T-50, when it ordered 16 from South Korea.",
                "2020-12 | Under a contract which was signed in December 2020, STM of Turkey will supply corvettes to the Ukrainian Navy.",
                "2025-04-15/2025-04-28 | Sixty Indian soldiers left for Uzbekistan on Monday to take part in the joint exercise of India and Uzbekistan, which is being held from April 15 to 28 at Termez.",
                "2015 | Spain has been Peru's only supplier of radars since 2015.",
                "2025-03 | In March Peru and Chile agreed to exchange visits of their navies.",
                "2019-03 2019 | In March 2019 Peru and Chile met. Later in the year Peru ordered six frigates from Chile.",
                "2025 | Later in the year Peru will order six frigates from Chile.",
                "2021-03-04 | On 4 March 2021 Peru and Saab signed a contract for radars. Later Peru and Chile signed an agreement. Under the agreement Chilean divers will be trained by Peru.",
                "'' | The ministers of Peru and Chile held talks in Singapore, their first since 2019.",
                "2025-06 | In June Oman will host a naval exercise with India.",
                "2025-09 | In September France will deliver two frigates to Greece.",
                "2024-07 | In July Norway delivered two radars to Peru.",
                "2025-06 | When the Chilean minister comes to Oslo in June, the two sides will speak about mines.",
                "2025-05-09 | The Cold Fjord exercise of Norway and Finland opens off Bergen on Friday.",
                "'' | Serbia bought nine helicopters from Airbus, whose plant in Germany opened in 2016.",
                "2017 | The helicopters were a gift that Russia made to Serbia in 2017.",
                "2014 | Since 2014 the European Union has maintained an arms embargo against Russia.",
                "2019-10 | The decision recalls that of October 2019, when Sweden halted arms exports to Turkey.",
                "2008-06 | The group goes back to June 2008, when Chilean and Peruvian marines landed together.",
                "2011 | Mongolia's defence cooperation with Japan goes back to 2011; its soldiers went to Africa for years.",
                "2025-04-29 | Chile will buy six boats, its minister said on Tuesday after talks with Peru.",
                "'' | Peru and Chile signed an agreement on maritime security which will see the two navies exchange officers from 2026.",
                "2015/2016 | Mali helped Niger in 2015 and 2016 to guard the border with soldiers.",
                "2022/2023 | Peru ordered tanks worth $1 billion from Korea in 2022 and in 2023.",
                "2014 | The arms embargo on Peru, imposed by the European Union after the coup of 2006, was lifted in 2014.",
                "2019 | The contract of 2011 between Chile and Navantia for three frigates was cancelled in 2019.",
                "2022 | Kongsberg is to deliver 15 launchers to Peru under a contract that was concluded in 2022, and the first left Norway this month.",
                "2021-10 | The first vehicles arrived in January 2023 under an agreement that Germany and Moldova signed in October 2021.",
                "2020 | From Airbus the Serbian forces have obtained nine helicopters, the last of which was handed over in 2020.",
                "2025-04 | Peru has agreed to buy six radars from Saab, the two companies said on Tuesday.",
                "2025-05 | The Peruvian government has cancelled a contract with Saab for six radars, the prime minister confirmed yesterday.",
                "2025-04 | The United States is lifting a ban on the sale of weapons to Cyprus, the Department said on Tuesday.",
                "'' | Peru will buy six radars from Saab, the two companies said on Tuesday.",
                "2017 2016 | Oman and Kenya bought rifles in 2017. Ghana and Italy had signed a military pact the year before.",
                "2021-05-04 | Chile ordered two ships from Spain. The contract was signed on 4 May 2021.",
                "2023/2025 | Peru's navy picked Saab. Its task: two radars under a contract that runs from 2023 to 2025.",
                "2022 | Chile signed a contract with Spain for two ships, following a memorandum of understanding in 2022.",
                "2024-05 | Chile ordered two ships from Spain under a contract signed in May 2024.",
                "'' | ANKARA, March 3 — Turkey bought six radars from Sweden, the ministry said.",
                "'' | LIMA, 3 March 2025 — Peru and Chile held a joint exercise.",
                "2025-04 | ANKARA, May 5 — Turkey bought six radars from Sweden last month.",
                "2025-05 | The exercise Blue Sail is being held by the navies of Oman and Italy.",
                "2025-05 | Norway has halted arms sales to Kyrgyzstan with immediate effect.",
                "2024 | Chile bought two ships from Spain, and the contract was signed in 2024.",
                "2024 2024 | In 2024 Chile sold its jets and Peru ordered two ships from Spain.",
                "2018 | Chile took delivery of the first ship in May 2022 from Spain under a contract of 2018.",
                "'' | Saab has sold radars to Chile, the media reported this month.",
                "2026-05-09 | A pact will be signed by Chile, Peru, Ecuador and Colombia, all four of them neighbours at sea, on 9 May 2026.",
            })
    void aDateOfAnAsideIsNotThatOfTheTie(String expected, String text) {
        assertThat(dates(Reading.of(text))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "2022-03-06/2022-03-09 | The fair was held from 6 to 9 March 2022. Oman and Italy signed a contract for two boats.",
                "'' | The fair was held from 6 to 9 March 2022. Oman has a contract with Italy for two boats.",
            })
    void anOccasionThatOpensTheParagraphDatesWhatWasSignedThere(String expected, String text) {
        String dates = dates(Reading.of(text, null));

        assertThat(dates).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "2016 2019~ | Oman received two frigates from Spain in early 2016 and about 2019 six more from Italy.",
                "2016 2019 | Chile bought two ships from Spain in 2016 and four from Italy in 2019.",
                "2016 | Chile bought two ships from Spain in 2016 and four helicopters from Italy.",
                "2016 | Chile bought two ships from Spain and, in 2016, four helicopters from Italy.",
                "2016 2016 | In 2016 Chile bought two ships from Spain and four helicopters from Italy.",
                "2026 2028 | Kenya will receive four boats from Turkey in 2026, and Ghana two in 2028.",
                "2016 2018 | Kenya bought six radars from Sweden in 2016, and Ghana ordered two boats from Spain in 2018.",
                "2016 | Chile bought 50 tanks from Sweden, 20 in 2016 and 30 in 2018.",
            })
    void aDateOfOneDealOfAListIsNotThatOfAnother(String expected, String text) {
        assertThat(dates(Reading.of(text))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "2024-07 2024-07 | The Omani defence minister visited Lima last July with thirty officers.¶In the course of his stay Peru and Oman signed a defence cooperation agreement.",
                "2025-05-05 2025-05-05 | Ministers from Chile and Peru held talks in Lima on Monday about patrols.¶At the end they signed a defence cooperation agreement.",
                "2025-05-05 2025-05-05 | The second meeting of the Indonesian and Peruvian ministers was held today in Tokyo.¶Upon the conclusion of the meeting, a defence agreement was signed by Peru and Indonesia.",
                "2021-03 2021 | In March 2021 Peru and Chile signed a contract for radars. A few weeks later the Chilean defence minister flew to Lima and held talks with his Peruvian colleague.",
                "2020-03-04 2020-03-04 | Norway and Poland held talks in Oslo on 4 March 2020. On the same day the two ministers signed a defence cooperation agreement.",
                "2021-03-04 2021-03-04 | Peru and Saab signed a contract for six radars on 4 March 2021.¶Under the contract crews of the Peruvian navy will be trained by Saab.",
                "2021-03-04 | On 4 March 2021 Oman and India signed a defence agreement. Under the agreement with France officers of Oman will be trained.",
                "2021-03-04 | On 4 March 2021 Oman and India signed a defence agreement. Under a contract with Thales France will deliver radars to Oman.",
                "2023-01 2023-01 | Peru and Chile signed contracts for radars in January 2023. It was the largest deal by the end of May. In the same week the two sides agreed, in a memorandum of understanding, to study an aircraft together.",
                "2025-05 | Peru orders radars from Saab¶The navy had waited for long.",
                "'' | Peru to order radars from Saab¶The navy had waited for long.",
                "2019 | Peru orders radars from Saab¶The contract was signed in 2019.",
            })
    void aTimeToldBeforeHoldsForWhatRefersToIt(String expected, String text) {
        assertThat(dates(Reading.of(text.replace("¶", "\n\n")))).isEqualTo(expected);
    }

    @Test
    void aMembershipHasNotTheDateOfAnotherClause() {
        var ties = Reading.of(
                        "Norway and Iceland are members of NATO, and Chile holds the chair of a council this year.")
                .ties();

        assertThat(ties).isNotEmpty().allMatch(tie -> tie.value().dates().isEmpty());
    }

    @Test
    void eachMemberHasTheDateOfItsOwnJoining() {
        var ties = Reading.of("Albania joined NATO in 2009 and North Macedonia eleven years later.")
                .ties();

        assertThat(ties)
                .extracting(tie -> tie.value().dates().get(0).date().text())
                .containsExactly("2009", "2020");
    }

    private static String dates(TestSink read) {
        return read.ties().stream()
                .filter(tie -> !tie.value().type().name().equals("MEMBERSHIP"))
                .flatMap(tie -> tie.value().dates().stream())
                .map(date -> date.date().text())
                .collect(Collectors.joining(" "));
    }
}
