package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.launch.Presence;
import org.entente.launch.Verbs;
import org.jspecify.annotations.Nullable;

/** Writes {@code .running} where others look for this process, and listens from the first time on. */
final class Announcer implements Presence, AutoCloseable {

    private final Verbs verbs;
    private final List<Path> folders = new ArrayList<>();
    private @Nullable Listener listener;

    Announcer(Verbs verbs) {
        this.verbs = verbs;
    }

    @Override
    public synchronized AutoCloseable announce(Path workspace) throws IOException {
        Path folder = workspace.toAbsolutePath().normalize();
        Listener open = listener;
        if (open == null) {
            open = Listener.open(verbs);
            listener = open;
        }
        open.endpoint().write(folder);
        folders.add(folder);
        return () -> withdraw(folder);
    }

    private synchronized void withdraw(Path folder) throws IOException {
        Listener open = listener;
        if (folders.remove(folder) && open != null) {
            open.endpoint().remove(folder);
        }
    }

    /** Takes every file away, then listens no longer. */
    @Override
    public synchronized void close() throws IOException {
        for (Path folder : List.copyOf(folders)) {
            withdraw(folder);
        }
        Listener open = listener;
        if (open != null) {
            open.close();
        }
    }
}
