package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.launch.Entry;
import org.entente.launch.Entry.Member;
import org.entente.launch.User;

/** Where jars are copied, read, judged and written down, before and after the framework has to do with them. */
public final class Workshop implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Workshop.class.getName());

    /** A copy that a look under way has just made is left alone. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final Settings settings;
    private final PluginFolder folder;
    private final Depot depot;
    private final JarReader reader;
    private final Trust trust;
    private final Journal journal;
    private final Path journalFile;
    private final Clock clock;
    private final String right;
    private final Map<String, Trust.Verdict> verdicts = new ConcurrentHashMap<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    private Workshop(
            Settings settings, Path plugins, Depot depot, Journal journal, Path journalFile, Clock clock, String right)
            throws IOException {
        this.settings = settings;
        this.depot = depot;
        this.reader = new JarReader(settings.limits(), Runtime.version().feature());
        this.folder = new PluginFolder(plugins, depot, reader, clock);
        this.trust = new Trust(settings);
        this.journal = journal;
        this.journalFile = journalFile;
        this.clock = clock;
        this.right = right;
    }

    /**
     * Opens what is kept of earlier runs.
     *
     * @param etc the folder of the settings
     * @param plugins the plugin folder
     * @param kept the folder of the kept jars
     * @param file the journal, in which this process alone writes
     * @param right why this process may change nothing, in one sentence; empty if it may
     */
    public static Workshop open(Path etc, Path plugins, Path kept, Path file, Clock clock, String right)
            throws IOException {
        Settings settings = Settings.read(etc);
        Depot depot = new Depot(kept, settings.limits().largest(), clock);
        Journal journal = Journal.open(file, clock, User.current().name());
        try {
            Workshop shop = new Workshop(settings, plugins, depot, journal, file, clock, right);
            if (right.isEmpty()) {
                shop.folder.tidy();
            }
            return shop;
        } catch (IOException e) {
            journal.close();
            throw e;
        }
    }

    Settings settings() {
        return settings;
    }

    PluginFolder folder() {
        return folder;
    }

    Depot depot() {
        return depot;
    }

    Clock clock() {
        return clock;
    }

    Journal journal() {
        return journal;
    }

    /** The number of the set in use. */
    int set() {
        return journal.last().map(Entry::set).orElse(0);
    }

    /** What is to be said of a journal that was damaged, until somebody has taken what is left of it away. */
    Optional<String> damage() {
        Path damaged = journalFile.resolveSibling(journalFile.getFileName() + ".damaged");
        return Files.exists(damaged)
                ? Optional.of("The journal was damaged, and what could not be read of it was left out; it lies in "
                        + damaged + ": look at `entente plugins history`, then take that file away.")
                : Optional.empty();
    }

    /** Whether this process alone deploys. */
    boolean hasRight() {
        return right.isEmpty();
    }

    void needRight() throws IOException {
        if (!hasRight()) {
            throw new IOException(right);
        }
    }

    /** Copies and reads a file that need not lie in the plugin folder. */
    Found read(Path file) throws IOException {
        String name = file.getFileName().toString();
        try {
            Staged staged = depot.stage(file);
            return new Found(file, staged.digest(), reader.read(staged.jar(), name), 0);
        } catch (FileTooLarge e) {
            return new Found(file, "", reader.tooLarge(name), 0);
        }
    }

    /** Changes when what the policy goes by may have changed. */
    Object trusted() {
        return Arrays.asList(Stamp.of(settings.digests()), Stamp.of(settings.publishers()));
    }

    /** What the policy says of a kept jar. */
    Trust.Verdict judge(String digest, String title) {
        Trust.Verdict verdict = trust.judge(depot.jar(digest), digest, title);
        verdicts.put(digest, verdict);
        return verdict;
    }

    /** Who signed a kept jar; empty if nobody did or it cannot be told. */
    String publisher(String digest) {
        Trust.Verdict known = verdicts.get(digest);
        return known == null ? judge(digest, digest).publisher() : known.publisher();
    }

    /** The version that a kept jar tells; empty if it cannot be told. */
    String version(String digest) {
        if (digest.isEmpty()) {
            return "";
        }
        return versions.computeIfAbsent(digest, key -> {
            try {
                Reading reading = reader.read(depot.jar(key), key);
                return reading instanceof Reading.Whole whole ? whole.version().toString() : "";
            } catch (IOException e) {
                return "";
            }
        });
    }

    /** A name in the plugin folder under which a jar takes the place of nothing but its own earlier versions. */
    String freeName(String wanted, String name, String version) throws IOException {
        String file =
                wanted.endsWith(".jar") && !wanted.startsWith(".") ? wanted : wanted.replaceFirst("^\\.+", "") + ".jar";
        Path place = folder.path().resolve(file);
        if (!Files.exists(place) || read(place).reading().name().equals(name)) {
            return file;
        }
        return name + "-" + version + ".jar";
    }

    /**
     * Forgets jars that no set within reach needs any more.
     *
     * @param others digests that are kept in any case
     */
    void prune(Set<String> others) {
        Set<String> keep = new TreeSet<>(others);
        List<Entry> entries = journal.entries();
        Instant oldest = clock.instant().minus(settings.keepAge());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean last = i == entries.size() - 1;
            boolean near =
                    i >= entries.size() - settings.keepSets() && entry.time().isAfter(oldest);
            if (last || near) {
                entry.members().stream().map(Member::digest).forEach(keep::add);
            }
        }
        try {
            depot.prune(keep, clock.instant().minus(FRESH));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Jars that are not needed any more cannot be taken away", e);
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
