package org.entente.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.entente.launch.Host;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.FrameworkWiring;

/** What is done to bundles in the framework, each act with its limits and its words. */
final class Bundles {

    private static final System.Logger LOG = System.getLogger(Bundles.class.getName());

    /** How long a bundle may take to start, and a refresh to end. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** How long runs may go on when their plugin is about to leave. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final BundleContext system;

    Bundles(BundleContext system) {
        this.system = system;
    }

    /** Installs a jar where it lies; nothing is copied. */
    Bundle install(Path jar) throws BundleException {
        return system.installBundle("reference:" + jar.toUri());
    }

    /** Resolves what can be resolved of these bundles. */
    void resolve(Collection<Bundle> bundles) {
        wiring().resolveBundles(bundles);
    }

    /** Starts a bundle of the distribution; answers what went wrong, as the end of a sentence. */
    Optional<String> start(Bundle bundle) {
        if (isFragment(bundle)) {
            return Optional.empty();
        }
        try {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
            return Optional.empty();
        } catch (BundleException e) {
            LOG.log(System.Logger.Level.ERROR, bundle + " did not start", e);
            return Optional.of(
                    e.getType() == BundleException.RESOLVE_ERROR
                            ? Diagnosis.unresolved(bundle, system)
                            : Diagnosis.failed(e));
        }
    }

    /** Starts a bundle that may hang: the wait ends, and the bundle is left to itself. */
    Optional<String> startWithin(Bundle bundle) {
        FutureTask<Optional<String>> task = new FutureTask<>(() -> start(bundle));
        Thread thread = new Thread(task, "entente-start-" + bundle.getSymbolicName());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.of("has not started within " + LIMIT.toSeconds() + " s");
        } catch (ExecutionException e) {
            LOG.log(System.Logger.Level.ERROR, bundle + " did not start", e);
            return Optional.of(Diagnosis.failed(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("was not started, as Entente is about to end");
        }
    }

    /** Ends the runs that use a bundle, then stops it. */
    void stop(Bundle bundle) {
        ask(host -> {
            host.close(Set.of(bundle.getBundleId()), Set.of(), GRACE).open(Set.of());
            return true;
        });
        try {
            bundle.stop();
        } catch (BundleException e) {
            LOG.log(System.Logger.Level.WARNING, bundle + " did not stop as it should", e);
        }
    }

    /** Uninstalls a bundle and rewires what was wired to it, and nothing else. */
    void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            LOG.log(System.Logger.Level.WARNING, bundle + " did not go as it should", e);
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(List.of(bundle), event -> done.countDown());
        try {
            if (!done.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "Refreshing after " + bundle + " takes long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What keeps the plugins of a bundle from being used, in one sentence; empty if nothing does. */
    String faults(Bundle bundle) {
        List<String> faults = ask(host -> host.faults(bundle.getBundleId())).orElse(List.of());
        return String.join(" ", faults);
    }

    /** What a bundle needs and does not get, as the end of a sentence. */
    String unresolved(Bundle bundle) {
        return Diagnosis.unresolved(bundle, system);
    }

    static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "ACTIVE";
            case Bundle.STARTING -> "STARTING";
            case Bundle.STOPPING -> "STOPPING";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.INSTALLED -> "INSTALLED";
            default -> "UNINSTALLED";
        };
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    private FrameworkWiring wiring() {
        return system.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    private <T> Optional<T> ask(Function<Host, T> question) {
        ServiceReference<Host> reference = system.getServiceReference(Host.class);
        Host host = reference == null ? null : system.getService(reference);
        if (host == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(host));
        } finally {
            system.ungetService(reference);
        }
    }
}
