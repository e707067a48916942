package org.entente.workbench.resource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.entente.workbench.rest.Fault;

/** Files that a page has sent, until something is made of them; each batch in a folder of its own, so that sidecars find theirs. */
final class Uploads {

    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final AtomicLong batches = new AtomicLong();

    Uploads(Path folder) {
        this.folder = folder;
    }

    /** A new, empty batch. */
    long begin() throws IOException {
        long batch = batches.incrementAndGet();
        Files.createDirectories(place(batch));
        return batch;
    }

    /** Takes a file into a batch. */
    Path take(long batch, String name, InputStream bytes) throws IOException, Fault {
        Path file = existing(batch).resolve(checked(name));
        Files.copy(bytes, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    /** What a batch has. */
    List<Path> files(long batch) throws IOException, Fault {
        try (Stream<Path> files = Files.list(existing(batch))) {
            return new ArrayList<>(files.sorted().toList());
        }
    }

    /** The folder of a batch. */
    Path existing(long batch) throws Fault {
        Path place = place(batch);
        if (!Files.isDirectory(place)) {
            throw Fault.missing("There is no batch " + batch + " of files; send them again.");
        }
        return place;
    }

    /** Forgets a batch. */
    void forget(long batch) throws IOException {
        delete(place(batch));
    }

    private Path place(long batch) {
        return folder.resolve("batch-" + batch);
    }

    /** A name of one part, so that it leads nowhere else. */
    private static String checked(String name) throws Fault {
        if (name.isBlank()
                || name.startsWith(".")
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(c -> c < ' ' || c == '/' || c == '\\' || c == ':' || c == 0x7f)) {
            throw new Fault(400, "A file cannot have the name " + name + "; give it one without slashes and colons.");
        }
        return name;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
