package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.launch.Deployment;
import org.entente.launch.Presence;
import org.entente.launch.Verbs;
import org.entente.launcher.deploy.Beginning;
import org.entente.launcher.deploy.Bundles;
import org.entente.launcher.deploy.Deployer;
import org.entente.launcher.deploy.Phase;
import org.entente.launcher.deploy.Watch;
import org.entente.launcher.deploy.Workshop;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;

/** The running framework with all bundles of the distribution and of the plugin folder. */
final class Platform implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Platform.class.getName());
    private static final Duration VERBS_LIMIT = Duration.ofSeconds(3);
    private static final Duration STOP_LIMIT = Duration.ofMillis(1500);

    private final Framework framework;
    private final Installation installation;
    private final Workshop shop;
    private final Deployer deployer;
    private final List<String> complaints;

    private Platform(
            Framework framework, Installation installation, Workshop shop, Deployer deployer, List<String> complaints) {
        this.framework = framework;
        this.installation = installation;
        this.shop = shop;
        this.deployer = deployer;
        this.complaints = List.copyOf(complaints);
    }

    /**
     * Starts everything: the platform, core, the shipped plugins, the last committed set, and what lies in the plugin folder
     * now if this process may deploy.
     *
     * @param seat whether this process may deploy
     * @param stays whether it serves others until it is ended
     * @param scratch where the framework keeps what it need not remember
     * @param phases told of each phase of a change when it has been reached
     */
    static Platform start(
            Installation installation, Seat seat, boolean stays, Scratch scratch, Clock clock, Consumer<Phase> phases)
            throws IOException {
        Workshop shop = workshop(installation, seat, scratch, clock);
        Framework framework = FrameworkStart.start(installation.shared(), scratch.folder("framework"));
        Bundles bundles = new Bundles(framework.getBundleContext(), scratch.folder("bundles"));
        Map<Path, Bundle> platform = install(bundles, installation.platform());
        Map<Path, Bundle> web = stays ? install(bundles, installation.web()) : Map.of();
        Map<Path, Bundle> core = install(bundles, installation.core());
        Map<Path, Bundle> plugins = install(bundles, installation.shipped());
        Beginning beginning = new Beginning(shop, bundles);
        beginning.platform(platform);
        beginning.shipped(core, true);
        beginning.platform(web);
        beginning.shipped(plugins, false);
        Deployer deployer = beginning.plugins(phases);
        List<String> late = new ArrayList<>();
        if (seat.mayDeploy()) {
            try {
                deployer.look(Set.of(), true);
            } catch (IOException e) {
                // What was committed runs nevertheless.
                LOG.log(System.Logger.Level.WARNING, "The plugin folder could not be followed", e);
                late.add("What changed in " + installation.plugins() + " could not be taken in (is the disk full?); the"
                        + " plugins are those of the last set.");
            }
        }
        framework.getBundleContext().registerService(Deployment.class, deployer, null);
        List<String> complaints = new ArrayList<>(beginning.complaints());
        complaints.addAll(deployer.complaints());
        complaints.addAll(late);
        return new Platform(framework, installation, shop, deployer, complaints);
    }

    private static Workshop workshop(Installation installation, Seat seat, Scratch scratch, Clock clock)
            throws IOException {
        Path kept = installation.state().resolve("plugins");
        Path journal = installation.state().resolve("journal");
        if (!seat.isOurs()) {
            // What others write is read from a copy, and what this process does is not remembered.
            Path copy = scratch.folder().resolve("journal");
            if (Files.isReadable(journal)) {
                // Not the file itself, whose permissions may keep even its copy from being written.
                Files.write(copy, Files.readAllBytes(journal));
            }
            journal = copy;
            kept = seat.mayDeploy() ? scratch.folder("plugins") : kept;
        }
        return Workshop.open(installation.settings(), installation.plugins(), kept, journal, clock, seat.whyNot());
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

    /** What did not start or was refused, a sentence each. */
    List<String> complaints() {
        return complaints;
    }

    /** What changes the plugins, for those who look at the folder when they choose to. */
    Deployer deployer() {
        return deployer;
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Watches the plugin folder from now on. */
    Watch watch() throws IOException {
        return Watch.start(installation.plugins(), deployer);
    }

    /** The plugins in use that nobody has signed, though the policy takes them, in one sentence; empty if there are none. */
    String warning() {
        List<String> unsigned = deployer.unsigned();
        return unsigned.isEmpty()
                ? ""
                : "Nobody has signed " + String.join(", ", unsigned) + ", and the policy in "
                        + installation.settings().resolve("deployment.properties") + " takes them nevertheless.";
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
            shop.close();
        } catch (BundleException e) {
            throw new IOException("The OSGi framework did not stop as it should.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
