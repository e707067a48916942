package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.core.spi.Analyzer;
import org.entente.launch.Call;
import org.entente.launch.User;
import org.entente.launcher.sample.Leaking;
import org.entente.launcher.sample.YearAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plugin that is updated again and again in a workbench where it is used; what is left is asked of the running Java. */
class LeakIT {

    /** Until then caches fill and classes are compiled. */
    private static final int WARM_UP = 40;

    /** More than the difference between two moments, and less than one object of each update. */
    private static final int SOME = 5;

    /** What one moment holds more than another, by chance. */
    private static final long CHANCE = 512 << 10;

    @TempDir
    Path temporary;

    private Distribution entente;
    private Distribution.Running workbench;
    private int version;

    /**
     * The journal remembers each set, which takes about 1 KB. Felix 7.0.5 also remembers, without its classes, each bundle that
     * ever used a service, as it drops the count of uses of prototypes alone when it comes to zero: about 6 KB.
     */
    @ParameterizedTest
    @CsvSource({"felix, 500, 10", "equinox, 100, 3"})
    void updatesLeaveNothingBehind(String framework, int updates, int kilobytesEach) throws Exception {
        start(framework);
        try {
            update(WARM_UP, false);
            State before = State.of(workbench.process().pid());
            update(updates, false);
            State after = State.of(workbench.process().pid());
            System.out.println(framework + ", " + updates + " updates: " + before + " -> " + after);
            assertThat(after.grownSince(before, (long) updates * kilobytesEach << 10))
                    .as("%s -> %s", before, after)
                    .isEmpty();
        } finally {
            workbench.close();
        }
    }

    @Test
    void aPluginThatLeaksIsFound() throws Exception {
        start("felix");
        try {
            update(WARM_UP, false);
            State before = State.of(workbench.process().pid());
            update(2 * SOME, true);
            State after = State.of(workbench.process().pid());
            System.out.println(2 * SOME + " updates that leak: " + before + " -> " + after);
            assertThat(after.grownSince(before, Long.MAX_VALUE - CHANCE)).contains("class loaders", "threads");
        } finally {
            workbench.close();
        }
    }

    private void start(String framework) throws Exception {
        entente = Distribution.shipped(temporary.resolve("entente"), temporary).with("ENTENTE_FRAMEWORK", framework);
        Files.writeString(
                temporary.resolve("news.txt"), "Türkiye signed a contract with Pakistan for four corvettes in 2018.");
        assertThat(entente.run("-w", "W", "import", "news.txt").status()).isZero();
        workbench = entente.start("-w", "W");
        workbench.awaitOut("Ctrl-C", Distribution.LIMIT);
    }

    private void update(int times, boolean leaking) throws IOException {
        for (int time = 0; time < times; time++) {
            version++;
            BundleJar jar = BundleJar.named("sample.year", "1.0." + version)
                    .plugin(Analyzer.class, YearAnalyzer.class, YearAnalyzer.Parameters.class, "year");
            if (leaking) {
                jar.activator(Leaking.class);
            }
            jar.header(
                    "Import-Package",
                    "org.osgi.framework,org.entente.core.spi,org.entente.core.api,org.entente.core.model");
            Path file = jar.writeTo(temporary.resolve("year.jar"));
            call("plugins", "install", file.toString());
            call("-w", temporary.resolve("W").toString(), "analyze", "year");
        }
    }

    /** A call of the workbench without a process of its own. */
    private void call(String... words) throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Call call = new Call(
                List.of(words),
                User.current(),
                temporary,
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                err,
                () -> false);
        try (Client client = Client.find(entente.home().resolve("var")).orElseThrow()) {
            assertThat(client.run(call))
                    .as(err.toString(StandardCharsets.UTF_8))
                    .isZero();
        }
    }

    /**
     * What a process holds after its garbage is collected.
     *
     * @param heap bytes
     * @param loaders class loaders of bundles
     * @param classes classes of which there are objects
     * @param files open files and connections
     */
    private record State(long heap, long loaders, long classes, long threads, long files) {

        static State of(long pid) throws IOException, InterruptedException {
            // What only the finalizer or a cleaner frees is gone by the second time.
            ask(pid, "GC.run");
            ask(pid, "GC.run_finalization");
            List<String> histogram = ask(pid, "GC.class_histogram").lines().toList();
            long loaders = histogram.stream()
                    .filter(line -> line.contains("BundleClassLoader") || line.contains("EquinoxClassLoader"))
                    .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[1]))
                    .sum();
            String[] total = histogram.get(histogram.size() - 1).strip().split("\\s+");
            return new State(
                    Long.parseLong(total[2]),
                    loaders,
                    histogram.size(),
                    count(Path.of("/proc", String.valueOf(pid), "task")),
                    count(Path.of("/proc", String.valueOf(pid), "fd")));
        }

        private static long count(Path folder) throws IOException {
            if (!Files.isDirectory(folder)) {
                return 0;
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.count();
            }
        }

        private static String ask(long pid, String question) throws IOException, InterruptedException {
            Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process process = new ProcessBuilder(tool.toString(), String.valueOf(pid), question)
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(answer).isZero();
            return answer;
        }

        /**
         * What there is more of than is explained.
         *
         * @param bytes by how much the heap may have grown, besides by chance
         */
        List<String> grownSince(State before, long bytes) {
            return Stream.of(
                            heap - before.heap > bytes + CHANCE ? "heap" : "",
                            loaders - before.loaders > SOME ? "class loaders" : "",
                            classes - before.classes > 20 * SOME ? "classes" : "",
                            threads - before.threads > SOME ? "threads" : "",
                            files - before.files > SOME ? "files" : "")
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f MB, %d class loaders, %d classes, %d threads, %d files",
                    heap / 1e6,
                    loaders,
                    classes,
                    threads,
                    files);
        }
    }
}
