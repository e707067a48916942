package org.entente.workbench.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.entente.core.model.Revision;
import org.entente.workbench.rest.Fault;
import org.junit.jupiter.api.Test;

class HistoryResourceTest {

    private static final Optional<Revision> EIGHT = Optional.of(new Revision(8, Instant.EPOCH, "ana", "A change.", ""));

    @Test
    void whatWasSeenIsTakenBack() throws Fault {
        assertThat(HistoryResource.agreed(EIGHT, 8L, "Nothing.")).isEqualTo(8);
    }

    @Test
    void whoSaysNothingOfWhatTheySawTakesBackTheLatest() throws Fault {
        assertThat(HistoryResource.agreed(EIGHT, null, "Nothing.")).isEqualTo(8);
    }

    @Test
    void whatNobodyHasSeenIsNotTakenBack() {
        for (long seen : new long[] {7, 0}) {
            assertThatThrownBy(() -> HistoryResource.agreed(EIGHT, seen, "Nothing."))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.status()).isEqualTo(409))
                    .hasMessageContaining("Revision 8 came meanwhile");
        }
    }

    @Test
    void whereNothingCanBeTakenBackThatIsSaid() {
        assertThatThrownBy(() -> HistoryResource.agreed(Optional.empty(), 7L, "Nothing."))
                .hasMessage("Nothing.");
    }
}
