package org.entente.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder of this process alone, gone with it.
 *
 * <p>A lock on the file {@code owner} tells the living from the dead, so that what a killed process left behind is
 * swept by a later one; process ids would not do, as they are used again.
 */
final class Scratch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Scratch.class.getName());
    private static final String PREFIX = "entente-";
    private static final String OWNER = "owner";

    /** A folder younger than this may belong to a process that has not come to lock it yet. */
    private static final Duration NEWBORN = Duration.ofSeconds(10);

    private final Path folder;
    private final FileChannel owner;

    private Scratch(Path folder, FileChannel owner) {
        this.folder = folder;
        this.owner = owner;
    }

    static Scratch open(Path parent) throws IOException {
        Path folder = Files.createTempDirectory(parent, PREFIX);
        FileChannel owner =
                FileChannel.open(folder.resolve(OWNER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        owner.lock();
        return new Scratch(folder, owner);
    }

    /** Removes what dead processes left in the parent folder. */
    static void sweep(Path parent, Clock clock) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                sweepIfDead(folder, clock);
            }
        }
    }

    private static void sweepIfDead(Path folder, Clock clock) {
        Path ownerFile = folder.resolve(OWNER);
        if (!Files.isWritable(ownerFile)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(ownerFile, StandardOpenOption.WRITE)) {
            boolean newborn = Files.getLastModifiedTime(ownerFile)
                    .toInstant()
                    .isAfter(clock.instant().minus(NEWBORN));
            try (FileLock lock = newborn ? null : channel.tryLock()) {
                if (lock != null) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            // Another process sweeps it, or it belongs to another user: either way it is not for us.
            LOG.log(System.Logger.Level.DEBUG, "Not swept: " + folder, e);
        }
    }

    Path folder() {
        return folder;
    }

    /** A sub-folder, made if need be. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        delete(folder);
        owner.close();
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
