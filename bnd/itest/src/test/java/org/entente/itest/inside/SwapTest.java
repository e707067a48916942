package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workbench;
import org.entente.core.api.Workspace;
import org.entente.core.model.Outcome;
import org.entente.core.model.RunCard;
import org.entente.core.model.Table;
import org.entente.launch.Host;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Plugins that are replaced behind a closed gate while they are in use. */
class SwapTest {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Bench bench = new Bench();

    @TempDir
    private Path folder;

    private Copies copies;
    private Workbench workbench;
    private Host host;

    @BeforeEach
    void find() throws InterruptedException {
        copies = new Copies(bench, folder);
        workbench = bench.workbench();
        host = bench.service(Host.class);
    }

    private Bundle installed(Path jar) throws BundleException {
        return bench.context().installBundle("reference:" + jar.toUri());
    }

    /** Calls something over and over, on threads of its own, until it is closed. */
    private static final class Callers implements AutoCloseable {
        interface Body {
            void run() throws Exception;
        }

        private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        private final AtomicInteger calls = new AtomicInteger();
        private final List<Thread> threads = new ArrayList<>();
        private volatile boolean over;

        Callers(int count, Body body) {
            for (int i = 0; i < count; i++) {
                Thread thread = new Thread(() -> loop(body), "caller " + i);
                threads.add(thread);
                thread.start();
            }
        }

        private void loop(Body body) {
            while (!over) {
                try {
                    body.run();
                    calls.incrementAndGet();
                } catch (Exception | AssertionError e) {
                    failures.add(e);
                }
            }
        }

        @Override
        public void close() throws InterruptedException {
            over = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    @Test
    void aCallerNeverFailsAndIsAnsweredByWhatWasCommittedThen() throws Exception {
        Path first = copies.of("spelling", Map.of());
        Bundle analyzer = installed(first);
        Bundle lexicon = installed(copies.of("ruritania", Map.of()));
        analyzer.start();
        lexicon.start();
        // The digests that were good at some moment, in their order; a call may see those from its begin to its end.
        List<String> good = new java.util.concurrent.CopyOnWriteArrayList<>(List.of(Copies.digest(first)));
        AtomicInteger answered = new AtomicInteger();
        Callers callers;
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            callers = new Callers(2, () -> {
                int from = good.size() - 1;
                Outcome outcome = workspace.analyze("spelling", Map.of(), Monitor.NONE);
                assertThat(good.subList(from, good.size()))
                        .contains(outcome.card().plugin().digest());
                assertThat(((Table) outcome.result()).cells("id")).containsExactly("RUR");
                assertThat(outcome.card().used()).extracting(RunCard.Part::id).contains("ruritania");
                answered.incrementAndGet();
            });
            try (callers) {
                for (int i = 1; i <= 50; i++) {
                    int seen = answered.get();
                    Bench.within(Duration.ofSeconds(20), "a call is answered", () -> answered.get() > seen);
                    Path next = copies.of("spelling", Map.of());
                    Bundle newAnalyzer = installed(next);
                    Bundle newLexicon = installed(copies.of("ruritania", Map.of()));
                    Set<Long> arriving = Set.of(newAnalyzer.getBundleId(), newLexicon.getBundleId());
                    Host.Gate gate = host.close(Set.of(analyzer.getBundleId(), lexicon.getBundleId()), arriving, GRACE);
                    analyzer.stop();
                    lexicon.stop();
                    newAnalyzer.start();
                    newLexicon.start();
                    assertThat(host.probe(newAnalyzer.getBundleId(), GRACE)).isEmpty();
                    assertThat(host.probe(newLexicon.getBundleId(), GRACE)).isEmpty();
                    if (i % 5 == 0) {
                        // Refused after all: the old ones come back.
                        newAnalyzer.stop();
                        newLexicon.stop();
                        analyzer.start();
                        lexicon.start();
                        gate.open(Set.of());
                        newAnalyzer.start();
                        newLexicon.start();
                        assertThat(Bench.ids(workbench, Type.ANALYZER)).containsOnlyOnce("spelling");
                        newAnalyzer.uninstall();
                        newLexicon.uninstall();
                    } else {
                        good.add(Copies.digest(next));
                        gate.open(arriving);
                        analyzer.uninstall();
                        lexicon.uninstall();
                        analyzer = newAnalyzer;
                        lexicon = newLexicon;
                    }
                }
            }
        }
        assertThat(callers.failures).isEmpty();
        assertThat(callers.calls).hasValueGreaterThan(50);
        assertThat(good).hasSize(41);
        analyzer.uninstall();
        lexicon.uninstall();
    }

    @Test
    void anImportNeverMissesItsImporter() throws Exception {
        Bundle importer = installed(copies.of("lines", Map.of()));
        importer.start();
        AtomicInteger number = new AtomicInteger();
        Callers callers;
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            callers = new Callers(1, () -> {
                Path file = folder.resolve("pairs" + number.incrementAndGet() + ".lines");
                Files.writeString(file, "KOR TUR\n".repeat(number.get()), StandardCharsets.UTF_8);
                ImportRequest request = new ImportRequest(List.of(file), null, Map.of(), "test", "");
                assertThat(workspace.load(request, Monitor.NONE).files())
                        .extracting(ImportReport.FileReport::outcome)
                        .containsExactly(ImportReport.Outcome.READ);
            });
            try (callers) {
                for (int i = 0; i < 20; i++) {
                    int seen = callers.calls.get();
                    Bench.within(
                            Duration.ofSeconds(20),
                            "a file is read: " + callers.failures,
                            () -> callers.calls.get() > seen || !callers.failures.isEmpty());
                    Bundle fresh = installed(copies.of("lines", Map.of()));
                    Host.Gate gate = host.close(Set.of(importer.getBundleId()), Set.of(fresh.getBundleId()), GRACE);
                    importer.stop();
                    fresh.start();
                    gate.open(Set.of(fresh.getBundleId()));
                    importer.uninstall();
                    importer = fresh;
                }
            }
        }
        assertThat(callers.failures).isEmpty();
        importer.uninstall();
    }

    @Test
    void aRunThatOutlastsTheGraceIsToldThatItsPluginWasReplaced() throws Exception {
        Bundle old = bench.install("endless");
        Bundle fresh = installed(copies.of("endless", Map.of()));
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            FutureTask<Outcome> run = new FutureTask<>(() -> workspace.analyze("endless", Map.of(), Monitor.NONE));
            new Thread(run, "caller").start();
            Thread.sleep(200);
            Host.Gate gate = host.close(Set.of(old.getBundleId()), Set.of(fresh.getBundleId()), Duration.ofMillis(100));
            assertThatThrownBy(() -> run.get(1, TimeUnit.SECONDS))
                    .cause()
                    .hasMessage("The analyzer endless was replaced while it ran; nothing was changed: run it again.");
            gate.open(Set.of());
        }
        old.uninstall();
        fresh.uninstall();
    }

    @Test
    void aServiceThatComesTooLateIsNeverUsed() throws Exception {
        Bundle good = bench.install("spelling");
        Bundle stubborn = installed(bench.jar("stubborn"));
        Host.Gate gate = host.close(Set.of(), Set.of(stubborn.getBundleId()), GRACE);
        FutureTask<Boolean> start = new FutureTask<>(() -> {
            stubborn.start();
            return true;
        });
        new Thread(start, "start").start();
        Bench.within(Bench.LIMIT, "it starts", () -> stubborn.getState() == Bundle.STARTING);
        gate.open(Set.of());
        assertThat(start.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(stubborn.getRegisteredServices()).as("it has come").hasSize(1);
        assertThat(Bench.ids(workbench, Type.ANALYZER)).containsOnlyOnce("spelling");
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            assertThat(workspace
                            .analyze("spelling", Map.of(), Monitor.NONE)
                            .card()
                            .title())
                    .isEqualTo("What a name stands for");
        }
        stubborn.uninstall();
        good.uninstall();
    }
}
