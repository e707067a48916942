package org.entente.core.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo.Type;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The gates before bundles that come and go: who waits, and who is not seen.
 *
 * <p>Whoever looks for plugins does it by {@link #look} or {@link #seek}, which look again where a gate has closed or opened
 * meanwhile, so that nobody sees a half of what is before or after.
 */
@Component(service = Gates.class)
public final class Gates {

    private static final System.Logger LOGGER = System.getLogger(Gates.class.getName());
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 25;

    private final Duration limit;
    private final List<Closed> closed = new ArrayList<>();
    private final Set<Long> barred = new HashSet<>();
    private final Set<Long> hidden = new HashSet<>();
    private long turns;

    /**
     * A gate that is closed.
     *
     * @param plugs the plugins of the leaving bundles when it closed
     * @param until when it opens by itself, by {@link System#nanoTime}
     */
    record Closed(Set<Long> leaving, Set<Long> arriving, List<Plug<?>> plugs, long until) {
        Closed {
            leaving = Set.copyOf(leaving);
            arriving = Set.copyOf(arriving);
            plugs = List.copyOf(plugs);
        }
    }

    @Activate
    public Gates() {
        this(LIMIT);
    }

    /** @param limit how long a gate may be closed: one that nobody opens must not keep calls waiting for ever */
    Gates(Duration limit) {
        this.limit = limit;
    }

    /** Closes a gate before bundles that leave, with these plugins, and bundles that arrive. */
    synchronized Closed close(Set<Long> leaving, Set<Long> arriving, List<Plug<?>> plugs) {
        Closed gate = new Closed(leaving, arriving, plugs, System.nanoTime() + limit.toNanos());
        barred.addAll(gate.arriving());
        closed.add(gate);
        turn();
        return gate;
    }

    /** Opens a gate; of the arriving bundles those that are not admitted stay barred, as no other ever has their ids. */
    synchronized void open(Closed gate, Set<Long> admitted) {
        closed.remove(gate);
        admitted.stream().filter(gate.arriving()::contains).forEach(barred::remove);
        turn();
    }

    /** Bars a bundle for good, as no other ever has its id. */
    synchronized void hide(long bundle) {
        barred.add(bundle);
        hidden.add(bundle);
    }

    /** Whether a bundle is barred for good. */
    synchronized boolean isHidden(long bundle) {
        return hidden.contains(bundle);
    }

    private void turn() {
        turns++;
        notifyAll();
    }

    private synchronized List<Closed> closed() {
        if (closed.removeIf(gate -> System.nanoTime() - gate.until() > 0)) {
            turn();
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "A change of plugins has not ended within {0} s; calls go on with what is there.",
                    limit.toSeconds());
        }
        return closed;
    }

    /** Whether the plugins of a bundle are about to be stopped. */
    synchronized boolean isLeaving(long bundle) {
        return closed().stream().anyMatch(gate -> gate.leaving().contains(bundle));
    }

    /** Whether the plugins of a bundle are not to be seen. */
    synchronized boolean isBarred(long bundle) {
        return barred.contains(bundle);
    }

    /** Whether a bundle arrives at a gate that is closed now. */
    synchronized boolean isArriving(long bundle) {
        return closed().stream().anyMatch(gate -> gate.arriving().contains(bundle));
    }

    /** The plugins that were there when the gates closed that are closed now, and whose bundles leave. */
    synchronized List<Plug<?>> leaving() {
        return closed().stream().map(Closed::plugs).flatMap(Collection::stream).toList();
    }

    boolean isLeaving(Type type) {
        return leaving().stream().anyMatch(plug -> plug.type() == type);
    }

    boolean isLeaving(Type type, String id) {
        return leaving().stream()
                .anyMatch(plug -> plug.type() == type && plug.id().equals(id));
    }

    /** Answers what is found while no gate has moved. */
    <T> T look(Supplier<T> look) {
        while (true) {
            long before = turns();
            T found = look.get();
            if (turns() == before) {
                return found;
            }
        }
    }

    /**
     * Looks until something is found, or no gate is closed.
     *
     * @param what what is looked for, as words
     * @throws JobException if the caller gives up meanwhile
     */
    <T> Optional<T> seek(String what, Monitor monitor, Supplier<Optional<T>> look) throws JobException {
        while (true) {
            long before = turns();
            Optional<T> found = look.get();
            try {
                if (isSettled(before, found.isPresent())) {
                    return found;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw cancelled(what);
            }
            if (monitor.cancelled()) {
                throw cancelled(what);
            }
        }
    }

    private static JobException cancelled(String what) {
        return new JobException("Cancelled while " + what + " was being replaced; nothing was changed.");
    }

    private synchronized boolean isSettled(long before, boolean found) throws InterruptedException {
        boolean waits = !found && !closed().isEmpty();
        if (turns == before && waits) {
            wait(POLL_MILLIS);
            return false;
        }
        return turns == before;
    }

    private synchronized long turns() {
        return turns;
    }
}
