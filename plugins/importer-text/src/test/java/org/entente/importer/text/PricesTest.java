package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how much a deal is, in its own sentence and in later ones. */
class PricesTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "EUR400000000 | Chile and Peru have a defence partnership worth some €400 million.",
                "USD300000000 | Argentina bought 24 jets from Denmark; the price tag is some $300 million.",
                "EUR2200000000 | Under a 2.2-billion-euro agreement, Egypt will buy 30 Rafales from France.",
                "KES9900000000 | Kenya bought 118 vehicles from Otokar for 9.9 billion shillings.",
                "MAD626000000 | Morocco bought 13 drones from Turkey for 626 million dirhams.",
                "NOK13500000000 | Norway bought five frigates from Britain for 13.5 billion crowns.",
                "EGP3000000000 | Egypt bought radars from France for 3 billion pounds.",
                "GBP3000000000 | Britain bought radars from France for 3 billion pounds.",
                "USD920000000 | Malaysia ordered 18 jets from Korea Aerospace Industries. The deal is worth $920 million.",
                "USD40000000 | Fiji bought two ships from Vard. They are built in Romania. The price of the contract is $40 million.",
                "KRW2000000000000 | Hanwha and Egypt closed the deal for K9 howitzers on 1 February; 2 trillion won is the price.",
                "JPY600000000 | Japan handed over five radars to Fiji. They watch the coast. Tokyo foots the bill at 600 million yen.",
                "SEK600000000 | Poland picked Saab for two aircraft under a contract that runs until 2025 and is worth 600 million kronor.",
                "KES9900000000 | Kenya bought 118 vehicles from Otokar for Sh9.9 billion.",
                "PKR5000000000 | Pakistan bought radars from Turkey for Rs 5 billion.",
                "USD300000000 | The State Department cleared sales of missiles to Norway for $300 million.",
                "USD770000000 | Saab said that its sales of radars to India for $770 million were approved.",
                "USD30000000 | Jordan signed a contract with Spain for refurbishing six tanks for $30 million.",
                "'' | Saab, which had sales of $5 billion in 2023, delivered six radars to Peru.",
                "'' | Australia has ordered submarines from France, under which some A$2.4 billion has been spent.",
                "'' | Poland, whose defence budget is $35 billion, bought radars from Sweden.",
                "'' | Kuwait bought drones from Turkey, at $5 million each.",
                "'' | Romania hopes to buy six radars from Saab. ($1 = 1,382 won)",
                "'' | Spain sold Peru three radars in 2021. The company reported net sales of EUR534 million for 2020.",
                "'' | Spain has been selling Peru radars. Peru accounted for 14 percent of the company's sales last year, or 2.9 billion euros.",
                "'' | Nine helicopters were bought by Serbia from Airbus. The budget of the ministry, which was 1.4 billion euros last year, would not suffice.",
                "'' | Poland has ordered 16 jets from Lockheed Martin. Their weapons were part of a separate package that was cleared at a cost of $300 million.",
                "'' | Poland has signed contracts with Boeing and Saab for radars. Together the two contracts are worth $255 million.",
                "'' | The United States approved the sale of radars to Estonia and missiles to Norway in two deals with a combined value of $1.5 billion.",
                "'' | Peru's order with Leonardo for six radars was cancelled in March. The company booked a EUR 19 million charge.",
                "USD900000000 | Peru has opted for the FA-50. An initial lot of 20 units will be acquired, for some US$ 900 million.",
            })
    void aDealHasItsPrice(String expected, String text) {
        assertThat(Reading.of(text).ties().get(0).value().amounts().stream()
                        .map(amount -> amount.unit() + amount.value().toPlainString())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }
}
