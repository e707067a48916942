package org.entente.core.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final Map<Long, String> RECORDS = Map.of(7L, "NOR → SWE", 8L, "$1 → FIN");

    private static String told(String what) {
        return Mentions.told(
                what,
                id -> Optional.ofNullable(RECORDS.get(id)),
                key -> Optional.of("10 ↔ 12").filter(none -> key.startsWith("8b")));
    }

    @Test
    void recordsAndFindingsAreFoundByTheirIds() {
        assertThat(Mentions.in("Edited record 7.").records()).containsExactly(7L);
        assertThat(Mentions.in("Undid revision 12: Took 7 and 8 for the same.").records())
                .containsExactlyInAnyOrder(7L, 8L);
        assertThat(Mentions.in("Decided on finding 8b3095f8cb1f06ec: both hold.")
                        .findings())
                .containsExactly("8b3095f8cb1f06ec");
        assertThat(Mentions.in("Accepted 12 records.").none()).isTrue();
        assertThat(Mentions.in("Took baykar and baykar-makina for the same.").none())
                .isTrue();
    }

    @Test
    void whatWasDoneBlindNamesNothing() {
        assertThat(Mentions.in("Rejected record 7, blind.").none()).isTrue();
    }

    @Test
    void wordsStandBeforeTheIdsByWhichVerbsCallThem() {
        assertThat(told("Edited record 7.")).isEqualTo("Edited NOR → SWE (record 7).");
        assertThat(told("Took 7 and 8 for the same.")).isEqualTo("Took NOR → SWE (7) and $1 → FIN (8) for the same.");
        assertThat(told("Decided on finding 8b3095f8: b reported as error."))
                .isEqualTo("Decided on 10 ↔ 12 (finding 8b3095f8): b reported as error.");
    }

    @Test
    void whatNobodyCanTellKeepsItsId() {
        assertThat(told("Edited record 9.")).isEqualTo("Edited record 9.");
        assertThat(told("Took 7 and 9 for the same.")).isEqualTo("Took 7 and 9 for the same.");
        assertThat(told("Decided on finding abcdef: both hold.")).isEqualTo("Decided on finding abcdef: both hold.");
    }
}
