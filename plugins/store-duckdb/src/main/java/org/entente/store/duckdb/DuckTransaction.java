package org.entente.store.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.entente.core.model.Actor;
import org.entente.core.model.Capability;
import org.entente.core.model.Coding;
import org.entente.core.model.Decision;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Different;
import org.entente.core.model.Edition;
import org.entente.core.model.Evidence;
import org.entente.core.model.Grade;
import org.entente.core.model.History;
import org.entente.core.model.Link;
import org.entente.core.model.Observation;
import org.entente.core.model.Problem;
import org.entente.core.model.Programme;
import org.entente.core.model.Rating;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.SameAs;
import org.entente.core.model.Source;
import org.entente.core.model.Tie;
import org.entente.core.model.Watch;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * A change under way: rows go into the tables inside one explicit transaction of the database, and the bytes of sources lie
 * aside, until all is committed or nothing.
 */
final class DuckTransaction implements Transaction {

    private static final String WRITE = "The workspace could not be written";

    private final DuckLedger ledger;
    private final Session session;
    private final Layout layout;
    private final long revision;
    private final Appenders tables;
    private final TieWriter ties;
    private final Originals originals;
    private final Erasure erasure;
    private final Replacements entities;
    private final Telling telling;
    private final Removals removals;
    private final StatementWriter statements;
    private final JudgementWriter judgements;
    private long parent;
    private long undoes;
    private @Nullable Purge purged;

    private boolean changed;

    DuckTransaction(DuckLedger ledger, Session session, Layout layout, long revision) throws IOException {
        this.ledger = ledger;
        this.session = session;
        this.layout = layout;
        this.revision = revision;
        parent = revision - 1;
        tables = new Appenders(session.connection(), revision);
        ties = new TieWriter(tables);
        originals = new Originals(layout);
        erasure = new Erasure(layout);
        entities = new Replacements(session, tables, revision);
        telling = new Telling(session, tables, revision);
        removals = new Removals(session, revision);
        statements = new StatementWriter(session, tables);
        judgements = new JudgementWriter(session, tables, revision);
        session.run(WRITE, () -> session.execute("BEGIN TRANSACTION"));
    }

    private interface Writing {
        void write() throws SQLException, IOException;
    }

    private void write(Writing writing) throws IOException {
        session.run(WRITE, () -> {
            writing.write();
            changed = true;
            return changed;
        });
    }

    @Override
    public long reserve(long count) {
        return ledger.reserve(count);
    }

    @Override
    public boolean has(String digest) throws IOException {
        return session.run(WRITE, () -> entities.sources.has(digest));
    }

    @Override
    public void source(Source source, Path bytes) throws IOException {
        session.run(WRITE, () -> {
            originals.take(source.digest(), bytes);
            entities.sources.put(source.digest(), source);
            return source;
        });
    }

    @Override
    public void prose(String digest, Path text) throws IOException {
        session.run(WRITE, () -> {
            originals.prose(digest, text);
            return digest;
        });
    }

    @Override
    public void telling(Set<String> sources) throws IOException {
        session.run(WRITE, () -> {
            telling.by(sources);
            return sources;
        });
    }

    @Override
    public Optional<Actor> actor(String id) throws IOException {
        return session.run(WRITE, () -> Optional.ofNullable(entities.actors.current(id)));
    }

    @Override
    public void actor(Actor actor) throws IOException {
        session.run(WRITE, () -> {
            entities.put(actor);
            telling.of("actor", actor.id());
            return actor;
        });
    }

    @Override
    public void system(DefenceSystem system) throws IOException {
        session.run(WRITE, () -> {
            entities.systems.put(system.id(), system);
            telling.of("system", system.id());
            return system;
        });
    }

    @Override
    public void programme(Programme programme) throws IOException {
        session.run(WRITE, () -> {
            entities.programmes.put(programme.id(), programme);
            telling.of("programme", programme.id());
            return programme;
        });
    }

    @Override
    public void evidence(long id, Evidence evidence) throws IOException {
        write(() -> statements.evidence(id, evidence));
    }

    @Override
    public void tie(long id, Tie tie, long... evidence) throws IOException {
        write(() -> ties.write(id, tie, evidence));
    }

    @Override
    public void link(long id, Link link) throws IOException {
        write(() -> tables.row(
                "tie_link", id, link.type(), link.from(), link.to(), link.suggested(), link.note(), link.evidence()));
    }

    @Override
    public void same(long id, SameAs same) throws IOException {
        write(() -> judgements.same(id, same));
    }

    @Override
    public void rating(Rating rating) throws IOException {
        write(() -> judgements.rating(rating));
    }

    @Override
    public void grade(long id, Grade grade) throws IOException {
        write(() -> judgements.grade(id, grade));
    }

    @Override
    public void different(long id, Different different) throws IOException {
        write(() -> judgements.different(id, different));
    }

    @Override
    public void observation(long id, Observation o, long... evidence) throws IOException {
        write(() -> statements.observation(id, o, evidence));
    }

    @Override
    public void capability(long id, Capability capability, long... evidence) throws IOException {
        write(() -> statements.capability(id, capability, evidence));
    }

    @Override
    public void problem(String source, Problem problem) throws IOException {
        write(() -> statements.problem(source, problem));
    }

    @Override
    public Loaded load(Recipe recipe, Path table, String source, String reader) throws IOException {
        RecipeSql sql = new RecipeSql(recipe, CsvHeader.read(table));
        TableLoad load = new TableLoad(session, tables, layout, revision);
        Path file = load.reachable(table);
        long lines = session.run(WRITE, () -> {
            TableLoad.Size size = load.run(sql, file, source, reader, ledger::reserve);
            changed |= size.highest() > 0;
            return size.lines();
        });
        if (!file.equals(table)) {
            Files.deleteIfExists(file);
        }
        return sql.ties() ? new Loaded(lines, 0) : new Loaded(0, lines);
    }

    @Override
    public Succeeded succeed(String older, String newer, double least) throws IOException {
        return session.run(WRITE, () -> {
            tables.flush();
            return new Succession(session, tables, revision).run(older, newer, least);
        });
    }

    @Override
    public void coding(long id, Coding coding) throws IOException {
        write(() -> judgements.coding(id, coding));
    }

    @Override
    public void edition(Edition edition) throws IOException {
        write(() -> judgements.edition(edition));
    }

    @Override
    public void watch(long id, Watch watch) throws IOException {
        write(() -> judgements.watch(id, watch));
    }

    @Override
    public void decision(Decision decision) throws IOException {
        write(() -> judgements.decision(decision));
    }

    @Override
    public void withdraw(Collection<Long> ids) throws IOException {
        if (ids.isEmpty()) {
            return;
        }
        write(() -> {
            tables.flush();
            removals.values(ids);
        });
    }

    @Override
    public void remove(long id) throws IOException {
        write(() -> {
            tables.flush();
            removals.all(id);
        });
    }

    /** Takes back what a revision changed; whoever asks has seen that it stands. */
    void undo(History history, long target) throws IOException {
        write(() -> {
            Reversal reversal = new Reversal(session, history, target, revision);
            reversal.run();
            reversal.refuse(settled());
        });
        undoes = target;
        parent = history.parentOfUndo(target);
    }

    /** Erases a source; what that is, in words that tell nothing of its content. */
    String purge(String digest) throws IOException {
        Purge purge = new Purge(session);
        write(() -> purge.run(digest));
        purged = purge;
        return purge.what() + new RunReader(layout).named(purge.since());
    }

    /** Gives a revision a name, which another one loses. */
    void name(String name, long number) throws IOException {
        write(() -> judgements.name(name, number));
    }

    @Override
    public Revision commit(RevisionKind kind, String author, String what, String why) throws IOException {
        return session.run(WRITE, () -> {
            boolean replaced = entities.write();
            boolean retold = telling.write();
            if (!changed && !replaced && !retold) {
                // A text that was read again of a known source is no change of what is held.
                originals.place();
                originals.keep();
                originals.discard();
                return ledger.revision();
            }
            tables.close();
            settled().ifPresent(reason -> {
                throw new IllegalArgumentException("Nothing was changed: " + reason + ".");
            });
            if (kind.equals(RevisionKind.IMPORT) || kind.equals(RevisionKind.REREAD)) {
                new Alerts(session).raise(revision, ledger::reserve);
            }
            Revision made = new Revision(revision, kind, parent, undoes, ledger.now(), author, what, why);
            session.execute(
                    "INSERT INTO held.revision (number, \"at\", author, what, why, next_id, kind, parent, undoes)"
                            + " VALUES (?, make_timestamp(?), ?, ?, ?, ?, ?, ?, ?)",
                    revision,
                    micros(made.when()),
                    author,
                    what,
                    why,
                    ledger.reserve(0),
                    kind.name(),
                    parent,
                    undoes);
            originals.place();
            Purge erased = purged;
            if (erased != null) {
                erasure.begin(erased.since(), revision);
            }
            session.execute("COMMIT");
            originals.keep();
            ledger.committed(made);
            originals.discard();
            if (erased != null) {
                originals.erase(erased.sources());
                ledger.forget(made, erasure);
            }
            return made;
        });
    }

    /** Brings what follows from assertions to date; why that cannot be, where it cannot. */
    private Optional<String> settled() throws SQLException {
        new Canonical(session).settle(revision);
        return new NeverOne(session).of(revision);
    }

    private static long micros(Instant when) {
        return Math.addExact(Math.multiplyExact(when.getEpochSecond(), 1_000_000L), when.getNano() / 1000);
    }

    @Override
    public void close() throws IOException {
        boolean ending = session.end(() -> {
            if (revision > ledger.revision().number()) {
                originals.undo();
                rollback();
                erasure.cancel();
            }
            return null;
        });
        if (ending) {
            ledger.ended();
        }
    }

    private void rollback() {
        try {
            // Before the rollback: outside a transaction an appender that is closed would commit what it holds.
            tables.close();
        } catch (SQLException e) {
            discard();
            return;
        }
        discard();
    }

    private void discard() {
        try {
            session.execute("ROLLBACK");
        } catch (SQLException e) {
            // A failed commit has rolled back already, and so does the closing of the connection that follows.
            return;
        }
    }
}
