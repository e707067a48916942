package org.entente.launcher.deploy;

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
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.launch.Deployed;
import org.entente.launch.Host;
import org.entente.launch.Outcome;
import org.entente.launcher.BundleJar;
import org.entente.launcher.sample.Marking;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A deployer on a real framework with two shipped bundles, of which {@code core} is restart-only. */
final class Bench implements AutoCloseable {

    final Path home;
    final Path plugins;
    final List<String> told = new ArrayList<>();
    final List<Set<Long>> closed = new ArrayList<>();
    final List<Long> hidden = new ArrayList<>();
    final Map<Long, List<String>> faults = new TreeMap<>();
    final Framework framework;
    final BundleContext context;
    final Workshop shop;
    final Deployer deployer;
    final List<String> complaints;

    /** Starts a process of its own on a home that others may have used before. */
    static Bench start(Path home) throws Exception {
        return start(home, Clock.systemUTC(), phase -> {});
    }

    static Bench start(Path home, Clock clock, Consumer<Phase> phases) throws Exception {
        return new Bench(home, clock, phases, (bench, context) -> bench.new RecordingHost());
    }

    /** Starts with another core. */
    static Bench start(Path home, Clock clock, Consumer<Phase> phases, Function<BundleContext, Host> core)
            throws Exception {
        return new Bench(home, clock, phases, (bench, context) -> core.apply(context));
    }

    private Bench(Path home, Clock clock, Consumer<Phase> phases, BiFunction<Bench, BundleContext, Host> core)
            throws Exception {
        this.home = home;
        plugins = Files.createDirectories(home.resolve("plugins"));
        Path etc = Files.createDirectories(home.resolve("etc"));
        Path scratch = Files.createTempDirectory(home, "process");
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        scratch.resolve("storage").toString(),
                        Constants.FRAMEWORK_BSNVERSION,
                        Constants.FRAMEWORK_BSNVERSION_MULTIPLE,
                        "felix.log.level",
                        "0"));
        framework.start();
        context = framework.getBundleContext();
        context.registerService(Host.class, core.apply(this, context), null);
        Bundles bundles = new Bundles(context, Files.createDirectories(scratch.resolve("bundles")));
        shop = Workshop.open(etc, plugins, home.resolve("kept"), home.resolve("journal"), clock, "");
        Beginning beginning = new Beginning(shop, bundles);
        beginning.shipped(ship(bundles, "core"), true);
        beginning.shipped(ship(bundles, "shipped"), false);
        deployer = beginning.plugins(phases);
        deployer.listen(this::hear);
        deployer.look(Set.of(), true);
        complaints = beginning.complaints();
    }

    private Map<Path, Bundle> ship(Bundles bundles, String name) throws IOException, BundleException {
        Path file = home.resolve(name + ".jar");
        BundleJar.named(name, "1.0.0")
                .header("Export-Package", name + ".api;version=1.0.0")
                .activator(Marking.class)
                .writeTo(file);
        return Map.of(file, bundles.install(file));
    }

    private void hear(Outcome outcome) {
        outcome.changes().forEach(change -> told.add(change.sentence()));
    }

    /** Writes a jar into the plugin folder and looks. */
    Path drop(String name, BundleJar jar) throws IOException {
        Path file = jar.writeTo(plugins.resolve(name));
        deployer.look(Set.of(name), false);
        return file;
    }

    void delete(String name) throws IOException {
        Files.delete(plugins.resolve(name));
        look();
    }

    Outcome look() throws IOException {
        return deployer.look(Set.of(), false);
    }

    /** Name, version and state of everything listed. */
    List<String> states() {
        return deployer.list().stream()
                .map(deployed -> deployed.name() + " " + deployed.version() + " " + deployed.state())
                .toList();
    }

    Deployed listed(String name) {
        return deployer.list().stream()
                .filter(deployed -> deployed.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Bundle bundle(String name) {
        for (Bundle bundle : context.getBundles()) {
            if (name.equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new AssertionError("No bundle " + name);
    }

    /** How many bundles of a name are installed. */
    long installed(String name) {
        long count = 0;
        for (Bundle bundle : context.getBundles()) {
            count += name.equals(bundle.getSymbolicName()) ? 1 : 0;
        }
        return count;
    }

    @Override
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(5000);
        shop.close();
    }

    private final class RecordingHost implements Host {

        @Override
        public List<String> faults(long bundleId) {
            return List.of();
        }

        @Override
        public List<String> probe(long bundleId, Duration limit) {
            return faults.getOrDefault(bundleId, List.of());
        }

        @Override
        public Gate close(Set<Long> leaving, Set<Long> arriving, Duration grace) {
            closed.add(leaving);
            return admitted -> {};
        }

        @Override
        public Set<String> hide(long bundleId) {
            hidden.add(bundleId);
            return Set.of("org.entente.core.spi.Analyzer");
        }
    }
}
