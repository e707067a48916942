package org.entente.core.internal;

import java.time.Duration;
import org.entente.core.api.Monitor;

/** A monitor that cancels too when a time has passed. */
final class Deadline implements Monitor {

    private final Monitor monitor;
    private final long end;

    Deadline(Monitor monitor, Duration limit) {
        this.monitor = monitor;
        this.end = System.nanoTime() + limit.toNanos();
    }

    boolean passed() {
        return System.nanoTime() - end > 0;
    }

    @Override
    public void progress(long done, long total, String what) {
        monitor.progress(done, total, what);
    }

    @Override
    public boolean cancelled() {
        return passed() || monitor.cancelled();
    }
}
