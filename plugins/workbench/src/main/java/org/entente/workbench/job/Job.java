package org.entente.workbench.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.entente.core.api.Monitor;
import org.jspecify.annotations.Nullable;

/** One piece of work, watched and perhaps cancelled. */
public final class Job implements Monitor {

    /** How it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /**
     * What is told of a job.
     *
     * @param total how much there is to do, 0 where that is not known
     * @param message why it failed, else what it does just now
     */
    public record View(
            long id,
            String kind,
            String title,
            State state,
            long done,
            long total,
            String message,
            Instant begun,
            @Nullable Instant ended) {}

    private final long id;
    private final String kind;
    private final String title;
    private final Clock clock;
    private final Instant begun;
    private final Runnable changed;
    private State state = State.WAITING;
    private long done;
    private long total;
    private String message = "";
    private @Nullable Instant ended;
    private @Nullable Object result;
    private boolean forgotten;
    private volatile boolean cancelled;

    Job(long id, String kind, String title, Clock clock, Runnable changed) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.clock = clock;
        this.begun = clock.instant();
        this.changed = changed;
    }

    /** How it stands now. */
    public synchronized View view() {
        return new View(id, kind, title, state, done, total, message, begun, ended);
    }

    /** What came of it; null while it runs, or where nothing did. */
    public synchronized @Nullable Object result() {
        return result;
    }

    @Override
    public void progress(long nowDone, long nowTotal, String what) {
        synchronized (this) {
            done = nowDone;
            total = nowTotal;
            message = what;
        }
        changed.run();
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    void begin() {
        synchronized (this) {
            state = State.RUNNING;
        }
        changed.run();
    }

    void end(State how, String sentence, @Nullable Object came) {
        synchronized (this) {
            state = how;
            message = sentence;
            result = forgotten ? null : came;
            ended = clock.instant();
        }
        changed.run();
    }

    /** Lets go of what came of it, now or later. */
    synchronized Optional<Object> forget() {
        Optional<Object> before = Optional.ofNullable(result);
        forgotten = true;
        result = null;
        return before;
    }

    synchronized boolean isOver() {
        return ended != null;
    }
}
