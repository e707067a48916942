package org.entente.workbench.rest;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.jspecify.annotations.Nullable;

/**
 * The newest revision that nobody need wait for: one that was committed is made ready once, and until it is whoever shows an
 * earlier one goes on with that.
 */
public final class Readiness implements Readable, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Readiness.class.getName());

    /** How long questions are asked of a revision before it is read. */
    private static final long LONGEST = 30_000_000_000L;

    /** What is committed. */
    public interface Committed {
        Revision latest() throws IOException;

        /** All, the oldest first. */
        List<Revision> all() throws IOException;
    }

    /** What is kept in memory of revisions. */
    public interface Memory {
        /** Keeps what most requests need. */
        void prepare(Revision revision) throws IOException;

        /** Keeps nothing more of a revision, which few will look at now. */
        void forget(Revision revision);

        /** Keeps nothing more of any revision. */
        void forget();
    }

    private final Committed committed;
    private final Memory memory;
    private final Answers answers;
    private final String process = UUID.randomUUID().toString().substring(0, 8);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "workbench-readiness");
        made.setDaemon(true);
        return made;
    });
    private Revision ready;
    private Revision wanted;
    private boolean working;

    public Readiness(Committed committed, Memory memory, Answers answers) throws IOException {
        this.committed = committed;
        this.memory = memory;
        this.answers = answers;
        ready = committed.latest();
        wanted = ready;
    }

    @Override
    public Revision latest() throws IOException {
        Revision latest = committed.latest();
        look(latest);
        return latest;
    }

    @Override
    public Revision ready(long shown) throws IOException {
        Revision latest = latest();
        synchronized (this) {
            return shown <= ready.number() ? ready : latest;
        }
    }

    @Override
    public String tag(Revision revision) {
        return "\"" + process + "-" + revision.number() + "\"";
    }

    private synchronized void look(Revision latest) throws IOException {
        if (latest.number() <= wanted.number()) {
            return;
        }
        boolean erased = committed.all().subList((int) wanted.number(), (int) latest.number()).stream()
                .anyMatch(revision -> revision.kind().equals(RevisionKind.PURGE));
        wanted = latest;
        if (erased) {
            // What is kept may be what nobody shall see any more.
            ready = latest;
            memory.forget();
            answers.forget();
        }
        if (!working && !thread.isShutdown()) {
            working = true;
            thread.execute(this::work);
        }
    }

    private void work() {
        for (Revision next = next(); next != null; next = next()) {
            try {
                memory.prepare(next);
                anew(next);
            } catch (IOException | RuntimeException e) {
                // Whoever asks reads it, and is told why that fails.
                LOG.log(Level.DEBUG, "Revision " + next.number() + " could not be made ready", e);
            } catch (Error e) {
                // The next revision may be one that can be read; nobody would be left to make it ready.
                LOG.log(Level.ERROR, "Revision " + next.number() + " could not be made ready", e);
            } finally {
                turn(next);
            }
        }
    }

    private synchronized @Nullable Revision next() {
        working = wanted.number() > ready.number();
        return working ? wanted : null;
    }

    private void anew(Revision next) {
        Revision before;
        synchronized (this) {
            before = ready;
        }
        long end = System.nanoTime() + LONGEST;
        answers.anew(tag(before), tag(next), next, () -> System.nanoTime() > end || overtaken(next));
    }

    private synchronized boolean overtaken(Revision next) {
        return wanted.number() > next.number();
    }

    private void turn(Revision now) {
        Revision before;
        synchronized (this) {
            before = ready;
            if (now.number() <= before.number()) {
                return;
            }
            ready = now;
        }
        memory.forget(before);
        answers.forget(tag(before));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
