package org.entente.launcher.deploy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.launch.Entry;

/** A process that commits sets, and says what it has committed, until it is ended or its disk is full. */
final class Committing {

    private Committing() {}

    /** Starts the process, by a shell that may be told to limit it. */
    static Process start(String limit, String work, Path folder) throws IOException {
        String classPath = String.join(
                ":",
                Stream.of(Committing.class, Journal.class, Entry.class)
                        .map(type -> Path.of(type.getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .getPath())
                                .toString())
                        .toList());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        limit + " exec \"$@\"",
                        "sh",
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        classPath,
                        Committing.class.getName(),
                        work,
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        switch (args[0]) {
            case "commit" -> commit(folder);
            case "replace" -> replace(folder);
            case "until-full" -> untilFull(folder);
            case "stage" -> stage(folder);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void commit(Path folder) throws IOException {
        try (Journal journal = Journal.open(folder.resolve("journal"), Clock.systemUTC(), "child")) {
            while (true) {
                journal.begin(Set.of("d1"));
                Entry entry = journal.commit("folder", members(20), List.of("A sentence."));
                say(entry.set());
                journal.shown(entry.set());
            }
        }
    }

    private static void replace(Path folder) throws IOException {
        Path file = folder.resolve("journal");
        List<Entry> entries = new ArrayList<>(Journal.read(file));
        int first = entries.isEmpty() ? 1 : entries.get(entries.size() - 1).set() + 1;
        for (int set = first; ; set++) {
            entries.add(new Entry(set, Instant.EPOCH, "child", "folder", members(20), List.of()));
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (Entry entry : entries) {
                content.writeBytes(new Note.Committed(entry, Set.of()).line().bytes());
            }
            JournalFile.replace(file, content.toByteArray());
            say(set);
        }
    }

    private static void untilFull(Path folder) throws IOException {
        Path file = folder.resolve("journal");
        try (Journal journal = Journal.open(file, Clock.systemUTC(), "child")) {
            long size = 0;
            try {
                while (true) {
                    size = Files.size(file);
                    journal.commit("folder", members(20), List.of("A sentence."));
                }
            } catch (IOException e) {
                say("full at set " + journal.entries().size() + ", cut back: " + (Files.size(file) == size));
            }
            say("then set " + journal.commit("remove", List.of(), List.of()).set());
        }
    }

    private static void stage(Path folder) throws IOException {
        try {
            new Depot(folder.resolve("depot"), Long.MAX_VALUE, Clock.systemUTC()).stage(folder.resolve("large.jar"));
        } catch (IOException e) {
            say("full");
        }
    }

    static List<Entry.Member> members(int count) {
        return Collections.nCopies(count, new Entry.Member("org.example", "1.0.0", "d1", "example.jar", true));
    }

    private static void say(Object what) {
        System.out.println(what);
        System.out.flush();
    }
}
