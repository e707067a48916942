package org.entente.store.duckdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.entente.core.api.CancelledException;
import org.jspecify.annotations.Nullable;

/** Holds a folder for this process alone; the operating system lets go of it when the process dies. */
final class FolderLock implements AutoCloseable {

    /** How long a process that does one thing only is waited for; whoever starts it has waited longer before. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final long LOOK = 20;

    /** The one byte that is locked, where no process id reaches. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

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
            FileLock lock = wait(channel, layout);
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

    /** Nobody waits for a workbench, which takes calls instead. */
    private static @Nullable FileLock wait(FileChannel channel, Layout layout) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        FileLock lock = channel.tryLock(LOCKED, 1, false);
        try {
            while (lock == null && System.nanoTime() < end && !Files.exists(layout.running())) {
                Thread.sleep(LOOK);
                lock = channel.tryLock(LOCKED, 1, false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The call was cancelled before it had the workspace.");
        }
        return lock;
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
