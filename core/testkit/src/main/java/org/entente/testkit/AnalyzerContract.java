package org.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.core.api.CancelledException;
import org.entente.core.api.Filter;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Coding;
import org.entente.core.model.Composite;
import org.entente.core.model.Findings;
import org.entente.core.model.Network;
import org.entente.core.model.Result;
import org.entente.core.model.Review;
import org.entente.core.model.Series;
import org.entente.core.model.Stored;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Shape;
import org.entente.core.spi.Store;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every analyzer keeps.
 *
 * @param <P> the record of its parameters
 */
public interface AnalyzerContract<P extends Record> extends ParametersContract<P> {

    /** The analyzer. */
    Analyzer<P> analyzer();

    /** The store on which the sample is laid. */
    Store store();

    /** Fills the workspace with a sample for which the analyzer gives a result that is not empty. */
    void fill(SampleWorkspace workspace) throws IOException;

    /** A run with the names that the sample needs. */
    default TestRun run() {
        return TestRun.plain();
    }

    @Test
    default void theResultLooksAsDescribed(@TempDir Path folder) throws IOException {
        Result result = analyze(folder);
        Shape shape = analyzer().describe(parameters());
        assertThat(result.kind()).isEqualTo(shape.kind());
        if (result instanceof Table table) {
            assertThat(table.columns()).isEqualTo(shape.columns());
            assertThat(table.size()).isPositive();
        }
    }

    @Test
    default void everyRowSaysWhatItRestsOn(@TempDir Path folder) throws IOException {
        rests(analyze(folder));
    }

    private static void rests(Result result) {
        if (result instanceof Table table) {
            for (int row = 0; row < table.size(); row++) {
                assertThat(table.support(row).none())
                        .as("row %s of %s rests on nothing: %s", row, table.title(), table.row(row))
                        .isFalse();
            }
        } else if (result instanceof Network network) {
            rests(network.edges());
        } else if (result instanceof Composite composite) {
            composite.parts().forEach(AnalyzerContract::rests);
        } else if (result instanceof Series series) {
            series.lines()
                    .forEach(line -> line.points().stream()
                            .filter(point -> point.value() != null && point.value() != 0)
                            .forEach(point -> assertThat(point.support()).isNotEqualTo(Support.NONE)));
        } else if (result instanceof Findings findings) {
            assertThat(findings.findings())
                    .allSatisfy(finding -> assertThat(finding.sentence()).isNotBlank());
        }
    }

    @Test
    default void twoRunsGiveTheSame(@TempDir Path folder) throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            assertThat(text(analyze(workspace, run()))).isEqualTo(text(analyze(workspace, run())));
        }
    }

    @Test
    default void aRunUnderTurkishSettingsGivesTheSame(@TempDir Path folder) throws IOException {
        Locale before = Locale.getDefault();
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            String expected = text(analyze(workspace, run()));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(text(analyze(workspace, run()))).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    default void anEmptyWorkspaceGivesAResultAndNoError(@TempDir Path folder) throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            assertThat(analyze(workspace, run())).isNotNull();
        }
    }

    @Test
    default void aCancelledRunEnds(@TempDir Path folder) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
                fill(workspace);
                assertThatThrownBy(() -> analyze(workspace, run().cancel())).isInstanceOf(CancelledException.class);
            }
        });
    }

    @Test
    default void whatWasRejectedSupportsNothing(@TempDir Path folder) throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            List<Long> ties;
            try (Ledger.Snapshot snapshot = workspace.snapshot();
                    Stream<Stored<Tie>> all = snapshot.ties(Filter.ALL)) {
                ties = all.map(Stored::id).toList();
            }
            try (Transaction transaction = workspace.ledger().begin()) {
                long id = transaction.reserve(ties.size());
                for (long tie : ties) {
                    transaction.coding(
                            id++, new Coding(CodedKind.TIE, tie, "ann", Review.REJECTED, Map.of(), null, true));
                }
                transaction.commit("ann", "Rejected all.", "");
            }
            assertThat(supporting(analyze(workspace, run()))).isEmpty();
        }
    }

    private static List<Long> supporting(Result result) {
        List<Long> ties = new ArrayList<>();
        if (result instanceof Table table) {
            for (int row = 0; row < table.size(); row++) {
                table.support(row).ties().forEach(ties::add);
            }
        } else if (result instanceof Network network) {
            ties.addAll(supporting(network.nodes()));
            ties.addAll(supporting(network.edges()));
        } else if (result instanceof Composite composite) {
            composite.parts().forEach(part -> ties.addAll(supporting(part)));
        } else if (result instanceof Findings findings) {
            findings.findings().forEach(finding -> finding.support().ties().forEach(ties::add));
        }
        return ties;
    }

    private Result analyze(Path folder) throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            return analyze(workspace, run());
        }
    }

    private Result analyze(SampleWorkspace workspace, TestRun run) throws IOException {
        try (Ledger.Snapshot snapshot = workspace.snapshot()) {
            return analyzer().analyze(snapshot, parameters(), run);
        }
    }

    private static String text(Result result) {
        StringBuilder text = new StringBuilder(result.kind() + " " + result.title());
        if (result instanceof Table table) {
            for (int row = 0; row < table.size(); row++) {
                text.append('\n').append(table.row(row)).append(table.support(row));
            }
        } else if (result instanceof Network network) {
            text.append(text(network.nodes())).append(text(network.edges()));
        } else if (result instanceof Composite composite) {
            composite.parts().forEach(part -> text.append('\n').append(text(part)));
        } else {
            text.append(result);
        }
        return text.toString();
    }
}
