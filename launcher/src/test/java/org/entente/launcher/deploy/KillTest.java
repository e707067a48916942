package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.launch.Deployed;
import org.entente.launch.Entry;
import org.entente.launch.Entry.Member;
import org.entente.launcher.BundleJar;
import org.entente.launcher.sample.Exiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in every phase of every change, and at any moment: the next start has the last committed set. */
class KillTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int RANDOM_KILLS = LONG ? 100 : 6;
    private static final int SIGKILL = 128 + 9;

    @TempDir
    Path folder;

    @Test
    void aKillInAnyPhaseLosesNothing() throws Exception {
        Path prepared = folder.resolve("prepared");
        Killed.prepare(prepared);
        Map<Phase, Map<String, Integer>> outcomes = new EnumMap<>(Phase.class);
        for (Killed.Change change : Killed.Change.values()) {
            Map<Phase, Process> processes = new EnumMap<>(Phase.class);
            for (Phase phase : Phase.values()) {
                Path home = home(change, phase);
                copy(prepared, home);
                processes.put(phase, Killed.start(home, change.name(), phase.name()));
                if (phase.ordinal() % 2 == 1) {
                    // Two at a time.
                    for (Process process : processes.values()) {
                        process.waitFor();
                    }
                }
            }
            for (Phase phase : Phase.values()) {
                Process process = processes.get(phase);
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor())
                        .as("%s %s: %s", change, phase, output)
                        .isEqualTo(SIGKILL);
                String outcome = goesOn(home(change, phase), change, phase);
                outcomes.computeIfAbsent(phase, each -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
            }
        }
        outcomes.forEach((phase, counts) -> System.out.println("Killed when " + phase + ": " + counts));
    }

    private Path home(Killed.Change change, Phase phase) {
        return folder.resolve(change + "-" + phase);
    }

    private static String goesOn(Path home, Killed.Change change, Phase phase) throws Exception {
        String name = change + " " + phase;
        List<Entry> committed = Journal.read(home.resolve("journal"));
        boolean done = phase.compareTo(Phase.COMMITTED) >= 0;
        assertThat(committed).as(name).hasSize(done ? 4 : 3);
        boolean catchesUp = change.byFolder && !done;
        try (Bench bench = Bench.start(home)) {
            List<Entry> after = Journal.read(home.resolve("journal"));
            assertThat(after).as(name).hasSize(catchesUp ? 4 : committed.size());
            if (catchesUp) {
                assertThat(after.get(3).cause()).isEqualTo("start");
            }
            holds(bench, after.get(after.size() - 1), name);
            assertThat(bench.complaints).as(name).isEmpty();
            assertThat(bench.deployer.verify()).as(name).isEmpty();
            assertThat(bench.shop.journal().wasTorn()).as(name).isFalse();
            assertThat(bench.look().changes()).as(name).isEmpty();
        }
        leavesNothingBehind(home, name);
        return done ? "has the new set" : catchesUp ? "follows the folder in one set" : "has the old set";
    }

    /** Framework, listing and folder are those of the set. */
    private static void holds(Bench bench, Entry set, String name) throws IOException {
        List<String> wanted = new ArrayList<>();
        Map<String, String> files = new TreeMap<>();
        for (Member member : set.members()) {
            wanted.add(member.name() + " " + member.version() + (member.enabled() ? " ACTIVE" : " DISABLED"));
            files.put(member.file(), member.digest());
            assertThat(bench.installed(member.name())).as(name).isEqualTo(member.enabled() ? 1 : 0);
        }
        List<String> there = new ArrayList<>(bench.states());
        assertThat(there).as(name).contains("core 1.0.0 ACTIVE", "shipped 1.0.0 ACTIVE");
        there.removeIf(state -> state.startsWith("core ") || state.startsWith("shipped "));
        assertThat(there).as(name).containsExactlyInAnyOrderElementsOf(wanted);
        Map<String, String> lying = new TreeMap<>();
        for (String file : names(bench.plugins)) {
            lying.put(file, Depot.digest(bench.plugins.resolve(file)));
        }
        assertThat(lying).as(name).isEqualTo(files);
    }

    private static void leavesNothingBehind(Path home, String name) throws Exception {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
        try (Bench bench = Bench.start(home, later, phase -> {})) {
            bench.drop("late.jar", BundleJar.named("late", "1.0.0"));
            Set<String> reachable = Journal.read(home.resolve("journal")).stream()
                    .flatMap(entry -> entry.members().stream())
                    .map(member -> member.digest() + ".jar")
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(names(home.resolve("kept"))).as(name).containsExactlyElementsOf(reachable);
            assertThat(names(bench.plugins)).as(name).allMatch(file -> file.matches("[a-z-]+\\.jar"));
        }
    }

    @Test
    void aKillAtAnyMomentLosesNothing() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Kills of a loop of changes with -Dseed=" + seed);
        Random random = new Random(seed);
        Path home = folder.resolve("home");
        Killed.prepare(home);
        int changed = 0;
        for (int kill = 0; kill < RANDOM_KILLS; kill++) {
            String name = "seed " + seed + ", kill " + kill;
            Process process = Killed.start(home, "loop", String.valueOf(random.nextLong()));
            int last = said(process, random.nextInt(600));
            List<Entry> committed = Journal.read(home.resolve("journal"));
            int before = committed.get(committed.size() - 1).set();
            assertThat(before).as(name).isGreaterThanOrEqualTo(last);
            try (Bench bench = Bench.start(home)) {
                for (String plugin : Killed.always()) {
                    assertThat(bench.deployer.list())
                            .as(name)
                            .filteredOn(deployed -> deployed.name().equals(plugin))
                            .extracting(Deployed::state)
                            .containsOnlyOnce("ACTIVE");
                    assertThat(bench.installed(plugin)).as(name).isEqualTo(1);
                }
                assertThat(bench.complaints).as(name).isEmpty();
                assertThat(bench.look().changes()).as(name).isEmpty();
                // By their numbers, since a start forgets the oldest of many sets.
                List<Entry> now = Journal.read(home.resolve("journal"));
                int added = now.get(now.size() - 1).set() - before;
                assertThat(added).as(name).isBetween(0, 1);
                changed += added;
                bench.deployer.enable("shipped", true);
            }
            assertThat(names(home.resolve("plugins"))).as(name).allMatch(file -> !file.startsWith("."));
        }
        System.out.println(RANDOM_KILLS + " kills at any moment over "
                + Journal.read(home.resolve("journal")).size() + " sets; after " + changed
                + " the folder had something new");
    }

    /** Kills the process a while after it is ready; answers the last set of which it has told. */
    private static int said(Process process, int milliseconds) throws Exception {
        int last = 0;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("ready");
            Thread.sleep(milliseconds);
            // The process itself would close its output with what it has said last.
            process.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                assertThat(line).matches("\\d+");
                last = Integer.parseInt(line);
            }
        }
        assertThat(process.waitFor()).isEqualTo(SIGKILL);
        return last;
    }

    @Test
    void aShippedPluginIsEnabledAgainWithoutCostToTheFolderWhenKilled() throws Exception {
        for (Phase phase : List.of(Phase.STARTED, Phase.COMMITTED, Phase.OPENED)) {
            for (boolean empty : List.of(true, false)) {
                Path home = folder.resolve(phase + " " + empty);
                Files.createDirectories(home);
                if (!empty) {
                    Killed.prepare(home);
                }
                assertThat(Killed.start(home, "enable", phase.name()).waitFor()).isEqualTo(SIGKILL);
                Set<String> files = new TreeSet<>(names(home.resolve("plugins")));
                try (Bench bench = Bench.start(home)) {
                    boolean done = phase.compareTo(Phase.COMMITTED) >= 0;
                    assertThat(bench.states().contains("shipped 1.0.0 ACTIVE")).isEqualTo(done);
                    assertThat(bench.complaints).isEmpty();
                }
                assertThat(names(home.resolve("plugins"))).containsExactlyElementsOf(files);
            }
        }
    }

    @Test
    void aPluginThatEndsTheProcessIsRefusedAtTheThirdStartAndTriedAgainWhenInstalled() throws Exception {
        Path home = folder.resolve("home");
        Killed.prepare(home);
        Path bad = BundleJar.named("mark", "6.6.6").activator(Exiting.class).writeTo(home.resolve("plugins/mark.jar"));
        assertThat(Killed.start(home, "start", "").waitFor()).isEqualTo(Exiting.STATUS);
        assertThat(Killed.start(home, "start", "").waitFor()).isEqualTo(Exiting.STATUS);
        try (Bench bench = Bench.start(home)) {
            assertThat(bench.states()).contains("mark 1.1.0 ACTIVE", "mark 6.6.6 REFUSED");
            assertThat(bench.deployer.complaints())
                    .containsExactly("mark 6.6.6 was about to start 2 times when the process ended:"
                            + " `entente plugins install` tries it again; 1.1.0 stays in use.");
        }
        assertThat(bad).exists();
        assertThat(Killed.start(home, "install", "").waitFor()).isEqualTo(Exiting.STATUS);
        try (Bench bench = Bench.start(home)) {
            assertThat(bench.states()).contains("mark 1.1.0 ACTIVE");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String name : List.of("", "plugins", "kept", "etc")) {
            Files.createDirectories(to.resolve(name));
            try (Stream<Path> files = Files.list(from.resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, to.resolve(name).resolve(file.getFileName()));
                }
            }
        }
    }
}
