package org.entente.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The right to deploy in an installation, held by one process at a time. */
final class Seat implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Seat.class.getName());

    /** How long a process that takes in what is new at its start, and gives the right back, is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final long LOOK = 20;

    private final @Nullable FileChannel channel;
    private final @Nullable FileLock lock;
    private final boolean free;
    private final String whyNot;

    private Seat(@Nullable FileChannel channel, @Nullable FileLock lock, boolean free, String whyNot) {
        this.channel = channel;
        this.lock = lock;
        this.free = free;
        this.whyNot = whyNot;
    }

    static Seat take(Installation installation) throws IOException {
        try {
            Files.createDirectories(installation.state());
            Files.createDirectories(installation.plugins());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "The installation cannot be written", e);
        }
        if (!Files.isWritable(installation.state()) || !Files.isDirectory(installation.plugins())) {
            String sentence = "New plugins are not taken in while this runs: " + installation.state()
                    + " cannot be written; give yourself the right to it, or use an installation of your own.";
            return new Seat(null, null, true, sentence);
        }
        FileChannel channel =
                FileChannel.open(installation.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = wait(channel, installation);
        String sentence = "New plugins are taken in by another process, which watches " + installation.plugins()
                + " already; start this one again to see them here.";
        return new Seat(channel, lock, lock != null, lock == null ? sentence : "");
    }

    /** Nobody waits for a workbench, which keeps the right as long as it runs. */
    private static @Nullable FileLock wait(FileChannel channel, Installation installation) throws IOException {
        FileLock lock = channel.tryLock();
        if (lock != null) {
            return lock;
        }
        Optional<Client> workbench = Client.find(installation.state());
        if (workbench.isPresent()) {
            workbench.get().close();
            return null;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (lock == null && System.nanoTime() < end) {
                Thread.sleep(LOOK);
                lock = channel.tryLock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lock;
    }

    /** Whether this process has the right, and what it deploys is remembered. */
    boolean isOurs() {
        return lock != null;
    }

    /** Whether this process may deploy, be it for itself alone. */
    boolean mayDeploy() {
        return free;
    }

    /** Why the right was not to be had, in one sentence; empty if it was. */
    String whyNot() {
        return whyNot;
    }

    /** Gives the right back; once is enough. */
    @Override
    public void close() throws IOException {
        if (lock != null && lock.isValid()) {
            lock.close();
        }
        if (channel != null) {
            channel.close();
        }
    }
}
