package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.launcher.deploy.Scene.GOOD;
import static org.entente.launcher.deploy.Scene.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.entente.launch.Change;
import org.entente.launch.Outcome;
import org.entente.launcher.BundleJar;
import org.entente.launcher.sample.Failing;
import org.entente.launcher.sample.Marking;

/** Files that come and go in the plugin folder, and are taken. */
enum Arrival implements Injection {
    UPGRADE(scene -> over(scene, newer(scene), Change.Kind.UPGRADED)),
    DOWNGRADE(scene -> over(scene, older(scene), Change.Kind.DOWNGRADED)),
    REBUILD(scene -> over(scene, scene.set().get(GOOD).version(), Change.Kind.REBUILT)),
    REBUILD_WITH_OLD_TIME(scene -> {
        Path file = scene.plugin(scene.file(GOOD));
        var time = Files.getLastModifiedTime(file);
        String version = scene.set().get(GOOD).version();
        Path jar = scene.good(version);
        Files.write(file, Files.readAllBytes(jar));
        Files.setLastModifiedTime(file, time);
        return taken(scene, jar, version, scene.look(file.getFileName().toString()), Change.Kind.REBUILT);
    }),
    UPGRADE_UNDER_OTHER_NAME(scene -> {
        String version = newer(scene);
        Path jar = scene.good(version);
        Files.delete(scene.plugin(scene.file(GOOD)));
        String file = scene.newFile();
        scene.put(jar, file);
        return taken(scene, jar, version, scene.look(file), Change.Kind.UPGRADED);
    }),
    UPGRADE_BESIDE_THE_OLD(scene -> {
        String old = scene.file(GOOD);
        String version = newer(scene);
        Path jar = scene.good(version);
        String file = scene.newFile();
        scene.put(jar, file);
        scene.left(old, " is not used: " + file + " holds the " + version, "");
        // What the words name may be replaced later, so the file does not stay.
        End end = taken(scene, jar, version, scene.look(file), Change.Kind.UPGRADED);
        scene.check("beside the old");
        scene.clear();
        return end;
    }),
    OLD_ONE_COMES_BACK(scene -> {
        Scene.Plugin old = scene.set().get(GOOD);
        String version = newer(scene);
        Path jar = scene.good(version);
        String file = scene.newFile();
        scene.put(jar, file);
        taken(scene, jar, version, scene.look(file), Change.Kind.UPGRADED);
        Files.delete(scene.plugin(file));
        assertThat(scene.look(file).committed()).isTrue();
        scene.committed(old);
        return End.COMMITTED;
    }),
    STALLED_COPY(scene -> {
        String version = newer(scene);
        Path jar = scene.good(version);
        byte[] content = Files.readAllBytes(jar);
        int cut = 1 + scene.random.nextInt(content.length - 1);
        String file = scene.file(GOOD);
        Files.write(scene.plugin(file), Arrays.copyOf(content, cut));
        quiet(scene.look(file));
        scene.clock.move(Duration.ofMillis(500));
        quiet(scene.look());
        scene.clock.move(Duration.ofSeconds(1 + scene.random.nextInt(30)));
        assertThat(scene.look().committed()).isFalse();
        scene.left(file, file, GOOD);
        scene.check("stalled in " + file);
        scene.unleft(file);
        append(scene.plugin(file), content, cut, content.length);
        return taken(scene, jar, version, scene.look(file), Change.Kind.UPGRADED);
    }),
    COPY_IN_PIECES(scene -> {
        String version = newer(scene);
        Path jar = scene.good(version);
        byte[] content = Files.readAllBytes(jar);
        String file = scene.file(GOOD);
        Files.write(scene.plugin(file), new byte[0]);
        int step = content.length / 5;
        for (int at = 0; at < content.length; at += step) {
            quiet(scene.look(file));
            append(scene.plugin(file), content, at, Math.min(content.length, at + step));
            scene.clock.move(Duration.ofMillis(900));
        }
        return taken(scene, jar, version, scene.look(file), Change.Kind.UPGRADED);
    }),
    REPLACED_IN_MID_COPY(scene -> {
        String version = newer(scene);
        Path jar = scene.good(version);
        String file = scene.file(GOOD);
        Files.write(scene.plugin(file), Arrays.copyOf(Files.readAllBytes(scene.good(newer(scene))), 700));
        quiet(scene.look(file));
        scene.put(jar, file);
        return taken(scene, jar, version, scene.look(file), Change.Kind.UPGRADED);
    }),
    NEWER_DURING_THE_SWAP(scene -> {
        String version = newer(scene);
        Path jar = scene.good(version);
        String next = newer(scene);
        Path later = scene.good(next);
        String file = scene.file(GOOD);
        scene.put(jar, file);
        Phase[] phases = {Phase.TRIED, Phase.CLOSED, Phase.STOPPED, Phase.STARTED, Phase.COMMITTED};
        scene.at(phases[scene.random.nextInt(phases.length)], () -> scene.put(later, file));
        taken(scene, jar, version, scene.look(file), Change.Kind.UPGRADED);
        return taken(scene, later, next, scene.look(file), Change.Kind.UPGRADED);
    }),
    HELPER_UPGRADED(scene -> {
        String version = newer(scene);
        Path jar = scene.make(helper(version));
        scene.put(jar, scene.file("helper"));
        Outcome outcome = scene.look(scene.file("helper"));
        if (!scene.site.hasCore()) {
            assertThat(outcome.changes())
                    .anyMatch(change -> change.kind() == Change.Kind.RESTARTED
                            && change.name().equals(GOOD));
        }
        scene.committed(plugin("helper", version, jar));
        return End.COMMITTED;
    }),
    GUEST_COMES(scene -> {
        String name = "guest-" + scene.next();
        Path jar = scene.make(guest(name));
        scene.put(jar, name + ".jar");
        assertThat(scene.look(name + ".jar").committed()).isTrue();
        scene.committed(plugin(name, "1.0.0", jar));
        gone(scene, name);
        return End.COMMITTED;
    }),
    GUEST_GOES_DURING_THE_SWAP(scene -> {
        String name = "guest-" + scene.next();
        Path jar = scene.make(guest(name));
        scene.put(jar, name + ".jar");
        scene.at(Phase.STARTED, () -> Files.delete(scene.plugin(name + ".jar")));
        assertThat(scene.look(name + ".jar").committed()).isTrue();
        scene.committed(plugin(name, "1.0.0", jar));
        assertThat(scene.look().committed()).isTrue();
        scene.committedWithout(name);
        return End.COMMITTED;
    }),
    SEVERAL_AT_ONCE(scene -> {
        int number = scene.next();
        String version = newer(scene);
        Path good = scene.good(version);
        Path offers = scene.make(guest("offers-" + number).header("Export-Package", "p" + number + ";version=1.0"));
        Path needs = scene.make(guest("needs-" + number).header("Import-Package", "org.osgi.framework,p" + number));
        Path bad = scene.make(BundleJar.named("bad-" + number, "1.0.0").activator(Failing.class));
        List<String> files = List.of(scene.newFile(), scene.newFile(), scene.newFile());
        scene.put(needs, files.get(0));
        scene.put(bad, files.get(1));
        scene.put(offers, files.get(2));
        scene.put(good, scene.file(GOOD));
        assertThat(scene.look(files.toArray(String[]::new)).committed()).isTrue();
        scene.left(files.get(1), "thrown on purpose", "");
        scene.committed(
                plugin(GOOD, version, good),
                plugin("offers-" + number, "1.0.0", offers),
                plugin("needs-" + number, "1.0.0", needs));
        scene.check("several at once");
        Files.delete(scene.plugin(files.get(0)));
        Files.delete(scene.plugin(files.get(2)));
        assertThat(scene.look().committed()).isTrue();
        scene.committedWithout("needs-" + number, "offers-" + number);
        return End.COMMITTED;
    }),
    NEEDED_COMES_LATER(scene -> {
        int number = scene.next();
        Path offers = scene.make(guest("offers-" + number).header("Export-Package", "p" + number + ";version=1.0"));
        Path needs = scene.make(guest("needs-" + number).header("Import-Package", "org.osgi.framework,p" + number));
        String first = scene.newFile();
        String second = scene.newFile();
        scene.put(needs, first);
        assertThat(scene.look(first).committed()).isFalse();
        scene.left(first, " needs the package p" + number, "");
        scene.check("what is needed is not there");
        scene.unleft(first);
        scene.put(offers, second);
        assertThat(scene.look(second).committed()).isTrue();
        scene.committed(plugin("offers-" + number, "1.0.0", offers));
        scene.committed(plugin("needs-" + number, "1.0.0", needs));
        scene.check("what is needed is there");
        Files.delete(scene.plugin(first));
        Files.delete(scene.plugin(second));
        assertThat(scene.look().committed()).isTrue();
        scene.committedWithout("needs-" + number, "offers-" + number);
        return End.COMMITTED;
    }),
    SHIPPED_ONE_REPLACED(scene -> {
        String name = scene.site.replaceable();
        Path jar = scene.make(guest(name));
        String file = scene.newFile();
        scene.put(jar, file);
        assertThat(scene.look(file).committed()).isTrue();
        scene.committed(plugin(name, "1.0.0", jar));
        scene.check("replaced");
        Files.delete(scene.plugin(file));
        assertThat(scene.look(file).changes())
                .anyMatch(change -> change.sentence().endsWith(" is back."));
        scene.committedWithout(name);
        return End.COMMITTED;
    }),
    RESTART_ONLY_WAITS(scene -> {
        Path jar = scene.make(guest(scene.site.restartOnly()));
        String file = scene.newFile();
        scene.put(jar, file);
        assertThat(scene.look(file).committed()).isFalse();
        scene.left(file, " is staged and taken at the next start of Entente.", "");
        scene.check("waits");
        scene.clear();
        return End.UNCHANGED;
    });

    private final Deed deed;

    Arrival(Deed deed) {
        this.deed = deed;
    }

    /** An earlier set may have left a dropped one in the place of the shipped one. */
    @Override
    public boolean fits(Scene scene) {
        return this != SHIPPED_ONE_REPLACED || !scene.has(scene.site.replaceable());
    }

    @Override
    public End inject(Scene scene) throws Exception {
        scene.heal(GOOD);
        return deed.run(scene);
    }

    static String newer(Scene scene) {
        return "1.0." + scene.next();
    }

    /** Older than all before. */
    static String older(Scene scene) {
        return "0.1." + (1_000_000 - scene.next());
    }

    static BundleJar guest(String name) {
        return BundleJar.named(name, "1.0.0").activator(Marking.class);
    }

    static BundleJar helper(String version) {
        return BundleJar.named("helper", version).header("Export-Package", "helper.api;version=" + version);
    }

    static void quiet(Outcome outcome) {
        assertThat(outcome.changes()).isEmpty();
    }

    private static void append(Path file, byte[] content, int from, int to) throws IOException {
        Files.write(file, Arrays.copyOfRange(content, from, to), StandardOpenOption.APPEND);
    }

    private static End over(Scene scene, String version, Change.Kind kind) throws IOException {
        Path jar = scene.good(version);
        scene.put(jar, scene.file(GOOD));
        return taken(scene, jar, version, scene.look(scene.file(GOOD)), kind);
    }

    static End taken(Scene scene, Path jar, String version, Outcome outcome, Change.Kind kind) throws IOException {
        assertThat(outcome.changes())
                .as("%s of %s", kind, version)
                .anyMatch(change -> change.kind() == kind
                        && change.name().equals(GOOD)
                        && change.version().equals(version));
        assertThat(outcome.committed()).isTrue();
        scene.committed(plugin(GOOD, version, jar));
        return End.COMMITTED;
    }

    /** Guests do not stay for ever. */
    private static void gone(Scene scene, String name) throws Exception {
        scene.check("a guest");
        if (scene.random.nextInt(3) > 0) {
            Files.delete(scene.plugin(name + ".jar"));
            assertThat(scene.look(name + ".jar").committed()).isTrue();
            scene.committedWithout(name);
        }
    }
}
