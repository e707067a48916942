package org.entente.itest.inside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Workbench;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** What the tests do with the framework in which they run. */
final class Bench {

    static final Duration LIMIT = Duration.ofSeconds(2);

    private static final String SAMPLE = "org.entente.itest.sample.";

    private final BundleContext context = FrameworkUtil.getBundle(Bench.class).getBundleContext();

    BundleContext context() {
        return context;
    }

    /** The workbench, held from now on. */
    Workbench workbench() throws InterruptedException {
        return service(Workbench.class);
    }

    <T> T service(Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        return Optional.ofNullable(tracker.waitForService(10_000))
                .orElseThrow(() -> new AssertionError("There is no service " + type.getName()));
    }

    ServiceReference<Workbench> reference() {
        return context.getServiceReference(Workbench.class);
    }

    /** The jar of one of the bundles made of the packages {@code sample}. */
    Path jar(String sample) {
        return Path.of(context.getProperty("itest.made"), SAMPLE + sample + ".jar");
    }

    /** Installs and starts one of the bundles made of the packages {@code sample}. */
    Bundle install(String sample) throws BundleException {
        return installNamed(SAMPLE + sample);
    }

    /** Installs and starts a bundle that lies beside those. */
    Bundle installNamed(String name) throws BundleException {
        Path jar = Path.of(context.getProperty("itest.made"), name + ".jar");
        if (!Files.exists(jar)) {
            throw new AssertionError("There is no " + jar);
        }
        Bundle bundle = context.installBundle("reference:" + jar.toUri());
        bundle.start();
        return bundle;
    }

    /** Waits until something holds. */
    static void within(Duration limit, String what, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + limit.toMillis() + " ms: " + what);
            }
            Thread.sleep(10);
        }
    }

    static boolean has(Workbench workbench, PluginInfo.Type type, String id) {
        return ids(workbench, type).contains(id);
    }

    static List<String> ids(Workbench workbench, PluginInfo.Type type) {
        return workbench.plugins().stream()
                .filter(plugin -> plugin.type() == type)
                .map(PluginInfo::id)
                .toList();
    }
}
