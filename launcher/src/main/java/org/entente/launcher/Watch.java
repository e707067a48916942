package org.entente.launcher;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the plugin folder whenever it changes, and every second in case an event got lost.
 *
 * <p>Closing ends the thread after the deployment under way.
 */
final class Watch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());
    private static final Duration RESCAN = Duration.ofSeconds(1);
    private static final Duration AGAIN = PluginFolder.STILL.plusMillis(10);

    private final WatchService events;
    private final PluginFolder folder;
    private final Deployer deployer;

    private Watch(WatchService events, PluginFolder folder, Deployer deployer) {
        this.events = events;
        this.folder = folder;
        this.deployer = deployer;
    }

    static Watch start(Path path, PluginFolder folder, Deployer deployer) throws IOException {
        WatchService events = path.getFileSystem().newWatchService();
        path.register(
                events,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        Watch watch = new Watch(events, folder, deployer);
        Thread thread = new Thread(watch::run, "entente-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void run() {
        try {
            while (true) {
                Duration pause = folder.isUnsettled() ? AGAIN : RESCAN;
                WatchKey key = events.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
                look();
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "The plugin folder is watched no more", e);
        }
    }

    private void look() {
        try {
            deployer.update(folder.look(), false);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The plugin folder cannot be read", e);
        } catch (RuntimeException | LinkageError e) {
            // A bundle or a listener may throw anything on this thread; one of them must not end the watch for all.
            LOG.log(System.Logger.Level.ERROR, "A look at the plugin folder failed; the next one goes on", e);
        }
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
