package org.entente.core.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Lexicon;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.ComponentConstants;

/** Tries the plugins of one bundle once, on a thread that is left to itself when it takes too long. */
final class Probe {

    private static final String OURS = "org.entente.";
    private static final String AUTHOR = "; ask its author for a mended one";
    private static final Duration READ = Duration.ofMillis(250);
    private static final long POLL_MILLIS = 5;

    private final Bundle bundle;
    private final BundleContext context;
    private final Components components;
    private final Registry registry;
    private final List<String> found = new CopyOnWriteArrayList<>();
    private final Map<String, String> unmade = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile String doing = "its components were read";

    /** Something that a plugin is asked to do. */
    private interface Trial {
        void run() throws Exception;
    }

    Probe(Bundle bundle, BundleContext context, Components components, Registry registry) {
        this.bundle = bundle;
        this.context = context;
        this.components = components;
        this.registry = registry;
    }

    /** Says what is wrong, one sentence a fault. */
    List<String> run(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        Set<String> faults = new LinkedHashSet<>();
        Thread thread = new Thread(this::work, "entente probe of " + bundle.getSymbolicName());
        thread.setDaemon(true);
        try {
            faults.addAll(unread());
            faults.addAll(new Identity(registry, plugs()).faults());
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            thread.setContextClassLoader(wiring == null ? null : wiring.getClassLoader());
            thread.start();
            if (!ended.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                thread.interrupt();
                faults.add("has not answered within " + words(limit) + " while " + doing + AUTHOR);
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            faults.add("was not tried to the end, as Entente is about to end; start Entente again");
        }
        faults.addAll(components.faults(bundle));
        faults.addAll(found);
        // Of most components that cannot be made more is said already.
        List<String> said = List.copyOf(faults);
        unmade.forEach((fault, component) -> {
            if (said.stream().noneMatch(other -> other.startsWith(Components.SUBJECT + component + " "))) {
                faults.add(fault);
            }
        });
        return List.copyOf(faults);
    }

    private static String words(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    private List<Plug<?>> plugs() {
        return registry.bound(Set.of(bundle.getBundleId()));
    }

    // The runtime need not have read the bundle when its start returns.
    private List<String> unread() throws InterruptedException {
        long end = System.nanoTime() + READ.toNanos();
        List<String> unread = components.unread(bundle);
        while (!unread.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(POLL_MILLIS);
            unread = components.unread(bundle);
        }
        return unread;
    }

    private void work() {
        try {
            components.classes(bundle).forEach(this::load);
            List<ServiceReference<?>> tried = new ArrayList<>();
            for (Plug<?> plug : plugs()) {
                tried.add(plug.reference());
                attempt(plug);
            }
            ServiceReference<?>[] services = bundle.getRegisteredServices();
            for (ServiceReference<?> reference : services == null ? new ServiceReference<?>[0] : services) {
                if (!tried.contains(reference) && !ours(reference).isEmpty()) {
                    attempt(reference, ours(reference));
                }
            }
        } finally {
            ended.countDown();
        }
    }

    // The runtime logs that a class is missing, of a component or of what it names in its methods, and says nothing of
    // it
    // in the component's state.
    private void load(String component, String type) {
        attempt(
                "its component " + component + " was loaded",
                Components.SUBJECT + component + " that cannot be loaded",
                () -> bundle.loadClass(type).getDeclaredMethods());
    }

    private <T> void attempt(Plug<T> plug) {
        String what = plug.word() + " " + plug.id();
        T service = made(what, plug.reference(), plug.objects()::getService);
        if (service == null) {
            return;
        }
        plug.keep(service);
        try {
            attempt("the parameters of its " + what + " were made", "cannot make the parameters of its " + what, () -> {
                Record defaults = plug.defaults();
                if (defaults != null && plug.type() == Type.ANALYZER) {
                    attempt(
                            "its " + what + " described its result",
                            "cannot say what the result of its " + what + " looks like",
                            () -> describe((Analyzer<?>) service, defaults));
                }
            });
            if (plug.type() == Type.LEXICON) {
                attempt(
                        "the names of its " + what + " were read",
                        "cannot give the names of its " + what,
                        () -> registry.learn(plug, (Lexicon) service));
            }
        } finally {
            plug.release(service);
        }
    }

    private <T> void attempt(ServiceReference<T> reference, String type) {
        ServiceObjects<T> objects = context.getServiceObjects(reference);
        T service = objects == null ? null : made(type, reference, objects::getService);
        if (service != null) {
            objects.ungetService(service);
        }
    }

    private <T> @Nullable T made(String what, ServiceReference<T> reference, Supplier<T> maker) {
        List<T> made = new ArrayList<>(1);
        attempt("its " + what + " was made", "cannot make its " + what, () -> {
            T service = maker.get();
            if (service != null) {
                made.add(service);
            } else {
                unmade.put("cannot make its " + what + AUTHOR, name(reference));
            }
        });
        return made.isEmpty() ? null : made.get(0);
    }

    /** The name of the component behind a service; empty if it is none. */
    private static String name(ServiceReference<?> reference) {
        Object name = reference.getProperty(ComponentConstants.COMPONENT_NAME);
        return name == null ? "" : name.toString();
    }

    // A plugin may throw anything, and whatever it is, is a fault and not the end of the trial.
    private void attempt(String doing, String fault, Trial trial) {
        this.doing = doing;
        try {
            trial.run();
        } catch (Throwable e) {
            found.add(fault + " (" + Cause.of(e) + ")" + AUTHOR);
        }
    }

    // The record was made of the class that the plugin itself names as its parameters.
    @SuppressWarnings("unchecked")
    private static <P extends Record> void describe(Analyzer<P> analyzer, Record defaults) {
        if (analyzer.describe((P) defaults) == null) {
            throw new IllegalStateException("it gives no shape");
        }
    }

    /** The interface of ours that a service implements; empty if it is nothing of ours. */
    private static String ours(ServiceReference<?> reference) {
        return Arrays.stream((String[]) reference.getProperty(Constants.OBJECTCLASS))
                .filter(type -> type.startsWith(OURS))
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .findFirst()
                .orElse("");
    }
}
