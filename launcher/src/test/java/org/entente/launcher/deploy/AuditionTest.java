package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.launch.Change;
import org.entente.launch.Outcome;
import org.entente.launcher.BundleJar;
import org.entente.launcher.sample.Failing;
import org.entente.launcher.sample.Hanging;
import org.entente.launcher.sample.Marking;
import org.entente.launcher.sample.YearAnalyzer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** Bundles that visit beside what they would replace, and leave no trace. */
class AuditionTest {

    @TempDir
    Path home;

    private Bench bench;
    private final List<String> visits = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        Files.writeString(Files.createDirectories(home.resolve("etc")).resolve(Settings.FILE), "start.seconds = 1\n");
        bench = Bench.start(home);
        bench.drop("mark.jar", mark("1.0.0"));
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    private static BundleJar mark(String version) {
        return BundleJar.named("mark", version).activator(Marking.class);
    }

    /** What is there, in words: files, bundles and services. */
    private List<String> state() throws Exception {
        List<String> state = new ArrayList<>();
        for (Path folder : List.of(bench.plugins, home.resolve("kept"), home)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    state.add(file + " " + Depot.digest(file));
                }
            }
        }
        state.add(Files.getLastModifiedTime(home.resolve("journal")).toString());
        for (Bundle bundle : bench.context.getBundles()) {
            state.add(bundle + " " + bundle.getState());
        }
        for (ServiceReference<?> service : bench.context.getAllServiceReferences(null, null)) {
            state.add(service.toString());
        }
        return state;
    }

    private Path written(BundleJar jar) throws IOException {
        return jar.writeTo(Files.createDirectories(home.resolve("outside")).resolve("candidate.jar"));
    }

    private Optional<String> beside(BundleJar jar) throws Exception {
        return beside(written(jar));
    }

    private Optional<String> beside(Path file) throws Exception {
        List<String> before = state();
        try {
            return bench.deployer
                    .beside(file, (bundle, name, version) -> {
                        assertThat(bench.hidden).endsWith(bundle);
                        assertThat(bench.context.getBundle(bundle).getState()).isEqualTo(Bundle.ACTIVE);
                        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE");
                        visits.add(name + " " + version);
                    })
                    .map(Change::sentence);
        } finally {
            assertThat(state()).isEqualTo(before);
        }
    }

    @Test
    void aGuestRunsBesideTheOneInUseAndIsGoneAfterwards() throws Exception {
        assertThat(beside(mark("1.1.0"))).isEmpty();
        assertThat(beside(mark("0.9.0"))).isEmpty();
        assertThat(beside(BundleJar.named("fresh", "1.0.0").activator(Marking.class)))
                .isEmpty();
        assertThat(visits).containsExactly("mark 1.1.0", "mark 0.9.0", "fresh 1.0.0");
        assertThat(bench.deployer.history()).hasSize(1);
    }

    @Test
    void whatCouldNotBeTakenInIsRefusedInTheSameWords() throws Exception {
        assertThat(beside(BundleJar.named("mark", "1.1.0").activator(Failing.class)))
                .contains("mark 1.1.0 failed to start (IllegalStateException: thrown on purpose): its developer has to"
                        + " mend it; 1.0.0 stays in use.");
        assertThat(beside(BundleJar.named("mark", "1.1.0").header("Require-Bundle", "nobody")))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("mark 1.1.0 needs the bundle nobody")
                        .endsWith("; 1.0.0 stays in use."));
        assertThat(beside(mark("1.1.0").header("Bundle-Version", "one")))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("candidate.jar "));
        assertThat(beside(BundleJar.named("core", "2.0.0")))
                .contains("core 2.0.0 is changed at a start of Entente only and cannot be tried beside the other; the"
                        + " shipped 1.0.0 stays in use.");
        assertThat(beside(BundleJar.named("mark", "1.1.0")
                        .plugin(Runnable.class, YearAnalyzer.class, YearAnalyzer.Parameters.class, "year")
                        .header("Import-Package", "org.osgi.framework")))
                .contains("mark 1.1.0 offers the service java.lang.Runnable, which others would use while it is tried:"
                        + " try it in an installation of its own; 1.0.0 stays in use.");
        assertThat(beside(bench.plugins.resolve("mark.jar")))
                .contains("mark 1.0.0 is in use already, with the same content.");
        assertThat(visits).isEmpty();
    }

    @Test
    void aGuestThatHangsAtItsStartIsLeftToItself() throws Exception {
        Path file = written(BundleJar.named("mark", "1.1.0").activator(Hanging.class));
        assertThat(bench.deployer.beside(file, (bundle, name, version) -> visits.add(name)))
                .map(Change::sentence)
                .contains("mark 1.1.0 has not started within 1 s: its developer has to mend it; 1.0.0 stays in use.");
        assertThat(visits).isEmpty();
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE");
        assertThat(bench.drop("mark.jar", mark("1.2.0"))).exists();
        assertThat(bench.states()).contains("mark 1.2.0 ACTIVE");
    }

    @Test
    void whatTheWorkThrowsComesThroughAndTheGuestGoes() throws Exception {
        Path file = written(mark("1.1.0"));
        List<String> before = state();
        assertThatThrownBy(() -> bench.deployer.beside(file, (bundle, name, version) -> {
                    throw new IOException("The disk is full.");
                }))
                .hasMessage("The disk is full.");
        assertThatThrownBy(() -> bench.deployer.beside(file, (bundle, name, version) -> {
                    throw new IllegalStateException("odd");
                }))
                .hasMessage("odd");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void changesWaitForTheGuestAndWhoGivesUpDoesNotLeaveItThere() throws Exception {
        Path file = written(mark("1.1.0"));
        CountDownLatch there = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        FutureTask<Optional<Change>> trial =
                new FutureTask<>(() -> bench.deployer.beside(file, (bundle, name, version) -> {
                    there.countDown();
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }));
        Thread caller = new Thread(trial, "caller");
        caller.start();
        there.await();
        caller.interrupt();
        FutureTask<Outcome> change = new FutureTask<>(() -> bench.deployer.install(file));
        new Thread(change, "admin").start();
        TimeUnit.MILLISECONDS.sleep(100);
        assertThat(change.isDone()).isFalse();
        go.countDown();
        assertThat(trial.get(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(change.get(10, TimeUnit.SECONDS).committed()).isTrue();
        assertThat(bench.installed("mark")).isEqualTo(1);
    }
}
