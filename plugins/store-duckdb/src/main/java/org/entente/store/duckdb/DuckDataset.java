package org.entente.store.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.core.api.CancelledException;
import org.entente.core.api.Filter;
import org.entente.core.api.Graph;
import org.entente.core.api.Projection;
import org.entente.core.api.Rows;
import org.entente.core.model.Actor;
import org.entente.core.model.Admiralty;
import org.entente.core.model.Credibility;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Evidence;
import org.entente.core.model.Interest;
import org.entente.core.model.Locator;
import org.entente.core.model.Observation;
import org.entente.core.model.Reliability;
import org.entente.core.model.Revision;
import org.entente.core.model.Source;
import org.entente.core.model.Speech;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.spi.Ledger;
import org.jspecify.annotations.Nullable;

/** What a workspace held at one revision; every query has a connection of its own, and closing ends them all. */
final class DuckDataset implements Ledger.Snapshot, Entities.Queries {

    /** How many rows a query of a user gives at most. */
    static final long ROWS = 10_000_000;

    /** How long a query of a user may take. */
    static final int SECONDS = 300;

    private final Database database;
    private final Layout layout;
    private final Revision revision;
    private final View view;
    private final Database.Sight sight;
    private final Consumer<DuckDataset> closing;
    private final Set<DuckDataset> earlier = ConcurrentHashMap.newKeySet();
    private final Set<Cursor> open = ConcurrentHashMap.newKeySet();
    private final Lookup<Actor> actors = new Lookup<>(new Entities(this)::actors);
    private final Lookup<DefenceSystem> systems = new Lookup<>(new Entities(this)::systems);

    private final long rows;
    private final int seconds;
    private volatile boolean closed;

    DuckDataset(Database database, Layout layout, Revision revision, View view, Consumer<DuckDataset> closing) {
        this(database, layout, revision, view, closing, ROWS, SECONDS);
    }

    DuckDataset(
            Database database,
            Layout layout,
            Revision revision,
            View view,
            Consumer<DuckDataset> closing,
            long rows,
            int seconds) {
        this.database = database;
        this.layout = layout;
        this.revision = revision;
        this.view = view;
        sight = database.sight(revision.number(), view);
        this.closing = closing;
        this.rows = rows;
        this.seconds = seconds;
    }

    private interface Asking<T> {
        T ask() throws SQLException;
    }

    private <T> T ask(Asking<T> asking) throws IOException {
        try {
            return asking.ask();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private IOException failure(SQLException e) {
        if (closed) {
            throw new CancelledException("The data set is closed.");
        }
        return Failure.of("The workspace cannot be read", e);
    }

    private Cursor cursor() throws SQLException {
        Cursor cursor = new Cursor(database.lend(sight), connection -> database.back(connection, sight));
        open.add(cursor);
        if (closed) {
            end(cursor);
            throw new CancelledException("The data set is closed.");
        }
        return cursor;
    }

    private void end(Cursor cursor) {
        cursor.close();
        open.remove(cursor);
    }

    @Override
    public <T> List<T> all(String sql, List<?> arguments, Cursor.Reading<T> reading) throws SQLException {
        Cursor cursor = cursor();
        try {
            cursor.run(sql, arguments);
            List<T> all = new ArrayList<>();
            for (T one = cursor.next(reading); one != null; one = cursor.next(reading)) {
                all.add(one);
            }
            return all;
        } finally {
            end(cursor);
        }
    }

    @Override
    public Optional<Path> original(String digest) throws IOException {
        boolean shown = view.clearance().all()
                || sources().stream().anyMatch(source -> source.digest().equals(digest));
        return shown ? Originals.find(layout, digest) : Optional.empty();
    }

    @Override
    public Revision revision() {
        return view.clearance().all() ? revision : told(revision);
    }

    @Override
    public DuckDataset at(long number) throws IOException {
        if (number < 0 || number > revision.number()) {
            throw new IllegalArgumentException("Of revision " + revision.number() + " the revisions 0 to "
                    + revision.number() + " can be looked at and not " + number);
        }
        Revision of = number == 0
                ? Revision.NONE
                : ask(() -> all(Revisions.SELECT + " WHERE number = ?", List.of(number), Revisions::read))
                        .get(0);
        DuckDataset then = new DuckDataset(database, layout, of, view, earlier::remove, rows, seconds);
        earlier.add(then);
        return then;
    }

    /** What a revision says of itself can name what is withheld. */
    private static Revision told(Revision revision) {
        return new Revision(
                revision.number(),
                revision.kind(),
                revision.parent(),
                revision.undoes(),
                revision.when(),
                revision.author(),
                "",
                "");
    }

    @Override
    public Optional<Actor> actor(String id) throws IOException {
        return ask(() -> actors.find(id));
    }

    @Override
    public Optional<DefenceSystem> system(String id) throws IOException {
        return ask(() -> systems.find(id));
    }

    @Override
    public Optional<Evidence> evidence(long id) throws IOException {
        return ask(() -> all("""
                        SELECT source, place, start_at, end_at, row_number, column_name, quote, reader, said_by, side, speech,
                            cited_origin, interest, reliability, credibility, signed_by
                        FROM evidence WHERE id = ?""", List.of(id), DuckDataset::evidence).stream().findFirst());
    }

    private static Evidence evidence(Fields f) throws SQLException {
        String source = f.text();
        Locator where = f.place();
        return new Evidence(
                source,
                where == null ? new Locator.Whole() : where,
                f.text(),
                f.text(),
                f.textOrNull(),
                f.textOrNull(),
                new Speech(f.text()),
                f.textOrNull(),
                new Interest(f.text()),
                assessment(f.textOrNull(), f.textOrNull(), f.textOrNull()));
    }

    private static @Nullable Admiralty assessment(
            @Nullable String reliability, @Nullable String credibility, @Nullable String signedBy) {
        return reliability == null || credibility == null
                ? null
                : new Admiralty(new Reliability(reliability), new Credibility(credibility), signedBy);
    }

    @Override
    public List<Source> sources() throws IOException {
        return ask(() -> List.copyOf(new Entities(this).sources()));
    }

    @Override
    public Stream<Stored<Tie>> ties(Filter filter) throws IOException {
        return stream(Choice.ofTies(filter), TieReader::new);
    }

    @Override
    public Stream<Stored<Observation>> observations(Filter filter) throws IOException {
        return stream(Choice.ofObservations(filter), ObservationReader::new);
    }

    private <T> Stream<Stored<T>> stream(Choice choice, Pages.Beginning<T> beginning) throws IOException {
        Pages<T> pages = new Pages<>(
                ask(() -> choice.pages(this)),
                beginning,
                (sql, arguments) -> cursor().run(sql, arguments),
                this::end,
                this::failure);
        return StreamSupport.stream(pages, false).onClose(pages::close);
    }

    @Override
    public Rows query(String sql, Object... arguments) throws IOException {
        ask(() -> {
            database.userSql().check(sql, this);
            return sql;
        });
        return rows(sql, arguments);
    }

    /** The rows of a query that need not be checked. */
    Rows rows(String sql, Object... arguments) throws IOException {
        Cursor cursor = ask(this::cursor);
        boolean begun = false;
        try {
            cursor.onlyRead();
            cursor.run(sql, Arrays.asList(arguments), seconds);
            DuckRows result = new DuckRows(cursor, rows, seconds, () -> open.remove(cursor));
            begun = true;
            return result;
        } catch (SQLException e) {
            IOException failure = DuckRows.failure(cursor, e, seconds);
            if (String.valueOf(failure.getMessage()).startsWith("The query took")) {
                throw failure;
            }
            throw new IllegalArgumentException("The query cannot be run: " + Failure.sentence(e), e);
        } finally {
            if (!begun) {
                end(cursor);
            }
        }
    }

    @Override
    public Graph graph(Projection projection) throws IOException {
        return ask(() -> GraphSql.graph(projection, this));
    }

    @Override
    public void close() {
        closed = true;
        List.copyOf(earlier).forEach(DuckDataset::close);
        List.copyOf(open).forEach(this::end);
        closing.accept(this);
    }
}
