package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.launch.Change;
import org.entente.launch.Deployed;
import org.entente.launch.Deployment;
import org.entente.launch.Entry;
import org.entente.launch.Outcome;
import org.entente.launch.Plan;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Makes the framework hold what the plugin folder holds.
 *
 * <p>One plugin a name: of several jars the highest version, and any of them before the shipped one. A new jar stands
 * beside the old one until it has started; if it does not, the old one goes on.
 */
final class Deployer implements Deployment {

    private static final System.Logger LOG = System.getLogger(Deployer.class.getName());

    private static final Comparator<Dropped> BEST_FIRST =
            Comparator.comparing(Dropped::version).thenComparing(Dropped::file).reversed();

    private final Bundles bundles;
    private final Set<String> platform;
    private final Map<String, Shipped> shipped;
    private final Map<String, Hot> hot = new ConcurrentHashMap<>();
    private final Map<String, String> ailing = new ConcurrentHashMap<>();
    private final Map<Path, String> digests = new ConcurrentHashMap<>();
    private final List<Consumer<Outcome>> listeners = new CopyOnWriteArrayList<>();
    private Set<Dropped> last = Set.of();
    private volatile Map<Dropped, String> problems = Map.of();

    /**
     * Knows what is there before the folder is looked at.
     *
     * @param platform the names that no plugin may have
     */
    Deployer(Bundles bundles, Set<String> platform, Collection<Shipped> shipped) {
        this.bundles = bundles;
        this.platform = Set.copyOf(platform);
        this.shipped = shipped.stream().collect(Collectors.toUnmodifiableMap(Shipped::name, Function.identity()));
    }

    /**
     * Brings the framework to what was found, if that differs from the last time.
     *
     * @param starting whether nothing uses the bundles yet, so that restart-only ones may be replaced too
     */
    synchronized void update(Collection<Dropped> found, boolean starting) {
        if (last.equals(Set.copyOf(found))) {
            return;
        }
        last = Set.copyOf(found);
        Map<Dropped, String> refused = new LinkedHashMap<>();
        Map<String, Dropped> wanted = choose(found, starting, refused);
        hot.values().stream()
                .filter(plugin -> !wanted.containsKey(plugin.name()))
                .filter(plugin -> !isHeldBack(plugin.name(), starting) && !isDamaged(plugin, found))
                .toList()
                .forEach(this::remove);
        wanted.values().removeIf(this::isInUse);
        take(wanted.values(), refused);
        hot.values().forEach(this::revive);
        Map<Dropped, String> before = problems;
        problems = Map.copyOf(refused);
        refused.forEach((dropped, sentence) -> {
            if (!sentence.equals(before.get(dropped))) {
                tell(dropped.name(), sentence);
            }
        });
    }

    private Map<String, Dropped> choose(Collection<Dropped> found, boolean starting, Map<Dropped, String> refused) {
        Map<String, Dropped> wanted = new LinkedHashMap<>();
        for (Dropped dropped : found.stream().sorted(BEST_FIRST).toList()) {
            String file = dropped.file().getFileName().toString();
            Dropped better = wanted.get(dropped.name());
            if (!dropped.usable()) {
                refused.put(dropped, dropped.problem());
            } else if (platform.contains(dropped.name())) {
                refused.put(dropped, file + " is refused: " + dropped.name() + " belongs to the platform.");
            } else if (better != null) {
                refused.put(
                        dropped,
                        file + " is not used: " + better.file().getFileName() + " has the same name and goes first.");
            } else if (isHeldBack(dropped.name(), starting) && !isInUse(dropped)) {
                refused.put(dropped, dropped.title() + " is taken at the next start of Entente.");
            } else {
                wanted.put(dropped.name(), dropped);
            }
        }
        return wanted;
    }

    private boolean isHeldBack(String name, boolean starting) {
        Shipped own = shipped.get(name);
        return !starting && own != null && own.restartOnly();
    }

    /** Whether the file is still there but holds nothing usable: what it held before goes on. */
    private static boolean isDamaged(Hot plugin, Collection<Dropped> found) {
        return found.stream()
                .anyMatch(dropped -> !dropped.usable() && dropped.file().equals(plugin.dropped.file()));
    }

    private boolean isInUse(Dropped dropped) {
        Hot current = hot.get(dropped.name());
        return current != null && current.dropped.digest().equals(dropped.digest());
    }

    private void remove(Hot plugin) {
        hot.remove(plugin.name());
        ailing.remove(plugin.name());
        bundles.stop(plugin.bundle);
        bundles.uninstall(plugin.bundle);
        String gone = plugin.dropped.title() + " is gone with its file "
                + plugin.dropped.file().getFileName();
        Shipped own = shipped.get(plugin.name());
        if (own == null) {
            tell(plugin.name(), gone + ".");
        } else {
            String end = bundles.startWithin(own.bundle())
                    .map(problem -> ", and the shipped one " + problem + ".")
                    .orElse("; the shipped " + own.bundle().getVersion() + " is back.");
            tell(plugin.name(), gone + end);
        }
    }

    /** Starts again what had to stop because another one went, and tells which cannot. */
    private void revive(Hot plugin) {
        boolean stopped = plugin.bundle.getState() == Bundle.INSTALLED || plugin.bundle.getState() == Bundle.RESOLVED;
        Optional<String> problem = stopped ? bundles.startWithin(plugin.bundle) : Optional.empty();
        if (problem.isEmpty()) {
            if (ailing.remove(plugin.name()) != null) {
                tell(plugin.name(), plugin.dropped.title() + " is in use again.");
            }
            return;
        }
        String sentence = plugin.dropped.title() + " " + problem.get() + ".";
        if (!sentence.equals(ailing.put(plugin.name(), sentence))) {
            tell(plugin.name(), sentence);
        }
    }

    /** Installs all before it resolves any, as they may need each other. */
    private void take(Collection<Dropped> wanted, Map<Dropped, String> refused) {
        Map<Dropped, Bundle> arrived = new LinkedHashMap<>();
        for (Dropped dropped : wanted) {
            try {
                arrived.put(dropped, bundles.install(dropped.staged()));
            } catch (BundleException e) {
                LOG.log(System.Logger.Level.WARNING, dropped.file() + " was not installed", e);
                refused.put(dropped, dropped.file().getFileName() + " is no bundle that the framework understands.");
            }
        }
        bundles.resolve(arrived.values());
        Map<Dropped, String> unresolved = new HashMap<>();
        arrived.forEach((dropped, bundle) -> {
            if (bundle.getState() == Bundle.INSTALLED) {
                unresolved.put(dropped, bundles.unresolved(bundle));
            }
        });
        arrived.forEach((dropped, bundle) -> {
            String missing = unresolved.get(dropped);
            if (missing == null) {
                swap(dropped, bundle).ifPresent(problem -> refused.put(dropped, refusal(dropped, problem)));
            } else {
                bundles.uninstall(bundle);
                refused.put(dropped, refusal(dropped, missing));
            }
        });
    }

    private String refusal(Dropped dropped, String problem) {
        Hot current = hot.get(dropped.name());
        Shipped own = shipped.get(dropped.name());
        String end = "";
        if (current != null) {
            end = "; " + current.dropped.version() + " stays in use";
        } else if (own != null) {
            end = "; the shipped " + own.bundle().getVersion() + " stays in use";
        }
        return dropped.title() + " " + problem + end + ".";
    }

    private Optional<String> swap(Dropped dropped, Bundle bundle) {
        Hot old = hot.get(dropped.name());
        Shipped own = shipped.get(dropped.name());
        Bundle before = before(old, own);
        if (before != null) {
            bundles.stop(before);
        }
        Optional<String> problem = bundles.startWithin(bundle);
        if (problem.isPresent()) {
            // Not touched while it hangs in its activator: the framework would wait for it.
            if (bundle.getState() != Bundle.STARTING) {
                bundles.uninstall(bundle);
            }
            if (before != null) {
                bundles.startWithin(before);
            }
            return problem;
        }
        hot.put(dropped.name(), new Hot(dropped, bundle));
        if (old != null) {
            bundles.uninstall(old.bundle);
        }
        tell(dropped.name(), arrival(dropped, old, own) + doubts(bundle));
        return Optional.empty();
    }

    private static @Nullable Bundle before(@Nullable Hot old, @Nullable Shipped own) {
        if (old != null) {
            return old.bundle;
        }
        return own == null ? null : own.bundle();
    }

    private static String arrival(Dropped dropped, @Nullable Hot old, @Nullable Shipped own) {
        if (old != null) {
            return dropped.title() + " is in use in place of " + old.dropped.version();
        }
        if (own != null) {
            return dropped.title() + " is in use in place of the shipped "
                    + own.bundle().getVersion();
        }
        return dropped.title() + " is in use";
    }

    private String doubts(Bundle bundle) {
        String faults = bundles.faults(bundle);
        return faults.isEmpty() ? "." : ", but: " + faults;
    }

    private void tell(String name, String sentence) {
        LOG.log(System.Logger.Level.INFO, sentence);
        Outcome outcome = new Outcome(0, false, List.of(new Change(Change.Kind.WARNED, name, "", "", sentence)));
        for (Consumer<Outcome> listener : listeners) {
            try {
                listener.accept(outcome);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "A listener failed to take: " + sentence, e);
            }
        }
    }

    /** What is wrong with shipped bundles and with files of the folder, a sentence each. */
    List<String> complaints() {
        List<String> sentences = new ArrayList<>();
        shipped.values().stream()
                .map(Shipped::problem)
                .filter(text -> !text.isEmpty())
                .forEach(sentences::add);
        sentences.addAll(problems.values());
        return sentences;
    }

    @Override
    public List<Deployed> list() {
        List<Deployed> all = new ArrayList<>();
        shipped.values().forEach(own -> all.add(describe(own)));
        hot.values().forEach(plugin -> all.add(describe(plugin)));
        problems.forEach((dropped, sentence) -> {
            String version = dropped.usable() ? dropped.version().toString() : "";
            all.add(new Deployed(
                    dropped.name(), version, "REFUSED", dropped.digest(), dropped.file(), false, "", sentence));
        });
        all.sort(Comparator.comparing(Deployed::name).thenComparing(Deployed::file));
        return List.copyOf(all);
    }

    private Deployed describe(Shipped own) {
        boolean replaced = hot.containsKey(own.name());
        return new Deployed(
                own.name(),
                own.bundle().getVersion().toString(),
                replaced ? "REPLACED" : Bundles.state(own.bundle()),
                digests.computeIfAbsent(own.file(), Deployer::digest),
                own.file(),
                own.restartOnly(),
                "shipped",
                own.problem().isEmpty() && !replaced ? bundles.faults(own.bundle()) : own.problem());
    }

    private Deployed describe(Hot plugin) {
        Dropped dropped = plugin.dropped;
        Shipped own = shipped.get(dropped.name());
        return new Deployed(
                dropped.name(),
                dropped.version().toString(),
                Bundles.state(plugin.bundle),
                dropped.digest(),
                dropped.file(),
                own != null && own.restartOnly(),
                "",
                ailing.getOrDefault(plugin.name(), bundles.faults(plugin.bundle)));
    }

    private static String digest(Path file) {
        try {
            return Staging.digest(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, file + " cannot be read", e);
            return "";
        }
    }

    @Override
    public AutoCloseable listen(Consumer<Outcome> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Plan plan(Path jar) throws IOException {
        throw new IOException("This cannot be done yet.");
    }

    @Override
    public Outcome install(Path jar) throws IOException {
        throw new IOException("This cannot be done yet.");
    }

    @Override
    public Outcome update(Path jar) throws IOException {
        throw new IOException("This cannot be done yet.");
    }

    @Override
    public Outcome remove(String name) throws IOException {
        throw new IOException("This cannot be done yet.");
    }

    @Override
    public Outcome enable(String name, boolean on) throws IOException {
        throw new IOException("This cannot be done yet.");
    }

    @Override
    public Outcome rollback(int steps) throws IOException {
        throw new IOException("This cannot be done yet.");
    }

    @Override
    public List<Entry> history() throws IOException {
        throw new IOException("This cannot be done yet.");
    }

    @Override
    public String why(String name) throws IOException {
        throw new IOException("This cannot be done yet.");
    }

    @Override
    public List<String> verify() throws IOException {
        throw new IOException("This cannot be done yet.");
    }

    private record Hot(Dropped dropped, Bundle bundle) {

        String name() {
            return dropped.name();
        }
    }
}
