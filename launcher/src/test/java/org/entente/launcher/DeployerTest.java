package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.entente.launch.Deployed;
import org.entente.launch.Host;
import org.entente.launch.Outcome;
import org.entente.launcher.sample.Failing;
import org.entente.launcher.sample.Marking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The deployer on a real framework, with bundles made on the fly. */
class DeployerTest {

    @TempDir
    Path temporary;

    private final List<String> told = new ArrayList<>();
    private final List<Long> quiesced = new ArrayList<>();
    private Framework framework;
    private BundleContext context;
    private Path plugins;
    private PluginFolder folder;
    private Deployer deployer;

    @BeforeEach
    void startTheFramework() throws Exception {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        temporary.resolve("storage").toString(),
                        Constants.FRAMEWORK_BSNVERSION,
                        Constants.FRAMEWORK_BSNVERSION_MULTIPLE,
                        "felix.log.level",
                        "0"));
        framework.start();
        context = framework.getBundleContext();
        context.registerService(Host.class, new RecordingHost(), null);
        plugins = Files.createDirectories(temporary.resolve("plugins"));
        folder = new PluginFolder(
                plugins, new Staging(Files.createDirectories(temporary.resolve("staged"))), Clock.systemUTC());
        Bundles bundles = new Bundles(context);
        deployer = new Deployer(
                bundles, Set.of("platform"), List.of(ship(bundles, "shipped", false), ship(bundles, "core", true)));
        deployer.listen(outcome -> outcome.changes().forEach(change -> told.add(change.sentence())));
    }

    private Shipped ship(Bundles bundles, String name, boolean restartOnly) throws IOException, BundleException {
        Path file = BundleJar.named(name, "1.0.0").activator(Marking.class).writeTo(temporary.resolve(name + ".jar"));
        Bundle bundle = bundles.install(file);
        bundles.start(bundle);
        return new Shipped(bundle, file, restartOnly, "");
    }

    @AfterEach
    void stopTheFramework() throws Exception {
        framework.stop();
        framework.waitForStop(5000);
    }

    @Test
    void aPluginComesAndGoesWithItsFile() throws Exception {
        Path file = drop("mark.jar", BundleJar.named("mark", "1.0.0").activator(Marking.class));
        assertThat(told).containsExactly("mark 1.0.0 is in use.");
        assertThat(states()).contains("mark 1.0.0 ACTIVE");
        Files.delete(file);
        update(false);
        assertThat(told).endsWith("mark 1.0.0 is gone with its file mark.jar.");
        assertThat(states()).containsExactly("core 1.0.0 ACTIVE", "shipped 1.0.0 ACTIVE");
        assertThat(quiesced).hasSize(1);
    }

    @Test
    void theSameContentUnderAnotherNameChangesNothing() throws Exception {
        Path file = drop("mark.jar", BundleJar.named("mark", "1.0.0").activator(Marking.class));
        long id = bundle("mark").getBundleId();
        Files.move(file, plugins.resolve("other.jar"));
        update(false);
        assertThat(bundle("mark").getBundleId()).isEqualTo(id);
        assertThat(told).hasSize(1);
    }

    @Test
    void aBadUpdateDoesNotCostTheGoodOne() throws Exception {
        drop("mark.jar", BundleJar.named("mark", "1.0.0").activator(Marking.class));
        drop("mark.jar", BundleJar.named("mark", "1.1.0").activator(Failing.class));
        assertThat(told)
                .endsWith("mark 1.1.0 failed to start (IllegalStateException: thrown on purpose);"
                        + " 1.0.0 stays in use.");
        drop("mark.jar", BundleJar.named("mark", "1.2.0").header("Require-Bundle", "nobody"));
        assertThat(told).endsWith("mark 1.2.0 needs the bundle nobody, which is not there; 1.0.0 stays in use.");
        Files.writeString(plugins.resolve("mark.jar"), "broken");
        update(false);
        assertThat(told).last().asString().startsWith("mark.jar is no readable jar");
        assertThat(states()).contains("mark 1.0.0 ACTIVE");
        drop("mark.jar", BundleJar.named("mark", "1.3.0").activator(Marking.class));
        assertThat(told).endsWith("mark 1.3.0 is in use in place of 1.0.0.");
        assertThat(states()).contains("mark 1.3.0 ACTIVE").doesNotContain("mark 1.0.0 ACTIVE");
    }

    @Test
    void theHighestVersionGoesFirstAndTheOtherIsPromoted() throws Exception {
        drop("a.jar", BundleJar.named("mark", "1.0.0").activator(Marking.class));
        Path newer = drop("b.jar", BundleJar.named("mark", "1.10.0").activator(Marking.class));
        drop("c.jar", BundleJar.named("mark", "1.9.0").activator(Marking.class));
        assertThat(states()).contains("mark 1.10.0 ACTIVE", "mark 1.0.0 REFUSED", "mark 1.9.0 REFUSED");
        assertThat(told).endsWith("c.jar is not used: b.jar has the same name and goes first.");
        Files.delete(newer);
        update(false);
        assertThat(states()).contains("mark 1.9.0 ACTIVE", "mark 1.0.0 REFUSED");
    }

    @Test
    void aShippedPluginIsReplacedUntilTheFileIsGone() throws Exception {
        Path file = drop("x.jar", BundleJar.named("shipped", "0.9.0").activator(Marking.class));
        assertThat(states()).contains("shipped 0.9.0 ACTIVE", "shipped 1.0.0 REPLACED");
        Files.delete(file);
        update(false);
        assertThat(told).endsWith("shipped 0.9.0 is gone with its file x.jar; the shipped 1.0.0 is back.");
        assertThat(states()).contains("shipped 1.0.0 ACTIVE").doesNotContain("shipped 0.9.0 ACTIVE");
    }

    @Test
    void coreIsTakenAtTheNextStartOnly() throws Exception {
        drop("core.jar", BundleJar.named("core", "2.0.0").activator(Marking.class));
        assertThat(told).containsExactly("core 2.0.0 is taken at the next start of Entente.");
        assertThat(states()).contains("core 1.0.0 ACTIVE", "core 2.0.0 REFUSED");
    }

    @Test
    void atTheStartCoreIsTaken() throws Exception {
        Path file = BundleJar.named("core", "2.0.0").activator(Marking.class).writeTo(plugins.resolve("core.jar"));
        update(true);
        assertThat(states()).contains("core 1.0.0 REPLACED", "core 2.0.0 ACTIVE");
        Files.delete(file);
        update(false);
        assertThat(states()).contains("core 2.0.0 ACTIVE");
    }

    @Test
    void thePlatformIsNotReplaced() throws Exception {
        drop("p.jar", BundleJar.named("platform", "9.0.0"));
        assertThat(told).containsExactly("p.jar is refused: platform belongs to the platform.");
    }

    @Test
    void whatNeedsAnotherWaitsForIt() throws Exception {
        drop("user.jar", BundleJar.named("user", "1.0.0").header("Import-Package", "helper.api"));
        assertThat(told).containsExactly("user 1.0.0 needs the package helper.api, which no bundle exports.");
        Path helper = drop("helper.jar", helper("1.0.0"));
        assertThat(states()).contains("user 1.0.0 ACTIVE", "helper 1.0.0 ACTIVE");
        drop("helper.jar", helper("1.1.0"));
        assertThat(states()).contains("user 1.0.0 ACTIVE", "helper 1.1.0 ACTIVE");
        Files.delete(helper);
        update(false);
        assertThat(told).endsWith("user 1.0.0 needs the package helper.api, which no bundle exports.");
        assertThat(states()).contains("user 1.0.0 INSTALLED");
        drop("helper.jar", helper("1.2.0"));
        assertThat(told).endsWith("helper 1.2.0 is in use.", "user 1.0.0 is in use again.");
        assertThat(states()).contains("user 1.0.0 ACTIVE");
    }

    @Test
    void onlyWhatIsWiredToAPluginIsRestarted() throws Exception {
        drop("helper.jar", helper("1.0.0"));
        drop("mark.jar", BundleJar.named("mark", "1.0.0").activator(Marking.class));
        List<String> stopped = new ArrayList<>();
        context.addBundleListener(event -> {
            if (event.getType() == BundleEvent.STOPPED) {
                stopped.add(event.getBundle().getSymbolicName());
            }
        });
        drop("helper.jar", helper("1.1.0"));
        assertThat(stopped).containsOnly("helper");
    }

    @Test
    void theDigestOfAShippedBundleIsListed() throws IOException {
        assertThat(deployer.list())
                .extracting(Deployed::digest)
                .containsExactly(
                        Staging.digest(temporary.resolve("core.jar")),
                        Staging.digest(temporary.resolve("shipped.jar")));
    }

    @Test
    void aListenerThatWasClosedHearsNothing() throws Exception {
        List<Outcome> heard = new ArrayList<>();
        deployer.listen(heard::add).close();
        drop("mark.jar", BundleJar.named("mark", "1.0.0").activator(Marking.class));
        assertThat(heard).isEmpty();
    }

    private static BundleJar helper(String version) {
        return BundleJar.named("helper", version)
                .header("Export-Package", "helper.api")
                .activator(Marking.class);
    }

    private Path drop(String name, BundleJar jar) throws IOException {
        Path file = jar.writeTo(plugins.resolve(name));
        update(false);
        return file;
    }

    private void update(boolean starting) throws IOException {
        deployer.update(folder.now(), starting);
    }

    private List<String> states() {
        return deployer.list().stream()
                .map(deployed -> deployed.name() + " " + deployed.version() + " " + deployed.state())
                .toList();
    }

    private Bundle bundle(String name) {
        for (Bundle bundle : context.getBundles()) {
            if (name.equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new AssertionError("No bundle " + name);
    }

    private final class RecordingHost implements Host {

        @Override
        public List<String> faults(long bundleId) {
            return List.of();
        }

        @Override
        public List<String> probe(long bundleId, Duration limit) {
            return List.of();
        }

        @Override
        public Gate close(Set<Long> leaving, Set<Long> arriving, Duration grace) {
            quiesced.addAll(leaving);
            return admitted -> {};
        }
    }
}
