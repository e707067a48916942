package org.entente.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentTest {

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, UNKNOWN, CONTRACT, TALK",
        "NEGOTIATING, UNKNOWN, UNKNOWN, TALK",
        "NEGOTIATING, SELECTED, UNKNOWN, SOFT",
        "SIGNED, UNKNOWN, MOU, SOFT",
        "SIGNED, UNKNOWN, LOI, SOFT",
        "SIGNED, UNKNOWN, FRAMEWORK, SOFT",
        "SIGNED, UNKNOWN, OPTION, SOFT",
        "SIGNED, UNKNOWN, NOTIFICATION, SOFT",
        "SIGNED, UNKNOWN, ANNOUNCEMENT, SOFT",
        "SIGNED, UNKNOWN, CONTRACT, FIRM",
        "SIGNED, UNKNOWN, CALL_OFF, FIRM",
        "SIGNED, UNKNOWN, TREATY, FIRM",
        "SIGNED, UNKNOWN, LICENCE, FIRM",
        "SIGNED, UNKNOWN, EXPORT_APPROVAL, FIRM",
        "SIGNED, UNKNOWN, UNKNOWN, UNKNOWN",
        "SIGNED, NOT_YET_ORDERED, CONTRACT, SOFT",
        "ACTIVE, UNKNOWN, MOU, FIRM",
        "COMPLETED, UNKNOWN, UNKNOWN, FIRM",
        "ENDED, CANCELLED, CONTRACT, ENDED",
        "ENDED, SELECTED, UNKNOWN, ENDED",
        "UNKNOWN, UNKNOWN, CONTRACT, UNKNOWN",
        "PAUSED_BY_SOMETHING_NEW, UNKNOWN, CONTRACT, UNKNOWN",
        "SIGNED, UNKNOWN, SOMETHING_NEW, UNKNOWN"
    })
    void stageDetailAndInstrumentSayHowFarATieBinds(
            String stage, String detail, String instrument, Commitment commitment) {
        assertThat(Commitment.of(new Stage(stage), new Detail(detail), new Instrument(instrument)))
                .isEqualTo(commitment);
    }

    @Test
    void aTieWithoutAHistoryBindsNobodyKnowsHowFar() {
        Tie tie = Tie.of(TieType.AGREEMENT).with("KOR", Role.PARTNER).build();
        assertThat(tie.commitment()).isEqualTo(Commitment.UNKNOWN);
    }
}
