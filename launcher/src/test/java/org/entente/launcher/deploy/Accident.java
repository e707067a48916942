package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.launcher.deploy.Scene.GOOD;
import static org.entente.launcher.deploy.Scene.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.entente.launch.Change;

/** What befalls the process, the disk and the trust in a jar. */
enum Accident implements Injection {
    RESTART(scene -> {
        Settings.Policy[] policies = Settings.Policy.values();
        Settings.Policy next = policies[scene.random.nextInt(policies.length)];
        scene.under(next);
        scene.restart(next);
        return End.UNCHANGED;
    }),
    RESTART_WITH_CHANGES(scene -> {
        String version = Arrival.newer(scene);
        Path jar = scene.good(version);
        String name = "guest-" + scene.next();
        Path guest = scene.make(Arrival.guest(name));
        scene.stop();
        scene.put(jar, scene.file(GOOD));
        scene.put(guest, name + ".jar");
        scene.start(scene.policy());
        scene.committed(plugin(GOOD, version, jar), plugin(name, "1.0.0", guest));
        return End.COMMITTED;
    }),
    RESTART_AFTER_A_BREAK(scene -> {
        // Of files that were renamed since, the journal learns with the next set only.
        Arrival.REBUILD.inject(scene);
        String file = scene.file(GOOD);
        scene.stop();
        Files.writeString(scene.plugin(file), "broken while nobody looked");
        scene.start(scene.policy());
        scene.left(file, file, GOOD);
        return End.REFUSED;
    }),
    RESTART_WITHOUT_THE_KEPT_JAR(scene -> {
        Arrival.REBUILD.inject(scene);
        Path kept = scene.site.kept().resolve(scene.set().get(GOOD).digest() + ".jar");
        scene.stop();
        Files.delete(kept);
        scene.start(scene.policy());
        return End.UNCHANGED;
    }),
    RESTART_WITH_A_ROTTEN_KEPT_JAR(scene -> {
        Arrival.REBUILD.inject(scene);
        Path kept = scene.site.kept().resolve(scene.set().get(GOOD).digest() + ".jar");
        scene.stop();
        byte[] content = Files.readAllBytes(kept);
        content[content.length / 2] ^= 1;
        assertThat(kept.toFile().setWritable(true)).isTrue();
        Files.write(kept, content);
        scene.start(scene.policy());
        return End.UNCHANGED;
    }),
    LONG_TIME_LATER(scene -> {
        scene.clock.move(Duration.ofHours(2));
        return Arrival.UPGRADE.inject(scene);
    }),
    DISK_FULL_FOR_THE_COPY(Accident::isLimitable, scene -> {
        String version = Arrival.newer(scene);
        Path jar = scene.good(version);
        return taken(scene, jar, version, scene.random.nextInt(500), " could not be copied ");
    }),
    DISK_FULL_FOR_THE_JOURNAL(Accident::isLimitable, scene -> {
        String version = Arrival.newer(scene);
        Path jar = scene.good(version);
        long room = Files.size(scene.site.journal()) + scene.random.nextInt(300);
        return taken(scene, jar, version, room, " could not be written down, ");
    }),
    DISK_FULL_FOR_A_WISH(Accident::isLimitable, scene -> {
        Path jar = scene.good(Arrival.newer(scene));
        Disk.limit(scene.random.nextBoolean() ? 500 : Files.size(scene.site.journal()) + scene.random.nextInt(300));
        try {
            assertThatThrownBy(() -> scene.site.deployer().install(jar)).isInstanceOf(IOException.class);
        } finally {
            Disk.unlimit();
        }
        return End.UNCHANGED;
    }),
    NOT_LISTED(scene -> {
        scene.under(Settings.Policy.DIGEST);
        Path jar = scene.site.good("9.0." + scene.next(), "not listed").writeTo(scene.outside());
        return distrusted(scene, jar, "is not on the list");
    }),
    SIGNED_BY_A_STRANGER(scene -> {
        scene.under(Settings.Policy.SIGNED);
        Path jar = scene.site.good("9.0." + scene.next(), "strange").writeTo(scene.outside());
        return distrusted(scene, scene.signedByAStranger(jar), "is signed by");
    }),
    SIGNED_AND_CHANGED(scene -> {
        scene.under(Settings.Policy.SIGNED);
        Path jar = scene.good("9.0." + scene.next());
        return distrusted(scene, tampered(jar), " is not as it was signed");
    }),
    PROBE_FAILS(scene -> !scene.site.hasCore(), scene -> {
        Path jar = scene.make(scene.site.good("9.0." + scene.next(), "bad").header("Fault", "answers to nobody"));
        return distrusted(scene, jar, "answers to nobody");
    }),
    CORE_THROWS(scene -> !scene.site.hasCore(), scene -> {
        Path jar = scene.make(scene.site.good("9.0." + scene.next(), "bad").header("Fault", "throws"));
        return distrusted(scene, jar, "could not be tried, for a reason that the log tells");
    }),
    STRICTER_POLICY(scene -> {
        scene.under(Settings.Policy.OPEN);
        String name = "guest-" + scene.next();
        Path jar = scene.unsigned(Arrival.guest(name).writeTo(scene.outside()));
        scene.put(jar, name + ".jar");
        assertThat(scene.look(name + ".jar").committed()).isTrue();
        scene.committed(plugin(name, "1.0.0", jar));
        scene.check("not signed");
        scene.under(Settings.Policy.SIGNED);
        scene.left(name + ".jar", " is not signed", "");
        scene.committedWithout(name);
        return End.COMMITTED;
    }),
    HELPER_THAT_STOPS_THE_GOOD_ONE(scene -> !scene.site.hasCore(), scene -> {
        String file = scene.newFile();
        scene.put(scene.make(Arrival.helper("2.0." + scene.next())), file);
        assertThat(scene.look(file).committed()).isFalse();
        scene.left(file, " would stop good ", "");
        scene.check("a helper that stops the good one");
        // Beside it others would be refused for its sake.
        scene.clear();
        return End.REFUSED;
    });

    /** The journal must be longer than a jar, so that a limit can stop the one and not the other. */
    private static final long LONGER_THAN_A_JAR = 20_000;

    /** After that, what failed for want of room is tried again. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(31);

    private static final Set<Accident> RESTARTING = EnumSet.of(
            RESTART,
            RESTART_WITH_CHANGES,
            RESTART_AFTER_A_BREAK,
            RESTART_WITHOUT_THE_KEPT_JAR,
            RESTART_WITH_A_ROTTEN_KEPT_JAR,
            NOT_LISTED,
            SIGNED_BY_A_STRANGER,
            SIGNED_AND_CHANGED,
            STRICTER_POLICY);

    private final Predicate<Scene> condition;
    private final Deed deed;

    Accident(Deed deed) {
        this(scene -> true, deed);
    }

    Accident(Predicate<Scene> condition, Deed deed) {
        this.condition = condition;
        this.deed = deed;
    }

    @Override
    public boolean fits(Scene scene) {
        // A native library is loaded once a process, so the shipped workbench cannot be started twice in one.
        return condition.test(scene) && !(scene.site.hasCore() && RESTARTING.contains(this));
    }

    @Override
    public End inject(Scene scene) throws Exception {
        scene.heal(GOOD);
        return deed.run(scene);
    }

    private static boolean isLimitable(Scene scene) {
        try {
            return !scene.site.hasCore() && Disk.isLimitable() && Files.size(scene.site.journal()) > LONGER_THAN_A_JAR;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A jar comes while there is not room enough for what has to be written, and is taken when there is. */
    private static End taken(Scene scene, Path jar, String version, long room, String words) throws Exception {
        String file = scene.file(GOOD);
        scene.put(jar, file);
        Disk.limit(room);
        try {
            assertThat(scene.look(file).committed()).isFalse();
            scene.settle(file);
            scene.left(file, words, GOOD);
            scene.check("while the disk is full");
            scene.clock.move(LONG_ENOUGH);
            assertThat(scene.look().committed()).isFalse();
        } finally {
            Disk.unlimit();
        }
        scene.clock.move(LONG_ENOUGH);
        scene.unleft(file);
        return Arrival.taken(scene, jar, version, scene.look(), Change.Kind.UPGRADED);
    }

    private static End distrusted(Scene scene, Path jar, String words) throws IOException {
        String file = scene.random.nextBoolean() ? scene.file(GOOD) : scene.newFile();
        boolean inPlace = file.equals(scene.file(GOOD));
        scene.put(jar, file);
        assertThat(scene.look(file).committed()).isFalse();
        scene.left(file, words, inPlace ? GOOD : "");
        return End.REFUSED;
    }

    /** Puts another entry in the place of one that is signed. */
    private static Path tampered(Path jar) throws IOException {
        Path changed = jar.resolveSibling("tampered-" + jar.getFileName());
        try (var in = new ZipFile(jar.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (var entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith(".class")) {
                    content[content.length - 1] ^= 1;
                }
                out.write(content);
                out.closeEntry();
            }
        }
        return changed;
    }
}
