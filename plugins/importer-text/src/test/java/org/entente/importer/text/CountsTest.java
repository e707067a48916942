package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.entente.core.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many things or people are told of. */
class CountsTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "40 ABOUT | Poland ordered around 40 howitzers from South Korea.",
                "12 EXACT | Poland ordered a dozen howitzers from South Korea.",
                "24 EXACT | Poland ordered two dozen howitzers from South Korea.",
                "24 AT_LEAST | Germany sent dozens of Leopard tanks to Ukraine.",
                "200 AT_LEAST | Poland delivered hundreds of tanks to Ukraine.",
                "20000 AT_LEAST | France sent tens of thousands of shells to Ukraine.",
                "24 AT_LEAST | Israel will deliver several dozen drones to India.",
                "1200 EXACT | Kenya bought one thousand two hundred rifles from Germany.",
                "218 EXACT | Hungary has ordered two hundred and eighteen Lynx vehicles from Rheinmetall.",
                "4 EXACT | Oman ordered four units of the Giraffe radar from Sweden.",
                "1 EXACT | Kenya received a helicopter from Italy in May.",
                "1 EXACT | Australia gave Sri Lanka a former navy Beechcraft King Air 350.",
                "1 EXACT | Greece leased a Heron drone from Israel.",
                "1 EXACT | Italy sold another submarine to Greece.",
                "'' | Kenya received an air defence system from Italy in May.",
                "3500 ABOUT | Some 3,500 troops from the United States and the Philippines took part in the exercise.",
                "2 EXACT | Sweden sold a pair of minehunters to Estonia.",
                "10 EXACT | Japan gave the Philippines ten 44-metre patrol vessels.",
                "28 EXACT | The Netherlands sold 28 of its 36 Leopard tanks to Norway.",
                "1000 EXACT | Romania bought 1,000 Spike LR2 missiles from Israel.",
                "500000 EXACT | Estonia bought 500 000 shells from South Korea.",
                "1000000 EXACT | Ukraine will receive one million shells from the Czech Republic.",
                "12..16 RANGE | Saudi Arabia ordered between 12 and 16 corvettes from Spain.",
                "12..16 RANGE | Saudi Arabia wants 12 to 16 corvettes from Spain.",
                "50 AT_LEAST | Azerbaijan bought at least 50 Harop drones from Israel.",
                "150 AT_MOST | Sweden may deliver up to 150 Gripen fighters to Ukraine.",
                "100 ABOUT | Around one hundred Malian soldiers were trained in Turkey.",
                "3 EXACT | Germany will supply Israel with three 2,000-tonne submarines.",
                "'' | Chile bought 155mm shells from South Africa.",
                "'' | The Czech drone maker Primoco delivered its One 150 unmanned aircraft to Malaysia.",
                "6 EXACT | Zambia took delivery of half a dozen trainer aircraft from China.",
                "14 EXACT | Iraq received the first six of fourteen Caracal helicopters from France.",
                "17 AT_LEAST | Mali received Bayraktar TB2 drones from Turkey, at least 17 of them.",
                "40 EXACT | Norway ordered Leopard tanks from Germany and will receive 40 of them by 2026.",
                "2 EXACT | Oman likes the NASAMS system. It bought two of them from Norway.",
                "60 EXACT | Thailand bought three batches of VT-4 tanks, 60 vehicles in all, from China.",
                "3 EXACT | Germany handed over three Patriot launchers to Ukraine.",
                "4 EXACT | Brazil took delivery of the second of four frigates from Germany.",
                "98 EXACT | The Netherlands received the last of 98 Bushmaster vehicles from Australia.",
                "4 EXACT | One of four frigates from Germany was delivered to Brazil in May.",
                "40 EXACT | Thailand bought tanks from China, forty in number.",
                "1 EXACT | Egypt bought a Patriot battery from Germany.",
                "'' | Norway sold 36 launchers' worth of spares to Oman.",
                "218 EXACT | Hungary's order for 218 Lynx vehicles from Rheinmetall was worth 2 billion euros.",
                "3 EXACT | Norway gave Chile three used Harfang drones.",
                "6 EXACT | Five of the six submarines ordered from Norway by Chile have been delivered.",
                "13 EXACT | Chile took delivery of a first batch of howitzers from Norway, out of 13 that were ordered.",
                "6 EXACT | Serbia flies MiG-29s, of which six had been given to it by Russia.",
                "12 EXACT | Saab builds the Gripen fighter. It booked an order for twelve from Chile.",
                "4800 ABOUT | Rwanda sent some 4,800 soldiers to help Mozambique.",
                "12 EXACT | Chile chose the Gripen and ordered 12 for 2 billion euros.",
                "12 EXACT | Chile looked at the Gripen and ordered 12.",
                "20..25 RANGE | Some 20 to 25 Bushmasters will go from Australia to Fiji.",
                "10500 EXACT | Some 200 officers from Norway are to train 10,500 soldiers of the Chilean army.",
                "2 EXACT | The agency has ordered two additional A330 Multi Role Tanker Transport (MRTT) aircraft from Airbus for Belgium.",
                "1 EXACT | Poland handed Ukraine its second corvette on Monday.",
                "1 EXACT | Norway took delivery of the third frigate from Spain in May.",
                "'' | Peru received the second batch of radars from Spain.",
                "8 EXACT | Peru said that talks with France on eight Rafale fighter jets were going on.",
                "12400 EXACT | Switzerland has refused to let Germany hand over 12,400 rounds of ammunition to Ukraine.",
                "6 EXACT | Germany has banned the export of six patrol boats to Saudi Arabia.",
                "'' | Germany has banned arms exports to Saudi Arabia, which has ordered six patrol boats from Lürssen.",
                "20 EXACT | The radars will be operated by 20 members of the Peruvian Air Force, who were trained by the Spanish Navy.",
                "56 EXACT | So far 56 young Czechs have gone to Taiwan on scholarships for military courses.",
                "110 AT_LEAST | China has trained more than 110 of the Sri Lankan navy's officers and sailors in Shanghai.",
                "150 EXACT | Taiwan last bought fighters from the United States in 1992, when it ordered 150 F-16A/Bs.",
                "3 EXACT | The last of the older C-130Bs, three of which the United States had provided to Botswana, was grounded.",
                "17 EXACT | Colombia chose the Swedish Gripen E, seventeen aircraft, for €3.1 billion.",
                "2 EXACT | Ireland has bought HMNZS Rotoiti and HMNZS Pukaki from New Zealand for €26 million.",
            })
    void aNumberCountsWhatStandsAfterIt(String expected, String text) {
        assertThat(Reading.of(text).ties().get(0).value().items().stream()
                        .filter(item -> item.ordered() != null)
                        .map(item -> line(item.ordered()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void aSecondOrderInOneBreathDoesNotTakeTheNumberOfTheFirst() {
        assertThat(
                        Reading.of("Saab booked an order for ten radars from Oman and one for six from Kuwait.")
                                .ties()
                                .stream()
                                .flatMap(tie -> tie.value().items().stream())
                                .map(item -> line(item.ordered())))
                .containsExactly("10 EXACT");
    }

    private static String line(Quantity quantity) {
        return quantity.value().toPlainString()
                + (quantity.upper() == null ? "" : ".." + quantity.upper().toPlainString()) + " "
                + quantity.certainty();
    }
}
