package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.entente.launch.Change;
import org.entente.launch.Deployed;
import org.entente.launch.Deployment;
import org.entente.launch.Entry;
import org.entente.launch.Entry.Member;
import org.entente.launch.Outcome;
import org.entente.launch.Plan;
import org.osgi.framework.Bundle;

/**
 * Makes the framework hold what the plugin folder and the wishes of the admin ask for, one transaction after the other.
 *
 * <p>What cannot be taken is refused with a sentence and tried again when it or the set changes; what it would have replaced
 * goes on.
 */
public final class Deployer implements Deployment {

    private static final System.Logger LOG = System.getLogger(Deployer.class.getName());

    private final Workshop shop;
    private final Plugins plugins;
    private final Transaction transaction;
    private final Listing listing;
    private final Follower follower;
    private final Orders orders;
    private final Audition audition;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<Outcome>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Knows what is there before the folder is looked at.
     *
     * @param shop where jars are copied, read and judged
     * @param reserved names that no plugin may have
     * @param shipped the bundles of the distribution that can be replaced
     * @param phases told of each phase of a change when it has been reached
     */
    Deployer(
            Workshop shop, Bundles bundles, Set<String> reserved, Collection<Shipped> shipped, Consumer<Phase> phases) {
        this.shop = shop;
        this.plugins = new Plugins(shipped);
        this.transaction = new Transaction(
                bundles,
                plugins,
                shop.folder(),
                shop.depot(),
                shop.journal(),
                shop.settings().limits(),
                phases);
        this.listing = new Listing(shop, bundles, plugins);
        this.follower = new Follower(shop, plugins, reserved, transaction, listing);
        Entrance entrance = new Entrance(shop, plugins, reserved, follower);
        this.orders = new Orders(shop, plugins, transaction, follower, entrance);
        this.audition = new Audition(shop, bundles, plugins, follower, entrance);
    }

    /**
     * Takes over the bundles that were started for the last committed set.
     *
     * @param started the plugins, by name
     * @param lost names of plugins of which no jar is left
     */
    void resume(Map<String, Bundle> started, Set<String> lost) {
        Map<String, Member> members = new TreeMap<>(
                shop.journal().last().map(Entry::members).map(Plugins::byName).orElse(Map.of()));
        members.keySet().removeAll(lost);
        plugins.become(members, started);
    }

    /**
     * Looks at the plugin folder and makes what changed there one transaction.
     *
     * @param touched names of files about which something was heard
     * @param starting whether nobody uses the bundles yet
     */
    public Outcome look(Set<String> touched, boolean starting) throws IOException {
        Outcome outcome;
        lock.lock();
        try {
            transaction.show();
            outcome = follower.follow(
                    starting ? shop.folder().now() : shop.folder().look(touched), starting);
        } finally {
            lock.unlock();
        }
        tell(outcome);
        return outcome;
    }

    /** Whether a file is still being written, so that the next look should come soon. */
    public boolean isUnsettled() {
        return shop.folder().isUnsettled();
    }

    @Override
    public List<Deployed> list() {
        return listing.list(follower.passed());
    }

    @Override
    public Plan plan(Path jar) throws IOException {
        lock.lock();
        try {
            shop.needRight();
            return orders.plan(jar);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Change> beside(Path jar, Guest work) throws IOException {
        return undisturbed(() -> {
            lock.lock();
            try {
                return audition.run(jar, work);
            } finally {
                lock.unlock();
            }
        });
    }

    @Override
    public Outcome install(Path jar) throws IOException {
        return changed(() -> orders.install(jar));
    }

    @Override
    public Outcome update(Path jar) throws IOException {
        return changed(() -> orders.update(jar));
    }

    @Override
    public Outcome remove(String name) throws IOException {
        return changed(() -> orders.remove(name));
    }

    @Override
    public Outcome enable(String name, boolean on) throws IOException {
        return changed(() -> orders.enable(name, on));
    }

    @Override
    public Outcome rollback(int steps) throws IOException {
        return changed(() -> orders.rollback(steps));
    }

    @Override
    public List<Entry> history() throws IOException {
        List<Entry> newestFirst = new ArrayList<>(shop.journal().entries());
        Collections.reverse(newestFirst);
        return List.copyOf(newestFirst);
    }

    @Override
    public String why(String name) throws IOException {
        return listing.why(name, follower.passed()).orElseThrow(() -> Orders.unknown(name));
    }

    @Override
    public List<String> verify() throws IOException {
        lock.lock();
        try {
            return listing.verify();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public AutoCloseable listen(Consumer<Outcome> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @FunctionalInterface
    private interface Act<T> {
        T run() throws IOException;
    }

    /** Does what an admin asks for, between two looks at the folder. */
    private Outcome changed(Act<Outcome> act) throws IOException {
        Outcome outcome = undisturbed(() -> locked(act));
        tell(outcome);
        return outcome;
    }

    /** On a thread of its own: who gives up waiting must not interrupt a change half-way. */
    private static <T> T undisturbed(Act<T> act) throws IOException {
        FutureTask<T> task = new FutureTask<>(act::run);
        Thread thread = new Thread(task, "entente-deploy");
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException problem) {
                throw problem;
            } else if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException("A change of the plugins failed", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Outcome locked(Act<Outcome> act) throws IOException {
        lock.lock();
        try {
            shop.needRight();
            transaction.show();
            Outcome outcome = act.run();
            if (!outcome.committed() || !shop.journal().isShown()) {
                return outcome;
            }
            // What the wish has put into the folder is nothing new, and what was refused may be good now.
            Outcome after = follower.follow(shop.folder().look(Set.of()), false);
            Map<String, Change> all = new LinkedHashMap<>();
            outcome.changes().forEach(change -> all.put(change.sentence(), change));
            after.changes().forEach(change -> all.put(change.sentence(), change));
            return new Outcome(shop.set(), true, List.copyOf(all.values()));
        } finally {
            lock.unlock();
        }
    }

    private void tell(Outcome outcome) {
        if (outcome.changes().isEmpty()) {
            return;
        }
        outcome.changes().forEach(change -> LOG.log(System.Logger.Level.INFO, change.sentence()));
        for (Consumer<Outcome> listener : listeners) {
            try {
                listener.accept(outcome);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "A listener failed to take what came of a change", e);
            }
        }
    }

    /** What is wrong with shipped bundles and with files of the folder, a sentence each. */
    public List<String> complaints() {
        return listing.complaints(follower.passed());
    }

    /** The plugins in use that nobody has signed, by name and version. */
    public List<String> unsigned() {
        return listing.unsigned();
    }
}
