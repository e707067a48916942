package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the plugin folder whenever it changes, and every second in case an event got lost.
 *
 * <p>Closing ends the thread after the deployment under way.
 */
public final class Watch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());
    private static final Duration RESCAN = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofMillis(200);

    private final WatchService events;
    private final Deployer deployer;

    private Watch(WatchService events, Deployer deployer) {
        this.events = events;
        this.deployer = deployer;
    }

    /** Begins to watch a folder for a deployer. */
    public static Watch start(Path path, Deployer deployer) throws IOException {
        WatchService events = path.getFileSystem().newWatchService();
        path.register(
                events,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        Watch watch = new Watch(events, deployer);
        Thread thread = new Thread(watch::run, "entente-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void run() {
        try {
            while (true) {
                Duration pause = deployer.isUnsettled() ? AGAIN : RESCAN;
                WatchKey key = events.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
                Set<String> touched = new HashSet<>();
                if (key != null) {
                    for (WatchEvent<?> event : key.pollEvents()) {
                        touched.add(String.valueOf(event.context()));
                    }
                    key.reset();
                }
                look(touched);
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "The plugin folder is watched no more", e);
        }
    }

    private void look(Set<String> touched) {
        try {
            deployer.look(touched, false);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The plugin folder cannot be followed now; the next look goes on", e);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // A bundle or a listener may throw anything on this thread; one of them must not end the watch for all.
            LOG.log(System.Logger.Level.ERROR, "A look at the plugin folder failed; the next one goes on", e);
        }
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
