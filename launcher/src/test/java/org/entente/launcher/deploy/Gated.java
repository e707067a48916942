package org.entente.launcher.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.entente.launch.Host;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** A core in small: calls go through its gate to the one good plugin. */
@SuppressWarnings("rawtypes")
final class Gated implements Host {

    private final BundleContext context;
    private final Set<Long> leaving = new HashSet<>();
    private final Set<Long> hidden = new HashSet<>();
    private final Map<Long, Integer> running = new HashMap<>();
    private boolean closed;

    Gated(BundleContext context) {
        this.context = context;
    }

    /** A good plugin as it was found; the framework forgets whose a service was as soon as it is gone. */
    private record Offer(ServiceReference<LongFunction> reference, long bundle) {}

    /** Uses the good plugin as soon as the gate lets the call through. */
    String call(long milliseconds) throws Exception {
        Offer offer = enter();
        try {
            return (String) context.getService(offer.reference).apply(milliseconds);
        } finally {
            leave(offer.bundle);
        }
    }

    private synchronized Offer enter() throws Exception {
        while (true) {
            List<Offer> there = offered();
            if (there.size() == 1 && !leaving.contains(there.get(0).bundle)) {
                running.merge(there.get(0).bundle, 1, Integer::sum);
                return there.get(0);
            }
            if (there.size() > 1 || !closed) {
                throw new IllegalStateException(there.size() + " good plugins at once");
            }
            wait();
        }
    }

    private List<Offer> offered() throws InvalidSyntaxException {
        List<Offer> seen = new ArrayList<>();
        for (ServiceReference<LongFunction> each : context.getServiceReferences(LongFunction.class, null)) {
            Bundle bundle = each.getBundle();
            if (bundle != null && !hidden.contains(bundle.getBundleId())) {
                seen.add(new Offer(each, bundle.getBundleId()));
            }
        }
        return seen;
    }

    private synchronized void leave(long bundle) {
        running.merge(bundle, -1, Integer::sum);
        notifyAll();
    }

    @Override
    public List<String> faults(long bundleId) {
        return List.of();
    }

    @Override
    public List<String> probe(long bundleId, Duration limit) {
        String fault = context.getBundle(bundleId).getHeaders().get("Fault");
        if ("throws".equals(fault)) {
            throw new IllegalStateException("thrown on purpose");
        }
        return fault == null ? List.of() : List.of(fault);
    }

    @Override
    public synchronized Gate close(Set<Long> going, Set<Long> coming, Duration grace) {
        closed = true;
        leaving.addAll(going);
        hidden.addAll(coming);
        long end = System.nanoTime() + grace.toNanos();
        try {
            while (isBusy(going) && System.nanoTime() < end) {
                wait(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return admitted -> open(going, admitted);
    }

    @Override
    public synchronized Set<String> hide(long bundleId) {
        hidden.add(bundleId);
        return Set.of();
    }

    private boolean isBusy(Set<Long> bundles) {
        return bundles.stream().anyMatch(bundle -> running.getOrDefault(bundle, 0) > 0);
    }

    private synchronized void open(Set<Long> going, Set<Long> admitted) {
        closed = false;
        leaving.removeAll(going);
        hidden.removeAll(admitted);
        notifyAll();
    }
}
