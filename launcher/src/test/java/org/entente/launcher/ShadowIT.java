package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.entente.core.spi.Analyzer;
import org.entente.launcher.sample.SlowAnalyzer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed analyzer that is tried beside the shipped one. */
class ShadowIT {

    private static final Changes AS_IT_WAS = entry -> bytes -> bytes;
    private static final String NAME = "org.entente.analyzer.partnership";

    @TempDir
    Path folder;

    private Distribution entente;

    @BeforeEach
    void ship() throws Exception {
        entente = Distribution.shipped(folder.resolve("entente"), folder);
        Files.writeString(
                folder.resolve("news.txt"),
                "Türkiye signed a contract with Pakistan for four MILGEM corvettes in July 2018. South Korea delivered"
                        + " 24 K9 howitzers to Poland in 2022 under a contract of 2022.\n");
        assertThat(run("import", "news.txt").status()).isZero();
        assertThat(run("analyze", "partnership").status()).isZero();
    }

    private interface Changes {
        Function<byte[], byte[]> of(String entry);
    }

    /** The shipped analyzer as its author might have built it anew. */
    private Path changed(String version, Changes changes, String... headers) throws IOException {
        Path shipped;
        try (Stream<Path> bundles = Files.list(entente.home().resolve("bundles"))) {
            shipped = bundles.filter(file -> file.getFileName().toString().startsWith(NAME))
                    .findFirst()
                    .orElseThrow();
        }
        Path jar = folder.resolve("candidate-" + version + ".jar");
        try (JarFile old = new JarFile(shipped.toFile())) {
            Manifest manifest = new Manifest(old.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            for (int i = 0; i < headers.length; i += 2) {
                manifest.getMainAttributes().putValue(headers[i], headers[i + 1]);
            }
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                for (ZipEntry entry :
                        old.stream().filter(one -> !one.isDirectory()).toList()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        out.write(changes.of(entry.getName())
                                .apply(old.getInputStream(entry).readAllBytes()));
                    }
                }
            }
        }
        return jar;
    }

    /** Puts one word of a compiled class in the place of another of the same length. */
    private static Function<byte[], byte[]> words(String before, String after) {
        return bytes -> new String(bytes, StandardCharsets.ISO_8859_1)
                .replace(before, after)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private Distribution.Ended run(String... words) throws IOException, InterruptedException {
        return entente.run(Stream.concat(Stream.of("-w", "W"), Stream.of(words)).toArray(String[]::new));
    }

    /** All files that a visit must leave as they are, by their contents. */
    private Map<Path, String> files() throws Exception {
        Map<Path, String> files = new TreeMap<>();
        for (Path root : new Path[] {
            entente.plugins(),
            entente.home().resolve("var/plugins"),
            entente.home().resolve("var/journal"),
            folder.resolve("W/runs"),
            folder.resolve("W/sources")
        }) {
            if (Files.exists(root)) {
                try (Stream<Path> all = Files.walk(root)) {
                    for (Path file : all.filter(Files::isRegularFile).toList()) {
                        files.put(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return files;
    }

    /** All that a visit must leave as it was, in words. */
    private String state() throws Exception {
        return files()
                + run("plugins", "--csv").out()
                + run("runs", "--csv", "--all").out()
                + run("log", "--csv").out();
    }

    private Path candidate() throws IOException {
        return changed("9.1.0", AS_IT_WAS);
    }

    /** Counts what is soft in the column of what is firm. */
    private Path mistaken() throws IOException {
        return changed(
                "9.2.0",
                entry -> entry.endsWith("/PartnershipAnalyzer.class") ? words("\0\4FIRM", "\0\4SOFT") : b -> b);
    }

    @Test
    void whatWouldMoveIsPrintedAndNothingIsTakenIn() throws Exception {
        String before = state();
        Distribution.Ended same = run("plugins", "shadow", candidate().toString());
        assertThat(same.status()).as(same.err()).isZero();
        assertThat(same.out()).contains("partnership (", " → 9.1.0, both of revision 1:", "Nothing moved.");
        assertThat(same.err())
                .endsWith(
                        "No result of the analyzer brief is kept, and it does not run without parameters; run it once,"
                                + " and try again.\n" + NAME + " 9.1.0 was not taken in.\n");
        Distribution.Ended other = run("plugins", "shadow", mistaken().toString(), "--strict");
        assertThat(other.status()).as(other.err()).isEqualTo(1);
        assertThat(other.out())
                .containsPattern("moved +Partnerships of countries +PAK-TUR +firm +1 +0 ")
                .doesNotContain("vanished");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void whatCannotBeTriedIsRefusedInASentenceAndLeavesNothing() throws Exception {
        try (Distribution.Running workbench = entente.start("-w", "W")) {
            workbench.awaitOut("Ctrl-C", Distribution.LIMIT);
            String before = state();
            assertRefused(
                    changed("9.3.0", AS_IT_WAS, "Import-Package", "org.example.nowhere"),
                    NAME + " 9.3.0 needs the package org.example.nowhere");
            assertRefused(changed("nine", AS_IT_WAS), "candidate-nine.jar ");
            assertRefused(
                    changed(
                            "9.4.0",
                            entry -> entry.startsWith("OSGI-INF/")
                                    ? words("value=\"partnership\"", "value=\"partnershop\"")
                                            .andThen(words("value=\"brief\"", "value=\"breif\""))
                                    : b -> b),
                    NAME
                            + " 9.4.0 offers the analyzer breif, and none of that id is in use with which it could be compared.");
            assertRefused(
                    changed(
                            "9.5.0",
                            entry -> entry.endsWith("/PartnershipAnalyzer.class")
                                    ? words("FROM dyad", "FROM dyat")
                                    : b -> b),
                    "The analyzer partnership 9.5.0 could not be run: ");
            Files.writeString(folder.resolve("text.jar"), "no jar");
            assertRefused(folder.resolve("text.jar"), "text.jar ");
            assertThat(state()).isEqualTo(before);
        }
    }

    private void assertRefused(Path jar, String sentence) throws Exception {
        Distribution.Ended ended = run("plugins", "shadow", jar.toString());
        assertThat(ended.status()).as(ended.out() + ended.err()).isEqualTo(3);
        assertThat(ended.err())
                .containsPattern("(?m)^" + Pattern.quote(sentence))
                .doesNotContain("at org.");
    }

    @Test
    void aRunningWorkbenchHasTheGuestAndLosesNothing() throws Exception {
        Path slow = BundleJar.named("sample.slow", "1.0.0")
                .plugin(Analyzer.class, SlowAnalyzer.class, SlowAnalyzer.Parameters.class, "network")
                .writeTo(folder.resolve("slow.jar"));
        try (Distribution.Running workbench = entente.start("-w", "W")) {
            workbench.awaitOut("Ctrl-C", Distribution.LIMIT);
            String before = state();
            Distribution.Ended other = run("plugins", "shadow", mistaken().toString());
            assertThat(other.status()).as(other.err()).isZero();
            assertThat(other.out()).contains("moved");
            assertThat(run("plugins", "shadow", mistaken().toString(), "--csv").out())
                    .contains("partnership,\"from=1,", ",moved,Partnerships of countries,PAK-TUR,firm,1,0,");
            Distribution.Ended late = run("plugins", "shadow", "slow.jar", "--limit", "1");
            assertThat(late.status()).isEqualTo(3);
            assertThat(late.err()).contains("The analyzer network 1.0.0 has not ended within 1 s.");
            try (Distribution.Running running = entente.start("-w", "W", "plugins", "shadow", slow.toString())) {
                running.awaitErr("dawdling", Distribution.LIMIT);
                running.signal("INT");
                Distribution.Ended ended = running.end();
                assertThat(ended.status()).isEqualTo(130);
                assertThat(ended.err()).contains("Cancelled").doesNotContain("at org.");
            }
            assertThat(state()).isEqualTo(before);
            assertThat(run("plugins", "install", mistaken().toString()).status())
                    .isZero();
            assertThat(workbench.err()).contains(NAME + " 9.2.0").doesNotContain("9.1.0", "sample.slow");
        }
    }
}
