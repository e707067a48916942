package org.entente.core.internal;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.entente.core.api.JobException;

/** Work that another thread does meanwhile; it is interrupted where nobody waits for it any more. */
final class Beside<T> implements AutoCloseable {

    /** What is done. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws JobException, IOException;
    }

    private final FutureTask<T> task;
    private final Thread thread;

    Beside(String name, Work<T> work) {
        task = new FutureTask<>(work::run);
        thread = new Thread(task, "entente beside " + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** What came of it; throws what it threw. */
    T get() throws JobException, IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobException("The analysis was interrupted.", e);
        } catch (CancellationException e) {
            throw new JobException("The analysis was cancelled.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof JobException job) {
                throw job;
            } else if (e.getCause() instanceof IOException io) {
                throw io;
            } else if (e.getCause() instanceof RuntimeException other) {
                throw other;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits until it has ended, so that nothing of the workspace is read behind the caller's back. */
    @Override
    public void close() {
        task.cancel(true);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
