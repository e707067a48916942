package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.entente.launch.Entry;
import org.entente.launch.Outcome;
import org.entente.launcher.BundleJar;

/** A site under attack, and what must be true of it: the committed sets as they were brought about, and the refused files. */
final class Scene implements AutoCloseable {

    static final String GOOD = "good";

    private final Path home;
    private final Site.Starter starter;
    private final Signing.Identity publisher = Signing.publisher("Trusted");
    private final Signing.Identity stranger = Signing.publisher("Stranger");
    private final Map<Phase, Act> acts = new EnumMap<>(Phase.class);
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Debris> debris = new TreeMap<>();
    private final List<Map<String, Plugin>> sets = new ArrayList<>();
    private final Set<String> unsigned = new HashSet<>();
    private final Timeline timeline = new Timeline();
    private int made;
    private Settings.Policy policy = Settings.Policy.OPEN;

    final Random random;
    final MovedClock clock = new MovedClock(Instant.parse("2026-11-26T12:00:00Z"));
    final Callers callers = new Callers(timeline);
    Site site;

    /** A plugin as the set must hold it. */
    record Plugin(String name, String version, String digest, boolean enabled) {}

    /**
     * A file that must not be in use.
     *
     * @param words what its sentence must say; empty if nothing is said of it
     * @param inPlaceOf the plugin whose file it has overwritten; empty if none
     */
    private record Debris(String words, String inPlaceOf) {}

    /** Something that is done in the midst of a change. */
    @FunctionalInterface
    interface Act {
        void run() throws IOException;
    }

    private Scene(Path home, Site.Starter starter, Random random) throws IOException {
        this.home = home;
        this.starter = starter;
        this.random = random;
        Files.createDirectories(home.resolve("outside"));
        Files.createDirectories(home.resolve("plugins"));
        Signing.store(Files.createDirectories(home.resolve("etc")).resolve("publishers.p12"), publisher.certificate());
    }

    /** Starts with a good plugin, another to which it is wired, and two that do not get on with each other. */
    static Scene set(Path home, Site.Starter starter, Random random) throws Exception {
        Scene scene = new Scene(home, starter, random);
        scene.configure();
        scene.site = starter.start(home, scene.clock, scene::reached);
        List<Plugin> first = new ArrayList<>();
        for (BundleJar rival : BrokenJars.rivals()) {
            first.add(scene.first(scene.make(rival)));
        }
        first.add(scene.first(scene.make(Arrival.helper("1.0.0"))));
        first.add(scene.first(scene.good("1.0.0")));
        scene.look();
        scene.committed(first.toArray(Plugin[]::new));
        scene.callers.start(2, scene.site::answer);
        return scene;
    }

    private Plugin first(Path jar) throws IOException {
        put(jar, jar.getFileName().toString());
        try (JarFile opened = new JarFile(jar.toFile())) {
            var attributes = opened.getManifest().getMainAttributes();
            return plugin(attributes.getValue("Bundle-SymbolicName"), attributes.getValue("Bundle-Version"), jar);
        }
    }

    private void open() throws Exception {
        configure();
        site = starter.start(home, clock, this::reached);
        callers.start(2, site::answer);
    }

    private void configure() throws IOException {
        Files.writeString(
                home.resolve("etc").resolve(Settings.FILE),
                String.join(
                        "\n",
                        "policy = " + policy.word(),
                        "largest.megabytes = " + (BrokenJars.LIMITS.largest() >> 20),
                        "entries = " + BrokenJars.LIMITS.entries(),
                        "unpacked.megabytes = " + (BrokenJars.LIMITS.unpacked() >> 20),
                        "start.seconds = 1",
                        ""));
    }

    private void reached(Phase phase) {
        try {
            if (phase == Phase.COMMITTED) {
                List<Entry> entries = Journal.read(home.resolve(journal()));
                timeline.committed(entries.get(entries.size() - 1));
            }
            Act act = acts.remove(phase);
            if (act != null) {
                act.run();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** While a process starts there is no site yet. */
    private Path journal() {
        return Files.isDirectory(home.resolve("var")) ? Path.of("var", "journal") : Path.of("journal");
    }

    /** Does something once, when the next change reaches a phase. */
    void at(Phase phase, Act act) {
        acts.put(phase, act);
    }

    /** Ends the process in good order; nobody calls meanwhile. */
    void stop() throws Exception {
        callers.close();
        site.close();
    }

    /** Starts the next process. */
    void start(Settings.Policy next) throws Exception {
        policy = next;
        open();
    }

    void restart(Settings.Policy next) throws Exception {
        stop();
        start(next);
    }

    Settings.Policy policy() {
        return policy;
    }

    /** Goes on under a policy, with a new process if it must. */
    void under(Settings.Policy wanted) throws Exception {
        if (policy != wanted) {
            clear();
            restart(wanted);
        }
    }

    @Override
    public void close() throws Exception {
        stop();
    }

    // What is made, and where it goes.

    int next() {
        return ++made;
    }

    Path outside() {
        return home.resolve("outside").resolve("made-" + next() + ".jar");
    }

    Path make(BundleJar jar) throws IOException {
        return admit(jar.writeTo(outside()));
    }

    /** A build of the good plugin. */
    Path good(String version) throws IOException {
        String build = "build-" + next();
        BundleJar jar = site.good(version, build);
        if (!site.hasCore() && random.nextInt(4) == 0) {
            jar.header("Bad-Stop", "yes");
        }
        Path file = make(jar);
        callers.know(build, Depot.digest(file));
        return file;
    }

    /** Makes a jar one that every policy takes. */
    Path admit(Path jar) throws IOException {
        Path admitted = publisher.sign(jar, outside());
        Files.writeString(
                home.resolve("etc").resolve("plugins.sha256"),
                Depot.digest(admitted) + "  " + admitted.getFileName() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return admitted;
    }

    /** Signs as somebody whom nobody trusts. */
    Path signedByAStranger(Path jar) throws IOException {
        return stranger.sign(jar, outside());
    }

    Path plugin(String file) {
        return site.plugins().resolve(file);
    }

    String newFile() {
        return "file-" + next() + ".jar";
    }

    /** The file from which a plugin comes. */
    String file(String name) {
        return files.get(name);
    }

    /** Puts a jar into the folder, by a move or by writing in place. */
    void put(Path jar, String file) throws IOException {
        if (random.nextBoolean()) {
            Files.write(plugin(file), Files.readAllBytes(jar));
        } else {
            Path part = Files.copy(jar, plugin(file + ".part"));
            Files.move(part, plugin(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Looks at the folder, with or without having heard of a file. */
    Outcome look(String... touched) throws IOException {
        return site.deployer().look(random.nextBoolean() ? Set.of(touched) : Set.of(), false);
    }

    /** Looks until nobody believes any more that a file is still being written. */
    void settle(String... touched) throws IOException {
        look(touched);
        clock.move(PluginFolder.PATIENCE.plus(Duration.ofMillis(100)));
        look();
    }

    // What must be true.

    Map<String, Plugin> set() {
        return sets.isEmpty() ? Map.of() : sets.get(sets.size() - 1);
    }

    boolean has(String name) {
        return set().containsKey(name);
    }

    boolean uses(String name) {
        return has(name) && set().get(name).enabled();
    }

    /** A new set must have been committed in which some plugins are others. */
    void committed(Plugin... changed) {
        Map<String, Plugin> set = new TreeMap<>(set());
        for (Plugin plugin : changed) {
            set.put(plugin.name(), plugin);
        }
        sets.add(set);
    }

    /** A new set must have been committed without some plugins. */
    void committedWithout(String... names) {
        Map<String, Plugin> set = new TreeMap<>(set());
        set.keySet().removeAll(Set.of(names));
        sets.add(set);
    }

    /** A shipped plugin has been disabled and enabled again. */
    void committedTwice(String name, String version) {
        committed(new Plugin(name, version, "", false));
        committedWithout(name);
    }

    /** The set of so many steps back must have been committed anew. */
    void committedAgain(int steps) {
        sets.add(sets.get(sets.size() - 1 - steps));
    }

    int sets() {
        return sets.size();
    }

    /** Whether the policy takes all of an earlier set. */
    boolean isAllowed(int steps) {
        return policy == Settings.Policy.OPEN
                || sets.get(sets.size() - 1 - steps).values().stream()
                        .noneMatch(plugin -> unsigned.contains(plugin.digest()));
    }

    /** Says that a jar is one that only the open policy takes. */
    Path unsigned(Path jar) throws IOException {
        unsigned.add(Depot.digest(jar));
        return jar;
    }

    static Plugin plugin(String name, String version, Path jar) throws IOException {
        return new Plugin(name, version, Depot.digest(jar), true);
    }

    /** A file must not be in use from now on, for a reason with these words. */
    void left(String file, String words, String inPlaceOf) {
        debris.put(file, new Debris(words, inPlaceOf));
    }

    /** A file is about to be taken after all. */
    void unleft(String file) {
        debris.remove(file);
    }

    int debris() {
        return debris.size();
    }

    /** Gives a plugin its file back, should something broken lie there. */
    void heal(String name) throws IOException {
        String file = files.get(name);
        if (debris.containsKey(file)) {
            cleared(file);
            look();
        }
    }

    /** Takes all files away that are not in use. */
    void clear() throws IOException {
        for (String file : List.copyOf(debris.keySet())) {
            cleared(file);
        }
        settle();
    }

    private void cleared(String file) throws IOException {
        Debris old = debris.remove(file);
        Plugin plugin = old == null ? null : set().get(old.inPlaceOf());
        if (plugin == null) {
            Files.deleteIfExists(plugin(file));
        } else {
            put(site.kept().resolve(plugin.digest() + ".jar"), file);
        }
    }

    /** Holds everything that can be seen against what must be. */
    void check(String when) throws Exception {
        List<Entry> entries = Journal.read(site.journal());
        Seen.checkSets(when, sets, entries, site.deployer().history());
        Seen seen = new Seen(when, site);
        seen.checkPlugins(set());
        files.clear();
        files.putAll(seen.files(set().keySet()));
        forget();
        debris.forEach((file, what) -> seen.checkLeft(file, what.words()));
        seen.checkNothingElseIsLeft(debris.keySet());
        assertThat(callers.call(site::answer))
                .as(when)
                .isEqualTo(set().get(GOOD).digest());
        callers.assertThatAllIsWell(when);
        boolean overwritten =
                debris.values().stream().anyMatch(what -> !what.inPlaceOf().isEmpty());
        assertThat(site.deployer().verify())
                .as(when)
                .allMatch(sentence -> overwritten && sentence.contains(" holds something else than "));
    }

    /** A wish of the admin takes files of the same name out of the folder. */
    private void forget() throws IOException {
        Set<String> there = new HashSet<>();
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(site.plugins())) {
            listed.forEach(file -> there.add(file.getFileName().toString()));
        }
        debris.keySet().retainAll(there);
        // An earlier set brings back the files that it had.
        debris.entrySet().removeIf(each -> each.getValue().inPlaceOf().isEmpty() && files.containsValue(each.getKey()));
        assertThat(there).noneMatch(file -> file.endsWith(".part"));
        there.removeIf(file -> file.startsWith(".") || !file.endsWith(".jar"));
        there.removeAll(files.values());
        there.removeAll(debris.keySet());
        for (String twin : there) {
            sweep(twin);
        }
    }

    /** An earlier set brings a file back under its name of then, even if it lies there under another one. */
    private void sweep(String twin) throws IOException {
        String digest = Depot.digest(plugin(twin));
        assertThat(set().values()).as(twin).extracting(Plugin::digest).contains(digest);
        Files.delete(plugin(twin));
        Arrival.quiet(look(twin));
    }
}
