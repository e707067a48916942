package org.entente.store.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Keeps workspaces in folders by an embedded DuckDB, which is loaded when the first workspace is opened. */
@Component(service = Store.class)
public final class DuckStore implements Store {

    private final Clock clock;

    /** The folders that are open: a second lock on one would cost the first (POSIX drops both when either is closed). */
    private final Set<Path> open = ConcurrentHashMap.newKeySet();

    /** Tells revisions the machine's time. */
    @Activate
    public DuckStore() {
        this(Clock.systemUTC());
    }

    DuckStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean holds(Path folder) {
        return Files.isRegularFile(new Layout(folder).database());
    }

    @Override
    public Ledger open(Path folder) throws IOException {
        Layout given = new Layout(folder);
        given.check();
        new Schema(given).checkFile();
        try {
            Files.createDirectories(given.root());
        } catch (IOException e) {
            throw new IOException(
                    "The folder " + given.root() + " cannot be made (" + reason(e) + "); name another.", e);
        }
        Layout layout = new Layout(given.root().toRealPath());
        if (!open.add(layout.root())) {
            throw FolderLock.inThisProcess(layout.root(), null);
        }
        boolean opened = false;
        try {
            Ledger ledger = locked(layout);
            opened = true;
            return ledger;
        } catch (java.nio.file.FileSystemException e) {
            throw new IOException(
                    "The workspace " + layout.root() + " cannot be written (" + reason(e)
                            + "); make the folder writable, or name another.",
                    e);
        } finally {
            if (!opened) {
                open.remove(layout.root());
            }
        }
    }

    @Override
    public void restore(Path backup, Path folder) throws IOException {
        Layout layout = new Layout(folder);
        if (!open.add(layout.root())) {
            throw FolderLock.inThisProcess(layout.root(), null);
        }
        try {
            new Backup(backup).restore(layout);
        } finally {
            open.remove(layout.root());
        }
        // Opened once, so that a database that cannot be opened is told now and not at the next work.
        open(folder).close();
    }

    private Ledger locked(Layout layout) throws IOException {
        FolderLock lock = FolderLock.take(layout);
        boolean opened = false;
        try {
            layout.prepare();
            Schema schema = new Schema(layout);
            schema.backUp();
            new Erasure(layout).finish();
            Database database = Database.open(layout, schema);
            try {
                Ledger ledger = new DuckLedger(
                        layout,
                        database,
                        schema.notes(),
                        () -> {
                            lock.close();
                            open.remove(layout.root());
                        },
                        clock);
                opened = true;
                return ledger;
            } finally {
                if (!opened) {
                    database.close();
                }
            }
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** What the system says, without the path that it puts before. */
    private static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "access is denied";
        }
        return e instanceof java.nio.file.FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
    }
}
