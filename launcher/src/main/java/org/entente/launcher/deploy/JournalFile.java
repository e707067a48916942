package org.entente.launcher.deploy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The bytes of a journal, to which whole lines are added or nothing.
 *
 * <p>No channel is used, since the interrupt of one wish would close it for all that follow.
 */
final class JournalFile implements AutoCloseable {

    private final RandomAccessFile file;
    private long end;

    private JournalFile(RandomAccessFile file, long end) {
        this.file = file;
        this.end = end;
    }

    /**
     * Opens a file, or makes it.
     *
     * @param end where the lines to keep end; what follows is cut off
     */
    static JournalFile open(Path path, long end) throws IOException {
        boolean exists = Files.exists(path);
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try {
            if (!exists) {
                Durable.sync(path.toAbsolutePath().getParent());
            }
            JournalFile journal = new JournalFile(file, end);
            journal.cut();
            return journal;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Puts other content in the place of a file: whoever looks, after a power cut too, sees the old or the new. */
    static void replace(Path path, byte[] content) throws IOException {
        Path successor = successor(path);
        try {
            Files.write(successor, content);
            Durable.sync(successor);
            Files.move(successor, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(successor);
        }
        Durable.sync(path.toAbsolutePath().getParent());
    }

    /** Where the other content lies until it is whole; of no meaning if a process died before that. */
    static Path successor(Path path) {
        return path.resolveSibling(path.getFileName() + ".new");
    }

    /**
     * Adds lines at the end.
     *
     * @param durable whether to return only when they have reached the disk
     * @throws IOException if they could not be written; then the file is as before
     */
    void append(byte[] lines, boolean durable) throws IOException {
        cut();
        try {
            file.seek(end);
            file.write(lines);
            if (durable) {
                file.getFD().sync();
            }
        } catch (IOException e) {
            try {
                cut();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
        end += lines.length;
    }

    /** Cuts off what was written in part, now or when it could not be cut off at once. */
    private void cut() throws IOException {
        if (file.length() > end) {
            file.setLength(end);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
