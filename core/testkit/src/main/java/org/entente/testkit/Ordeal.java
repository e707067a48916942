package org.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.entente.core.api.CancelledException;
import org.entente.core.api.Names;
import org.entente.core.api.Run;
import org.entente.core.model.Problem;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.spi.Importer;
import org.junit.jupiter.api.Assertions;

/**
 * Gives an importer files that are damaged or meant to do damage, and checks that it reads each or refuses it by name, soon.
 *
 * <p>Soon is meant in time of the processor, since a machine that has other work as well makes nothing hang. A file of
 * megabytes may be more work than that: there the importer is told to end, and must.
 *
 * @param <P> the importer's parameters
 */
public final class Ordeal<P extends Record> {

    /** How long an importer may take for one file, or be deaf. */
    public static final Duration LIMIT = Duration.ofSeconds(5);

    private static final Duration ENDING = Duration.ofSeconds(1);
    private static final Duration PATIENCE = LIMIT.multipliedBy(24);
    private static final int LARGE = 1 << 20;
    private static final String DIGEST = "0".repeat(64);

    private final Importer<P> importer;
    private final P parameters;
    private final Supplier<TestRun> runs;
    private final Path folder;

    /** @param folder where the files may lie */
    public Ordeal(Importer<P> importer, P parameters, Supplier<TestRun> runs, Path folder) {
        this.importer = importer;
        this.parameters = parameters;
        this.runs = runs;
        this.folder = folder;
    }

    /** What the importer makes of a file; fails where it throws, takes too long, or is silent. */
    public TestSink of(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        String stem = name.substring(0, name.lastIndexOf('.'));
        TestInput input = new TestInput(file, Map.of(), Source.of(DIGEST, stem), folder);
        TestRun run = runs.get();
        TestSink sink = new TestSink(run.names());
        Duration used = Assertions.assertTimeoutPreemptively(PATIENCE, () -> used(input, bytes.length, sink, run));
        assertThat(used).as("the time of the processor for " + name).isLessThan(LIMIT.plus(ENDING));
        assertThat(sink.problems())
                .filteredOn(problem -> problem.severity().equals(Severity.REFUSED))
                .extracting(Problem::message)
                .allSatisfy(message -> assertThat(message).contains(stem));
        return sink;
    }

    private Duration used(TestInput input, int size, TestSink sink, TestRun run) {
        Watched watched = new Watched(run, size > LARGE);
        try {
            importer.read(input, parameters, sink, watched);
            assertThat(sink.refused() || sink.source() != null)
                    .as(input.name() + " is read or refused")
                    .isTrue();
        } catch (IOException e) {
            // Allowed where it says of which file.
            assertThat(e).hasMessageContaining(input.name());
        } catch (CancelledException e) {
            assertThat(watched.used()).as("cancelled").isGreaterThan(LIMIT);
        }
        return watched.used();
    }

    /** A run whose end is asked for when the time of its thread is over. */
    private static final class Watched implements Run {

        private final TestRun run;
        private final boolean ends;
        private final long begin = now();

        Watched(TestRun run, boolean ends) {
            this.run = run;
            this.ends = ends;
        }

        private static long now() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        Duration used() {
            return Duration.ofNanos(now() - begin);
        }

        @Override
        public void progress(long done, long total, String what) {
            check();
        }

        @Override
        public void check() {
            if (ends && now() - begin > LIMIT.toNanos()) {
                throw new CancelledException("The time is over");
            }
        }

        @Override
        public Names names() {
            return run.names();
        }

        @Override
        public LocalDate today() {
            return run.today();
        }

        @Override
        public String reader() {
            return run.reader();
        }
    }
}
