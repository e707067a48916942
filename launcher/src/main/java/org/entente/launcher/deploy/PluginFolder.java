package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees what lies in the plugin folder, once it lies still, and puts files there.
 *
 * <p>A file is taken when nothing about it changed while it was copied and the copy is whole; that it is whole says its
 * content, so nobody has to wait for it to age. Until then, and while it cannot be read, what it held before counts.
 */
final class PluginFolder {

    /** After which a file that does not change and is not whole is no longer believed to be under way. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(PluginFolder.class.getName());

    /** After which it is tried again what could not be copied. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final String OURS = ".entente-";
    private static final String PART = ".part";

    private final Path folder;
    private final Depot depot;
    private final JarReader reader;
    private final Clock clock;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Map<Path, Pending> pending = new HashMap<>();
    private long arrivals;

    PluginFolder(Path folder, Depot depot, JarReader reader, Clock clock) {
        this.folder = folder;
        this.depot = depot;
        this.reader = reader;
        this.clock = clock;
    }

    private record Seen(Stamp stamp, Found found, Instant since) {}

    private record Pending(Stamp stamp, Instant since) {}

    Path path() {
        return folder;
    }

    /** Takes the files as they are at this moment, as for a process that will not look again. */
    List<Found> now() throws IOException {
        return look(Set.of(), Duration.ZERO);
    }

    /**
     * Looks again, and leaves files that are still being written for the next look.
     *
     * @param touched names of files that are read again even if nothing about them seems to have changed
     */
    List<Found> look(Set<String> touched) throws IOException {
        return look(touched, PATIENCE);
    }

    /** Whether a file is still being written. */
    boolean isUnsettled() {
        return !pending.isEmpty();
    }

    private List<Found> look(Set<String> touched, Duration patience) throws IOException {
        List<Path> files = jars();
        seen.keySet().retainAll(files);
        pending.keySet().retainAll(files);
        for (Path file : files) {
            Stamp stamp = Stamp.of(file);
            Seen before = seen.get(file);
            boolean same = before != null
                    && before.stamp.equals(stamp)
                    && (before.found.digest().isEmpty() ? !isDue(before) : depot.holds(before.found.digest()));
            if (stamp == null) {
                pending.remove(file);
                noteOdd(file);
            } else if (same && !touched.contains(file.getFileName().toString())) {
                pending.remove(file);
            } else {
                consider(file, stamp, patience);
            }
        }
        return files.stream()
                .map(seen::get)
                .filter(found -> found != null)
                .map(Seen::found)
                .toList();
    }

    /** A folder, a pipe, a link to nothing: not read, but not passed over in silence either. */
    private void noteOdd(Path file) {
        String name = file.getFileName().toString();
        String sentence = name + " is no regular file; put a jar in its place or take it away.";
        Reading reading = new Reading.Broken(name, "", false, sentence);
        Seen before = seen.get(file);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            seen.remove(file);
        } else if (before == null || !before.found.reading().equals(reading)) {
            seen.put(file, new Seen(Stamp.NONE, new Found(file, "", reading, ++arrivals), clock.instant()));
        }
    }

    private boolean isDue(Seen uncopied) {
        return !clock.instant().isBefore(uncopied.since.plus(PAUSE));
    }

    private List<Path> jars() throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            // Somebody has moved it or taken the disk away, which is no wish to have no plugins.
            throw new IOException("There is no plugin folder " + folder + "; make it or bring it back.");
        } else {
            try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder, "*.jar")) {
                for (Path file : listed) {
                    if (!file.getFileName().toString().startsWith(".")) {
                        files.add(file);
                    }
                }
            }
        }
        files.sort(null);
        return files;
    }

    private void consider(Path file, Stamp stamp, Duration patience) throws IOException {
        Pending waiting = pending.get(file);
        if (waiting == null || !waiting.stamp.equals(stamp)) {
            waiting = new Pending(stamp, clock.instant());
            pending.put(file, waiting);
        }
        boolean overdue = Duration.between(waiting.since, clock.instant()).compareTo(patience) >= 0;
        // A large file that grows is not copied at each look.
        if (!overdue && !ZipEnd.isThere(file)) {
            return;
        }
        Read read = read(file);
        if (read == null || !stamp.equals(Stamp.of(file))) {
            return;
        }
        if (overdue || !(read.reading instanceof Reading.Broken broken && broken.growing())) {
            settle(file, stamp, read);
        }
    }

    private record Read(String digest, Reading reading) {}

    /** Reads a file; null if it went away meanwhile. */
    private @Nullable Read read(Path file) throws IOException {
        String name = file.getFileName().toString();
        try {
            Staged staged = depot.stage(file);
            return new Read(staged.digest(), reader.read(staged.jar(), name));
        } catch (NoSuchFileException e) {
            return null;
        } catch (FileTooLarge e) {
            return new Read("", reader.tooLarge(name));
        } catch (java.nio.file.AccessDeniedException e) {
            String sentence = name + " cannot be read by this account; give it the right to.";
            return new Read("", new Reading.Broken(name, "", false, sentence));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, file + " could not be copied", e);
            String sentence = name + " could not be copied into the folder of kept jars, whose disk may be full;"
                    + " free some space, and it is tried again.";
            return new Read("", new Reading.Broken(name, "", true, sentence));
        }
    }

    private void settle(Path file, Stamp stamp, Read read) {
        Seen before = seen.get(file);
        boolean same = before != null
                && before.found.digest().equals(read.digest)
                && before.found.reading().equals(read.reading);
        long arrival = same ? before.found.arrival() : ++arrivals;
        seen.put(file, new Seen(stamp, new Found(file, read.digest, read.reading, arrival), clock.instant()));
        pending.remove(file);
    }

    /** Puts a kept jar beside its place in the folder, so that {@link #place} needs no room any more. */
    void prepare(String digest, String fileName) throws IOException {
        Files.createDirectories(folder);
        Path part = part(fileName);
        Files.deleteIfExists(part);
        Files.copy(depot.jar(digest), part);
        part.toFile().setWritable(true, true);
    }

    /** Puts what was prepared in its place. */
    void place(String fileName) throws IOException {
        Files.move(
                part(fileName),
                folder.resolve(fileName),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes back what was prepared. */
    void forget(String fileName) throws IOException {
        Files.deleteIfExists(part(fileName));
    }

    /** Takes away what a process had prepared that died before it was in its place. */
    void tidy() throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, OURS + "*" + PART)) {
                for (Path part : left) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** The digest of a file; empty if there is none. A shipped plugin that is disabled has no file. */
    String digest(String fileName) throws IOException {
        Path file = folder.resolve(fileName);
        return fileName.isEmpty() || !Files.isRegularFile(file) ? "" : Depot.digest(file);
    }

    /** Takes a file away. */
    void delete(String fileName) throws IOException {
        Files.deleteIfExists(folder.resolve(fileName));
    }

    private Path part(String fileName) {
        return folder.resolve(OURS + fileName + PART);
    }
}
