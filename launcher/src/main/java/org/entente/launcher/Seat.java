package org.entente.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The right to watch the plugin folder of an installation, held by one process at a time. */
final class Seat implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Seat.class.getName());

    private final @Nullable FileChannel channel;
    private final @Nullable FileLock lock;
    private final String whyNot;

    private Seat(@Nullable FileChannel channel, @Nullable FileLock lock, String whyNot) {
        this.channel = channel;
        this.lock = lock;
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
            return new Seat(null, null, sentence);
        }
        FileChannel channel =
                FileChannel.open(installation.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        String sentence = "New plugins are taken in by another process, which watches " + installation.plugins()
                + " already; start this one again to see them here.";
        return new Seat(channel, lock, lock == null ? sentence : "");
    }

    boolean isOurs() {
        return lock != null;
    }

    /** Why the right was not to be had, in one sentence; empty if it was. */
    String whyNot() {
        return whyNot;
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
        if (channel != null) {
            channel.close();
        }
    }
}
