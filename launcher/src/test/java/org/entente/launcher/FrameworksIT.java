package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.analyzer.example.ExampleAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same distribution on either framework: the same work, the same plugins, the same sentences. */
class FrameworksIT {

    private static final Duration GENEROUS = Duration.ofSeconds(10);

    @TempDir
    Path temporary;

    @Test
    void verbsAnswerTheSameOnBoth() throws Exception {
        List<Distribution.Ended> felix = answers("felix");
        assertThat(felix)
                .allSatisfy(ended -> assertThat(ended.status()).as(ended.err()).isZero());
        assertThat(felix.get(0).out()).contains("org.entente.core").doesNotContain("INSTALLED");
        assertThat(felix.get(2).out()).contains("Pakistan (PAK)");
        // Progress is told after a while only, so that standard error depends on the machine.
        assertThat(answers("equinox"))
                .extracting(Distribution.Ended::status, Distribution.Ended::out)
                .containsExactlyElementsOf(felix.stream()
                        .map(ended -> tuple(ended.status(), ended.out()))
                        .toList());
    }

    private List<Distribution.Ended> answers(String framework) throws Exception {
        Distribution entente = on(framework);
        return List.of(
                entente.run("-w", "W", "plugins"),
                entente.run("-w", "W", "import", "news.txt"),
                entente.run("-w", "W", "analyze", "network"),
                entente.run("-w", "W", "sql", "SELECT type, instrument FROM tie"));
    }

    @Test
    void pluginsComeAndGoAndAreRefusedTheSameOnBoth() throws Exception {
        List<String> felix = deployment("felix");
        assertThat(felix)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("org.entente.analyzer.example ")
                        .contains("in use"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("sample.needy 1.0.0 needs ")
                        .contains("nobody.has.it")
                        .endsWith("."));
        assertThat(deployment("equinox")).isEqualTo(felix);
    }

    /** What a workbench says while plugins come and go. */
    private List<String> deployment(String framework) throws Exception {
        Distribution entente = on(framework);
        Path example = Path.of(ExampleAnalyzer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path plugin = entente.plugins().resolve("example.jar");
        try (Distribution.Running workbench = entente.start("-w", "W")) {
            workbench.awaitOut("Ctrl-C", Distribution.LIMIT);
            Files.copy(example, plugin);
            workbench.awaitErr("org.entente.analyzer.example", GENEROUS);
            assertThat(entente.run("-w", "W", "plugins").out())
                    .containsPattern("org.entente.analyzer.example .* ACTIVE .*analyzer +example");
            Distribution.Ended used = entente.run("-w", "W", "analyze", "example", "--json");
            assertThat(used.status()).as(used.err()).isZero();
            BundleJar.named("sample.needy", "1.0.0")
                    .header("Import-Package", "nobody.has.it")
                    .writeTo(entente.plugins().resolve("needy.jar"));
            workbench.awaitErr("sample.needy", GENEROUS);
            Files.delete(plugin);
            workbench.awaitErr("gone with its file", GENEROUS);
            assertThat(entente.run("-w", "W", "analyze", "example").status()).isEqualTo(2);
            workbench.signal("TERM");
            Distribution.Ended ended = workbench.end();
            assertThat(ended.status()).isZero();
            return ended.err().lines().toList();
        }
    }

    @Test
    void nothingIsWrittenButStateLogAndWorkspace() throws Exception {
        Path user = Files.createDirectories(temporary.resolve("user"));
        Path scratch = Files.createDirectories(temporary.resolve("scratch"));
        Distribution entente =
                on("equinox").with("ENTENTE_JAVA_OPTS", "-Duser.home=" + user + " -Djava.io.tmpdir=" + scratch);
        List<String> before = names(entente.home());
        assertThat(entente.run("-w", "W", "import", "news.txt").status()).isZero();
        assertThat(names(user)).isEmpty();
        assertThat(names(scratch)).isEmpty();
        assertThat(names(temporary.resolve("equinox"))).containsExactly("W", "entente", "news.txt");
        assertThat(names(entente.home())).containsExactlyElementsOf(with(before, "var"));
        assertThat(names(entente.home().resolve("lib/equinox"))).hasSize(1);
    }

    @Test
    void theLogNamesTheFramework() throws Exception {
        Distribution entente = on("equinox");
        entente.run("plugins");
        assertThat(entente.home().resolve("var/log/entente.log")).content().contains("org.eclipse.osgi 3.");
    }

    private Distribution on(String framework) throws IOException {
        Path directory = Files.createDirectories(temporary.resolve(framework));
        Files.writeString(
                directory.resolve("news.txt"), "Türkiye signed a contract with Pakistan for four corvettes in 2018.");
        return Distribution.shipped(directory.resolve("entente"), directory).with("ENTENTE_FRAMEWORK", framework);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> with(List<String> names, String another) {
        List<String> all = new ArrayList<>(names);
        all.add(another);
        return all;
    }
}
