package org.entente.command;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.entente.core.api.Monitor;

/** Tells on standard error how far a job has come, a line a second at most. */
final class Progress implements Monitor {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final PrintWriter err;
    private final BooleanSupplier cancelled;
    private long last = System.nanoTime();

    Progress(PrintWriter err, BooleanSupplier cancelled) {
        this.err = err;
        this.cancelled = cancelled;
    }

    @Override
    public synchronized void progress(long done, long total, String what) {
        long now = System.nanoTime();
        if (now - last >= PAUSE) {
            last = now;
            err.println(total > 0 ? what + " (" + done + " of " + total + ")" : what + " (" + done + ")");
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }
}
