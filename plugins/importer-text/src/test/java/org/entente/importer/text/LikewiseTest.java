package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikewiseTest {

    @Test
    void whoFollowsDoesTheSame() {
        assertThat(told("Norway suspended arms sales to Libya in May, followed by Denmark and Finland."))
                .containsExactly(
                        "RESTRICTION ACTIVE ASSERTED LBY/TAR NOR/IMP",
                        "RESTRICTION ACTIVE ASSERTED DNK/IMP LBY/TAR",
                        "RESTRICTION ACTIVE ASSERTED FIN/IMP LBY/TAR");
    }

    @Test
    void whoFollowsSuitInTheNextSentenceDoesTheSame() {
        assertThat(told("Italy donated ten trucks to Ghana. Spain followed suit."))
                .containsExactly(
                        "TRANSFER COMPLETED ASSERTED GHA/REC ITA/SUP", "TRANSFER COMPLETED ASSERTED ESP/SUP GHA/REC");
    }

    @Test
    void whoDidTheSameIsTold() {
        assertThat(told("Italy donated ten trucks to Ghana. Spain did the same."))
                .contains("TRANSFER COMPLETED ASSERTED ESP/SUP GHA/REC");
    }

    @Test
    void whoIsJoinedDidTheSame() {
        assertThat(told("Spain has chosen the Naval Strike Missile, joining Poland and Latvia."))
                .containsExactly(
                        "TRANSFER SIGNED ASSERTED ESP/REC NOR/SUP",
                        "TRANSFER SIGNED ASSERTED NOR/SUP POL/REC",
                        "TRANSFER SIGNED ASSERTED LVA/REC NOR/SUP");
    }

    @Test
    void whoTookPartDidSoInTheExerciseToldBefore() {
        assertThat(told("Norway and Sweden held a naval exercise in May. Contingents from Japan and Qatar took part."))
                .containsExactly("EXERCISE COMPLETED ASSERTED JPN/PAR NOR/PAR QAT/PAR SWE/PAR");
    }

    @Test
    void whatFollowsIsNoState() {
        assertThat(told("Norway suspended arms sales to Libya in May, followed by a long debate."))
                .containsExactly("RESTRICTION ACTIVE ASSERTED LBY/TAR NOR/IMP");
    }

    private static List<String> told(String text) {
        return Reading.of(text).ties().stream()
                .map(t -> Reading.line(t.value()))
                .toList();
    }
}
