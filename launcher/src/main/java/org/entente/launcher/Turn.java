package org.entente.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits for a process that has a workspace to let go of it, since one at a time may have it; or, where that process is a
 * workbench that is about to take calls, for the workbench.
 */
final class Turn {

    /** What the store locks, and in which its holder writes its process id. */
    private static final String LOCK = ".lock";

    /** The one byte of it that is locked, where no process id reaches. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private static final long LOOK = 50;

    private final Path workspace;
    private final Duration silence;
    private final Duration patience;

    Turn(Path workspace) {
        this(workspace, Duration.ofSeconds(2), Duration.ofSeconds(10));
    }

    /**
     * @param silence how long nothing is said of it
     * @param patience how long is waited
     */
    Turn(Path workspace, Duration silence, Duration patience) {
        this.workspace = workspace;
        this.silence = silence;
        this.patience = patience;
    }

    /** The workbench that has the workspace; empty when nobody has it any more, or patience has come to an end. */
    Optional<Client> await(OutputStream err) throws InterruptedException {
        long begun = System.nanoTime();
        boolean told = false;
        while (true) {
            Optional<Client> workbench = Client.find(workspace);
            Optional<String> holder = workbench.isPresent() ? Optional.empty() : holder();
            long waited = System.nanoTime() - begun;
            if (holder.isEmpty() || waited > patience.toNanos()) {
                return workbench;
            }
            if (!told && waited > silence.toNanos()) {
                told = true;
                Guarded.say(
                        err,
                        "The workspace " + workspace + " is in use by the process " + holder.get()
                                + "; its end is waited for, " + patience.toSeconds() + " seconds at most.");
            }
            Thread.sleep(LOOK);
        }
    }

    /** The process id of whoever has the workspace, as text. */
    private Optional<String> holder() {
        try (FileChannel channel = FileChannel.open(workspace.resolve(LOCK), StandardOpenOption.READ);
                FileLock lock = channel.tryLock(LOCKED, 1, true)) {
            if (lock != null) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.allocate(32);
            channel.read(bytes, 0);
            return Optional.of(new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // There is none, or it is not ours to read: whoever opens the workspace tells why that cannot be.
            return Optional.empty();
        }
    }
}
