package org.entente.workbench.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.core.api.CancelledException;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.workbench.rest.Problem;

/** What is being done and what was done last; a few at once, the others wait. */
public final class Jobs implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Jobs.class.getName());
    private static final int AT_ONCE = 4;
    private static final int REMEMBERED = 60;
    private static final long PAUSE_NANOS = 100_000_000;

    private final Events events;
    private final Clock clock;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "workbench-job");
        thread.setDaemon(true);
        return thread;
    });

    /** No id comes twice, though the workbench is started anew: pages that stay open know the jobs of the process before. */
    private final AtomicLong ids;

    private final TreeMap<Long, Job> jobs = new TreeMap<>();

    public Jobs(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
        ids = new AtomicLong(clock.millis());
    }

    /** Work that a job does. */
    @FunctionalInterface
    public interface Work {
        Object run(Monitor monitor) throws Exception;
    }

    /** Begins work. */
    public Job.View start(String kind, String title, Work work) {
        long id = ids.incrementAndGet();
        Teller teller = new Teller();
        Job job = new Job(id, kind, title, clock, teller);
        teller.job = job;
        synchronized (jobs) {
            jobs.put(id, job);
            jobs.values().stream()
                    .filter(Job::isOver)
                    .limit(Math.max(0, jobs.size() - REMEMBERED))
                    .toList()
                    .forEach(old -> jobs.remove(old.view().id()));
        }
        threads.execute(() -> run(job, work));
        return job.view();
    }

    private static void run(Job job, Work work) {
        if (job.cancelled()) {
            job.end(Job.State.CANCELLED, "Cancelled before it began.", null);
            return;
        }
        job.begin();
        try {
            job.end(Job.State.DONE, "", work.run(job));
        } catch (CancelledException e) {
            job.end(Job.State.CANCELLED, said(e), null);
        } catch (IOException | JobException | IllegalArgumentException | UncheckedIOException e) {
            LOG.log(Level.DEBUG, "A job failed", e);
            job.end(job.cancelled() ? Job.State.CANCELLED : Job.State.FAILED, said(e), null);
        } catch (OutOfMemoryError e) {
            LOG.log(Level.ERROR, "There was not enough memory for a job", e);
            job.end(Job.State.FAILED, Problem.NO_MEMORY, null);
        } catch (Exception | LinkageError | StackOverflowError e) {
            LOG.log(Level.ERROR, "A job failed", e);
            job.end(Job.State.FAILED, "Something failed that should not; the log has the details.", null);
        }
    }

    private static String said(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** All that are remembered, the newest first. */
    public List<Job.View> list() {
        synchronized (jobs) {
            return jobs.descendingMap().values().stream().map(Job::view).toList();
        }
    }

    /** The job with a number. */
    public Optional<Job> get(long id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    /**
     * Forgets what came of jobs, and what will come of those that run, since they may have read it before.
     *
     * @return what is told no more
     */
    public List<Object> forget() {
        synchronized (jobs) {
            List<Object> results = jobs.values().stream()
                    .map(Job::forget)
                    .flatMap(Optional::stream)
                    .toList();
            jobs.values().removeIf(Job::isOver);
            return results;
        }
    }

    /** Asks a job to end. */
    public void cancel(long id) {
        get(id).ifPresent(Job::cancel);
    }

    @Override
    public void close() {
        synchronized (jobs) {
            jobs.values().forEach(Job::cancel);
        }
        threads.shutdown();
    }

    /** Tells of changes, though not of every step of a quick progress. */
    private final class Teller implements Runnable {
        private volatile Job job;
        private long last;
        private Job.State told = Job.State.WAITING;

        @Override
        public synchronized void run() {
            Job.View view = job.view();
            long now = System.nanoTime();
            if (view.state() == told && now - last < PAUSE_NANOS) {
                return;
            }
            last = now;
            told = view.state();
            try {
                events.tell("job", view);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A job could not be told of: " + Map.of("job", view), e);
            }
        }
    }
}
