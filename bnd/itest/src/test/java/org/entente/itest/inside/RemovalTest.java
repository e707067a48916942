package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Workbench;
import org.entente.core.api.Workspace;
import org.entente.core.model.Outcome;
import org.entente.launch.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class RemovalTest {

    private final Bench bench = new Bench();

    /** A run of the endless analyzer that is under way. */
    private static final class Endless implements Monitor {
        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile boolean cancelled;
        private final FutureTask<Outcome> run;

        Endless(Workspace workspace) throws InterruptedException {
            run = new FutureTask<>(() -> workspace.analyze("endless", Map.of(), this));
            new Thread(run, "test").start();
            assertThat(begun.await(5, TimeUnit.SECONDS)).as("it runs").isTrue();
        }

        @Override
        public void progress(long done, long total, String what) {
            begun.countDown();
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        void endsWithin(Duration limit, String sentence) {
            assertThatThrownBy(() -> run.get(limit.toMillis(), TimeUnit.MILLISECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(JobException.class)
                    .hasMessage(sentence);
        }
    }

    private void goesOn(Workbench before, Workspace workspace) throws Exception {
        Bundle other = bench.install("spelling");
        assertThat(workspace.analyze("spelling", Map.of(), Monitor.NONE)).isNotNull();
        other.uninstall();
        assertThat(bench.workbench()).isSameAs(before);
    }

    @Test
    void aPluginThatIsRemovedWhileItRunsEndsItsJobAndNothingElse(@TempDir Path folder) throws Exception {
        Workbench workbench = bench.workbench();
        Bundle endless = bench.install("endless");
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            Endless run = new Endless(workspace);
            endless.uninstall();
            run.endsWithin(
                    Duration.ofSeconds(1), "The analyzer endless was removed while it ran; nothing was changed.");
            goesOn(workbench, workspace);
        }
    }

    @Test
    void aBundleThatIsAboutToGoIsGivenAGraceAndThenItsRunsEnd(@TempDir Path folder) throws Exception {
        Workbench workbench = bench.workbench();
        Bundle endless = bench.install("endless");
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            Endless run = new Endless(workspace);
            bench.service(Host.class)
                    .close(Set.of(endless.getBundleId()), Set.of(), Duration.ofMillis(100))
                    .open(Set.of());
            run.endsWithin(
                    Duration.ofSeconds(1), "The analyzer endless was removed while it ran; nothing was changed.");
            endless.uninstall();
            goesOn(workbench, workspace);
        }
    }

    @Test
    void aCancelledRunEndsWithinASecondEvenIfThePluginDoesNot(@TempDir Path folder) throws Exception {
        Workbench workbench = bench.workbench();
        Bundle endless = bench.install("endless");
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            Endless run = new Endless(workspace);
            run.cancelled = true;
            run.endsWithin(Duration.ofSeconds(1), "Cancelled the analysis endless; nothing was changed.");
            goesOn(workbench, workspace);
        }
        endless.uninstall();
    }
}
