package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.entente.core.api.CancelledException;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Shadow;
import org.entente.core.api.Workbench;
import org.entente.core.api.Workspace;
import org.entente.core.model.Difference;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.View;
import org.entente.launch.Change;
import org.entente.launch.Deployment;
import org.entente.launch.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/** A candidate that runs beside the analyzer in use, seen by nobody else. */
class ShadowTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String TURNED = "(entente.view.id=turned)";

    private final Bench bench = new Bench();

    @TempDir
    private Path folder;

    private final List<ServiceEvent> heard = new CopyOnWriteArrayList<>();
    private final ServiceListener listener = heard::add;
    private Copies copies;
    private Workbench workbench;
    private Host host;
    private Bundle lines;
    private Workspace workspace;

    @BeforeEach
    void analyze() throws Exception {
        copies = new Copies(bench, folder);
        workbench = bench.workbench();
        host = bench.service(Host.class);
        lines = bench.install("lines");
        bench.context().addServiceListener(listener, TURNED);
        Path file = folder.resolve("pairs.lines");
        Files.writeString(file, "KOR TUR\nPAK TUR\n", StandardCharsets.UTF_8);
        workspace = workbench.open(folder.resolve("W"));
        workspace.load(new ImportRequest(List.of(file), null, Map.of(), "ann", ""), Monitor.NONE);
    }

    @AfterEach
    void letGo() throws Exception {
        bench.context().removeServiceListener(listener);
        workspace.close();
        lines.uninstall();
    }

    /** What is there, in words: bundles, services, plugins, revisions and kept results. */
    private List<String> state() throws Exception {
        ServiceReference<?>[] services = bench.context().getAllServiceReferences(null, null);
        return Stream.of(
                        Stream.of(bench.context().getBundles()).map(bundle -> bundle + " " + bundle.getState()),
                        Stream.of(services).map(Object::toString).sorted(),
                        workbench.plugins().stream().map(Object::toString),
                        workspace.revisions().stream().map(Object::toString),
                        workspace.runs().keySet().stream())
                .flatMap(part -> part)
                .toList();
    }

    /** As the launcher does it, but for the judging of jars. */
    private Optional<Change> beside(Path jar, Deployment.Guest work) throws IOException {
        try {
            Bundle guest = bench.context().installBundle("reference:" + jar.toUri());
            try {
                assertThat(host.hide(guest.getBundleId())).contains(Analyzer.class.getName(), View.class.getName());
                guest.start();
                assertThat(bench.context().getAllServiceReferences(View.class.getName(), TURNED))
                        .as("a view that is only tried")
                        .isNull();
                List<String> faults = host.probe(guest.getBundleId(), LIMIT);
                if (!faults.isEmpty()) {
                    return Optional.of(
                            new Change(Change.Kind.REFUSED, "x", "1", "", "x 1 " + String.join("; ", faults)));
                }
                work.visit(guest.getBundleId(), guest.getSymbolicName(), "2.0.0");
                return Optional.empty();
            } finally {
                guest.uninstall();
            }
        } catch (BundleException | InvalidSyntaxException e) {
            throw new IOException(e);
        }
    }

    private Shadow shadow(Path jar, Duration limit, Monitor monitor) throws Exception {
        Deployment deployment = (Deployment) Proxy.newProxyInstance(
                Deployment.class.getClassLoader(),
                new Class<?>[] {Deployment.class},
                (proxy, method, arguments) -> beside((Path) arguments[0], (Deployment.Guest) arguments[1]));
        return workspace.shadow(jar, deployment, limit, monitor);
    }

    private Path candidate(String mode) throws IOException {
        return copies.of("shadowing", Map.of("Mode", mode));
    }

    @Test
    void bothReadTheSameAndNothingIsLeftOfIt() throws Exception {
        workspace.analyze("lines", Map.of(), Monitor.NONE);
        List<String> before = state();
        Shadow shadow = shadow(candidate("turns"), LIMIT, Monitor.NONE);
        assertThat(state()).isEqualTo(before);
        assertThat(shadow.failed()).isFalse();
        assertThat(shadow.notes())
                .containsExactly("org.entente.itest.sample.shadowing 2.0.0 also offers the view Turned round, left out"
                        + " here: only analyzers are compared.");
        assertThat(heard).as("what was told of the view").isEmpty();
        assertThat(shadow.comparisons()).singleElement().satisfies(comparison -> {
            assertThat(comparison.rerun()).isNotNull();
            assertThat(comparison.rerun().before().card().plugin().digest())
                    .isNotEqualTo(comparison.rerun().after().card().plugin().digest());
            assertThat(comparison.rerun().before().card().revision())
                    .isEqualTo(comparison.rerun().after().card().revision())
                    .isEqualTo(shadow.revision());
            assertThat(comparison.rerun().difference().moves())
                    .extracting(Difference.Move::sort)
                    .contains(Difference.Sort.ADDED, Difference.Sort.VANISHED);
        });
    }

    @Test
    void theLatestRevisionIsReadWithTheParametersOfTheKeptResults() throws Exception {
        workspace.analyze("lines", Map.of(), Monitor.NONE);
        workspace.at(workspace.revision("1")).analyze("lines", Map.of(), Monitor.NONE);
        workspace.name("later", 1, "ann", "");
        Shadow shadow = shadow(candidate("turns"), LIMIT, Monitor.NONE);
        assertThat(shadow.comparisons())
                .extracting(Shadow.Comparison::parameters)
                .containsExactlyInAnyOrder(Map.of(), Map.of("as-of", "1"));
        assertThat(shadow.comparisons())
                .extracting(comparison -> comparison.rerun().after().card().revision())
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void whereNoResultIsKeptBothRunWithTheirDefaults() throws Exception {
        assertThat(workspace.runs()).isEmpty();
        assertThat(shadow(candidate("turns"), LIMIT, Monitor.NONE).moved()).isTrue();
        assertThat(workspace.runs()).isEmpty();
        assertThat(shadow(copies.of("lines", Map.of()), LIMIT, Monitor.NONE).moved())
                .isFalse();
    }

    @Test
    void aCandidateThatThrowsIsToldAndLeavesNothing() throws Exception {
        List<String> before = state();
        Shadow shadow = shadow(candidate("throws"), LIMIT, Monitor.NONE);
        assertThat(state()).isEqualTo(before);
        assertThat(shadow.failed()).isTrue();
        assertThat(shadow.comparisons())
                .extracting(Shadow.Comparison::problem)
                .containsExactly("The analyzer lines 1.0.0 failed on the analysis lines: thrown on purpose");
    }

    @Test
    void aCandidateThatHangsIsLeftAfterItsTime() throws Exception {
        List<String> before = state();
        Shadow shadow = shadow(candidate("hangs"), Duration.ofSeconds(1), Monitor.NONE);
        assertThat(state()).isEqualTo(before);
        assertThat(shadow.comparisons())
                .extracting(Shadow.Comparison::problem)
                .containsExactly("The analyzer lines 1.0.0 has not ended within 1 s.");
        assertThat(shadow.notes()).containsExactly("Nothing was run after that.");
    }

    @Test
    void whoCancelsIsToldSo() throws Exception {
        List<String> before = state();
        Monitor cancelled = new Monitor() {
            @Override
            public void progress(long done, long total, String what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> shadow(candidate("hangs"), LIMIT, cancelled)).isInstanceOf(CancelledException.class);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void whatCannotBeTriedIsSaidInASentence() throws Exception {
        List<String> before = state();
        assertThatThrownBy(() -> shadow(copies.of("broken", Map.of()), LIMIT, Monitor.NONE))
                .isInstanceOf(JobException.class)
                .hasMessageStartingWith("x 1 has a component ");
        assertThatThrownBy(() -> shadow(copies.of("endless", Map.of()), LIMIT, Monitor.NONE))
                .isInstanceOf(JobException.class)
                .hasMessage("org.entente.itest.sample.endless 2.0.0 offers the analyzer endless, and none of that id is"
                        + " in use with which it could be compared.");
        assertThatThrownBy(() -> shadow(copies.of("ruritania", Map.of()), LIMIT, Monitor.NONE))
                .isInstanceOf(JobException.class)
                .hasMessage("org.entente.itest.sample.ruritania 2.0.0 offers no analyzer; only analyzers can be"
                        + " compared.");
        assertThatThrownBy(() -> shadow(copies.of("faulty", Map.of()), LIMIT, Monitor.NONE))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("the id \"Odd Id\"");
        assertThat(state()).isEqualTo(before);
    }
}
