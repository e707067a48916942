package org.entente.store.duckdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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

    /** @param clock what tells revisions their time */
    public DuckStore(Clock clock) {
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
        Layout layout = made(given);
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

    private static Layout made(Layout given) throws IOException {
        try {
            Files.createDirectories(given.root());
        } catch (IOException e) {
            throw new IOException(
                    "The folder " + given.root() + " cannot be made (" + reason(e) + "); name another.", e);
        }
        return new Layout(given.root().toRealPath());
    }

    @Override
    public void restore(Path backup, Path folder) throws IOException {
        Layout given = new Layout(folder);
        given.checkEmpty();
        boolean there = Files.exists(given.root());
        Layout layout = made(given);
        if (!open.add(layout.root())) {
            throw FolderLock.inThisProcess(layout.root(), null);
        }
        try {
            FolderLock lock = FolderLock.take(layout);
            try {
                // Whoever held it meanwhile may have put something there.
                layout.checkEmpty();
                restore(new Backup(backup), layout, there);
            } finally {
                lock.close();
            }
        } finally {
            open.remove(layout.root());
        }
    }

    /** What lies in the folder afterwards is a workspace, or nothing. */
    private void restore(Backup backup, Layout layout, boolean there) throws IOException {
        boolean done = false;
        try {
            backup.restore(layout);
            try (Ledger ledger = ledger(layout, () -> {})) {
                done = true;
                backup.check(layout, ledger.examine());
            }
        } finally {
            if (!done) {
                layout.clear();
                if (!there) {
                    Files.deleteIfExists(layout.root());
                }
            }
        }
    }

    private Ledger locked(Layout layout) throws IOException {
        FolderLock lock = FolderLock.take(layout);
        boolean opened = false;
        try {
            Ledger ledger = ledger(layout, () -> {
                lock.close();
                open.remove(layout.root());
            });
            opened = true;
            return ledger;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** Opens a folder that this process holds. */
    private Ledger ledger(Layout layout, Closeable release) throws IOException {
        layout.prepare();
        Schema schema = new Schema(layout);
        schema.backUp();
        List<String> notes = new ArrayList<>();
        try {
            new Erasure(layout).finish();
        } catch (IOException e) {
            // What stands can be read and changed meanwhile.
            notes.add(e.getMessage());
        }
        Database database = Database.open(layout, schema);
        notes.addAll(schema.notes());
        boolean opened = false;
        try {
            Ledger ledger = new DuckLedger(layout, database, List.copyOf(notes), release, clock);
            opened = true;
            return ledger;
        } finally {
            if (!opened) {
                database.close();
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
