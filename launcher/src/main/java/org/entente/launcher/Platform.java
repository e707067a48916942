package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.launch.Deployment;
import org.entente.launch.Presence;
import org.entente.launch.Verbs;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;

/** The running framework with all bundles of the distribution and of the plugin folder. */
final class Platform implements AutoCloseable {

    private static final Duration VERBS_LIMIT = Duration.ofSeconds(3);
    private static final Duration STOP_LIMIT = Duration.ofMillis(1500);

    private final Framework framework;
    private final Installation installation;
    private final Deployer deployer;
    private final PluginFolder folder;
    private final List<String> complaints;

    private Platform(
            Framework framework,
            Installation installation,
            Deployer deployer,
            PluginFolder folder,
            List<String> complaints) {
        this.framework = framework;
        this.installation = installation;
        this.deployer = deployer;
        this.folder = folder;
        this.complaints = List.copyOf(complaints);
    }

    /**
     * Starts everything: the platform, core, the shipped plugins, and what lies in the plugin folder now.
     *
     * @param scratch where the framework keeps what it need not remember
     */
    static Platform start(Installation installation, Scratch scratch, Clock clock) throws IOException {
        Framework framework = FrameworkStart.start(installation.shared(), scratch.folder("framework"));
        Bundles bundles = new Bundles(framework.getBundleContext());
        Map<Path, Bundle> platform = install(bundles, installation.platform());
        Map<Path, Bundle> core = install(bundles, installation.core());
        Map<Path, Bundle> plugins = install(bundles, installation.shipped());
        Set<String> platformNames = new HashSet<>();
        List<String> complaints = new ArrayList<>();
        platform.forEach((file, bundle) -> {
            complaints.add(start(bundles, file, bundle, true).problem());
            platformNames.add(bundle.getSymbolicName());
        });
        List<Shipped> shipped = new ArrayList<>();
        core.forEach((file, bundle) -> shipped.add(start(bundles, file, bundle, true)));
        plugins.forEach((file, bundle) -> shipped.add(start(bundles, file, bundle, false)));
        Deployer deployer = new Deployer(bundles, platformNames, shipped);
        PluginFolder folder = new PluginFolder(installation.plugins(), new Staging(scratch.folder("staged")), clock);
        deployer.update(folder.now(), true);
        framework.getBundleContext().registerService(Deployment.class, deployer, null);
        complaints.addAll(deployer.complaints());
        complaints.removeIf(String::isEmpty);
        return new Platform(framework, installation, deployer, folder, complaints);
    }

    private static Map<Path, Bundle> install(Bundles bundles, Path folder) throws IOException {
        Map<Path, Bundle> installed = new LinkedHashMap<>();
        for (Path jar : Installation.bundles(folder)) {
            try {
                installed.put(jar, bundles.install(jar));
            } catch (BundleException e) {
                throw new IOException(jar + " is damaged (" + e.getMessage() + "); install Entente again.", e);
            }
        }
        return installed;
    }

    private static Shipped start(Bundles bundles, Path file, Bundle bundle, boolean restartOnly) {
        String problem = bundles.start(bundle)
                .map(end -> bundle.getSymbolicName() + " " + bundle.getVersion() + " " + end + ".")
                .orElse("");
        return new Shipped(bundle, file, restartOnly, problem);
    }

    /** What did not start or was refused, a sentence each. */
    List<String> complaints() {
        return complaints;
    }

    /** Watches the plugin folder from now on. */
    Watch watch() throws IOException {
        return Watch.start(installation.plugins(), folder, deployer);
    }

    void offer(Presence presence) {
        framework.getBundleContext().registerService(Presence.class, presence, null);
    }

    /** The verbs as they are offered at the time of each call. */
    Verbs verbs() {
        return call -> {
            Optional<Verbs> verbs = find();
            if (verbs.isPresent()) {
                return new Guarded(verbs.get(), installation.log()).run(call);
            }
            Guarded.say(
                    call.err(),
                    "No bundle offers the verbs of the command line; see " + installation.log() + " for the cause.");
            return Exit.FAILED;
        };
    }

    private Optional<Verbs> find() throws InterruptedException {
        BundleContext context = framework.getBundleContext();
        var reference = context.getServiceReference(Verbs.class);
        Verbs offered = reference == null ? null : context.getService(reference);
        if (offered != null) {
            return Optional.of(offered);
        }
        ServiceTracker<Verbs, Verbs> tracker = new ServiceTracker<>(context, Verbs.class, null);
        tracker.open();
        return Optional.ofNullable(tracker.waitForService(VERBS_LIMIT.toMillis()));
    }

    @Override
    public void close() throws IOException {
        try {
            framework.stop();
            framework.waitForStop(STOP_LIMIT.toMillis());
        } catch (BundleException e) {
            throw new IOException("The OSGi framework did not stop as it should.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
