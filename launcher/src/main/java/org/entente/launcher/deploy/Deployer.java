package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.entente.launch.Change;
import org.entente.launch.Change.Kind;
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
    private final Entrance entrance;
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
        this.entrance = new Entrance(shop, plugins, reserved, follower);
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

    private int set() {
        return shop.set();
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
            Incoming incoming = entrance.look(jar);
            if (incoming instanceof Incoming.Told told) {
                return new Plan(List.of(told.change()), List.of());
            }
            Candidate candidate = ((Incoming.Taken) incoming).candidate();
            if (plugins.restartOnly().contains(candidate.name())) {
                return new Plan(List.of(waiting(candidate)), List.of());
            }
            List<String> restarts = new ArrayList<>();
            Transaction.Result result = transaction.rehearse(wish("install", candidate), restarts);
            List<Change> changes = result.refusals().isEmpty() ? result.changes() : refusals(result.refusals());
            return new Plan(changes, restarts);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Outcome install(Path jar) throws IOException {
        return changed(() -> arrive("install", entrance.look(jar)));
    }

    @Override
    public Outcome update(Path jar) throws IOException {
        return changed(() -> {
            Incoming incoming = entrance.look(jar);
            if (incoming instanceof Incoming.Taken taken) {
                String name = taken.candidate().name();
                boolean there = plugins.members().containsKey(name)
                        || plugins.shipped(name).isPresent();
                if (!there) {
                    throw new IllegalArgumentException(
                            "There is no plugin " + name + " to update; install " + jar.getFileName() + " instead.");
                }
            }
            return arrive("update", incoming);
        });
    }

    private Transaction.Wish wish(String cause, Candidate candidate) {
        Map<String, Member> target = new TreeMap<>(plugins.members());
        target.put(candidate.name(), candidate.member());
        return new Transaction.Wish(cause, target, Map.of(candidate.name(), candidate), false);
    }

    private Outcome arrive(String cause, Incoming incoming) throws IOException {
        if (incoming instanceof Incoming.Told told) {
            return new Outcome(set(), false, List.of(told.change()));
        }
        Candidate candidate = ((Incoming.Taken) incoming).candidate();
        if (plugins.restartOnly().contains(candidate.name())) {
            String file = candidate.member().file();
            shop.folder().prepare(candidate.member().digest(), file);
            shop.folder().place(file);
            return new Outcome(set(), false, List.of(waiting(candidate)));
        }
        follower.forgive(candidate.member().digest());
        return run(wish(cause, candidate));
    }

    private static Change waiting(Candidate candidate) {
        String sentence = candidate.title() + " is staged and taken at the next start of Entente.";
        return new Change(Kind.WAITING, candidate.name(), candidate.member().version(), "", sentence);
    }

    @Override
    public Outcome remove(String name) throws IOException {
        return changed(() -> {
            Member member = plugins.members().get(name);
            if (member == null || member.digest().isEmpty()) {
                return notInSet(name);
            }
            if (plugins.restartOnly().contains(name)) {
                shop.folder().delete(member.file());
                String sentence = name + " " + member.version() + " is taken out at the next start of Entente.";
                return new Outcome(
                        set(), false, List.of(new Change(Kind.WAITING, name, member.version(), "", sentence)));
            }
            Map<String, Member> target = new TreeMap<>(plugins.members());
            target.remove(name);
            return run(new Transaction.Wish("remove", target, Map.of(), false));
        });
    }

    /** A refused file can be taken away as well. */
    private Outcome notInSet(String name) throws IOException {
        for (Map.Entry<Found, Change> each : follower.passed().entrySet()) {
            if (each.getValue().name().equals(name) || each.getKey().fileName().equals(name)) {
                shop.folder().delete(each.getKey().fileName());
                String sentence = each.getKey().fileName() + " is taken out of the plugin folder; it was not in use.";
                return new Outcome(set(), false, List.of(new Change(Kind.REMOVED, name, "", "", sentence)));
            }
        }
        if (plugins.shipped(name).isPresent()) {
            throw new IllegalArgumentException(
                    name + " is shipped with Entente and cannot be removed; disable it instead.");
        }
        throw unknown(name);
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(
                "There is no plugin " + name + "; `entente plugins` lists those that are there.");
    }

    @Override
    public Outcome enable(String name, boolean on) throws IOException {
        return changed(() -> {
            Member member = plugins.members().get(name);
            Optional<Shipped> own = plugins.shipped(name);
            if (member == null && own.isEmpty()) {
                throw unknown(name);
            }
            if (!on && own.map(Shipped::restartOnly).orElse(false)) {
                throw new IllegalArgumentException(name + " cannot be disabled: nothing works without it.");
            }
            boolean isOn = member == null || member.enabled();
            if (isOn == on) {
                String sentence = name + (on ? " is in use already." : " is disabled already.");
                return new Outcome(set(), false, List.of(new Change(Kind.UNCHANGED, name, "", "", sentence)));
            }
            Map<String, Member> target = new TreeMap<>(plugins.members());
            if (member == null) {
                target.put(name, new Member(name, own.get().version(), "", "", false));
            } else if (member.digest().isEmpty()) {
                target.remove(name);
            } else {
                target.put(name, new Member(name, member.version(), member.digest(), member.file(), on));
            }
            return run(new Transaction.Wish(on ? "enable" : "disable", target, Map.of(), false));
        });
    }

    @Override
    public Outcome rollback(int steps) throws IOException {
        return changed(() -> {
            List<Entry> entries = shop.journal().entries();
            if (steps < 1 || steps > entries.size()) {
                throw new IllegalArgumentException("There are " + entries.size() + " sets to go back, not " + steps
                        + "; `entente plugins history` lists them.");
            }
            int at = entries.size() - 1 - steps;
            Map<String, Member> target =
                    at < 0 ? Map.of() : Plugins.byName(entries.get(at).members());
            List<Change> refusals = new ArrayList<>();
            for (Member member : target.values()) {
                reachable(member).ifPresent(refusals::add);
            }
            for (String name : plugins.restartOnly()) {
                if (!Objects.equals(target.get(name), plugins.members().get(name))) {
                    String sentence = "The earlier set has another " + name
                            + ", which is changed at a start only; put its file in place and start Entente again.";
                    refusals.add(refusal(name, "", sentence));
                }
            }
            return refusals.isEmpty()
                    ? run(new Transaction.Wish("rollback", target, Map.of(), false))
                    : new Outcome(set(), false, refusals);
        });
    }

    private Optional<Change> reachable(Member member) throws IOException {
        if (member.digest().isEmpty()) {
            return Optional.empty();
        }
        String title = member.name() + " " + member.version();
        String problem = !shop.depot().holds(member.digest())
                ? "is kept no longer: install it anew"
                : shop.judge(member.digest(), title).problem();
        return problem.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        refusal(member.name(), member.version(), title + " " + problem + "; nothing was changed."));
    }

    private Outcome run(Transaction.Wish wish) throws IOException {
        Transaction.Result result = transaction.run(wish);
        if (!result.refusals().isEmpty()) {
            return new Outcome(set(), false, refusals(result.refusals()));
        }
        prune();
        return new Outcome(set(), true, result.changes());
    }

    private List<Change> refusals(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> {
                    String version = shop.version(refusal.digest());
                    String title = refusal.name() + " " + version;
                    return refusal(
                            refusal.name(),
                            version,
                            refusal.digest().isEmpty()
                                    ? refusal.problem() + "; nothing was changed."
                                    : follower.sentence(title, refusal.problem(), refusal.name()));
                })
                .toList();
    }

    private static Change refusal(String name, String version, String sentence) {
        return new Change(Kind.REFUSED, name, version, "", sentence);
    }

    @Override
    public List<Entry> history() throws IOException {
        List<Entry> newestFirst = new ArrayList<>(shop.journal().entries());
        java.util.Collections.reverse(newestFirst);
        return List.copyOf(newestFirst);
    }

    @Override
    public String why(String name) throws IOException {
        return listing.why(name, follower.passed()).orElseThrow(() -> unknown(name));
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
    private interface Act {
        Outcome run() throws IOException;
    }

    /**
     * Does what an admin asks for, between two looks at the folder.
     *
     * <p>On a thread of its own: who gives up waiting must not interrupt a change half-way.
     */
    private Outcome changed(Act act) throws IOException {
        FutureTask<Outcome> task = new FutureTask<>(() -> locked(act));
        Thread thread = new Thread(task, "entente-deploy");
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    Outcome outcome = task.get();
                    tell(outcome);
                    return outcome;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException problem) {
                throw problem;
            } else if (e.getCause() instanceof IllegalArgumentException problem) {
                throw problem;
            }
            throw new IllegalStateException("A change of the plugins failed", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Outcome locked(Act act) throws IOException {
        lock.lock();
        try {
            shop.needRight();
            transaction.show();
            Outcome outcome = act.run();
            if (!outcome.committed()) {
                return outcome;
            }
            // What the wish has put into the folder is nothing new, and what was refused may be good now.
            Outcome after = follower.follow(shop.folder().look(Set.of()), false);
            Map<String, Change> all = new LinkedHashMap<>();
            outcome.changes().forEach(change -> all.put(change.sentence(), change));
            after.changes().forEach(change -> all.put(change.sentence(), change));
            return new Outcome(set(), true, List.copyOf(all.values()));
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

    private void prune() {
        shop.prune(follower.digests());
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
