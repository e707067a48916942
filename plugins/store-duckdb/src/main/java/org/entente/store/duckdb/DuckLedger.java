package org.entente.store.duckdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.entente.core.api.CancelledException;
import org.entente.core.api.Rows;
import org.entente.core.model.Check;
import org.entente.core.model.Clearance;
import org.entente.core.model.Extent;
import org.entente.core.model.History;
import org.entente.core.model.Outcome;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.RunCard;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;

/** An open workspace. */
final class DuckLedger implements Ledger {

    private final Layout layout;
    private final Database database;
    private final AtomicReference<List<String>> notes;
    private final Closeable release;
    private final Clock clock;
    private final Semaphore writer = new Semaphore(1);
    private final AtomicLong nextId = new AtomicLong(1);
    private final Set<DuckDataset> snapshots = ConcurrentHashMap.newKeySet();
    private volatile Revision latest = Revision.NONE;
    private final Object keeping = new Object();
    private volatile long erased;
    private volatile boolean closed;

    /**
     * @param notes what was done at opening, in sentences
     * @param release what lets go of the folder
     */
    DuckLedger(Layout layout, Database database, List<String> notes, Closeable release, Clock clock)
            throws IOException {
        this.layout = layout;
        this.database = database;
        this.notes = new AtomicReference<>(notes);
        this.release = release;
        this.clock = clock;
        try (Cursor cursor = new Cursor(database.at(0))) {
            cursor.run("SELECT coalesce(max(next_id), 1) FROM held.revision", List.of());
            Long next = cursor.next(Fields::number);
            nextId.set(next == null ? 1 : next);
        } catch (SQLException e) {
            throw Failure.of("The workspace " + layout.root() + " cannot be read", e);
        }
        List<Revision> all = revisions();
        latest = all.isEmpty() ? Revision.NONE : all.get(all.size() - 1);
        Originals.sweep(layout, digests());
    }

    private Set<String> digests() throws IOException {
        Set<String> digests = new HashSet<>();
        try (Cursor cursor = new Cursor(database.at(0))) {
            cursor.run("SELECT DISTINCT digest FROM held.source", List.of());
            for (String digest = cursor.next(Fields::text); digest != null; digest = cursor.next(Fields::text)) {
                digests.add(digest);
            }
        } catch (SQLException e) {
            throw Failure.of("The workspace " + layout.root() + " cannot be read", e);
        }
        return digests;
    }

    @Override
    public Revision revision() {
        return latest;
    }

    @Override
    public List<Revision> revisions() throws IOException {
        check();
        List<Revision> all = new ArrayList<>();
        try (Cursor cursor = new Cursor(database.at(0))) {
            cursor.run(Revisions.SELECT + " ORDER BY number", List.of());
            for (Revision one = cursor.next(Revisions::read); one != null; one = cursor.next(Revisions::read)) {
                all.add(one);
            }
        } catch (SQLException e) {
            throw Failure.of("The workspace " + layout.root() + " cannot be read", e);
        }
        return List.copyOf(all);
    }

    @Override
    public Transaction begin() throws IOException {
        return change();
    }

    private DuckTransaction change() throws IOException {
        check();
        try {
            writer.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The change was cancelled before it began.");
        }
        boolean begun = false;
        try {
            check();
            DuckTransaction transaction =
                    new DuckTransaction(this, new Session(database.at(latest.number())), layout, latest.number() + 1);
            begun = true;
            return transaction;
        } catch (SQLException e) {
            throw Failure.of("A change of the workspace " + layout.root() + " could not begin", e);
        } finally {
            if (!begun) {
                writer.release();
            }
        }
    }

    @Override
    public Revision undo(long number, String author, String why) throws IOException {
        try (DuckTransaction transaction = change()) {
            History history = new History(revisions());
            Revision target = history.get(number);
            if (number == 0 || target.kind().equals(RevisionKind.PURGE)) {
                throw new IllegalArgumentException(
                        number == 0 ? "There is nothing before revision 1 to undo." : "A purge cannot be undone.");
            }
            if (target.kind().equals(RevisionKind.EDITION)) {
                throw new IllegalArgumentException("An edition may be cited and is not undone (revision " + number
                        + ": " + target.what() + "); entente edition NAME --corrects freezes one in its place.");
            }
            history.undoneBy(number).ifPresent(by -> {
                throw new IllegalArgumentException("Revision " + number + " is undone already, by revision "
                        + by.number() + "; a redo of that one brings it back.");
            });
            transaction.undo(history, number);
            boolean redo = target.kind().equals(RevisionKind.UNDO);
            Revision told = redo ? history.get(target.undoes()) : target;
            return transaction.commit(
                    redo ? RevisionKind.REDO : RevisionKind.UNDO,
                    author,
                    (redo ? "Brought back revision " : "Undid revision ") + told.number() + ": " + told.what(),
                    why);
        }
    }

    @Override
    public Revision name(String name, long number, String author, String why) throws IOException {
        Revision.checkName(name);
        try (DuckTransaction transaction = change()) {
            new History(revisions()).get(number);
            if (edition(name)) {
                throw new IllegalArgumentException(
                        "The name " + name + " is that of an edition, which keeps it; choose another one.");
            }
            transaction.name(name, number);
            return transaction.commit(RevisionKind.NAME, author, "Named revision " + number + " " + name + ".", why);
        }
    }

    private boolean edition(String name) throws IOException {
        try (Snapshot now = snapshot(latest.number());
                Rows rows = now.query("SELECT 1 FROM edition WHERE name = ?", name)) {
            return rows.next();
        }
    }

    @Override
    public String purging(String digest) throws IOException {
        try (DuckTransaction transaction = change()) {
            return "This would erase " + transaction.purge(digest) + ", from all revisions.";
        }
    }

    @Override
    public Revision purge(String digest, String author, String why) throws IOException {
        try (DuckTransaction transaction = change()) {
            String what = transaction.purge(digest);
            return transaction.commit(RevisionKind.PURGE, author, "Erased " + what + ".", why);
        }
    }

    @Override
    public void backup(Path file) throws IOException {
        check();
        writer.acquireUninterruptibly();
        try {
            check();
            new Backup(file).write(layout, database);
        } finally {
            writer.release();
        }
    }

    @Override
    public List<Check> examine() throws IOException {
        try (DuckDataset now = (DuckDataset) snapshot(latest.number())) {
            return new Examination(layout, now).all();
        } catch (SQLException e) {
            throw Failure.of("The workspace " + layout.root() + " cannot be read", e);
        }
    }

    @Override
    public List<String> notes() {
        return notes.getAndSet(List.of());
    }

    @Override
    public Map<String, Long> names() throws IOException {
        check();
        Map<String, Long> names = new TreeMap<>();
        try (Cursor cursor = new Cursor(database.at(0))) {
            cursor.run(
                    "SELECT name, revision FROM held.revision_name WHERE removed IS NULL"
                            + " UNION ALL SELECT name, revision FROM held.edition WHERE removed IS NULL",
                    List.of());
            while (cursor.next(f -> names.put(f.text(), f.number()) == null) != null) {
                continue;
            }
        } catch (SQLException e) {
            throw Failure.of("The workspace " + layout.root() + " cannot be read", e);
        }
        return names;
    }

    @Override
    public List<Extent> extent(long number) throws IOException {
        check();
        String counts = HeldTable.ALL.stream()
                .map(table -> "SELECT '" + table.name() + "' AS name, count(*) FILTER (added = " + number
                        + ") AS plus, count(*) FILTER (removed = " + number + ") AS minus FROM held." + table.name())
                .collect(Collectors.joining(" UNION ALL "));
        try (Cursor cursor = new Cursor(database.at(latest.number()))) {
            List<Extent> extents = new ArrayList<>();
            cursor.run(
                    "SELECT name, plus, minus FROM (" + counts + ") WHERE plus + minus > 0 ORDER BY name", List.of());
            for (Extent one = cursor.next(DuckLedger::extent); one != null; one = cursor.next(DuckLedger::extent)) {
                extents.add(one);
            }
            return extents;
        } catch (SQLException e) {
            throw Failure.of("The workspace " + layout.root() + " cannot be read", e);
        }
    }

    private static Extent extent(Fields f) throws SQLException {
        return new Extent(f.text(), f.number(), f.number());
    }

    @Override
    public List<Long> touching(Collection<Long> records, long since) throws IOException {
        check();
        try (Cursor cursor = new Cursor(database.at(latest.number()))) {
            List<Long> revisions = new ArrayList<>();
            cursor.run(Touched.REVISIONS, List.of(List.copyOf(records), since));
            for (Long one = cursor.next(Fields::number); one != null; one = cursor.next(Fields::number)) {
                revisions.add(one);
            }
            return revisions;
        } catch (SQLException e) {
            throw Failure.of("The workspace " + layout.root() + " cannot be read", e);
        }
    }

    /** Reserves ids; they are not used again even where the transaction is undone. */
    long reserve(long count) {
        return nextId.getAndAdd(count);
    }

    /** The time as exactly as the tables keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void committed(Revision revision) {
        latest = revision;
        database.committed();
    }

    /** Lets the results go that may hold what a revision erased; none of those that are being made comes in after. */
    void forget(Revision purge, Erasure erasure) throws IOException {
        synchronized (keeping) {
            erased = purge.number();
            erasure.forget();
        }
    }

    void ended() {
        writer.release();
    }

    @Override
    public Snapshot snapshot(long revision, ReviewFilter review, Clearance clearance) throws IOException {
        return snapshot(revision, new View(review, false, clearance));
    }

    @Override
    public Snapshot asRead(long revision) throws IOException {
        return snapshot(revision, new View(ReviewFilter.ANY, true, Clearance.ALL));
    }

    private Snapshot snapshot(long revision, View view) throws IOException {
        check();
        if (revision < 0 || revision > latest.number()) {
            throw new IllegalArgumentException("The workspace " + layout.root() + " has the revisions 0 to "
                    + latest.number() + " and not " + revision);
        }
        Revision of = revision == latest.number()
                ? latest
                : revision == 0 ? Revision.NONE : revisions().get((int) revision - 1);
        DuckDataset dataset = new DuckDataset(database, layout, of, view, snapshots::remove);
        snapshots.add(dataset);
        return dataset;
    }

    @Override
    public String keep(Outcome outcome, Revision latest) throws IOException {
        check();
        synchronized (keeping) {
            if (latest.number() < erased) {
                throw new IOException("A source was erased while "
                        + outcome.card().title() + " was made, which may hold something of it; run it again.");
            }
            return new RunFile(layout).write(outcome);
        }
    }

    @Override
    public Map<String, RunCard> kept() throws IOException {
        check();
        return new RunReader(layout).cards();
    }

    @Override
    public Outcome kept(String id) throws IOException {
        check();
        return new RunReader(layout).read(id);
    }

    @Override
    public Optional<Path> original(String digest) {
        return Originals.find(layout, digest);
    }

    @Override
    public Optional<Path> prose(String digest) {
        return Originals.prose(layout, digest);
    }

    private void check() throws IOException {
        if (closed) {
            throw new IOException("The workspace " + layout.root() + " is closed; open it again.");
        }
    }

    @Override
    public void close() throws IOException {
        // Waits for a change that is under way: whoever makes it ends it.
        writer.acquireUninterruptibly();
        try {
            if (closed) {
                return;
            }
            closed = true;
            List.copyOf(snapshots).forEach(DuckDataset::close);
            try {
                database.close();
                if (erased > 0) {
                    new Erasure(layout).finish();
                }
            } finally {
                Layout.delete(layout.scratch());
                release.close();
            }
        } finally {
            writer.release();
        }
    }
}
