package org.entente.launcher.deploy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.entente.launcher.BundleJar;
import org.entente.launcher.sample.Answering;
import org.osgi.framework.BundleContext;

/** A deployer on a bare framework, with a core in small. */
record BenchSite(Bench bench, Gated core) implements Site {

    /** Most calls are short; one in so many is not, so that swaps find some under way. */
    private static final int LONG_ONES = 10;

    static BenchSite start(Path home, Clock clock, Consumer<Phase> phases) throws Exception {
        AtomicReference<Gated> core = new AtomicReference<>();
        Bench bench = Bench.start(home, clock, phases, context -> {
            core.set(new Gated(context));
            return core.get();
        });
        return new BenchSite(bench, core.get());
    }

    @Override
    public Path plugins() {
        return bench.plugins;
    }

    @Override
    public Path kept() {
        return bench.home.resolve("kept");
    }

    @Override
    public Path journal() {
        return bench.home.resolve("journal");
    }

    @Override
    public Deployer deployer() {
        return bench.deployer;
    }

    @Override
    public BundleContext context() {
        return bench.context;
    }

    @Override
    public BundleJar good(String version, String build) {
        return BundleJar.named("good", version)
                .header("Build", build)
                .header("Import-Package", "org.osgi.framework,helper.api;version=\"[1,2)\"")
                .activator(Answering.class);
    }

    @Override
    public String answer() throws Exception {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return core.call(random.nextInt(LONG_ONES) == 0 ? random.nextInt(20) : 0);
    }

    @Override
    public String restartOnly() {
        return "core";
    }

    @Override
    public String replaceable() {
        return "shipped";
    }

    @Override
    public boolean hasCore() {
        return false;
    }

    @Override
    public void close() throws Exception {
        bench.close();
    }
}
