package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.launcher.sample.Failing;
import org.entente.launcher.sample.Marking;
import org.entente.launcher.sample.SampleVerbs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher alone, as a process, with a bundle of sample verbs. */
class DistributionIT {

    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path temporary;

    private Path directory;
    private Distribution entente;

    @BeforeEach
    void copyTheDistribution() throws IOException {
        directory = temporary.resolve("a folder of İstanbul + 100%");
        entente = Distribution.bare(temporary.resolve("an installation in Şişli"), directory);
        Files.createDirectories(entente.home().resolve("bundles"));
        BundleJar.named("sample.verbs", "1.0.0")
                .activator(SampleVerbs.class)
                .writeTo(entente.home().resolve("bundles/verbs.jar"));
    }

    @Test
    void aCallIsAnsweredByTheVerbs() throws Exception {
        Distribution.Ended ended = entente.run("--version");
        assertThat(ended).isEqualTo(new Distribution.Ended(0, "sample 1\n", ""));
    }

    @Test
    void anUnknownVerbIsWrongUse() throws Exception {
        Distribution.Ended ended = entente.run("ırmak");
        assertThat(ended).isEqualTo(new Distribution.Ended(2, "", "There is no verb ırmak.\n"));
    }

    @Test
    void everythingThatIsShippedStarts() throws Exception {
        Distribution shipped = Distribution.shipped(temporary.resolve("shipped"), directory);
        Files.copy(
                entente.home().resolve("bundles/verbs.jar"), shipped.plugins().resolve("verbs.jar"));
        Distribution.Ended ended = shipped.run("plugins");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines()).isNotEmpty().allMatch(line -> line.endsWith(" ACTIVE "));
    }

    @Test
    void aTurkishMachineMakesNoDifference() throws Exception {
        Distribution turkish = entente.with("ENTENTE_JAVA_OPTS", "-Duser.language=tr -Duser.country=TR");
        BundleJar.named("org.INDIGO", "1.0.0")
                .activator(Marking.class)
                .writeTo(entente.plugins().resolve("I.jar"));
        Distribution.Ended ended = turkish.run("plugins");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("org.INDIGO 1.0.0 ACTIVE").contains("sample.verbs 1.0.0 ACTIVE");
    }

    @Test
    void theCallersDirectoryIsKnown() throws Exception {
        assertThat(entente.run("where").out()).isEqualTo(directory.toRealPath() + "\n");
    }

    @Test
    void theInstallationIsFoundThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(
                temporary.resolve("link"), entente.home().resolve("bin/entente"));
        Process process = new ProcessBuilder(link.toString(), "--version").start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("sample 1\n");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void whatAVerbThrowsIsOneSentence() throws Exception {
        Distribution.Ended ended = entente.run("throw");
        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.err().lines()).hasSize(1).first().asString().contains("entente.log");
        assertThat(entente.home().resolve("var/log/entente.log")).content().contains("thrown on purpose");
    }

    @Test
    void whatALibraryPrintsGoesToTheLog() throws Exception {
        assertThat(entente.run("print")).isEqualTo(new Distribution.Ended(0, "", ""));
        assertThat(entente.home().resolve("var/log/entente.log")).content().contains("out of place");
    }

    @Test
    void standardInputReachesTheVerb() throws Exception {
        try (Distribution.Running running = entente.start("copy")) {
            running.input().write("Merhaba\n".getBytes(StandardCharsets.UTF_8));
            running.input().close();
            assertThat(running.end()).isEqualTo(new Distribution.Ended(0, "Merhaba\n", ""));
        }
    }

    @Test
    void brokenPluginsAreToldAndCostNothing() throws Exception {
        Files.writeString(entente.plugins().resolve("broken.jar"), "not a zip");
        BundleJar.named("failing", "1.0.0")
                .activator(Failing.class)
                .writeTo(entente.plugins().resolve("failing.jar"));
        BundleJar.named("needy", "1.0.0")
                .header("Import-Package", "org.nowhere;version=\"[1.2,2)\"")
                .writeTo(entente.plugins().resolve("needy.jar"));
        BundleJar.named("good", "1.0.0")
                .activator(Marking.class)
                .writeTo(entente.plugins().resolve("good.jar"));
        Distribution.Ended ended = entente.run("plugins");
        assertThat(ended.status()).isZero();
        assertThat(ended.err().lines()).hasSize(3);
        assertThat(ended.out())
                .contains("good 1.0.0 ACTIVE")
                .contains("failing 1.0.0 REFUSED failing 1.0.0 failed to start"
                        + " (IllegalStateException: thrown on purpose): its developer has to mend it.")
                .contains("needy 1.0.0 REFUSED needy 1.0.0 needs the package org.nowhere [1.2,2.0); no bundle"
                        + " exports it: install a bundle that exports org.nowhere.")
                .contains("broken.jar  REFUSED broken.jar is no jar");
    }

    @Test
    void ctrlCEndsAVerb() throws Exception {
        try (Distribution.Running running = entente.start("wait")) {
            running.awaitOut("waiting", Distribution.LIMIT);
            running.signal("INT");
            Distribution.Ended ended = running.end();
            assertThat(ended.out()).endsWith("cancelled\n");
            assertThat(ended.status()).isEqualTo(130);
        }
    }

    @Test
    void theWorkbenchAnswersTheCallsOfOthers() throws Exception {
        try (Distribution.Running workbench = entente.start()) {
            workbench.awaitOut("waiting", Distribution.LIMIT);
            String pid = String.valueOf(workbench.process().pid());
            assertThat(entente.run("process").out()).isEqualTo(pid + "\n");
            assertThat(entente.run("-w", "elsewhere", "process").out()).isNotEqualTo(pid + "\n");
            assertThat(entente.run("fail")).isEqualTo(new Distribution.Ended(3, "", "It failed.\n"));
            assertThat(entente.run("where").out()).isEqualTo(directory.toRealPath() + "\n");
            try (Distribution.Running running = entente.start("copy")) {
                running.input().write("Merhaba\n".getBytes(StandardCharsets.UTF_8));
                running.input().close();
                assertThat(running.end()).isEqualTo(new Distribution.Ended(0, "Merhaba\n", ""));
            }
            Distribution.Ended second = entente.run("workbench");
            assertThat(second.status()).isEqualTo(3);
            assertThat(second.err()).contains("process " + pid).hasLineCount(1);
            workbench.signal("TERM");
            long asked = System.nanoTime();
            assertThat(workbench.end().status()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SOON);
        }
        assertThat(directory.resolve("entente-workspace/.running")).doesNotExist();
        assertThat(entente.home().resolve("var/.running")).doesNotExist();
    }

    @Test
    void ctrlCReachesTheCallInTheWorkbench() throws Exception {
        try (Distribution.Running workbench = entente.start()) {
            workbench.awaitOut("waiting", Distribution.LIMIT);
            try (Distribution.Running running = entente.start("wait")) {
                running.awaitOut("waiting", Distribution.LIMIT);
                running.signal("INT");
                assertThat(running.end()).isEqualTo(new Distribution.Ended(130, "waiting\ncancelled\n", ""));
            }
            assertThat(entente.run("--version").status()).isZero();
        }
    }

    @Test
    void aKilledWorkbenchIsNotWaitedFor() throws Exception {
        try (Distribution.Running workbench = entente.start()) {
            workbench.awaitOut("waiting", Distribution.LIMIT);
            workbench.signal("KILL");
            workbench.end();
        }
        assertThat(directory.resolve("entente-workspace/.running")).exists();
        assertThat(entente.run("--version")).isEqualTo(new Distribution.Ended(0, "sample 1\n", ""));
        assertThat(directory.resolve("entente-workspace/.running")).doesNotExist();
    }

    @Test
    void aPluginIsThereWithItsFileAndGoneWithIt() throws Exception {
        try (Distribution.Running workbench = entente.start("workbench")) {
            workbench.awaitOut("waiting", Distribution.LIMIT);
            Path plugin = entente.plugins().resolve("mark.jar");
            BundleJar.named("mark", "1.0.0").activator(Marking.class).writeTo(plugin);
            workbench.awaitOut("mark 1.0.0 is in use.", SOON);
            assertThat(entente.run("plugins").out()).contains("mark 1.0.0 ACTIVE");

            BundleJar.named("mark", "1.1.0").activator(Marking.class).writeTo(plugin);
            workbench.awaitOut("mark 1.1.0 is in use in place of 1.0.0, an upgrade.", SOON);

            BundleJar.named("mark", "1.2.0").activator(Failing.class).writeTo(plugin);
            workbench.awaitOut("mark 1.2.0 failed to start", SOON);
            assertThat(entente.run("plugins").out()).contains("mark 1.1.0 ACTIVE");

            Files.writeString(plugin, "half of a j");
            workbench.awaitOut("mark.jar is no jar", Duration.ofSeconds(3));
            assertThat(entente.run("plugins").out()).contains("mark 1.1.0 ACTIVE");

            Files.delete(plugin);
            workbench.awaitOut("mark 1.1.0 is gone with its file mark.jar.", SOON);
            assertThat(entente.run("plugins").out()).doesNotContain("mark 1");
        }
    }
}
