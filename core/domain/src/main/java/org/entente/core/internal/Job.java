package org.entente.core.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.core.api.CancelledException;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Names;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Run;
import org.jspecify.annotations.Nullable;

/**
 * One call of one plugin, on a thread of its own, that the caller waits for and can leave.
 *
 * <p>This is the one boundary at which whatever a plugin throws is caught and named.
 */
final class Job<T> implements Run {

    /** What the plugin is to do. */
    interface Body<T> {
        T run(Run run) throws IOException;
    }

    private static final System.Logger LOGGER = System.getLogger(Job.class.getName());
    private static final long POLL_MILLIS = 25;
    private static final long LEAVE_MILLIS = 250;
    private static final long HANGING_SECONDS = 10;

    private final Plug<?> plug;
    private final Names names;
    private final Clock clock;
    private final Monitor monitor;
    private final Runnable closeHandles;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable String stopped;
    private volatile boolean usedNames;
    private @Nullable T value;
    private @Nullable Throwable failure;

    Job(Plug<?> plug, Names names, Clock clock, Monitor monitor, Runnable closeHandles) {
        this.plug = plug;
        this.names = names;
        this.clock = clock;
        this.monitor = monitor;
        this.closeHandles = closeHandles;
    }

    Plug<?> plug() {
        return plug;
    }

    /** Whether it was asked to end. */
    boolean stopped() {
        return stopped != null;
    }

    /** Asks the job to end, with the sentence that its caller gets. */
    void stop(String why) {
        if (stopped == null) {
            stopped = why;
        }
    }

    /**
     * Runs the body and waits for it.
     *
     * @param doing what the plugin does, to be said when it fails ("the analysis network")
     * @throws JobException if it fails or is stopped; within a second of the stop, whatever the plugin does
     * @throws IllegalArgumentException if an analyzer or exporter says that its parameters do not fit the data
     * @throws OvertakenException if the plugin leaves or has left; then nothing has begun
     */
    T run(Runs runs, String doing, Body<T> body) throws JobException, IOException {
        runs.begin(this);
        Thread thread = new Thread(() -> work(body), "entente " + doing);
        thread.setDaemon(true);
        try {
            if (stopped == null) {
                thread.setContextClassLoader(plug.loader());
                thread.start();
            } else {
                ended.countDown();
            }
            while (!ended.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stopped == null && monitor.cancelled()) {
                    stop("Cancelled " + doing + "; nothing was changed.");
                }
                if (stopped != null) {
                    leave(thread);
                    break;
                }
            }
        } catch (InterruptedException e) {
            stop("Cancelled " + doing + "; nothing was changed.");
            Thread.currentThread().interrupt();
        } finally {
            runs.done(this);
            if (ended.getCount() > 0) {
                // Also where the monitor itself has failed.
                closeHandles.run();
                thread.interrupt();
            }
        }
        String why = stopped;
        if (why != null) {
            throw new JobException(why);
        }
        return result(doing);
    }

    private T result(String doing) throws JobException, IOException {
        Throwable thrown = failure;
        if (thrown instanceof IOException world) {
            throw world;
        }
        if (thrown instanceof UncheckedIOException world) {
            throw world.getCause();
        }
        if (thrown instanceof IllegalArgumentException refused && plug.type() != PluginInfo.Type.IMPORTER) {
            // What a parameter means can need the data or the names: then only the run finds the caller's fault.
            throw new IllegalArgumentException(plug.named() + " refuses: " + refused.getMessage(), refused);
        }
        if (thrown != null) {
            LOGGER.log(System.Logger.Level.WARNING, () -> plug.named() + " failed", thrown);
            String what = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
            throw new JobException(plug.named() + " " + plug.version() + " failed on " + doing + ": " + what, thrown);
        }
        return value;
    }

    // A plugin may throw anything, errors of linkage among it; it must cost nobody else anything, and what is not
    // caught here would pass for success.
    private void work(Body<T> body) {
        try {
            value = body.run(this);
        } catch (CancelledException e) {
            stop("Cancelled; nothing was changed.");
        } catch (Throwable e) {
            failure = e;
        } finally {
            ended.countDown();
        }
    }

    private void leave(Thread thread) throws InterruptedException {
        closeHandles.run();
        thread.interrupt();
        if (!ended.await(LEAVE_MILLIS, TimeUnit.MILLISECONDS)) {
            Thread watch = new Thread(this::reportHanging, "entente watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private void reportHanging() {
        try {
            if (!ended.await(HANGING_SECONDS, TimeUnit.SECONDS)) {
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        "{0} has not returned {1} s after it was stopped; its thread is left to itself.",
                        plug.named(),
                        HANGING_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void progress(long done, long total, String what) {
        check();
        monitor.progress(done, total, what);
    }

    @Override
    public void check() {
        String why = stopped;
        if (why != null || Thread.currentThread().isInterrupted()) {
            throw new CancelledException(why == null ? "Interrupted" : why);
        }
    }

    /** Whether the plugin has looked at the names, so that its result may hang on the lexicons. */
    boolean usedNames() {
        return usedNames;
    }

    @Override
    public Names names() {
        usedNames = true;
        return names;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public String reader() {
        return plug.reader();
    }
}
