package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.entente.core.model.Tie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of deals: who, what, how many and for how much in each of them. */
class SeriesTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FRA MAR jets; MAR TUR drones | Morocco bought jets from France and drones from Turkey.",
                "ESP PER radars 6 20000000; ITA PER helicopters 2"
                        + " | Peru ordered six radars from Spain for 20 million euros and two helicopters from Italy.",
                "ESP PER radars 6 20000000; ITA PER helicopters 2 90000000"
                        + " | Peru bought six radars from Spain for €20 million and two helicopters from Italy for €90 million.",
                "ESP PER radars 6; ITA PER helicopters 2; KOR PER tanks 4"
                        + " | Peru ordered six radars from Spain, two helicopters from Italy, and four tanks from South Korea.",
                "ESP PER radars 6; CHL ESP frigates 2 | Spain sold six radars to Peru and two frigates to Chile.",
                "NGA PAK jf-17-thunder 3; NGA TUR t129-atak 6; NGA USA a-29-super-tucano 12"
                        + " | Nigeria bought combat aircraft from Pakistan (three JF-17s), attack helicopters from Turkey (six T129s, of"
                        + " which three have been delivered), and 12 A-29 Super Tucanos from the United States, at a cost of $500 million.",
                "ESP PER radars 6; ITA PER helicopters 2"
                        + " | Peru signed contracts with Spain for six radars and with Italy for two helicopters.",
                "DEU HRV leopard-2 50; HRV TUR bayraktar-tb2 6"
                        + " | Zagreb concluded letters of intent with Berlin on up to 50 Leopard 2A8s and with Ankara on six TB2s.",
                "CHL NOR missiles 30000000; CHL DNK radars 5000000"
                        + " | Chile signed contracts with Norway on missiles worth $30 million, and with Denmark on radars worth $5 million.",
                "ESP PER radars 6; ITA PER radars 6 | Peru bought six radars from Spain and Italy.",
                "HUN SWE jas-39-gripen 14; HUN SWE jas-39-gripen 4"
                        + " | Hungary leases 14 Gripens from Sweden, and in February 2024 bought four more.",
                "ESP PER radars 6; ITA PER helicopters 2"
                        + " | Peru bought six radars from Spain and two helicopters from Italy. The deal is worth $90 million.",
                "ESP PER radars 6; ITA PER helicopters 2 90000000"
                        + " | Peru bought six radars from Spain and two helicopters from Italy. The helicopters cost $90 million.",
                "GRC USA f-35-lightning-ii 20; GRC USA f-35-lightning-ii 20"
                        + " | Greece signed for 20 F-35s with the United States last summer. It should buy 20 more.",
                "FRA UKR mirage; NOR UKR f-16-fighting-falcon"
                        + " | Ukraine got Mirages from France. Belgium promised F-16s, Norway delivered them, and Greece refused.",
                "NOR UKR howitzers; SWE UKR launchers"
                        + " | Ukraine received howitzers from Norway and, in May, launchers from Sweden.",
            })
    void eachDealHasItsOwnThingsNumberAndSum(String expected, String text) {
        assertThat(Reading.of(text).ties().stream()
                        .map(tie -> told(tie.value()))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(expected.split(";")).map(String::strip).toList());
    }

    private static String told(Tie tie) {
        String parties =
                tie.participants().stream().map(p -> p.actor()).sorted().collect(Collectors.joining(" "));
        StringBuilder told = new StringBuilder(parties);
        tie.items().forEach(item -> {
            told.append(' ').append(item.system() == null ? item.designation() : item.system());
            if (item.ordered() != null) {
                told.append(' ').append(item.ordered().value().toPlainString());
            }
        });
        tie.amounts().forEach(sum -> told.append(' ').append(sum.value().toPlainString()));
        return told.toString();
    }
}
