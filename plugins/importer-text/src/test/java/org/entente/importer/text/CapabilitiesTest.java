package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.core.model.Capability;
import org.entente.core.model.Evidence;
import org.entente.core.model.Interest;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who needs, seeks, holds, builds, exports or develops what, see {@code capabilities.txt}. */
class CapabilitiesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void theTextSaysThisOfCapabilitiesAndNothingElse(String line) {
        String[] cells = line.split(" \\| ", 2);
        List<String> told = Reading.of(cells[1]).capabilities().stream()
                .map(stored -> line(stored.value()))
                .toList();
        if (cells[0].equals("-")) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).containsExactlyInAnyOrder(cells[0].split("; "));
        }
    }

    private static String line(Capability capability) {
        return capability.stance() + " " + capability.modality() + " " + capability.actor() + " "
                + capability.capabilityClass();
    }

    static Stream<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CapabilitiesTest.class.getResourceAsStream("capabilities.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    @Test
    void whatIsSaidTwiceIsOneCapabilityWithTwoEvidences() {
        TestSink sink = Reading.of("Poland needs tanks. The weather was fine. Poland badly needs tanks, it was said.");
        assertThat(sink.capabilities()).hasSize(1);
        assertThat(sink.capabilities().get(0).evidence()).hasSize(2);
        assertThat(sink.capabilities().get(0).value().asOf().text()).isEqualTo("2025-05-05");
    }

    @Test
    void aHolderWhoSpeaksOfHisNeedIsABuyer() {
        TestSink sink = Reading.of("Poland needs tanks, the Polish defence ministry said.");
        Evidence evidence =
                sink.evidence().get(sink.capabilities().get(0).evidence().get(0));
        assertThat(evidence.side()).isEqualTo("POL");
        assertThat(evidence.interest()).isEqualTo(Interest.BUYER);
    }
}
