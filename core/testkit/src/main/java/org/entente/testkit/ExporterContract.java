package org.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.entente.core.api.CancelledException;
import org.entente.core.api.Output;
import org.entente.core.model.Outcome;
import org.entente.core.spi.Exporter;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.entente.core.spi.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every exporter keeps.
 *
 * @param <P> the record of its parameters
 */
public interface ExporterContract<P extends Record> extends ParametersContract<P> {

    /** The exporter. */
    Exporter<P> exporter();

    /** The store on which the sample is laid. */
    Store store();

    /** Fills the workspace with something to export. */
    void fill(SampleWorkspace workspace) throws IOException;

    /** The results to export; by default none. */
    default List<Outcome> results() {
        return List.of();
    }

    /** A run with the names that the sample needs. */
    default TestRun run() {
        return TestRun.plain();
    }

    @Test
    default void somethingIsWritten(@TempDir Path folder) throws IOException {
        TestOutput output = write(folder, run());
        assertThat(output.names()).isNotEmpty();
        assertThat(output.names())
                .allSatisfy(name -> assertThat(output.text(name)).isNotEmpty());
    }

    @Test
    default void theSameIsWrittenTwice(@TempDir Path first, @TempDir Path second) throws IOException {
        same(write(first, run()), write(second, run()));
    }

    @Test
    default void theSameIsWrittenUnderTurkishSettings(@TempDir Path first, @TempDir Path second) throws IOException {
        TestOutput expected = write(first, run());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            same(write(second, run()), expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    default void aFullDiskIsToldAsAnErrorOfTheWorld(@TempDir Path folder) {
        assertThatThrownBy(() -> write(folder, run(), name -> new FullDisk())).isInstanceOf(IOException.class);
    }

    @Test
    default void aCancelledExportEnds(@TempDir Path folder) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> write(folder, run().cancel())).isInstanceOf(CancelledException.class));
    }

    private static void same(TestOutput actual, TestOutput expected) {
        assertThat(actual.names()).isEqualTo(expected.names());
        actual.names().forEach(name -> assertThat(actual.text(name)).isEqualTo(expected.text(name)));
    }

    private TestOutput write(Path folder, TestRun run) throws IOException {
        TestOutput output = new TestOutput();
        write(folder, run, output);
        return output;
    }

    private void write(Path folder, TestRun run, Output output) throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            try (Ledger.Snapshot snapshot = workspace.snapshot()) {
                exporter().write(new Subject(snapshot, results()), parameters(), output, run);
            }
        }
    }

    /** A stream on which nothing can be written. */
    final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
