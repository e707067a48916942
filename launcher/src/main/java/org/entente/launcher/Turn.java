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
import org.jspecify.annotations.Nullable;

/**
 * The right to open a workspace next, which one process at a time has until it ends: others wait for it, or find the workbench
 * that has the workspace and takes calls by then.
 *
 * <p>It is a byte of the file that the store locks, beside the store's own. The system lets go of all locks of a process on a file
 * when the process closes it once, so this is closed after the store has closed the workspace.
 */
final class Turn implements AutoCloseable {

    /** What the store locks, and in which its holder writes its process id. */
    private static final String LOCK = ".lock";

    /** The one byte of it that the store locks, where no process id reaches. */
    private static final long STORE = Long.MAX_VALUE - 1;

    private static final long OURS = STORE - 1;
    private static final long LOOK = 50;

    private final Path workspace;
    private final Duration silence;
    private final Duration patience;
    private @Nullable FileChannel channel;
    private boolean taken;

    Turn(Path workspace) {
        this(workspace, Duration.ofSeconds(2), Duration.ofSeconds(60));
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

    /** The workbench that has the workspace; empty when it is our turn, or patience has come to an end. */
    Optional<Client> await(OutputStream err) throws InterruptedException {
        long begun = System.nanoTime();
        boolean told = false;
        while (true) {
            Optional<Client> workbench = Client.find(workspace);
            long waited = System.nanoTime() - begun;
            if (workbench.isPresent() || isFree() || waited > patience.toNanos()) {
                return workbench;
            }
            if (!told && waited > silence.toNanos()) {
                told = true;
                Guarded.say(
                        err,
                        "The workspace " + workspace + " is in use by the process " + holder()
                                + "; its end is waited for, " + patience.toSeconds() + " seconds at most.");
            }
            Thread.sleep(LOOK);
        }
    }

    /** Whether it is our turn and nobody has the workspace. */
    private boolean isFree() {
        try {
            FileChannel open = channel;
            if (open == null) {
                open = FileChannel.open(workspace.resolve(LOCK), StandardOpenOption.READ, StandardOpenOption.WRITE);
                channel = open;
            }
            taken = taken || open.tryLock(OURS, 1, false) != null;
            FileLock stores = taken ? open.tryLock(STORE, 1, false) : null;
            if (stores != null) {
                stores.release();
            }
            return stores != null;
        } catch (IOException e) {
            // There is none yet, or it is not ours to write: whoever opens the workspace tells why that cannot be.
            return true;
        }
    }

    /** The process id of whoever had the workspace last, as text. */
    private String holder() {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(32);
            if (channel != null) {
                channel.read(bytes, 0);
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "?";
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
