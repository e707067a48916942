package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import org.entente.analyzer.example.ExampleAnalyzer;
import org.entente.core.spi.Analyzer;
import org.entente.launcher.sample.SlowAnalyzer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that come and go while the shipped workbench runs; times are what a person would see. */
class HotDeployIT {

    private static final Duration GENEROUS = Duration.ofSeconds(10);

    @TempDir
    Path temporary;

    private Distribution entente;
    private Distribution.Running workbench;

    @BeforeEach
    void startTheWorkbench() throws Exception {
        entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        Files.writeString(
                temporary.resolve("news.txt"), "Türkiye signed a contract with Pakistan for four corvettes in 2018.");
        workbench = entente.start("-w", "W");
        workbench.awaitOut("Ctrl-C", Distribution.LIMIT);
        Distribution.Ended imported = run("import", "news.txt");
        assertThat(imported.status()).as(imported.err()).isZero();
    }

    @AfterEach
    void stopTheWorkbench() {
        workbench.close();
    }

    @Test
    void aPluginIsUsableSoonAndGoneWithItsFile() throws Exception {
        Path example = Path.of(ExampleAnalyzer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path plugin = entente.plugins().resolve("example.jar");
        assertThat(run("analyze", "example").status()).isEqualTo(2);

        long dropped = System.nanoTime();
        Files.copy(example, plugin, StandardCopyOption.REPLACE_EXISTING);
        workbench.awaitErr("org.entente.analyzer.example", GENEROUS);
        say("usable after", dropped);
        assertThat(run("plugins").out())
                .containsPattern("org.entente.analyzer.example +\\S+ +ACTIVE .*analyzer example");
        Distribution.Ended used = run("analyze", "example", "--json");
        assertThat(used.status()).as(used.err()).isZero();
        assertThat(used.out()).contains("commitment");

        long removed = System.nanoTime();
        Files.delete(plugin);
        workbench.awaitErr("gone with its file", GENEROUS);
        say("gone after", removed);
        assertThat(run("plugins").out()).doesNotContain("org.entente.analyzer.example");
        Distribution.Ended gone = run("analyze", "example");
        assertThat(gone.status()).isEqualTo(2);
        assertThat(gone.err()).startsWith("There is no analyzer example;").hasLineCount(1);
    }

    @Test
    void aPluginThatLeavesEndsItsRunAndNothingElse() throws Exception {
        Path plugin = entente.plugins().resolve("slow.jar");
        BundleJar.named("sample.slow", "1.0.0")
                .plugin(Analyzer.class, SlowAnalyzer.class, SlowAnalyzer.Parameters.class, "slow")
                .writeTo(plugin);
        workbench.awaitErr("sample.slow", GENEROUS);
        try (Distribution.Running running = entente.start("-w", "W", "analyze", "slow")) {
            running.awaitErr("dawdling", GENEROUS);
            long removed = System.nanoTime();
            Files.delete(plugin);
            Distribution.Ended ended = running.end();
            say("the run ended after", removed);
            assertThat(Duration.ofNanos(System.nanoTime() - removed)).isLessThan(GENEROUS);
            assertThat(ended.status()).isEqualTo(3);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err().lines().filter(line -> !line.startsWith("dawdling")))
                    .singleElement()
                    .asString()
                    .contains("slow")
                    .endsWith(".");
        }
        assertThat(run("analyze", "network", "--json").status()).isZero();
        assertThat(workbench.process().isAlive()).isTrue();
    }

    @Test
    void whatWouldTakeTheWorkbenchAwayIsRefused() throws Exception {
        BundleJar.named("sample.claim", "1.0.0")
                .header("Export-Package", "org.entente.core.spi;version=1.9.0")
                .writeTo(entente.plugins().resolve("claim.jar"));
        workbench.awaitErr(
                "sample.claim 1.0.0 exports the package org.entente.core.spi, which belongs to the workbench",
                GENEROUS);
        BundleJar.named("org.entente.command", "9.0.0")
                .writeTo(entente.plugins().resolve("command.jar"));
        workbench.awaitErr("org.entente.command 9.0.0 is staged and taken at the next start", GENEROUS);
        workbench.signal("TERM");
        assertThat(workbench.end().status()).isZero();

        Distribution.Ended next = run("plugins");
        assertThat(next.status()).as(next.err()).isZero();
        assertThat(next.err())
                .contains("org.entente.command 9.0.0 would leave the workbench without its ")
                .contains(" service: take a version that offers it; the shipped ");
        assertThat(run("plugins", "verify").status()).isZero();
    }

    @Test
    void ctrlCOfAForwardedVerbEndsItsRunAlone() throws Exception {
        BundleJar.named("sample.slow", "1.0.0")
                .plugin(Analyzer.class, SlowAnalyzer.class, SlowAnalyzer.Parameters.class, "slow")
                .writeTo(entente.plugins().resolve("slow.jar"));
        workbench.awaitErr("sample.slow", GENEROUS);
        try (Distribution.Running running = entente.start("-w", "W", "analyze", "slow")) {
            running.awaitErr("dawdling", GENEROUS);
            running.signal("INT");
            Distribution.Ended ended = running.end();
            assertThat(ended.status()).isEqualTo(130);
            assertThat(ended.err()).contains("Cancelled").doesNotContain("at org.");
        }
        assertThat(run("sql", "SELECT 42").out()).contains("42");
    }

    @Test
    void verbsAreAnsweredByTheProcessThatHoldsTheWorkspace() throws Exception {
        String pid = String.valueOf(workbench.process().pid());
        assertThat(temporary.resolve("W/.running")).content().contains(pid);
        // The workspace is locked: a framework of its own could only say so.
        Distribution.Ended answered = run("sql", "SELECT count(*) FROM revision");
        assertThat(answered).isEqualTo(new Distribution.Ended(0, answered.out(), ""));
        assertThat(answered.out().lines()).last().asString().isEqualToIgnoringWhitespace("1");
        workbench.signal("TERM");
        assertThat(workbench.end().status()).isZero();
        assertThat(temporary.resolve("W/.running")).doesNotExist();
        assertThat(run("sql", "SELECT 42").out()).contains("42");
    }

    private Distribution.Ended run(String... args) throws Exception {
        String[] all = new String[args.length + 2];
        all[0] = "-w";
        all[1] = "W";
        System.arraycopy(args, 0, all, 2, args.length);
        return entente.run(all);
    }

    private static void say(String what, long since) {
        System.out.printf(Locale.ROOT, "Plugin %s %d ms%n", what, (System.nanoTime() - since) / 1_000_000);
    }
}
