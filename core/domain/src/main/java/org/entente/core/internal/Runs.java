package org.entente.core.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The jobs that run now, so that a plugin that goes ends its own and no other. */
@Component(service = Runs.class)
public final class Runs {

    /** How long the caller of a job that was ended may take to leave it. */
    private static final Duration LEAVE = Duration.ofSeconds(1);

    private final Gates gates;
    private final Set<Job<?>> running = new HashSet<>();

    @Activate
    public Runs(@Reference Gates gates) {
        this.gates = gates;
    }

    /** @throws OvertakenException if the plugin of the job leaves or has left */
    void begin(Job<?> job) {
        synchronized (this) {
            running.add(job);
        }
        // Looked at after it was added: one that begins while its plugin leaves is waited for, or does not begin.
        if (!stays(job.plug())) {
            done(job);
            throw new OvertakenException();
        }
    }

    /** Whether a plugin is there and does not leave. */
    boolean stays(Plug<?> plug) {
        return !plug.isGone() && !gates.isLeaving(plug.bundle().getBundleId());
    }

    synchronized void done(Job<?> job) {
        running.remove(job);
        notifyAll();
    }

    /** Ends the jobs that use a plugin. */
    synchronized void end(Plug<?> plug) {
        for (Job<?> job : running) {
            if (job.plug().reference().equals(plug.reference())) {
                job.stop(plug.named() + " was removed while it ran; nothing was changed.");
            }
        }
    }

    /**
     * Waits for the jobs that use plugins of bundles, and ends those that take longer than the grace.
     *
     * @param why what is said of a plugin whose job is ended
     */
    synchronized void quiesce(Set<Long> bundles, Duration grace, Function<Plug<?>, String> why) {
        try {
            await(bundles, grace);
            for (Job<?> job : running) {
                if (uses(job, bundles)) {
                    job.stop(why.apply(job.plug()));
                }
            }
            await(bundles, LEAVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(Set<Long> bundles, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (running.stream().anyMatch(job -> uses(job, bundles))) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    private static boolean uses(Job<?> job, Set<Long> bundles) {
        return bundles.contains(job.plug().bundle().getBundleId());
    }
}
