package org.entente.workbench;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Watches;
import org.entente.core.model.Revision;
import org.entente.launch.Change;
import org.entente.launch.Outcome;
import org.entente.workbench.resource.Site;
import org.entente.workbench.rest.Readiness;
import org.jspecify.annotations.Nullable;

/** Sees what changes, whoever changes it, and tells those who listen. */
final class Pulse implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Pulse.class.getName());
    private static final long MILLIS = 500;

    private final Site site;
    private final Readiness readiness;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "workbench-pulse");
        made.setDaemon(true);
        return made;
    });
    private @Nullable AutoCloseable plugins;
    private long last;

    private Pulse(Site site, Readiness readiness) throws IOException {
        this.site = site;
        this.readiness = readiness;
        last = readiness.latest().number();
    }

    static Pulse start(Site site, Readiness readiness) throws IOException {
        Pulse pulse = new Pulse(site, readiness);
        pulse.thread.scheduleWithFixedDelay(pulse::look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
        pulse.plugins = site.deployment().isPresent()
                ? site.deployment().get().listen(pulse::deployed)
                : site.workbench().listen(sentence -> pulse.tell("plugins", List.of(sentence)));
        return pulse;
    }

    /** Verbs of other processes change the workspace too, and nobody tells of it; pages are told of what can be read at once. */
    private void look() {
        try {
            if (site.events().heard()) {
                Revision now = readiness.ready(0);
                long before = last;
                last = now.number();
                if (last != before) {
                    tell("revision", now);
                    alert(before, last);
                }
            }
        } catch (IOException | JobException | RuntimeException | OutOfMemoryError e) {
            // Memory that somebody else took is there again in a while, and whoever throws here is never asked again.
            LOG.log(Level.DEBUG, "The latest revision could not be seen", e);
        }
    }

    /** Whoever watches something is told at once which import touched it, be it by the inbox or by a verb. */
    private void alert(long since, long now) throws IOException, JobException {
        List<Watches.Alert> alerts =
                upTo(now, site.workspace().watches(Monitor.NONE).alerts(since));
        if (!alerts.isEmpty()) {
            tell("alerts", alerts);
        }
    }

    /** Those of revisions that can be read at once; the others are told when theirs can be. */
    static List<Watches.Alert> upTo(long now, List<Watches.Alert> alerts) {
        return alerts.stream().filter(alert -> alert.revision() <= now).toList();
    }

    private void deployed(Outcome outcome) {
        tell(
                "plugins",
                outcome.changes().stream()
                        .filter(change -> change.kind() != Change.Kind.UNCHANGED)
                        .map(Change::sentence)
                        .toList());
    }

    void tell(String what, Object value) {
        try {
            site.events().tell(what, value);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Nobody could be told of " + what, e);
        }
    }

    @Override
    public void close() throws IOException {
        thread.shutdownNow();
        try {
            if (plugins != null) {
                plugins.close();
            }
        } catch (Exception e) {
            throw new IOException("The listening for plugins did not end", e);
        }
    }
}
