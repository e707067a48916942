package org.entente.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.api.Workspace;
import org.entente.core.spi.Sidecar;

/** The files of a workspace's inbox: those that wait, where they go, and what is written beside those that stay. */
record InboxFolder(Path path) {

    /** How long nothing must have changed a file before it is read: whoever writes it is taken to have ended. */
    static final Duration STILL = Duration.ofSeconds(2);

    private static final String PROBLEM = ".problem";
    private static final String DONE = "done";

    /** Before the name of what lay beside a file that was refused. */
    private static final String READ_WITH = "It was read with ";

    /** What is told beside a document, and read with it. */
    private static final List<String> BESIDE = List.of(Sidecar.SUFFIX, ".recipe.yaml");

    /** Beside a document, and those that programs give to what they have not written to its end. */
    private static final List<String> NO_DOCUMENTS =
            List.of(Sidecar.SUFFIX, ".recipe.yaml", PROBLEM, ".part", ".partial", ".tmp", ".crdownload", "~");

    static InboxFolder of(Workspace workspace) {
        return new InboxFolder(workspace.folder().resolve(Workspace.INBOX));
    }

    /** The documents that wait, by name; folders are not looked into. */
    List<Path> waiting() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(InboxFolder::document)
                    .sorted()
                    .toList();
        }
    }

    private static boolean document(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && NO_DOCUMENTS.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** How long a file must be left alone yet before it lies still, zero where it does; a file that is gone does. */
    Duration unrest(Path file, Instant now) throws IOException {
        Duration most = Duration.ZERO;
        for (Path one : Stream.concat(Stream.of(file), sidecars(file).stream()).toList()) {
            Optional<Instant> changed = changed(one);
            // A time to come is that of another clock and tells nothing.
            if (changed.isPresent() && !changed.get().isAfter(now.plus(STILL))) {
                Duration left = STILL.minus(Duration.between(changed.get(), now));
                most = left.compareTo(most) > 0 ? left : most;
            }
        }
        return most;
    }

    /** Where there is one, the time of the last change of status: unlike that of the content it cannot be set back. */
    private static Optional<Instant> changed(Path file) throws IOException {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        try {
            FileTime time = unix ? (FileTime) Files.getAttribute(file, "unix:ctime") : Files.getLastModifiedTime(file);
            return Optional.of(time.toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The sidecars beside which no document lies, by name. */
    List<Path> orphans() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        List<String> stems = waiting().stream().map(InboxFolder::stem).toList();
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> BESIDE.stream()
                            .anyMatch(ending -> name(file).endsWith(ending)
                                    && !stems.contains(
                                            name(file).substring(0, name(file).length() - ending.length()))))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private List<Path> sidecars(Path file) {
        return BESIDE.stream()
                .map(ending -> path.resolve(stem(file) + ending))
                .filter(Files::isRegularFile)
                .toList();
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Path problem(Path file) {
        return path.resolve(file.getFileName() + PROBLEM);
    }

    /** Whether it was refused and nobody has changed it, or what lies beside it, since. */
    boolean refused(Path file) throws IOException {
        Optional<Instant> told = changed(problem(file));
        if (told.isEmpty() || lost(file)) {
            return false;
        }
        for (Path one : Stream.concat(Stream.of(file), sidecars(file).stream()).toList()) {
            Optional<Instant> changed = changed(one);
            if (changed.isEmpty() || changed.get().isAfter(told.get())) {
                return false;
            }
        }
        return true;
    }

    /** Whether something lay beside it when it was refused that is gone. */
    private boolean lost(Path file) throws IOException {
        List<Path> beside = sidecars(file);
        try (Stream<String> lines = Files.lines(problem(file), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith(READ_WITH))
                    .map(line -> path.resolve(line.substring(READ_WITH.length())))
                    .anyMatch(other -> !beside.contains(other));
        }
    }

    /** When a file and what lies beside it were changed last, to be compared. */
    String state(Path file) throws IOException {
        StringBuilder state = new StringBuilder();
        for (Path one : Stream.concat(Stream.of(file), sidecars(file).stream()).toList()) {
            state.append(one).append(' ').append(changed(one)).append('\n');
        }
        return state.toString();
    }

    /** How many files were refused and stay. */
    long staying() throws IOException {
        long staying = 0;
        for (Path file : Stream.concat(waiting().stream(), orphans().stream()).toList()) {
            staying += refused(file) ? 1 : 0;
        }
        return staying;
    }

    /** Writes beside a file why it stays. */
    void refuse(Path file, String why) throws IOException {
        List<String> lines = new ArrayList<>(List.of(why));
        sidecars(file).forEach(beside -> lines.add(READ_WITH + name(beside)));
        Files.write(problem(file), lines, StandardCharsets.UTF_8);
    }

    /** Puts a file away with what stands beside it, unless that belongs to another one that waits. */
    void done(Path file) throws IOException {
        Files.createDirectories(path.resolve(DONE));
        Files.deleteIfExists(problem(file));
        List<Path> beside = sidecars(file);
        put(file);
        if (waiting().stream().noneMatch(other -> stem(other).equals(stem(file)))) {
            for (Path sidecar : beside) {
                Files.deleteIfExists(problem(sidecar));
                put(sidecar);
            }
        }
    }

    /** What is there already is not written over: another file had the same name. */
    private void put(Path file) throws IOException {
        String name = file.getFileName().toString();
        String stem = stem(file);
        Path target = path.resolve(DONE).resolve(name);
        for (int number = 2; Files.exists(target); number++) {
            target = path.resolve(DONE).resolve(stem + "-" + number + name.substring(stem.length()));
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Opens what tells others, also of this process, that somebody is reading it. */
    FileChannel lock() throws IOException {
        return FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
