package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.entente.core.model.Tie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a second sentence adds to the tie of the first. */
class SequelTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NEGOTIATING CONTRACT PLN 10000000000 | Poland has picked Saab to build three submarines. The contract, which is put at 10 billion zlotys, has yet to be signed.",
                "PROPOSED NOTIFICATION 20 USD 5580000000 | The Pentagon notified Congress of a possible sale of 20 F-16 jets to the Philippines for an estimated $5.58 billion. The notification does not mean that a contract has been concluded.",
                "SIGNED UNKNOWN 200 EUR 200000000 | Latvia and Finland's Patria agreed on the supply of armoured vehicles. In all the country gets 200 of them at a cost of more than €200 million.",
                "SIGNED UNKNOWN 24 USD 300000000 | Argentina chose Danish F-16s over a Pakistani offer. It pays about $300 million for 24 aircraft.",
                "ENDED CONTRACT | Egypt ordered frigates from Germany's TKMS. The order was cancelled in 2021.",
                "SIGNED CONTRACT USD 80000000 2020-12 | Tunisia wants to buy Turkish drones. A contract worth $80 million was signed in December 2020.",
                "ENDED UNKNOWN | Thailand's cabinet approved the purchase of submarines from China. Negotiations fell through two years later.",
                "SIGNED UNKNOWN 12 | Vietnam has bought trainers from the Czech Republic's Aero Vodochody. The price of the 12 L-39NG aircraft was not disclosed.",
                "SIGNED UNKNOWN 50 EUR 1500000000 | Croatia selected the Leopard 2A8 from Germany's KNDS. Fifty tanks were ordered, for 1.5 billion euros.",
                "SIGNED CONTRACT 16 USD 1200000000 2022-05-04 | Sixteen attack helicopters and spare parts worth $1.2 billion in total. The contract between Nigeria and Leonardo was signed on 4 May 2022.",
                "SIGNED CONTRACT 12 2019 2024 | In 2019 Chile signed a contract with Sweden for 12 Gripen jets. According to Saab, the order would be completed by the end of 2024.",
                "SIGNED CONTRACT | Chile ordered frigates from Britain. The order will not be completed by a decision of the court.",
                "SIGNED UNKNOWN | Oman bought frigates from Italy. Qatar owns four.",
                "SIGNED UNKNOWN | Oman bought frigates from Italy. Its defence budget is $6 billion.",
                "SIGNED CONTRACT | Chile ordered frigates from Britain. The order will not be cancelled.",
            })
    void aSentenceGoesOnAboutTheTieBeforeIt(String expected, String text) {
        assertThat(line(Reading.tie(text))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SIGNED MOU | Norway and Chile signed a memorandum of understanding on training. Under it, Norway will train 30 Chilean pilots.",
                "PROPOSED UNKNOWN | Norway and Chile are discussing a memorandum of understanding. Under it, Norway will train 30 Chilean pilots.",
                "SIGNED CONTRACT | Norway signed a contract with Saab for six radars. Under its terms, Saab will open a workshop in Norway.",
            })
    void whatASignedInstrumentObligesToIsSigned(String expected, String text) {
        var ties = Reading.of(text).ties();
        Tie last = ties.get(ties.size() - 1).value();
        assertThat(last.status().orElseThrow().stage() + " " + last.instrument().name())
                .isEqualTo(expected);
    }

    private static String line(Tie tie) {
        String many = tie.items().stream()
                .filter(item -> item.ordered() != null)
                .map(item -> " " + item.ordered().value().toPlainString())
                .collect(Collectors.joining());
        String much = tie.amounts().stream()
                .map(amount -> " " + amount.unit() + " " + amount.value().toPlainString())
                .collect(Collectors.joining());
        String when = tie.dates().stream().map(dated -> " " + dated.date()).collect(Collectors.joining());
        return tie.status().orElseThrow().stage() + " " + tie.instrument() + many + much + when;
    }
}
