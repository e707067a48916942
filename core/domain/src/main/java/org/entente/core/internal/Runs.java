package org.entente.core.internal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;

/** The jobs that run now, so that a plugin that goes ends its own and no other. */
@Component(service = Runs.class)
public final class Runs {

    private final Set<Job<?>> running = ConcurrentHashMap.newKeySet();
    private final Set<Long> leaving = ConcurrentHashMap.newKeySet();

    void begin(Job<?> job) {
        running.add(job);
        // Looked at after it was added: one that begins while its bundle is to leave is ended here or there.
        if (leaving.contains(job.plug().bundle().getBundleId())) {
            job.stop("The " + job.plug().word() + " " + job.plug().id()
                    + " is about to be removed; nothing was changed.");
        }
    }

    /** Lets the plugins of a bundle run that has come, or come back. */
    void welcome(long bundle) {
        leaving.remove(bundle);
    }

    void done(Job<?> job) {
        running.remove(job);
    }

    /** Ends the jobs that use a plugin. */
    void end(Plug<?> plug) {
        for (Job<?> job : running) {
            if (job.plug().reference().equals(plug.reference())) {
                job.stop("The " + plug.word() + " " + plug.id() + " was removed while it ran; nothing was changed.");
            }
        }
    }

    /** Ends the jobs that use plugins of a bundle, after a grace in which they may end by themselves; no more begin. */
    void quiesce(long bundle, Duration grace) {
        leaving.add(bundle);
        long end = System.nanoTime() + grace.toNanos();
        while (System.nanoTime() < end && running.stream().anyMatch(job -> uses(job, bundle))) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        running.stream().filter(job -> uses(job, bundle)).forEach(job -> end(job.plug()));
    }

    private static boolean uses(Job<?> job, long bundle) {
        return job.plug().bundle().getBundleId() == bundle;
    }
}
