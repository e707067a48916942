package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.launch.Host;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** What a bundle's trial finds, each kind of fault in its own words. */
class ProbeTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String SAMPLE = "org.entente.itest.sample.";

    private final Bench bench = new Bench();

    @TempDir
    private Path folder;

    private Copies copies;
    private Host host;

    @BeforeEach
    void find() throws InterruptedException {
        copies = new Copies(bench, folder);
        bench.workbench();
        host = bench.service(Host.class);
    }

    private List<String> probe(Bundle bundle) throws BundleException {
        try {
            return host.probe(bundle.getBundleId(), LIMIT);
        } finally {
            bundle.uninstall();
        }
    }

    @Test
    void shippedAndSamplePluginsHaveNoFault() throws Exception {
        List<Bundle> samples = List.of(bench.install("lines"), bench.install("spelling"), bench.install("ruritania"));
        assertThat(Stream.of(bench.context().getBundles())
                        .filter(bundle -> bundle.getSymbolicName().startsWith("org.entente.")))
                .allSatisfy(bundle -> assertThat(host.probe(bundle.getBundleId(), LIMIT))
                        .as(bundle.getSymbolicName())
                        .isEmpty());
        for (Bundle sample : samples) {
            sample.uninstall();
        }
    }

    @Test
    void whatCannotBeMadeIsNamedWithItsCause() throws Exception {
        assertThat(probe(bench.install("broken")))
                .containsExactlyInAnyOrder(
                        "has a component " + SAMPLE + "broken.BrokenAnalyzer that cannot be made (broken on purpose);"
                                + " ask its author for a mended one",
                        "has a component " + SAMPLE + "broken.BrokenImporter that cannot be made (broken on purpose);"
                                + " ask its author for a mended one",
                        "has a component " + SAMPLE + "broken.BrokenLexicon that cannot be made (NoClassDefFoundError:"
                                + " broken on purpose); ask its author for a mended one");
    }

    @Test
    void eachFaultHasItsOwnSentence() throws Exception {
        // Where it is does not matter here, but that a line of the plugin is named does.
        assertThat(probe(bench.install("faulty")).stream().map(fault -> fault.replaceAll("java:\\d+", "java:N")))
                .containsExactlyInAnyOrder(
                        "has for its analyzer the id \"Odd Id\"; an id is lower-case words with hyphens, such as"
                                + " trade-flows",
                        "has a component " + SAMPLE + "faulty.Lacking that needs a service"
                                + " java.util.function.LongSupplier and a service java.util.function.Supplier with"
                                + " (kind=rates), which nobody offers; install a plugin that does, first or together"
                                + " with it",
                        "cannot make the parameters of its analyzer odd-parameters (the days must be more than none);"
                                + " ask its author for a mended one",
                        "cannot say what the result of its analyzer odd-shape looks like (NullPointerException at"
                                + " OddShape.java:N); ask its author for a mended one",
                        "cannot give the names of its lexicon odd-words (the list of names is empty); ask its author"
                                + " for a mended one");
    }

    @Test
    void whatHangsIsLeftToItself() throws Exception {
        Bundle hanging = bench.install("hanging");
        long begin = System.nanoTime();
        assertThat(host.probe(hanging.getBundleId(), Duration.ofMillis(300)))
                .containsExactly("has not answered within 300 ms while its exporter hanging was made; ask its author"
                        + " for a mended one");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        hanging.uninstall();
    }

    @Test
    void anIdThatIsTakenIsTold() throws Exception {
        Bundle first = bench.install("spelling");
        Bundle second = copy("spelling", Map.of("Bundle-SymbolicName", "org.example.second"));
        second.start();
        assertThat(probe(second))
                .containsExactly("offers the analyzer spelling, which " + SAMPLE + "spelling offers already; disable "
                        + SAMPLE + "spelling first, or give one of the two another id");
        first.uninstall();
    }

    @Test
    void ofTwoThatArriveTogetherTheLaterOneIsTold() throws Exception {
        Bundle old = bench.install("spelling");
        Bundle first = copy("spelling", Map.of());
        Bundle second = copy("spelling", Map.of("Bundle-SymbolicName", "org.example.second"));
        Host.Gate gate =
                host.close(Set.of(old.getBundleId()), Set.of(first.getBundleId(), second.getBundleId()), Duration.ZERO);
        first.start();
        second.start();
        assertThat(host.probe(first.getBundleId(), LIMIT))
                .as("the old one leaves, and the other one came later")
                .isEmpty();
        assertThat(probe(second)).hasSize(1).first().asString().startsWith("offers the analyzer spelling, which");
        gate.open(Set.of());
        first.uninstall();
        old.uninstall();
    }

    @Test
    void componentsThatAreNotThereAreTold() throws Exception {
        Bundle odd = copy("spelling", Map.of("Service-Component", "OSGI-INF/gone.xml"));
        odd.start();
        assertThat(probe(odd))
                .containsExactly("names component descriptions that are not there or cannot be read"
                        + " (OSGI-INF/gone.xml); build it anew");
    }

    @Test
    void aClassThatIsNotThereIsTold() throws Exception {
        String name = SAMPLE + "spelling.SpellingAnalyzer";
        assertThat(probe(started(copies.without("spelling", "SpellingAnalyzer"))))
                .containsExactly("has a component " + name + " that cannot be loaded (the class " + name
                        + " cannot be found); ask its author for a mended one");
        assertThat(probe(started(copies.without("spelling", "SpellingAnalyzer$Parameters"))))
                .containsExactly("has a component " + name + " that cannot be loaded (the class " + name
                        + "$Parameters cannot be found); ask its author for a mended one");
    }

    private Bundle started(Path jar) throws BundleException {
        Bundle bundle = bench.context().installBundle("reference:" + jar.toUri());
        bundle.start();
        return bundle;
    }

    @Test
    void aBundleThatIsGoneIsTold() throws Exception {
        Bundle gone = bench.install("lines");
        gone.uninstall();
        assertThat(host.probe(gone.getBundleId(), LIMIT))
                .containsExactly("is not installed any more; drop its file again");
    }

    private Bundle copy(String sample, Map<String, String> headers) throws IOException, BundleException {
        return bench.context()
                .installBundle("reference:" + copies.of(sample, headers).toUri());
    }
}
