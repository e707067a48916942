package org.entente.store.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.core.model.Actor;
import org.entente.core.model.Admiralty;
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
    private final Map<String, Long> problems = new HashMap<>();
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
        telling = new Telling(session, tables);
        removals = new Removals(session, revision);
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
        @Nullable Object[] place = Appenders.place(evidence.where());
        Admiralty grades = evidence.assessment();
        write(() -> tables.row(
                "evidence",
                id,
                evidence.source(),
                place[0],
                place[1],
                place[2],
                place[3],
                place[4],
                evidence.quote(),
                evidence.reader(),
                evidence.saidBy(),
                evidence.side(),
                evidence.speech(),
                evidence.citedOrigin(),
                evidence.interest(),
                grades == null ? null : grades.reliability(),
                grades == null ? null : grades.credibility(),
                grades == null ? null : grades.signedBy()));
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
        write(() -> tables.row(
                "same_as", id, same.kind(), same.first(), same.second(), same.score(), same.reason(), same.author()));
    }

    @Override
    public void rating(Rating rating) throws IOException {
        write(() -> {
            session.execute(
                    "UPDATE held.rating SET removed = " + revision
                            + " WHERE removed IS NULL AND publisher = ? AND genre = ?",
                    rating.publisher(),
                    rating.genre().name());
            tables.row(
                    "rating", rating.publisher(), rating.genre(), rating.reliability(), rating.author(), rating.why());
        });
    }

    @Override
    public void grade(long id, Grade grade) throws IOException {
        write(() -> {
            session.execute(
                    "UPDATE held.grade SET removed = " + revision
                            + " WHERE removed IS NULL AND kind = ? AND target = ?",
                    grade.of().name(),
                    grade.target());
            tables.row(
                    "grade", id, grade.of().name(), grade.target(), grade.credibility(), grade.author(), grade.why());
        });
    }

    @Override
    public void different(long id, Different different) throws IOException {
        write(() -> tables.row(
                "different",
                id,
                different.kind(),
                different.first(),
                different.second(),
                different.reason(),
                different.author()));
    }

    @Override
    public void observation(long id, Observation o, long... evidence) throws IOException {
        write(() -> {
            tables.row(
                    "observation",
                    id,
                    o.measure(),
                    o.subject(),
                    o.period(),
                    TieWriter.earliest(o.period()),
                    TieWriter.latest(o.period()),
                    o.value(),
                    o.upper(),
                    o.certainty(),
                    o.unit(),
                    o.qualifier(),
                    o.component(),
                    o.counterpart(),
                    o.concept(),
                    o.scope(),
                    o.issuer(),
                    o.of(),
                    o.among(),
                    o.size());
            evidence("observation_evidence", id, evidence);
        });
    }

    @Override
    public void capability(long id, Capability capability, long... evidence) throws IOException {
        write(() -> {
            tables.row(
                    "capability",
                    id,
                    capability.actor(),
                    capability.stance(),
                    capability.capabilityClass(),
                    capability.modality(),
                    capability.asOf());
            evidence("capability_evidence", id, evidence);
        });
    }

    private void evidence(String table, long id, long[] evidence) throws SQLException {
        for (int i = 0; i < evidence.length; i++) {
            tables.row(table, id, i, evidence[i]);
        }
    }

    @Override
    public void problem(String source, Problem problem) throws IOException {
        @Nullable Object[] place = Appenders.place(problem.where());
        write(() -> {
            Long next = problems.get(source);
            long ordinal = next == null
                    ? session.all(
                                    "SELECT coalesce(max(ordinal) + 1, 0) FROM held.problem WHERE source = ?",
                                    List.of(source),
                                    Fields::number)
                            .get(0)
                    : next;
            problems.put(source, ordinal + 1);
            tables.row(
                    "problem",
                    source,
                    ordinal,
                    problem.code(),
                    problem.severity(),
                    problem.message(),
                    place[0],
                    place[1],
                    place[2],
                    place[3],
                    place[4]);
        });
    }

    @Override
    public Loaded load(Recipe recipe, Path table, String source, String reader) throws IOException {
        RecipeSql sql = new RecipeSql(recipe, CsvHeader.read(table));
        Path file = reachable(table);
        long lines = session.run(WRITE, () -> {
            tables.flush();
            session.execute("DROP TABLE IF EXISTS staged");
            session.execute("DROP TABLE IF EXISTS dated");
            session.execute(sql.stage(file, Files.size(file)));
            session.execute(sql.dates());
            for (String wrong : session.all(
                    sql.check(), List.of(), f -> "The line with the key " + f.textOrNull() + " " + f.text() + ".")) {
                throw new IllegalArgumentException(wrong);
            }
            List<long[]> size = session.all(sql.size(), List.of(), f -> new long[] {f.number(), f.number()});
            long highest = size.get(0)[1];
            long base = ledger.reserve(highest * sql.idsPerLine());
            for (String insert : sql.inserts(base, highest, revision, source, reader)) {
                session.execute(insert);
            }
            session.execute("DROP TABLE staged");
            session.execute("DROP TABLE dated");
            changed |= highest > 0;
            return size.get(0)[0];
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

    /** The table where the database may read it. */
    private Path reachable(Path table) throws IOException {
        if (table.toRealPath().startsWith(layout.scratch().toRealPath())) {
            return table;
        }
        Path copy = Files.createTempFile(layout.scratch(), "table", ".csv");
        try {
            Files.copy(table, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failure.of(layout.root(), e);
        }
        return copy;
    }

    @Override
    public void coding(long id, Coding coding) throws IOException {
        write(() -> {
            tables.row(
                    "coding",
                    id,
                    coding.kind(),
                    coding.target(),
                    coding.coder(),
                    coding.review(),
                    coding.note(),
                    coding.adjudicates());
            int ordinal = 0;
            for (Map.Entry<String, String> field : coding.corrections().entrySet()) {
                tables.row("coding_field", id, ordinal++, field.getKey(), field.getValue());
            }
        });
    }

    @Override
    public void edition(Edition edition) throws IOException {
        write(() -> tables.row(
                "edition",
                edition.name(),
                edition.revision(),
                edition.day(),
                edition.digest(),
                edition.author(),
                edition.corrects(),
                edition.notes()));
    }

    @Override
    public void watch(long id, Watch watch) throws IOException {
        write(() -> tables.row("watch", id, watch.actors(), watch.about(), watch.from(), watch.author()));
    }

    @Override
    public void decision(Decision decision) throws IOException {
        write(() -> {
            session.execute(
                    "UPDATE held.decision SET removed = " + revision + " WHERE removed IS NULL AND finding = ?",
                    decision.finding());
            tables.row(
                    "decision",
                    decision.finding(),
                    decision.values(),
                    decision.choice(),
                    decision.a(),
                    decision.b(),
                    sorted(decision.setAside()),
                    sorted(decision.sources()),
                    decision.author(),
                    decision.why(),
                    decision.day());
        });
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> values) {
        return values.stream().sorted().toList();
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
        write(() -> new Reversal(session, history, target, revision).run());
        undoes = target;
        parent = history.parentOfUndo(target);
    }

    /** Erases a source; what that is, in words that tell nothing of its content. */
    String purge(String digest) throws IOException {
        Purge purge = new Purge(session);
        write(() -> purge.run(digest));
        purged = purge;
        return purge.what();
    }

    /** Gives a revision a name, which another one loses. */
    void name(String name, long number) throws IOException {
        write(() -> {
            session.execute(
                    "UPDATE held.revision_name SET removed = " + revision + " WHERE removed IS NULL AND name = ?",
                    name);
            tables.row("revision_name", name, number);
        });
    }

    @Override
    public Revision commit(RevisionKind kind, String author, String what, String why) throws IOException {
        return session.run(WRITE, () -> {
            boolean replaced = entities.write();
            if (!changed && !replaced) {
                return ledger.revision();
            }
            telling.write();
            tables.close();
            new Canonical(session).settle(revision);
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
            if (erased != null) {
                originals.erase(erased.sources());
            }
            return made;
        });
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
