package org.entente.store.duckdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.core.model.Actor;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Source;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;

/** A process of its own that does something with a workspace. */
final class Child implements AutoCloseable {

    /** How many ties each commit of a writing child adds. */
    static final int TIES = 1000;

    private final Process process;
    private final BufferedReader out;

    Child(String what, Path workspace) throws IOException {
        process = new ProcessBuilder(command(what, workspace))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static List<String> command(String what, Path workspace) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                what,
                workspace.toString());
    }

    /** The next line that it prints, or null after the last. */
    String line() throws IOException {
        return out.readLine();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        out.close();
    }

    /** Runs in the child. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path workspace = Path.of(arguments[1]);
        if (arguments[0].equals("lock")) {
            try (FolderLock lock = FolderLock.take(new Layout(workspace))) {
                out.println(lock == null ? "" : "held");
                Thread.sleep(60_000);
            }
        }
        if (arguments[0].equals("starve")) {
            // The library must be there before the limit is.
            new DuckStore().open(workspace.resolveSibling("starving")).close();
            limit(8192);
        }
        try (Ledger ledger = new DuckStore().open(workspace)) {
            switch (arguments[0]) {
                case "hold" -> {
                    out.println("held");
                    Thread.sleep(60_000);
                }
                case "change" -> {
                    for (int i = 1; ; i++) {
                        out.println("begun");
                        if (i % 4 > 1) {
                            // The one before, then this undo itself.
                            ledger.undo(ledger.revision().number(), "child", "");
                        } else {
                            write(ledger, workspace.resolveSibling("part"));
                        }
                        out.println("committed " + ledger.revision().number());
                    }
                }
                case "starve" -> {
                    ledger.notes().forEach(out::println);
                    out.println(ledger.revisions().size() + " revisions");
                }
                case "fill" -> fill(ledger, workspace.resolveSibling("part"));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
            out.println("done");
        } catch (IOException e) {
            out.println("IOException: " + e.getMessage());
        }
    }

    private static void write(Ledger ledger, Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder text = new StringBuilder("n,line,text,from,to\n");
        long number = ledger.revision().number() + 1;
        for (int i = 1; i <= TIES; i++) {
            text.append(i)
                    .append(',')
                    .append(i)
                    .append(",revision ")
                    .append(number)
                    .append(",AAA,BBB\n");
        }
        Path table = Files.writeString(folder.resolve("t" + number + ".csv"), text, StandardCharsets.UTF_8);
        try (Transaction transaction = ledger.begin()) {
            String digest = Sample.digest(table);
            transaction.source(Source.of(digest, "t" + number), table);
            transaction.actor(Actor.country("AAA", "Aland"));
            transaction.actor(Actor.country("BBB", "Borland"));
            transaction.load(CrashTest.RECIPE, table, digest, "test 1");
            long first = transaction.reserve(TIES);
            for (int i = 0; i < TIES; i++) {
                transaction.evidence(first + i, Evidence.of(digest, new Locator.Whole(), "more", "test 1"));
            }
            transaction.commit(RevisionKind.IMPORT, "child", "Loaded " + number + ".", "");
        }
    }

    private static void limit(int bytes) throws IOException, InterruptedException {
        String self = Long.toString(ProcessHandle.current().pid());
        new ProcessBuilder("/usr/bin/prlimit", "--pid", self, "--fsize=" + bytes)
                .start()
                .waitFor();
    }

    /** Writes until a file is too large; like a full disk, but for one process only. */
    private static void fill(Ledger ledger, Path folder) throws IOException, InterruptedException {
        limit(4 * 1024 * 1024);
        try (Transaction transaction = ledger.begin()) {
            Files.createDirectories(folder);
            Path file = Files.writeString(folder.resolve("s.txt"), "source");
            transaction.source(Source.of(Sample.digest(file), "s"), file);
            Random random = new Random(7);
            long first = transaction.reserve(1_000_000);
            for (int i = 0; i < 1_000_000; i++) {
                String quote = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
                transaction.evidence(first + i, Evidence.of("d", new Locator.Whole(), quote, "test 1"));
            }
            transaction.commit("child", "Filled the disk.", "");
        }
    }
}
