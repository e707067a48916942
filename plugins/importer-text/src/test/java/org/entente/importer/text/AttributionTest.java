package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.core.model.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who says it, for which side, in whose words, and whom the text cites. */
class AttributionTest {

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Defence Minister Jan Nowak | POL | REPORTED | null | Poland will buy 48 jets from South Korea, Defence Minister Jan Nowak told reporters on Monday.",
                "Guido Rossi | ITA | DIRECT_QUOTE | null | \"We will sell six frigates to Egypt,\" said Italian Defence Minister Guido Rossi.",
                "Saab | saab | REPORTED | null | Saab said it had sold four GlobalEye aircraft to the United Arab Emirates.",
                "spokesman | TUR | REPORTED | null | A spokesman for the Turkish defence ministry said Turkey had delivered drones to Mali.",
                "senior Turkish official | TUR | REPORTED | null | Turkey has delivered drones to Mali, a senior Turkish official said on condition of anonymity.",
                "two sources | null | REPORTED | AFP | France sold 14 Rafale jets to Iraq, two sources told AFP.",
                "null | null | REPORTED | Yonhap | South Korea sold howitzers to Norway, Yonhap news agency reported, citing an official.",
                "null | null | REPORTED | local media | Turkey has delivered drones to Mali, local media reported.",
                "null | null | REPORTED | Jakarta Post | The Jakarta Post reported that Indonesia would buy 42 Rafale jets from France.",
                "null | null | REPORTED | SIPRI | According to SIPRI, Italy delivered two frigates to Egypt in 2020.",
                "senior Turkish official | TUR | REPORTED | senior Turkish official | Turkey will deliver drones to Kenya, according to a senior Turkish official.",
                "senior Turkish official | TUR | REPORTED | AFP | Turkey will deliver drones to Kenya, according to a senior Turkish official quoted by AFP.",
                "senior Turkish official | TUR | REPORTED | Daily Nation | Turkey will deliver drones to Kenya, according to a senior Turkish official who spoke to the Daily Nation.",
                "null | null | OWN_VOICE | null | Italy delivered two frigates to Egypt in 2020.",
            })
    void aSentenceIsSaidBySomebodyForASide(String saidBy, String side, String speech, String origin, String text) {
        Evidence evidence = Reading.of(text).evidence().values().iterator().next();
        assertThat(evidence.saidBy() + " | " + evidence.side() + " | " + evidence.speech() + " | "
                        + evidence.citedOrigin())
                .isEqualTo(saidBy + " | " + side + " | " + speech + " | " + origin);
    }
}
