package org.entente.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The built distribution, run as a process.
 *
 * <p>Each test works on a copy with plugins and state of its own; the jars are linked where the file system allows.
 */
public final class Distribution {

    /** How long a call may take before the test fails. */
    public static final Duration LIMIT = Duration.ofMinutes(3);

    /** No workbench of a test lives until what the second compiler makes of it pays; the long form runs as is shipped. */
    private static final String BRIEFLY = "-XX:TieredStopAtLevel=1";

    private final Path home;
    private final Path directory;
    private final List<String> starter;
    private final Map<String, String> environment = new TreeMap<>();

    private Distribution(Path home, Path directory, List<String> starter) {
        this.home = home;
        this.directory = directory;
        this.starter = starter;
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        if (!Boolean.getBoolean("long")) {
            environment.put("ENTENTE_JAVA_OPTS", BRIEFLY);
        }
    }

    /**
     * Copies the distribution as it is shipped.
     *
     * @param home where to
     * @param directory the working directory of the calls
     */
    public static Distribution shipped(Path home, Path directory) throws IOException {
        Distribution copy = bare(home, directory);
        for (String folder : List.of("bundles", "lib/core", "lib/web")) {
            link(built().resolve(folder), home.resolve(folder));
        }
        return copy;
    }

    /** Copies the launcher and the platform alone. */
    static Distribution bare(Path home, Path directory) throws IOException {
        for (String folder : List.of("bin", "etc", "lib", "lib/felix", "lib/equinox", "lib/platform")) {
            link(built().resolve(folder), home.resolve(folder));
        }
        Files.createDirectories(home.resolve("plugins"));
        Files.createDirectories(directory);
        return new Distribution(home, directory, List.of());
    }

    private static void link(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file)) {
                    link(file, to, file.getFileName());
                } else if (file.startsWith(built().resolve("lib/platform"))) {
                    // A bundle that is a folder.
                    link(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    private static void link(Path file, Path to, Path name) throws IOException {
        try {
            Files.createLink(to.resolve(name), file);
        } catch (FileSystemException e) {
            Files.copy(file, to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static Path built() {
        return Path.of(System.getProperty("entente.distribution", "target/entente"))
                .toAbsolutePath();
    }

    /** The same installation, whose calls are started by another program, such as one that sets limits. */
    public Distribution startedBy(String... command) {
        Distribution other = new Distribution(home, directory, List.of(command));
        other.environment.putAll(environment);
        return other;
    }

    /** The same installation, called from another folder. */
    public Distribution in(Path other) {
        Distribution there = new Distribution(home, other, starter);
        there.environment.putAll(environment);
        return there;
    }

    /** Adds a variable to the environment of the calls. */
    public Distribution with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The folder of the installation. */
    public Path home() {
        return home;
    }

    /** The plugin folder. */
    public Path plugins() {
        return home.resolve("plugins");
    }

    /** Runs to the end with nothing on standard input. */
    public Ended run(String... args) throws IOException, InterruptedException {
        try (Running running = start(args)) {
            running.input().close();
            return running.end();
        }
    }

    /** Starts, and leaves it running. */
    public Running start(String... args) throws IOException {
        List<String> command = new ArrayList<>(signals());
        command.addAll(starter);
        command.add(home.resolve("bin/entente").toString());
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        return new Running(builder.start());
    }

    /** A build that runs in the background hands down that Ctrl-C is ignored; a user's shell does not. */
    private static List<String> signals() throws IOException {
        List<String> reset = List.of("env", "--default-signal=INT");
        try {
            List<String> probe = new ArrayList<>(reset);
            probe.add("true");
            return new ProcessBuilder(probe).start().waitFor() == 0 ? reset : List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** What came of a call. */
    public record Ended(int status, String out, String err) {}

    /** A call under way. */
    public static final class Running implements AutoCloseable {

        private final Process process;
        private final Collector out;
        private final Collector err;

        private Running(Process process) {
            this.process = process;
            out = new Collector(process.getInputStream());
            err = new Collector(process.getErrorStream());
        }

        /** What the process reads. */
        public OutputStream input() {
            return process.getOutputStream();
        }

        /** The process itself. */
        public Process process() {
            return process;
        }

        /** Standard output so far. */
        public String out() {
            return out.text();
        }

        /** Standard error so far. */
        public String err() {
            return err.text();
        }

        /** Waits until a text is seen on standard output. */
        public void awaitOut(String text, Duration limit) throws InterruptedException {
            await(out, text, limit);
        }

        /** Waits until a text is seen on standard error. */
        public void awaitErr(String text, Duration limit) throws InterruptedException {
            await(err, text, limit);
        }

        private void await(Collector stream, String text, Duration limit) throws InterruptedException {
            long end = System.nanoTime() + limit.toNanos();
            while (!stream.text().contains(text)) {
                if (System.nanoTime() > end
                        || !process.isAlive()
                                && stream.isEnded()
                                && !stream.text().contains(text)) {
                    throw new AssertionError("Not seen: " + text + "\nout: " + out.text() + "\nerr: " + err.text());
                }
                Thread.sleep(10);
            }
        }

        /** Sends a signal by name, such as INT. */
        public void signal(String name) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }

        /** Waits for the end. */
        public Ended end() throws InterruptedException {
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("No end within " + LIMIT + "\nout: " + out.text() + "\nerr: " + err.text());
            }
            out.join();
            err.join();
            return new Ended(process.exitValue(), out.text(), err.text());
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private static final class Collector {

        private final StringBuffer text = new StringBuffer();
        private final Thread thread;

        Collector(InputStream in) {
            thread = new Thread(() -> collect(in));
            thread.setDaemon(true);
            thread.start();
        }

        private void collect(InputStream in) {
            char[] chars = new char[8192];
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (int count = reader.read(chars); count >= 0; count = reader.read(chars)) {
                    text.append(chars, 0, count);
                }
            } catch (IOException e) {
                text.append("\n[stream closed: ").append(e.getMessage()).append("]");
            }
        }

        String text() {
            return text.toString();
        }

        boolean isEnded() {
            return !thread.isAlive();
        }

        void join() throws InterruptedException {
            thread.join(LIMIT.toMillis());
        }
    }
}
