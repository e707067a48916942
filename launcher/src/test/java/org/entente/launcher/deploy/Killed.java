package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.entente.launch.Outcome;
import org.entente.launcher.BundleJar;
import org.entente.launcher.sample.Marking;

/** A process that changes plugins and is killed meanwhile, by itself in a phase or by somebody at any moment. */
final class Killed {

    private Killed() {}

    /** Starts the process. */
    static Process start(Path home, String work, String phase) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Djava.util.logging.config.file="
                                + System.getProperty("java.util.logging.config.file", "none"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Killed.class.getName(),
                        home.toString(),
                        work,
                        phase)
                .redirectErrorStream(true)
                .start();
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        if (args[1].equals("loop")) {
            loop(home, Long.parseLong(args[2]));
            return;
        }
        if (args[1].equals("start")) {
            Bench.start(home, Clock.systemUTC(), phase -> {}).close();
            return;
        }
        if (args[1].equals("install")) {
            Bench.start(home).deployer.install(home.resolve("plugins/mark.jar"));
            return;
        }
        if (args[1].equals("enable")) {
            boolean[] ready = {false};
            Bench bench = Bench.start(home, Clock.systemUTC(), phase -> {
                if (ready[0] && phase.name().equals(args[2])) {
                    kill();
                }
            });
            bench.deployer.enable("shipped", false);
            ready[0] = true;
            bench.deployer.enable("shipped", true);
            bench.close();
            return;
        }
        Change change = Change.valueOf(args[1]);
        boolean[] armed = {change == Change.DROPS_WHILE_DOWN};
        Consumer<Phase> killer = phase -> {
            if (armed[0] && phase.name().equals(args[2])) {
                kill();
            }
        };
        if (armed[0]) {
            change.run(home, null);
        }
        Bench bench = Bench.start(home, Clock.systemUTC(), killer);
        armed[0] = true;
        change.run(home, bench);
        bench.close();
    }

    private static void kill() {
        try {
            String pid = String.valueOf(ProcessHandle.current().pid());
            new ProcessBuilder("kill", "-9", pid).start();
            new CountDownLatch(1).await();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Three plugins, of which one is wired to another, in three sets. */
    static void prepare(Path home) throws Exception {
        try (Bench bench = Bench.start(home)) {
            bench.drop("mark.jar", mark("1.0.0"));
            helper("1.0.0").writeTo(bench.plugins.resolve("helper.jar"));
            user().writeTo(bench.plugins.resolve("user.jar"));
            bench.look();
            bench.drop("mark.jar", mark("1.1.0"));
        }
    }

    static BundleJar mark(String version) {
        return BundleJar.named("mark", version).activator(Marking.class);
    }

    static BundleJar helper(String version) {
        return BundleJar.named("helper", version)
                .header("Export-Package", "helper.api;version=" + version)
                .activator(Marking.class);
    }

    private static BundleJar user() {
        return BundleJar.named("user", "1.0.0")
                .header("Import-Package", "org.osgi.framework,helper.api;version=\"1.0\"")
                .activator(Marking.class);
    }

    /** What is done when the kill comes. */
    enum Change {
        DROP(true) {
            @Override
            void run(Path home, Bench bench) throws Exception {
                bench.drop("new.jar", BundleJar.named("new", "1.0.0").activator(Marking.class));
            }
        },
        UPGRADE(true) {
            @Override
            void run(Path home, Bench bench) throws Exception {
                bench.drop("helper.jar", helper("1.1.0"));
            }
        },
        REMOVAL(true) {
            @Override
            void run(Path home, Bench bench) throws Exception {
                bench.delete("mark.jar");
            }
        },
        DROPS_WHILE_DOWN(true) {
            @Override
            void run(Path home, Bench bench) throws Exception {
                if (bench == null) {
                    helper("1.1.0").writeTo(home.resolve("plugins/helper.jar"));
                    mark("1.2.0").writeTo(home.resolve("plugins/mark.jar"));
                }
            }
        },
        INSTALL(false) {
            @Override
            void run(Path home, Bench bench) throws Exception {
                bench.deployer.install(helper("1.2.0").writeTo(home.resolve("other-name.jar")));
            }
        },
        REMOVE(false) {
            @Override
            void run(Path home, Bench bench) throws Exception {
                bench.deployer.remove("mark");
            }
        },
        ROLLBACK(false) {
            @Override
            void run(Path home, Bench bench) throws Exception {
                bench.deployer.rollback(2);
            }
        },
        DISABLE(false) {
            @Override
            void run(Path home, Bench bench) throws Exception {
                bench.deployer.enable("mark", false);
            }
        };

        /** Whether files that come and go are what asks for it. */
        final boolean byFolder;

        Change(boolean byFolder) {
            this.byFolder = byFolder;
        }

        abstract void run(Path home, Bench bench) throws Exception;
    }

    /** Changes two plugins in every way, and says the number of each set. */
    private static void loop(Path home, long seed) throws Exception {
        Random random = new Random(seed);
        Path outside = Files.createDirectories(home.resolve("outside"));
        try (Bench bench = Bench.start(home)) {
            say("ready");
            while (true) {
                String name = random.nextBoolean() ? "mark" : "helper";
                String version = "1." + random.nextInt(50) + ".0";
                BundleJar jar = name.equals("mark") ? mark(version) : helper(version);
                Path file = jar.writeTo(outside.resolve(name + "-" + version + ".jar"));
                Path place = bench.plugins.resolve(bench.listed(name).file().getFileName());
                Outcome outcome = switch (random.nextInt(6)) {
                    case 0 -> bench.deployer.install(file);
                    case 1 -> bench.deployer.rollback(1);
                    case 2 -> {
                        bench.deployer.enable("shipped", false);
                        yield bench.deployer.enable("shipped", true);
                    }
                    case 3 -> {
                        // Over what is there, as cp does: a copy that replaces deletes first, which asks for the
                        // removal.
                        Files.write(place, Files.readAllBytes(file));
                        yield bench.look();
                    }
                    default -> {
                        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
                        yield bench.look();
                    }
                };
                say(outcome.set());
            }
        }
    }

    private static void say(Object what) {
        System.out.println(what);
        System.out.flush();
    }

    static List<String> always() {
        return List.of("helper", "mark", "user");
    }
}
