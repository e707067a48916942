package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sees what lies in the plugin folder, once it lies still.
 *
 * <p>A file is taken when its size, time and key have not changed between two looks and while it was copied. Until
 * then, and while it cannot be read, what it held before counts.
 */
final class PluginFolder {

    /** How long a file must not have changed. */
    static final Duration STILL = Duration.ofMillis(200);

    /** After which an unreadable file is no longer believed to be under way. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Path folder;
    private final Staging staging;
    private final Clock clock;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Map<Path, Pending> pending = new HashMap<>();

    PluginFolder(Path folder, Staging staging, Clock clock) {
        this.folder = folder;
        this.staging = staging;
        this.clock = clock;
    }

    /** Takes the files as they are at this moment, as for a process that will not look again. */
    Collection<Dropped> now() throws IOException {
        return look(Duration.ZERO, Duration.ZERO);
    }

    /** Looks again, and leaves files that are still being written for the next look. */
    Collection<Dropped> look() throws IOException {
        return look(STILL, PATIENCE);
    }

    /** Whether a file is still being written. */
    boolean isUnsettled() {
        return !pending.isEmpty();
    }

    private Collection<Dropped> look(Duration still, Duration patience) throws IOException {
        List<Path> files = Installation.jars(folder);
        seen.keySet().retainAll(files);
        pending.keySet().retainAll(files);
        for (Path file : files) {
            Stamp stamp = Stamp.of(file);
            Seen before = seen.get(file);
            if (stamp == null || before != null && before.stamp.equals(stamp)) {
                pending.remove(file);
            } else {
                consider(file, stamp, still, patience);
            }
        }
        return seen.values().stream().map(Seen::dropped).toList();
    }

    private void consider(Path file, Stamp stamp, Duration still, Duration patience) {
        Pending waiting = pending.get(file);
        if (waiting == null || !waiting.stamp.equals(stamp)) {
            waiting = new Pending(stamp, clock.instant());
            pending.put(file, waiting);
        }
        Duration age = Duration.between(waiting.since, clock.instant());
        if (age.compareTo(still) < 0) {
            return;
        }
        try {
            Dropped dropped = staging.stage(file);
            if (stamp.equals(Stamp.of(file))) {
                settle(file, stamp, dropped);
            }
        } catch (IOException e) {
            if (age.compareTo(patience) >= 0) {
                settle(file, stamp, unreadable(file, e));
            }
        }
    }

    private void settle(Path file, Stamp stamp, Dropped dropped) {
        seen.put(file, new Seen(stamp, dropped));
        pending.remove(file);
    }

    private static Dropped unreadable(Path file, IOException problem) {
        String name = file.getFileName().toString();
        String sentence = name + " is no readable jar (" + reason(problem) + "); copy it again.";
        return Dropped.unusable(file, file, "", name, sentence);
    }

    private static String reason(IOException problem) {
        return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    }

    private record Seen(Stamp stamp, Dropped dropped) {}

    private record Pending(Stamp stamp, Instant since) {}

    private record Stamp(long size, FileTime time, @Nullable Object key) {

        static @Nullable Stamp of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
            } catch (IOException e) {
                return null;
            }
        }
    }
}
