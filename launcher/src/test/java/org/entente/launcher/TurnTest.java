package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Optional<Client> waited(Path workspace, Duration silence, Duration patience) throws Exception {
        try (Turn turn = new Turn(workspace, silence, patience)) {
            return turn.await(err);
        }
    }

    @Test
    void aWorkspaceThatNobodyHasIsNotWaitedFor() throws Exception {
        assertThat(waited(folder, LONG, LONG)).isEmpty();
        assertThat(waited(folder.resolve("none"), LONG, LONG)).isEmpty();
    }

    @Test
    void aCallThatIsShortIsWaitedForInSilence() throws Exception {
        try (Holding holding = Holding.start(folder, 500)) {
            long begun = System.nanoTime();
            assertThat(waited(folder, LONG, LONG)).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONG);
            assertThat(holding.pid()).isPositive();
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void oneThatLastsIsNamedOnceAndNotWaitedForWithoutEnd() throws Exception {
        try (Holding holding = Holding.start(folder, 60_000)) {
            assertThat(waited(folder, Duration.ofMillis(100), Duration.ofSeconds(1)))
                    .isEmpty();
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("The workspace " + folder + " is in use by the process " + holding.pid()
                            + "; its end is waited for, 1 seconds at most.\n");
        }
    }

    @Test
    void aWorkbenchThatIsStartingIsWaitedForUntilItTakesCalls() throws Exception {
        try (Holding holding = Holding.start(folder, 60_000);
                Announcer announcer = new Announcer(call -> 0)) {
            CompletableFuture<Void> announced = CompletableFuture.runAsync(
                    () -> announce(announcer), CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
            Optional<Client> workbench = waited(folder, LONG, LONG);
            announced.join();
            assertThat(workbench).isPresent();
            assertThat(workbench.get().pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(holding.pid()).isPositive();
            workbench.get().close();
        }
    }

    private void announce(Announcer announcer) {
        try {
            announcer.announce(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
