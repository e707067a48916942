package org.entente.importer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.core.api.Sink;
import org.entente.core.model.Locator;
import org.entente.core.model.Problem;
import org.entente.core.model.Role;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.testkit.TestRun;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.Test;

class TellingTest {

    private final TestSink outer = new TestSink(TestRun.plain().names());
    private final Prose prose = new Prose(
            List.of(Block.of("One of them.", true, "page 1"), Block.of("Two \uD83D\uDE00 of them.", false, "page 2")));
    private final Telling telling = new Telling(outer, prose, new Places(null, Kind.PDF));
    private final Sink sink = telling.sink();

    @Test
    void aRefusalIsKeptBackAndAnyOtherProblemIsPlaced() {
        sink.problem(new Problem("a", Severity.REFUSED, "No.", null));
        sink.problem(new Problem("b", Severity.LOSS, "Lost.", new Locator.Span(16, 22)));
        assertThat(telling.refusal()).extracting(Problem::code).isEqualTo("a");
        assertThat(outer.problems())
                .singleElement()
                .isEqualTo(new Problem("b", Severity.LOSS, "Lost.", new Locator.Cell(2, "page 2")));
    }

    @Test
    void whatTheEngineSaysAgainstATieReachesTheExtractor() {
        Tie tie = Tie.of(TieType.AGREEMENT).with("POL", Role.PARTNER).build();
        assertThatThrownBy(() -> sink.tie(tie, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("POL");
    }

    @Test
    void theSourceIsTheImportersToTell() {
        sink.source(Source.of("0".repeat(64), "x"));
        assertThat(outer.source()).isNull();
    }
}
