package org.entente.core.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Filter;
import org.entente.core.api.Graph;
import org.entente.core.api.Projection;
import org.entente.core.api.Rows;
import org.entente.core.model.Actor;
import org.entente.core.model.Capability;
import org.entente.core.model.Check;
import org.entente.core.model.Clearance;
import org.entente.core.model.Coding;
import org.entente.core.model.Column;
import org.entente.core.model.Decision;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Different;
import org.entente.core.model.Edition;
import org.entente.core.model.Evidence;
import org.entente.core.model.Extent;
import org.entente.core.model.Grade;
import org.entente.core.model.Link;
import org.entente.core.model.Observation;
import org.entente.core.model.Outcome;
import org.entente.core.model.Problem;
import org.entente.core.model.Programme;
import org.entente.core.model.Rating;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.RunCard;
import org.entente.core.model.SameAs;
import org.entente.core.model.Source;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.model.Watch;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Store;
import org.entente.core.spi.Transaction;

/** Keeps one workspace in memory: as much of a store as the engine's tests look at. */
final class MemoryStore implements Store {

    /** What is committed; replaced as a whole. */
    record Content(
            Map<String, Source> sources,
            Map<String, Actor> actors,
            Map<Long, Tie> ties,
            List<SameAs> sames,
            List<Problem> problems) {
        Content() {
            this(new HashMap<>(), new HashMap<>(), new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        }

        Content copy() {
            return new Content(
                    new HashMap<>(sources),
                    new HashMap<>(actors),
                    new TreeMap<>(ties),
                    new ArrayList<>(sames),
                    new ArrayList<>(problems));
        }
    }

    final AtomicInteger openLedgers = new AtomicInteger();
    final AtomicInteger openSnapshots = new AtomicInteger();
    final AtomicInteger openTransactions = new AtomicInteger();
    final List<Outcome> kept = new ArrayList<>();
    volatile Content content = new Content();
    private final List<Revision> revisions = new ArrayList<>();
    private final AtomicLong ids = new AtomicLong(1);

    @Override
    public boolean holds(Path folder) {
        return Files.exists(folder.resolve("memory"));
    }

    @Override
    public Ledger open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("memory"), new byte[] {1});
        openLedgers.incrementAndGet();
        return new MemoryLedger();
    }

    @Override
    public void restore(Path backup, Path folder) {
        throw new UnsupportedOperationException("Nothing is kept in files");
    }

    private final class MemoryLedger implements Ledger {
        @Override
        public Revision revision() {
            return revisions.isEmpty() ? Revision.NONE : revisions.get(revisions.size() - 1);
        }

        @Override
        public List<Revision> revisions() {
            return List.copyOf(revisions);
        }

        @Override
        public Transaction begin() {
            openTransactions.incrementAndGet();
            return new MemoryTransaction();
        }

        @Override
        public Snapshot snapshot(long revision, ReviewFilter review, Clearance clearance) {
            openSnapshots.incrementAndGet();
            return new MemorySnapshot(revision());
        }

        @Override
        public Snapshot asRead(long revision) {
            return snapshot(revision, ReviewFilter.ANY, Clearance.ALL);
        }

        @Override
        public Revision undo(long revision, String author, String why) {
            throw new IllegalArgumentException("Nothing is undone in memory");
        }

        @Override
        public Revision name(String name, long revision, String author, String why) {
            throw new IllegalArgumentException("Nothing is named in memory");
        }

        @Override
        public Map<String, Long> names() {
            return Map.of();
        }

        @Override
        public String purging(String digest) {
            throw new UnsupportedOperationException("Nothing is erased here");
        }

        @Override
        public Revision purge(String digest, String author, String why) {
            throw new UnsupportedOperationException("Nothing is erased here");
        }

        @Override
        public void backup(Path file) {
            throw new UnsupportedOperationException("Nothing is kept in files");
        }

        @Override
        public List<Check> examine() {
            return List.of();
        }

        @Override
        public List<String> notes() {
            return List.of();
        }

        @Override
        public List<Extent> extent(long revision) {
            throw new UnsupportedOperationException("Nothing is counted here");
        }

        @Override
        public List<Long> touching(Collection<Long> records, long since) {
            throw new UnsupportedOperationException("No revision is told of a record here");
        }

        @Override
        public String keep(Outcome outcome, Revision latest) {
            kept.add(outcome);
            return outcome.card().id();
        }

        @Override
        public Map<String, RunCard> kept() {
            Map<String, RunCard> cards = new LinkedHashMap<>();
            kept.forEach(outcome -> cards.put(outcome.card().id(), outcome.card()));
            return cards;
        }

        @Override
        public Outcome kept(String id) {
            return kept.stream()
                    .filter(outcome -> outcome.card().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No result " + id));
        }

        @Override
        public Optional<Path> original(String digest) {
            return Optional.empty();
        }

        @Override
        public void close() {
            openLedgers.decrementAndGet();
        }
    }

    private final class MemoryTransaction implements Transaction {
        private final Content changed = content.copy();
        private boolean any;
        private boolean closed;

        @Override
        public long reserve(long count) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            return ids.getAndAdd(count);
        }

        @Override
        public boolean has(String digest) {
            return changed.sources().containsKey(digest);
        }

        @Override
        public void source(Source source, Path bytes) {
            any = true;
            changed.sources().put(source.digest(), source);
        }

        @Override
        public void telling(Set<String> sources) {}

        @Override
        public Optional<Actor> actor(String id) {
            return Optional.ofNullable(changed.actors().get(id));
        }

        @Override
        public void actor(Actor actor) {
            changed.actors().put(actor.id(), actor);
        }

        @Override
        public void tie(long id, Tie tie, long... evidence) {
            changed.ties().put(id, tie);
        }

        @Override
        public void problem(String source, Problem problem) {
            changed.problems().add(problem);
        }

        @Override
        public void evidence(long id, Evidence evidence) {}

        @Override
        public void system(DefenceSystem system) {}

        @Override
        public void programme(Programme programme) {}

        @Override
        public void link(long id, Link link) {}

        @Override
        public void same(long id, SameAs same) {
            any = true;
            changed.sames().add(same);
        }

        @Override
        public void rating(Rating rating) {
            throw new UnsupportedOperationException("Nobody is rated here");
        }

        @Override
        public void grade(long id, Grade grade) {
            throw new UnsupportedOperationException("Nothing is graded here");
        }

        @Override
        public void different(long id, Different different) {
            throw new UnsupportedOperationException("Nothing differs here");
        }

        @Override
        public void observation(long id, Observation observation, long... evidence) {}

        @Override
        public void capability(long id, Capability capability, long... evidence) {}

        @Override
        public Loaded load(Recipe recipe, Path table, String source, String reader) throws IOException {
            try (Stream<String> lines = Files.lines(table)) {
                return new Loaded(lines.count() - 1, 0);
            }
        }

        @Override
        public void decision(Decision decision) {
            throw new UnsupportedOperationException("No decisions here");
        }

        @Override
        public Succeeded succeed(String older, String newer, double least) {
            throw new UnsupportedOperationException("This store loads no tables");
        }

        @Override
        public void edition(Edition edition) {
            throw new UnsupportedOperationException("This store has no editions");
        }

        @Override
        public void watch(long id, Watch watch) {
            throw new UnsupportedOperationException("This store has no watches");
        }

        @Override
        public void coding(long id, Coding coding) {
            throw new UnsupportedOperationException("No codings here");
        }

        @Override
        public void withdraw(Collection<Long> ids) {
            throw new UnsupportedOperationException("No codings here");
        }

        @Override
        public void remove(long id) {
            changed.ties().remove(id);
        }

        @Override
        public Revision commit(RevisionKind kind, String author, String what, String why) {
            if (any) {
                content = changed;
                revisions.add(new Revision(revisions.size() + 1, Instant.EPOCH, author, what, why));
            }
            return revisions.isEmpty() ? Revision.NONE : revisions.get(revisions.size() - 1);
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                openTransactions.decrementAndGet();
            }
        }
    }

    /** The assertions, as the one query for them gives them. */
    private static final class Said implements Rows {
        private final Iterator<SameAs> sames;
        private SameAs at;

        private Said(Iterator<SameAs> sames) {
            this.sames = sames;
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    new Column("first", Column.Type.TEXT),
                    new Column("second", Column.Type.TEXT),
                    new Column("kind", Column.Type.TEXT));
        }

        @Override
        public boolean next() {
            boolean more = sames.hasNext();
            at = more ? sames.next() : null;
            return more;
        }

        @Override
        public Object get(int column) {
            return column == 0
                    ? at.first()
                    : column == 1 ? at.second() : at.kind().name();
        }

        @Override
        public void close() {}
    }

    private final class MemorySnapshot implements Ledger.Snapshot {
        private final Revision revision;
        private final Content seen = content;
        private final AtomicBoolean closed = new AtomicBoolean();

        private MemorySnapshot(Revision revision) {
            this.revision = revision;
        }

        @Override
        public Revision revision() {
            return revision;
        }

        @Override
        public Dataset at(long number) {
            throw new UnsupportedOperationException("This store knows one state only");
        }

        @Override
        public Optional<Actor> actor(String id) {
            return Optional.ofNullable(seen.actors().get(id));
        }

        @Override
        public Optional<DefenceSystem> system(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Evidence> evidence(long id) {
            return Optional.empty();
        }

        @Override
        public List<Source> sources() {
            return List.copyOf(seen.sources().values());
        }

        @Override
        public Stream<Stored<Tie>> ties(Filter filter) throws IOException {
            if (closed.get()) {
                throw new IOException("The snapshot is closed.");
            }
            return seen.ties().entrySet().stream().map(e -> new Stored<>(e.getKey(), 1, e.getValue(), List.of()));
        }

        @Override
        public Stream<Stored<Observation>> observations(Filter filter) {
            return Stream.empty();
        }

        @Override
        public Rows query(String sql, Object... arguments) {
            if (sql.contains("FROM different") || sql.contains("FROM alert")) {
                return new Said(List.<SameAs>of().iterator());
            }
            if (!sql.contains("FROM same_as")) {
                throw new IllegalArgumentException("No SQL here");
            }
            return new Said(List.copyOf(seen.sames()).iterator());
        }

        @Override
        public Graph graph(Projection projection) {
            return new Graph.Builder().build();
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                openSnapshots.decrementAndGet();
            }
        }
    }
}
