package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.launcher.Answer;
import org.entente.launcher.BundleJar;
import org.entente.launcher.Distribution;
import org.entente.launcher.deploy.BrokenJars.Finder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user is told of each kind of broken bundle that is dropped over a good one, word for word on each framework. */
class RefusalsIT {

    private static final Duration GENEROUS = Duration.ofSeconds(30);
    private static final String SETTINGS = """
            largest.megabytes = 1
            entries = 500
            unpacked.megabytes = 24
            start.seconds = 1
            """;

    @TempDir
    Path temporary;

    private Distribution entente;

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void eachRefusalIsAGoldenSentence(String framework) throws Exception {
        Map<BrokenJars, String> told = new EnumMap<>(BrokenJars.class);
        begin(framework, List.of(BrokenJars.values()));
        try (Distribution.Running workbench = entente.start("-w", "W")) {
            workbench.awaitOut("Ctrl-C", Distribution.LIMIT);
            List<BrokenJars> apart = new ArrayList<>();
            for (BrokenJars kind : BrokenJars.values()) {
                if (kind.finder() == Finder.READER || kind.finder() == Finder.RESOLVER) {
                    drop(kind);
                } else if (kind.finder() != Finder.TRUST) {
                    apart.add(kind);
                }
            }
            for (BrokenJars kind : BrokenJars.values()) {
                if (kind.finder() == Finder.READER || kind.finder() == Finder.RESOLVER) {
                    told.put(kind, problem(kind));
                }
            }
            for (BrokenJars kind : apart) {
                drop(kind);
                told.put(kind, problem(kind));
            }
            assertThat(rows())
                    .filteredOn(row -> text(row, "name").startsWith("sample.")
                            && text(row, "version").equals("1.0.0"))
                    .hasSize(BrokenJars.values().length)
                    .allSatisfy(row -> assertThat(text(row, "state")).isEqualTo("ACTIVE"));
        }
        told.put(BrokenJars.UNSIGNED, underThePolicySigned(framework));
        List<String> lines = told.entrySet().stream()
                .map(entry -> entry.getKey() + "\t"
                        + entry.getValue()
                                .replaceAll("this is Java \\d+", "this is Java {java}")
                                .replaceAll("build it for Java \\d+", "build it for Java {java}")
                                .replaceAll("this is [^ ]+ on [^:]+:", "this is {system}:"))
                .toList();
        System.out.println(framework + ": " + lines.size() + " kinds of broken bundle, each refused in its own words");
        assertThat(lines).containsExactlyElementsOf(golden());
    }

    private String underThePolicySigned(String framework) throws Exception {
        begin(framework, List.of(BrokenJars.UNSIGNED));
        Signing.Identity alice = Signing.publisher("Alice");
        Signing.store(entente.home().resolve("etc/publishers.p12"), alice.certificate());
        settings("signed");
        Path good = BrokenJars.good(name(BrokenJars.UNSIGNED), "1.0.0").writeTo(temporary.resolve("good.jar"));
        alice.sign(good, entente.plugins().resolve(file(BrokenJars.UNSIGNED)));
        assertThat(entente.run("plugins").out()).contains("ACTIVE", "Alice");
        drop(BrokenJars.UNSIGNED);
        return problem(BrokenJars.UNSIGNED);
    }

    private void begin(String framework, List<BrokenJars> kinds) throws IOException {
        Path directory = Files.createDirectories(temporary.resolve(framework + "-" + kinds.size()));
        entente = Distribution.shipped(directory.resolve("entente"), directory).with("ENTENTE_FRAMEWORK", framework);
        settings("open");
        for (BrokenJars kind : kinds) {
            BrokenJars.good(name(kind), "1.0.0").writeTo(entente.plugins().resolve(file(kind)));
        }
        for (BundleJar rival : BrokenJars.rivals()) {
            rival.writeTo(entente.plugins().resolve("rival-" + rival.hashCode() + ".jar"));
        }
    }

    /** The file of the distribution is linked, so it is replaced and not written. */
    private void settings(String policy) throws IOException {
        Path file = entente.home().resolve("etc/deployment.properties");
        Files.delete(file);
        Files.writeString(file, SETTINGS + "policy = " + policy + "\n");
    }

    private void drop(BrokenJars kind) throws IOException {
        Path file = kind.writeTo(temporary.resolve(file(kind)), name(kind), "1.1.0");
        Files.move(
                file,
                entente.plugins().resolve(file(kind)),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private String problem(BrokenJars kind) throws Exception {
        long end = System.nanoTime() + GENEROUS.toNanos();
        List<String> problems;
        do {
            problems = rows().stream()
                    .filter(row -> text(row, "state").equals("REFUSED")
                            && List.of(name(kind), file(kind)).contains(text(row, "name")))
                    .map(row -> text(row, "problem"))
                    .toList();
        } while (problems.isEmpty() && System.nanoTime() < end);
        assertThat(problems).as("%s", kind).hasSize(1);
        return problems.get(0);
    }

    private List<Map<String, JsonNode>> rows() throws Exception {
        return Answer.of(entente.run("plugins", "--json")).rows();
    }

    private static String text(Map<String, JsonNode> row, String column) {
        return row.get(column).asText();
    }

    private static String name(BrokenJars kind) {
        return "sample." + kind.name().toLowerCase(Locale.ROOT);
    }

    private static String file(BrokenJars kind) {
        return kind.name().toLowerCase(Locale.ROOT) + ".jar";
    }

    /** The sentences, in which Java and system of the machine are left open. */
    private static List<String> golden() throws IOException {
        try (InputStream in = RefusalsIT.class.getResourceAsStream("refusals.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
