package org.entente.store.duckdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Holds a folder for this process alone; the operating system lets go of it when the process dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException with a sentence if another process holds the folder */
    static FolderLock take(Layout layout) throws IOException {
        FileChannel channel = FileChannel.open(
                layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock == null) {
                throw new IOException("The workspace " + layout.root() + " is in use by the process " + holder(channel)
                        + "; end it, or name another workspace.");
            }
            channel.truncate(0);
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            taken = true;
            return new FolderLock(channel);
        } catch (OverlappingFileLockException e) {
            // Left open on purpose: to close it would let go of the lock that this process has on the same file.
            taken = true;
            throw inThisProcess(layout.root(), e);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    static IOException inThisProcess(Path folder, @Nullable Exception cause) {
        return new IOException(
                "The workspace " + folder + " is already open in this process; close it before opening it again.",
                cause);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
