package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Sees to it that files outlive a power cut. */
final class Durable {

    private Durable() {}

    /**
     * Returns when the content of a file, or the names in a folder, have reached the disk.
     *
     * <p>An interrupt closes a channel. It is the wish that was interrupted, not the transaction, so the thread is told of
     * it afterwards.
     */
    static void sync(Path path) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (!tried(path)) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Makes a folder if there is none; a link to one will do, as state may lie on another disk. */
    static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            sync(folder.toAbsolutePath().getParent());
        }
    }

    private static boolean tried(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }
}
