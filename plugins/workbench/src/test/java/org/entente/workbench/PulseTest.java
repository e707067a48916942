package org.entente.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.core.api.Watches.Alert;
import org.junit.jupiter.api.Test;

class PulseTest {

    @Test
    void anAlertOfARevisionThatIsStillMadeReadyIsToldWithThat() {
        Alert read = new Alert(1, 10, 6, "Türkiye sells a frigate.");
        Alert waiting = new Alert(1, 11, 7, "Türkiye sells another one.");
        assertThat(Pulse.upTo(6, List.of(waiting, read))).containsExactly(read);
        assertThat(Pulse.upTo(7, List.of(waiting))).containsExactly(waiting);
    }
}
