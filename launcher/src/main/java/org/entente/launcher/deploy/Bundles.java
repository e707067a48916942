package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.launch.Host;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** What is done to bundles in the framework, each act with its limits and its words. */
public final class Bundles {

    private static final System.Logger LOG = System.getLogger(Bundles.class.getName());

    /** How long a bundle that was interrupted may take to give up. */
    private static final Duration INTERRUPTED = Duration.ofMillis(200);

    private static final long SERVICE_LOOK = 5;
    private static final String OURS = "org.entente.";

    private final BundleContext system;
    private final Path links;
    private final Visibility visibility = new Visibility();
    private final AtomicInteger installed = new AtomicInteger();
    private final Set<String> workbench = ConcurrentHashMap.newKeySet();

    /**
     * Works on a framework that has been started.
     *
     * @param system the context of the system bundle
     * @param links a folder of this process alone, for the places from which jars are installed
     */
    public Bundles(BundleContext system, Path links) {
        this.system = system;
        this.links = links;
        system.registerService(org.osgi.framework.hooks.resolver.ResolverHookFactory.class, visibility, null);
    }

    /** Says that a bundle of a name is replaced with the workbench only, so that sentences call it so. */
    void belongsToWorkbench(String name) {
        workbench.add(name);
    }

    boolean isOfWorkbench(String name) {
        return workbench.contains(name);
    }

    Visibility visibility() {
        return visibility;
    }

    /** Installs a bundle of the distribution where it lies; nothing is copied. */
    public Bundle install(Path file) throws BundleException {
        return system.installBundle("reference:" + file.toUri());
    }

    /**
     * Installs a jar as a bundle of its own, even if the same jar is installed already.
     *
     * <p>The framework tells bundles apart by their place, so each gets one: a link to the jar.
     */
    Bundle installBeside(Path jar) throws BundleException, IOException {
        Path link = links.resolve(installed.incrementAndGet() + "-" + jar.getFileName());
        try {
            Files.createSymbolicLink(link, jar.toAbsolutePath());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(System.Logger.Level.DEBUG, "No symbolic links here, so jars are copied", e);
            Files.copy(jar, link);
        }
        return install(link);
    }

    /** Resolves what can be resolved of these bundles. */
    void resolve(Collection<Bundle> bundles) {
        wiring().resolveBundles(bundles);
    }

    /** Starts a bundle; answers what went wrong, as the end of a sentence. */
    public Optional<String> start(Bundle bundle) {
        if (BundleState.isFragment(bundle)) {
            return Optional.empty();
        }
        try {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
            return Optional.empty();
        } catch (BundleException e) {
            LOG.log(System.Logger.Level.INFO, bundle + " did not start", e);
            boolean unresolved = e.getType() == BundleException.RESOLVE_ERROR || !BundleState.isResolved(bundle);
            return Optional.of(unresolved ? unresolved(bundle, List.of(), Map.of()) : failed(e));
        }
    }

    /** What a bundle needs and does not get, as the end of a sentence. */
    String unresolved(Bundle bundle, Collection<Bundle> hidden, Map<String, String> refused) {
        List<Bundle> offered = new ArrayList<>(List.of(system.getBundles()));
        offered.removeAll(hidden);
        offered.removeIf(other -> visibility.isIdle(other.getBundleId()));
        return new Diagnosis(workbench).of(bundle, offered, refused);
    }

    private static String failed(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : root.getMessage().strip();
        if (root instanceof ClassNotFoundException || root instanceof NoClassDefFoundError) {
            // Each framework goes on in words of its own.
            String type = message.split(" ", 2)[0].replace('/', '.');
            return "needs the class " + type + ", which is neither in it nor imported: its developer has to mend it";
        }
        String first = message.lines().findFirst().map(line -> ": " + line).orElse("");
        return "failed to start (" + root.getClass().getSimpleName() + first + "): its developer has to mend it";
    }

    /** Starts a bundle that is in use and may be slow: the wait ends, and it goes on starting. */
    Optional<String> startWithin(Bundle bundle, Duration limit) {
        return startWithin(bundle, limit, false);
    }

    /**
     * Starts a bundle that arrives and may hang: the wait ends, and the bundle is left to itself. Should it start after all, it
     * is stopped again and taken out.
     */
    Optional<String> startGuest(Bundle bundle, Duration limit) {
        return startWithin(bundle, limit, true);
    }

    private Optional<String> startWithin(Bundle bundle, Duration limit, boolean guest) {
        AtomicBoolean abandoned = new AtomicBoolean();
        FutureTask<Optional<String>> task = new FutureTask<>(() -> {
            Optional<String> problem = start(bundle);
            if (abandoned.get() && problem.isEmpty()) {
                bundle.stop();
                bundle.uninstall();
            }
            return problem;
        });
        Thread thread = thread(task, "entente-start-" + bundle.getSymbolicName());
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (guest) {
                abandoned.set(true);
                thread.interrupt();
                await(thread);
            }
            return Optional.of("has not started within " + words(limit) + ": its developer has to mend it");
        } catch (ExecutionException e) {
            LOG.log(System.Logger.Level.INFO, bundle + " did not start", e);
            return Optional.of(failed(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("was not started, as Entente is about to end");
        }
    }

    /** Many a bundle that hangs minds being interrupted, and can be taken out then. */
    private static void await(Thread thread) {
        try {
            thread.join(INTERRUPTED.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops a bundle, which may fail or hang: then it is left to itself. */
    Optional<String> stopWithin(Bundle bundle, Duration limit) {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            bundle.stop();
            return true;
        });
        Thread thread = thread(task, "entente-stop-" + bundle.getSymbolicName());
        try {
            task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (TimeoutException e) {
            thread.interrupt();
            return Optional.of("has not stopped within " + words(limit));
        } catch (ExecutionException e) {
            LOG.log(System.Logger.Level.INFO, bundle + " did not stop as it should", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Thread thread(FutureTask<?> task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static String words(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    /** Uninstalls bundles to which nothing is wired, and lets the framework forget them. */
    void uninstall(Collection<Bundle> bundles, Duration limit) {
        List<Bundle> gone = new ArrayList<>();
        for (Bundle bundle : bundles) {
            // The framework would wait for a bundle that hangs in its activator.
            if (BundleState.isChanging(bundle)) {
                visibility.retire(List.of(bundle.getBundleId()));
                continue;
            }
            if (uninstall(bundle, limit)) {
                gone.add(bundle);
            }
        }
        if (!gone.isEmpty() && refresh(gone, limit)) {
            visibility.employ(gone.stream().map(Bundle::getBundleId).toList());
        }
    }

    private boolean uninstall(Bundle bundle, Duration limit) {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            Path link = links.resolve(lastName(bundle.getLocation()));
            bundle.uninstall();
            Files.deleteIfExists(link);
            return true;
        });
        thread(task, "entente-uninstall-" + bundle.getSymbolicName());
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.log(System.Logger.Level.WARNING, bundle + " does not go within " + words(limit));
        } catch (ExecutionException e) {
            LOG.log(System.Logger.Level.WARNING, bundle + " did not go as it should", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return bundle.getState() == Bundle.UNINSTALLED;
    }

    private static String lastName(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Wires bundles, and all that is wired to them, anew; what ran runs again afterwards if it can. */
    boolean refresh(Collection<Bundle> bundles, Duration limit) {
        if (wiring().getDependencyClosure(bundles).stream().anyMatch(BundleState::isChanging)) {
            // The framework would wait for the one that hangs, and everybody for the framework.
            return false;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(bundles, event -> done.countDown());
        try {
            return done.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** All bundles that are wired to one of these, directly or through others, and are none of them. */
    Set<Bundle> dependents(Collection<Bundle> bundles) {
        Set<Bundle> found = new LinkedHashSet<>();
        Deque<Bundle> open = new ArrayDeque<>(bundles);
        while (!open.isEmpty()) {
            BundleWiring wiring = open.pop().adapt(BundleWiring.class);
            List<BundleWire> wires = wiring == null ? List.of() : wiring.getProvidedWires(null);
            for (BundleWire wire : wires == null ? List.<BundleWire>of() : wires) {
                Bundle other = wire.getRequirer().getBundle();
                // What is out of use, such as a bundle that hangs, runs for nobody.
                boolean counts = !bundles.contains(other) && !visibility.isIdle(other.getBundleId());
                if (counts && found.add(other)) {
                    open.push(other);
                }
            }
        }
        return found;
    }

    /** The services without which the workbench is none: those that bundles offer which are replaced with it only. */
    Set<String> essentials() {
        Set<String> names = new TreeSet<>();
        for (Bundle bundle : system.getBundles()) {
            ServiceReference<?>[] offered =
                    workbench.contains(bundle.getSymbolicName()) && !visibility.isIdle(bundle.getBundleId())
                            ? bundle.getRegisteredServices()
                            : null;
            for (ServiceReference<?> reference : offered == null ? new ServiceReference<?>[0] : offered) {
                for (String name : (String[]) reference.getProperty(Constants.OBJECTCLASS)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Whether anybody offers a service, whoever could use its class. */
    private boolean isOffered(String name) {
        try {
            return system.getAllServiceReferences(name, null) != null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter was given", e);
        }
    }

    /** Waits for services; answers the simple name of one that nobody offers. */
    Optional<String> lacking(Set<String> services, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            for (String name : services) {
                while (!isOffered(name)) {
                    if (System.nanoTime() > end) {
                        return Optional.of(name.substring(name.lastIndexOf('.') + 1) + " service");
                    }
                    Thread.sleep(SERVICE_LOOK);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** A package that a bundle exports though it belongs to the workbench, and all would be wired to the wrong one. */
    Optional<String> claimed(Bundle bundle) {
        if (workbench.contains(bundle.getSymbolicName())) {
            return Optional.empty();
        }
        Set<String> exported = packages(bundle);
        for (Bundle other : system.getBundles()) {
            if (other.getBundleId() == Constants.SYSTEM_BUNDLE_ID || workbench.contains(other.getSymbolicName())) {
                for (String name : packages(other)) {
                    if (name.startsWith(OURS) && exported.contains(name)) {
                        return Optional.of(name);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> packages(Bundle bundle) {
        Set<String> names = new TreeSet<>();
        bundle.adapt(BundleRevision.class)
                .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                .forEach(capability ->
                        names.add((String) capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
        return names;
    }

    /** What core says, if it is there. */
    Optional<Host> host() {
        ServiceReference<Host> reference = system.getServiceReference(Host.class);
        return Optional.ofNullable(reference == null ? null : system.getService(reference));
    }

    /** What keeps the plugins of a bundle from being used, in one sentence; empty if nothing does. */
    String faults(Bundle bundle) {
        return host().map(host -> String.join("; ", host.faults(bundle.getBundleId())))
                .orElse("");
    }

    /** Whether a bundle of a name is installed. */
    boolean isThere(String name) {
        return Arrays.stream(system.getBundles()).anyMatch(bundle -> name.equals(bundle.getSymbolicName()));
    }

    private FrameworkWiring wiring() {
        return system.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }
}
