package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.core.model.TieKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kind of a transfer is told by the words of its clause, and not by letters within others. */
class KindsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SALE | Norway sold two boats to Peru.",
                "SALE | Peru's purchase of two boats from Norway was agreed.",
                "GIFT | Norway donated two boats to Peru.",
                "LEASE | Norway leased two boats to Peru.",
                "UNKNOWN | Poland received 20 radars from South Korea for its soldiers at the front.",
                "UNKNOWN | Jerusalem received two corvettes from Germany in 2020.",
                "UNKNOWN | Peru received two boats from Norway, where gifted engineers work."
            })
    void theKindIsToldByWords(String kind, String text) {
        assertThat(Reading.tie(text).kind()).isEqualTo(new TieKind(kind));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"Norway donated two boats to Peru, and Sweden sold it four radars."})
    void twoActsHaveTheirOwnKinds(String text) {
        assertThat(Reading.of(text).ties().stream().map(tie -> tie.value().kind()))
                .containsExactlyInAnyOrder(TieKind.GIFT, TieKind.SALE);
    }
}
