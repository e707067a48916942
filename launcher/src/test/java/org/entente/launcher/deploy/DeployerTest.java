package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.core.spi.Analyzer;
import org.entente.launch.Change;
import org.entente.launch.Deployed;
import org.entente.launch.Entry;
import org.entente.launch.Outcome;
import org.entente.launch.Plan;
import org.entente.launcher.BundleJar;
import org.entente.launcher.sample.Failing;
import org.entente.launcher.sample.Marking;
import org.entente.launcher.sample.YearAnalyzer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleEvent;

/** The deployer on a real framework, with bundles made on the fly. */
class DeployerTest {

    @TempDir
    Path home;

    private Bench bench;

    @BeforeEach
    void start() throws Exception {
        bench = Bench.start(home);
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    private void restart() throws Exception {
        bench.close();
        bench = Bench.start(home);
    }

    private static BundleJar mark(String version) {
        return BundleJar.named("mark", version).activator(Marking.class);
    }

    private static BundleJar helper(String version) {
        return BundleJar.named("helper", version)
                .header("Export-Package", "helper.api;version=" + version)
                .activator(Marking.class);
    }

    private static BundleJar user(String range) {
        return BundleJar.named("user", "1.0.0")
                .header("Import-Package", "org.osgi.framework,helper.api;version=\"" + range + "\"")
                .activator(Marking.class);
    }

    private List<String> told() {
        return bench.told;
    }

    @Test
    void aPluginComesAndGoesWithItsFile() throws Exception {
        bench.drop("mark.jar", mark("1.0.0"));
        assertThat(told()).containsExactly("mark 1.0.0 is in use.");
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE");
        bench.delete("mark.jar");
        assertThat(told()).endsWith("mark 1.0.0 is gone with its file mark.jar.");
        assertThat(bench.states()).containsExactly("core 1.0.0 ACTIVE", "shipped 1.0.0 ACTIVE");
        assertThat(bench.deployer.history()).extracting(Entry::cause).containsExactly("folder", "folder");
        assertThat(bench.installed("mark")).isZero();
    }

    @Test
    void theSameContentUnderAnotherNameChangesNothing() throws Exception {
        Path file = bench.drop("mark.jar", mark("1.0.0"));
        long id = bench.bundle("mark").getBundleId();
        Files.move(file, bench.plugins.resolve("other.jar"));
        assertThat(bench.look().changes()).isEmpty();
        Files.copy(bench.plugins.resolve("other.jar"), file);
        assertThat(bench.look().changes()).isEmpty();
        bench.delete("other.jar");
        assertThat(bench.bundle("mark").getBundleId()).isEqualTo(id);
        assertThat(told()).hasSize(1);
        assertThat(bench.deployer.history()).hasSize(1);
        bench.delete("mark.jar");
        assertThat(told()).endsWith("mark 1.0.0 is gone with its file mark.jar.");
    }

    @Test
    void aBadUpdateDoesNotCostTheGoodOne() throws Exception {
        bench.drop("mark.jar", mark("1.0.0"));
        bench.drop("mark.jar", BundleJar.named("mark", "1.1.0").activator(Failing.class));
        assertThat(told())
                .endsWith("mark 1.1.0 failed to start (IllegalStateException: thrown on purpose): its developer has to"
                        + " mend it; 1.0.0 stays in use.");
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE", "mark 1.1.0 REFUSED");
        assertThat(bench.installed("mark")).isEqualTo(1);
        bench.drop("mark.jar", BundleJar.named("mark", "1.2.0").header("Require-Bundle", "nobody"));
        assertThat(told()).last().asString().startsWith("mark 1.2.0 needs").endsWith("; 1.0.0 stays in use.");
        Files.writeString(bench.plugins.resolve("mark.jar"), "broken");
        bench.look();
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE");
        bench.drop("mark.jar", mark("1.3.0"));
        assertThat(told()).endsWith("mark 1.3.0 is in use in place of 1.0.0, an upgrade.");
        assertThat(bench.states()).contains("mark 1.3.0 ACTIVE").doesNotContain("mark 1.0.0 ACTIVE");
        assertThat(bench.installed("mark")).isEqualTo(1);
    }

    @Test
    void aRefusedUpgradeUnderAnotherFileNameDoesNotCostTheOldOneEither() throws Exception {
        bench.drop("mark-1.jar", mark("1.0.0"));
        Files.delete(bench.plugins.resolve("mark-1.jar"));
        bench.drop("mark-2.jar", BundleJar.named("mark", "2.0.0").activator(Failing.class));
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE", "mark 2.0.0 REFUSED");
        restart();
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE", "mark 2.0.0 REFUSED");
        bench.delete("mark-2.jar");
        assertThat(bench.states()).containsExactly("core 1.0.0 ACTIVE", "shipped 1.0.0 ACTIVE");
    }

    @Test
    void aPluginWhoseProbeFailsIsRefused() throws Exception {
        bench.drop("mark.jar", mark("1.0.0"));
        long next = bench.bundle("mark").getBundleId() + 1;
        bench.faults.put(next, List.of("has a component that lacks something"));
        bench.drop("mark.jar", mark("1.1.0"));
        assertThat(told()).endsWith("mark 1.1.0 has a component that lacks something; 1.0.0 stays in use.");
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE");
    }

    @Test
    void aSecondFileOfTheNameIsAnUpgradeADowngradeOrARebuild() throws Exception {
        bench.drop("a.jar", mark("1.0.0"));
        bench.drop("b.jar", mark("1.10.0"));
        assertThat(told())
                .contains(
                        "mark 1.10.0 is in use in place of 1.0.0, an upgrade.",
                        "mark 1.0.0 in a.jar is not used: b.jar holds the 1.10.0 that is; take one of them away.");
        bench.drop("c.jar", mark("1.9.0"));
        assertThat(told()).contains("mark 1.9.0 is in use in place of 1.10.0, a downgrade.");
        bench.drop("d.jar", mark("1.9.0").header("Bundle-Description", "another"));
        assertThat(told()).contains("mark 1.9.0 is in use in place of 1.9.0, another build of the same version.");
        bench.delete("d.jar");
        assertThat(bench.states()).contains("mark 1.10.0 ACTIVE");
    }

    @Test
    void aShippedPluginIsReplacedUntilTheFileIsGone() throws Exception {
        bench.drop("x.jar", BundleJar.named("shipped", "0.9.0").activator(Marking.class));
        assertThat(told()).containsExactly("shipped 0.9.0 is in use in place of the shipped 1.0.0, a downgrade.");
        assertThat(bench.states()).contains("shipped 0.9.0 ACTIVE", "shipped 1.0.0 REPLACED");
        restart();
        assertThat(bench.states()).contains("shipped 0.9.0 ACTIVE", "shipped 1.0.0 REPLACED");
        bench.delete("x.jar");
        assertThat(told()).containsExactly("shipped 0.9.0 is gone with its file x.jar; the shipped 1.0.0 is back.");
        assertThat(bench.states()).contains("shipped 1.0.0 ACTIVE").doesNotContain("shipped 0.9.0 ACTIVE");
    }

    @Test
    void coreIsTakenAtTheNextStart() throws Exception {
        bench.drop("core.jar", BundleJar.named("core", "2.0.0").activator(Marking.class));
        assertThat(told()).containsExactly("core 2.0.0 is staged and taken at the next start of Entente.");
        assertThat(bench.states()).contains("core 1.0.0 ACTIVE", "core 2.0.0 WAITING");
        restart();
        assertThat(bench.states()).contains("core 1.0.0 REPLACED", "core 2.0.0 ACTIVE");
        bench.delete("core.jar");
        assertThat(bench.states()).contains("core 2.0.0 ACTIVE");
        restart();
        assertThat(bench.states()).contains("core 1.0.0 ACTIVE");
    }

    @Test
    void whatNeedsAnotherWaitsForIt() throws Exception {
        bench.drop("user.jar", user("1.0"));
        assertThat(told()).hasSize(1).first().asString().startsWith("user 1.0.0 needs");
        bench.drop("helper.jar", helper("1.0.0"));
        bench.look();
        assertThat(bench.states()).contains("user 1.0.0 ACTIVE", "helper 1.0.0 ACTIVE");
        bench.drop("helper.jar", helper("1.1.0"));
        assertThat(told()).contains("user 1.0.0 was restarted, as it is wired to what changed.");
        assertThat(bench.states()).contains("user 1.0.0 ACTIVE", "helper 1.1.0 ACTIVE");
        bench.delete("helper.jar");
        assertThat(told()).last().asString().startsWith("user 1.0.0 cannot be used now: it needs");
        assertThat(bench.states()).contains("user 1.0.0 INSTALLED");
        bench.drop("helper.jar", helper("1.2.0"));
        bench.look();
        assertThat(told()).contains("helper 1.2.0 is in use.", "user 1.0.0 is in use again.");
        assertThat(bench.states()).contains("user 1.0.0 ACTIVE");
    }

    @Test
    void anUpgradeThatWouldStopAnotherPluginIsRefused() throws Exception {
        bench.drop("helper.jar", helper("1.0.0"));
        bench.drop("user.jar", user("[1.0,2.0)"));
        bench.drop("helper.jar", helper("2.0.0"));
        assertThat(told())
                .last()
                .asString()
                .startsWith("helper 2.0.0 would stop user 1.0.0, which then needs")
                .endsWith("; 1.0.0 stays in use.");
        assertThat(bench.states()).contains("user 1.0.0 ACTIVE", "helper 1.0.0 ACTIVE");
    }

    @Test
    void whatIsRefusedIsTriedAgainBesideEachNewSetAndOnceOnly() throws Exception {
        bench.drop("mark.jar", mark("1.0.0"));
        bench.drop("user.jar", user("1.0"));
        bench.delete("mark.jar");
        bench.drop("mark.jar", mark("1.0.0"));
        bench.look();
        assertThat(told())
                .filteredOn(sentence -> sentence.startsWith("user 1.0.0 needs"))
                .hasSize(1);
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE", "user 1.0.0 REFUSED");
    }

    @Test
    void aCommittedPluginThatTookTheProcessDownFourTimesIsLeftOutAndComesBackWhenInstalled() throws Exception {
        bench.drop("x.jar", BundleJar.named("shipped", "2.0.0").activator(Marking.class));
        String digest = bench.deployer.history().get(0).members().get(0).digest();
        bench.close();
        for (int life = 0; life < 4; life++) {
            try (Journal journal = Journal.open(home.resolve("journal"), Clock.systemUTC(), "anna")) {
                journal.begin(Set.of(digest));
            }
        }
        bench = Bench.start(home);
        assertThat(bench.states()).contains("shipped 1.0.0 ACTIVE", "shipped 2.0.0 REFUSED");
        assertThat(told())
                .containsExactly("shipped 2.0.0 was about to start 4 times when the process ended: `entente plugins"
                        + " install` tries it again; the shipped 1.0.0 stays in use.");
        bench.deployer.install(bench.plugins.resolve("x.jar"));
        assertThat(bench.states()).contains("shipped 2.0.0 ACTIVE", "shipped 1.0.0 REPLACED");
    }

    @Test
    void whoComesTogetherWithABadUpgradeIsNotBlamedForIt() throws Exception {
        bench.drop("helper.jar", helper("1.0.0"));
        bench.drop("user.jar", user("[1.0,2.0)"));
        helper("2.0.0").writeTo(bench.plugins.resolve("helper.jar"));
        BundleJar.named("second", "1.0.0")
                .header("Import-Package", "org.osgi.framework,helper.api;version=\"[1.0,2.0)\"")
                .activator(Marking.class)
                .writeTo(bench.plugins.resolve("second.jar"));
        bench.look();
        assertThat(bench.states())
                .contains("helper 1.0.0 ACTIVE", "helper 2.0.0 REFUSED", "user 1.0.0 ACTIVE", "second 1.0.0 ACTIVE");
    }

    @Test
    void aLongQuotedValueAndADeepFilterAreRead() throws Exception {
        bench.drop(
                "long.jar", mark("1.0.0").header("Export-Package", "mark.api;uses:=\"" + "a.b,".repeat(2000) + "c\""));
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE");
        String deep = "(!".repeat(3000) + "(a=1)" + ")".repeat(3000);
        bench.drop(
                "deep.jar",
                BundleJar.named("deep", "1.0.0").header("Require-Capability", "deep;filter:=\"" + deep + "\""));
        assertThat(bench.states()).contains("deep 1.0.0 REFUSED");
        assertThat(told()).last().asString().contains("nested deeper than 100");
    }

    @Test
    void filesOfOneLookAreOneSet() throws Exception {
        helper("1.0.0").writeTo(bench.plugins.resolve("z.jar"));
        user("1.0").writeTo(bench.plugins.resolve("a.jar"));
        BundleJar.named("bad", "1.0.0").activator(Failing.class).writeTo(bench.plugins.resolve("m.jar"));
        Outcome outcome = bench.look();
        assertThat(outcome.committed()).isTrue();
        assertThat(outcome.set()).isEqualTo(1);
        assertThat(bench.states()).contains("user 1.0.0 ACTIVE", "helper 1.0.0 ACTIVE", "bad 1.0.0 REFUSED");
        assertThat(bench.deployer.history()).hasSize(1);
        int before = told().size();
        bench.look();
        assertThat(told()).hasSize(before);
    }

    @Test
    void onlyWhatIsWiredToAPluginIsRestarted() throws Exception {
        bench.drop("helper.jar", helper("1.0.0"));
        bench.drop("mark.jar", mark("1.0.0"));
        List<String> stopped = new ArrayList<>();
        bench.context.addBundleListener(event -> {
            if (event.getType() == BundleEvent.STOPPED) {
                stopped.add(event.getBundle().getSymbolicName());
            }
        });
        bench.drop("helper.jar", helper("1.1.0"));
        assertThat(stopped).containsOnly("helper");
    }

    @Test
    void aSingletonIsSwappedLikeAnyOther() throws Exception {
        bench.drop("one.jar", BundleJar.named("one;singleton:=true", "1.0.0").activator(Marking.class));
        bench.drop("one.jar", BundleJar.named("one;singleton:=true", "1.1.0").activator(Failing.class));
        assertThat(bench.states()).contains("one 1.0.0 ACTIVE");
        bench.drop("one.jar", BundleJar.named("one;singleton:=true", "1.2.0").activator(Marking.class));
        assertThat(told())
                .endsWith("one 1.2.0 is in use in place of 1.0.0, an upgrade, one at a time as it is a singleton.");
    }

    @Test
    void whatWasCommittedIsThereAfterARestartAndWhatChangedMeanwhileIsOneSet() throws Exception {
        bench.drop("mark.jar", mark("1.0.0"));
        restart();
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE");
        assertThat(bench.deployer.history()).hasSize(1);
        bench.close();
        mark("1.1.0").writeTo(home.resolve("plugins/mark.jar"));
        helper("1.0.0").writeTo(home.resolve("plugins/helper.jar"));
        bench = Bench.start(home);
        assertThat(bench.states()).contains("mark 1.1.0 ACTIVE", "helper 1.0.0 ACTIVE");
        assertThat(bench.deployer.history()).extracting(Entry::cause).containsExactly("start", "folder");
    }

    @Test
    void installUpdateRemoveShowInTheFolder() throws Exception {
        Path outside = mark("1.0.0").writeTo(home.resolve("mark-1.0.jar"));
        Outcome installed = bench.deployer.install(outside);
        assertThat(installed.changes()).extracting(Change::sentence).containsExactly("mark 1.0.0 is in use.");
        assertThat(bench.plugins.resolve("mark-1.0.jar")).hasSameBinaryContentAs(outside);
        Path newer = mark("1.1.0").writeTo(home.resolve("mark-1.1.jar"));
        assertThat(bench.deployer.update(newer).changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.UPGRADED);
        assertThat(bench.plugins).isDirectoryNotContaining("glob:**mark-1.0.jar");
        assertThat(bench.plugins.resolve("mark-1.1.jar")).exists();
        assertThat(bench.look().changes()).isEmpty();
        assertThat(bench.deployer.remove("mark").changes())
                .extracting(Change::sentence)
                .containsExactly("mark 1.1.0 is removed.");
        assertThat(bench.plugins).isEmptyDirectory();
        assertThatThrownBy(() -> bench.deployer.update(newer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no plugin mark to update; install mark-1.1.jar instead.");
        assertThatThrownBy(() -> bench.deployer.remove("mark")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bench.deployer.remove("shipped"))
                .hasMessage("shipped is shipped with Entente and cannot be removed; disable it instead.");
    }

    @Test
    void aRefusedInstallLeavesTheFolderAlone() throws Exception {
        Path bad = BundleJar.named("mark", "1.0.0").activator(Failing.class).writeTo(home.resolve("bad.jar"));
        Outcome outcome = bench.deployer.install(bad);
        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.committed()).isFalse();
        assertThat(bench.plugins).isEmptyDirectory();
        assertThat(bench.installed("mark")).isZero();
    }

    @Test
    void aPlanChangesNothing() throws Exception {
        bench.drop("helper.jar", helper("1.0.0"));
        bench.drop("user.jar", user("1.0"));
        Plan plan = bench.deployer.plan(helper("1.1.0").writeTo(home.resolve("new.jar")));
        assertThat(plan.changes())
                .extracting(Change::sentence)
                .containsExactly("helper 1.1.0 would be in use in place of 1.0.0, an upgrade, if it starts.");
        assertThat(plan.restarts()).containsExactly("user 1.0.0");
        assertThat(bench.installed("helper")).isEqualTo(1);
        assertThat(bench.installed("user")).isEqualTo(1);
        assertThat(bench.states()).contains("helper 1.0.0 ACTIVE", "user 1.0.0 ACTIVE");
        assertThat(bench.deployer.history()).hasSize(2);
    }

    @Test
    void aPlanNamesWhatTheFileDeclaresAndNothingElse() throws Exception {
        Path years = BundleJar.named("years", "1.0.0")
                .plugin(Analyzer.class, YearAnalyzer.class, YearAnalyzer.Parameters.class, "year")
                .header("Import-Package", "org.osgi.framework")
                .writeTo(home.resolve("years.jar"));
        assertThat(bench.deployer.plan(years).offers())
                .containsExactly(new Plan.Offer(Analyzer.class.getName(), "ANALYZER", "year", "year"));
        Path other = BundleJar.named("other", "1.0.0")
                .plugin(Runnable.class, YearAnalyzer.class, YearAnalyzer.Parameters.class, "year")
                .header("Import-Package", "org.osgi.framework")
                .writeTo(home.resolve("other.jar"));
        assertThat(bench.deployer.plan(other).offers())
                .containsExactly(new Plan.Offer("java.lang.Runnable", "", "year", "year"));
        assertThat(bench.deployer
                        .plan(mark("1.0.0").writeTo(home.resolve("mark.jar")))
                        .offers())
                .isEmpty();
        assertThat(bench.states()).noneMatch(state -> state.startsWith("years"));
    }

    @Test
    void disablingHoldsOverARestart() throws Exception {
        bench.drop("mark.jar", mark("1.0.0"));
        bench.deployer.enable("mark", false);
        bench.deployer.enable("shipped", false);
        assertThat(bench.states()).contains("mark 1.0.0 DISABLED", "shipped 1.0.0 DISABLED");
        restart();
        assertThat(bench.states()).contains("mark 1.0.0 DISABLED", "shipped 1.0.0 DISABLED");
        bench.deployer.enable("mark", true);
        bench.deployer.enable("shipped", true);
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE", "shipped 1.0.0 ACTIVE");
        assertThatThrownBy(() -> bench.deployer.enable("core", false))
                .hasMessage("core cannot be disabled: nothing works without it.");
    }

    @Test
    void rollbackBringsBackSetAndFolder() throws Exception {
        bench.drop("mark.jar", mark("1.0.0"));
        bench.drop("mark.jar", mark("1.1.0"));
        bench.drop("helper.jar", helper("1.0.0"));
        Outcome outcome = bench.deployer.rollback(2);
        assertThat(outcome.committed()).isTrue();
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE").doesNotContain("helper 1.0.0 ACTIVE");
        assertThat(bench.plugins).isDirectoryNotContaining("glob:**helper.jar");
        assertThat(bench.look().changes()).isEmpty();
        restart();
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE").doesNotContain("helper 1.0.0 ACTIVE");
        assertThat(bench.deployer.history()).extracting(Entry::cause).first().isEqualTo("rollback to set 1");
        bench.deployer.rollback(1);
        assertThat(bench.states()).contains("mark 1.1.0 ACTIVE", "helper 1.0.0 ACTIVE");
        assertThatThrownBy(() -> bench.deployer.rollback(99)).isInstanceOf(IllegalArgumentException.class);
        bench.deployer.rollback(5);
        assertThat(bench.states()).containsExactly("core 1.0.0 ACTIVE", "shipped 1.0.0 ACTIVE");
        assertThat(bench.plugins).isEmptyDirectory();
    }

    @Test
    void aKeptJarThatRottedIsMendedByItsFile() throws Exception {
        Path file = bench.drop("mark.jar", mark("1.0.0"));
        Path kept = home.resolve("kept").resolve(bench.listed("mark").digest() + ".jar");
        bench.close();
        kept.toFile().setWritable(true);
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(kept, content);
        bench = Bench.start(home);
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE");
        assertThat(kept).hasSameBinaryContentAs(file);
        assertThat(bench.deployer.history()).hasSize(1);
    }

    @Test
    void aDamagedFileBesideARefusedUpgradeDoesNotCostTheOldOne() throws Exception {
        bench.drop("mark.jar", mark("1.0.0"));
        bench.drop("newer.jar", BundleJar.named("mark", "2.0.0").activator(Failing.class));
        bench.drop("mark.jar", mark("1.1.0").without("Bundle-SymbolicName"));
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE", "mark 2.0.0 REFUSED");
        restart();
        assertThat(bench.states()).contains("mark 1.0.0 ACTIVE", "mark 2.0.0 REFUSED");
        assertThat(bench.deployer.history()).hasSize(1);
    }

    @Test
    void whatFailedBesideAnotherSetIsRefusedAgain() throws Exception {
        bench.drop("bad.jar", BundleJar.named("bad", "1.0.0").activator(Failing.class));
        bench.drop("mark.jar", mark("1.0.0"));
        bench.drop("helper.jar", helper("1.0.0"));
        assertThat(bench.states()).contains("bad 1.0.0 REFUSED", "mark 1.0.0 ACTIVE", "helper 1.0.0 ACTIVE");
        assertThat(bench.deployer.history()).hasSize(2);
    }

    @Test
    void goingBackToTheSamePluginsChangesNothing() throws Exception {
        bench.drop("mark.jar", mark("1.0.0"));
        bench.deployer.enable("mark", false);
        bench.deployer.enable("mark", true);
        Outcome outcome = bench.deployer.rollback(2);
        assertThat(outcome.committed()).isFalse();
        assertThat(outcome.changes())
                .extracting(Change::sentence)
                .containsExactly("Set 1 holds the same plugins as those in use; nothing was changed.");
    }

    @Test
    void aKeptJarThatWasChangedIsNotGoneBackTo() throws Exception {
        bench.drop("mark.jar", mark("1.0.0"));
        Path kept = home.resolve("kept").resolve(bench.listed("mark").digest() + ".jar");
        bench.drop("mark.jar", mark("1.1.0"));
        kept.toFile().setWritable(true);
        Files.copy(
                helper("1.0.0").writeTo(home.resolve("other.jar")),
                kept,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Outcome outcome = bench.deployer.rollback(1);
        assertThat(outcome.changes())
                .extracting(Change::sentence)
                .containsExactly("mark 1.0.0 is kept no longer, or its kept jar is damaged: install it anew;"
                        + " nothing was changed.");
        assertThat(bench.states()).contains("mark 1.1.0 ACTIVE");
    }

    @Test
    void aPluginIsCalledByItsFileAsWell() throws Exception {
        bench.drop("mark.jar", mark("1.0.0"));
        bench.deployer.enable("mark.jar", false);
        assertThat(bench.states()).contains("mark 1.0.0 DISABLED");
        bench.deployer.remove("mark.jar");
        assertThat(bench.plugins).isEmptyDirectory();
    }

    @Test
    void verifyFindsWhatIsNotAsItWasCommitted() throws Exception {
        bench.drop("mark.jar", mark("1.0.0"));
        assertThat(bench.deployer.verify()).isEmpty();
        Path kept = home.resolve("kept").resolve(bench.listed("mark").digest() + ".jar");
        kept.toFile().setWritable(true);
        Files.writeString(kept, "other");
        Files.delete(bench.plugins.resolve("mark.jar"));
        assertThat(bench.deployer.verify())
                .containsExactly(
                        "The kept jar of mark 1.0.0 has been changed; install it anew.",
                        "The plugin folder lacks mark.jar, which holds mark 1.0.0.");
    }

    @Test
    void whyTellsWhereAPluginComesFromAndWhatIsWiredToIt() throws Exception {
        bench.drop("helper.jar", helper("1.0.0"));
        bench.drop("user.jar", user("1.0"));
        assertThat(bench.deployer.why("helper").lines())
                .first()
                .asString()
                .startsWith("helper 1.0.0 is ACTIVE: it comes from helper.jar in the plugin folder, not signed."
                        + " It is so since set 1 (folder by ");
        assertThat(bench.deployer.why("helper")).endsWith("A change of it restarts what is wired to it: user 1.0.0.");
        bench.drop("bad.jar", BundleJar.named("bad", "1.0.0").activator(Failing.class));
        assertThat(bench.deployer.why("bad")).contains("bad 1.0.0 failed to start");
        assertThatThrownBy(() -> bench.deployer.why("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTouchWithoutChangeAndATimeSetBackAreToldApart() throws Exception {
        Path file = bench.drop("mark.jar", mark("1.0.0").header("Bundle-Description", "a"));
        var time = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));
        assertThat(bench.look().changes()).isEmpty();
        byte[] other = Files.readAllBytes(
                mark("1.0.0").header("Bundle-Description", "b").writeTo(home.resolve("other.jar")));
        assertThat(other).hasSize((int) Files.size(file));
        Files.write(file, other);
        Files.setLastModifiedTime(file, time);
        assertThat(bench.look().changes()).extracting(Change::kind).containsExactly(Change.Kind.REBUILT);
    }

    @Test
    void theDigestOfAShippedBundleIsListed() throws IOException {
        assertThat(bench.deployer.list())
                .extracting(Deployed::digest)
                .containsExactly(Depot.digest(home.resolve("core.jar")), Depot.digest(home.resolve("shipped.jar")));
    }

    @Test
    void aListenerThatWasClosedHearsNothing() throws Exception {
        List<Outcome> heard = new ArrayList<>();
        bench.deployer.listen(heard::add).close();
        bench.drop("mark.jar", mark("1.0.0"));
        assertThat(heard).isEmpty();
    }
}
