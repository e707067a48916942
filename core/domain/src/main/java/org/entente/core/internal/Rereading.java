package org.entente.core.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.internal.Records.Coded;
import org.entente.core.internal.Records.Place;
import org.entente.core.model.Actor;
import org.entente.core.model.Capability;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Coding;
import org.entente.core.model.Decision;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Different;
import org.entente.core.model.Edition;
import org.entente.core.model.Evidence;
import org.entente.core.model.Grade;
import org.entente.core.model.Link;
import org.entente.core.model.Locator;
import org.entente.core.model.Observation;
import org.entente.core.model.Problem;
import org.entente.core.model.Programme;
import org.entente.core.model.Rating;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.SameAs;
import org.entente.core.model.Source;
import org.entente.core.model.Status;
import org.entente.core.model.Tie;
import org.entente.core.model.Watch;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is read of known sources again: what comes out the same keeps its id, what does not come again goes unless
 * somebody has decided on it, and only what is new is written.
 *
 * <p>The same is what has the same type and parties (or measure and subject, or actor and class) at an overlapping place.
 */
public final class Rereading implements Transaction {

    /** What came of it. */
    public record Counts(long same, long changed, long fresh, long gone, long kept) {
        public String sentence() {
            return "read again: " + same + " the same, " + changed + " changed, " + fresh + " new, " + gone + " gone, "
                    + kept + " kept as decided";
        }
    }

    private final Ledger ledger;
    private final Transaction transaction;
    private final Set<String> sources = new LinkedHashSet<>();
    private final Map<Long, Evidence> evidence = new LinkedHashMap<>();
    private final Map<Long, Coded> told = new LinkedHashMap<>();
    private final Map<Long, Link> links = new LinkedHashMap<>();
    private final Map<Long, SameAs> sames = new LinkedHashMap<>();

    public Rereading(Ledger ledger, Transaction transaction) {
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Compares what was told with what is held, and writes what differs. */
    public Counts write() throws IOException {
        Records records = new Records(ledger);
        Map<Long, Place> places = new HashMap<>(records.places(sources));
        evidence.forEach((id, said) -> places.put(id, new Place(said.source(), said.where())));
        Map<Long, Coded> held = records.of(sources);
        Set<Long> decided = records.codings(held.keySet()).stream()
                .map(coding -> coding.value().target())
                .collect(Collectors.toSet());
        Map<String, List<Coded>> byKey = new HashMap<>();
        held.values()
                .forEach(one -> byKey.computeIfAbsent(key(one), any -> new ArrayList<>())
                        .add(one));
        long same = 0;
        Map<Long, Long> ids = new HashMap<>();
        List<Coded> rewritten = new ArrayList<>();
        List<Coded> fresh = new ArrayList<>();
        for (Coded one : told.values()) {
            Optional<Coded> before = match(one, byKey.getOrDefault(key(one), List.of()), places);
            if (before.isEmpty()) {
                fresh.add(one);
                continue;
            }
            long id = before.get().id();
            byKey.getOrDefault(key(one), List.of()).remove(before.get());
            ids.put(one.id(), id);
            if (decided.contains(id) || alike(one, before.get())) {
                same++;
            } else {
                rewritten.add(new Coded(one.kind(), id, one.value(), one.evidence()));
            }
        }
        transaction.withdraw(rewritten.stream().map(Coded::id).toList());
        for (Coded one : rewritten) {
            write(one);
        }
        for (Coded one : fresh) {
            write(one);
        }
        links(ids, fresh);
        long gone = 0;
        long kept = 0;
        for (List<Coded> left : byKey.values()) {
            for (Coded one : left) {
                if (decided.contains(one.id())) {
                    kept++;
                } else {
                    gone++;
                    transaction.remove(one.id());
                }
            }
        }
        return new Counts(same, rewritten.size(), fresh.size(), gone, kept);
    }

    private static Optional<Coded> match(Coded one, List<Coded> candidates, Map<Long, Place> places) {
        List<Coded> overlapping = candidates.stream()
                .filter(candidate -> one.evidence().stream()
                        .anyMatch(mine -> candidate.evidence().stream()
                                .anyMatch(its -> overlap(places.get(mine), places.get(its)))))
                .toList();
        return overlapping.stream()
                .filter(candidate -> alike(one, candidate))
                .findFirst()
                .or(() -> overlapping.stream().findFirst());
    }

    private static boolean alike(Coded one, Coded other) {
        return one.fields().equals(other.fields());
    }

    private static boolean overlap(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null || !one.source().equals(other.source())) {
            return false;
        }
        if (one.where() instanceof Locator.Span a && other.where() instanceof Locator.Span b) {
            return a.start() < b.end() && b.start() < a.end();
        }
        return one.where().equals(other.where());
    }

    private static String key(Coded one) {
        Map<String, String> fields = one.fields();
        List<String> parts;
        if (one.kind().equals(CodedKind.TIE)) {
            parts = List.of("type", "parties");
        } else if (one.kind().equals(CodedKind.OBSERVATION)) {
            parts = List.of("measure", "subject", "counterpart", "unit");
        } else {
            parts = List.of("actor", "stance", "class");
        }
        return one.kind() + parts.stream().map(fields::get).collect(Collectors.joining("|", "|", ""));
    }

    private void write(Coded one) throws IOException {
        Set<Long> needed = new LinkedHashSet<>(one.evidence());
        if (one.value() instanceof Tie tie) {
            tie.history().stream().map(Status::evidence).forEach(needed::addAll);
        }
        for (long id : needed) {
            told(id);
        }
        one.write(transaction);
    }

    /** Writes evidence once, however many rest on it. */
    private void told(long id) throws IOException {
        Evidence said = evidence.remove(id);
        if (said != null) {
            transaction.evidence(id, said);
        }
    }

    /** Links and assertions are told anew only where one of their ends is; the others stand. */
    private void links(Map<Long, Long> ids, List<Coded> fresh) throws IOException {
        Set<Long> news = fresh.stream().map(Coded::id).collect(Collectors.toCollection(HashSet::new));
        for (Map.Entry<Long, Link> entry : links.entrySet()) {
            Link link = entry.getValue();
            if (news.contains(link.from()) || news.contains(link.to())) {
                for (long id : link.evidence()) {
                    told(id);
                }
                transaction.link(
                        entry.getKey(),
                        new Link(
                                link.type(),
                                ids.getOrDefault(link.from(), link.from()),
                                ids.getOrDefault(link.to(), link.to()),
                                link.suggested(),
                                link.note(),
                                link.evidence()));
            }
        }
        for (Map.Entry<Long, SameAs> entry : sames.entrySet()) {
            SameAs same = entry.getValue();
            if (news.stream()
                    .map(String::valueOf)
                    .anyMatch(id -> id.equals(same.first()) || id.equals(same.second()))) {
                transaction.same(
                        entry.getKey(),
                        new SameAs(
                                same.kind(),
                                renamed(ids, same.first()),
                                renamed(ids, same.second()),
                                same.score(),
                                same.reason(),
                                same.author()));
            }
        }
    }

    private static String renamed(Map<Long, Long> ids, String id) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(id))
                .map(entry -> entry.getValue().toString())
                .findFirst()
                .orElse(id);
    }

    @Override
    public long reserve(long count) throws IOException {
        return transaction.reserve(count);
    }

    /** A part that is held is read again with the whole. */
    @Override
    public boolean has(String digest) {
        return false;
    }

    /** What is held of a source stays, since it may have been judged and corrected. */
    @Override
    public void source(Source source, Path bytes) throws IOException {
        sources.add(source.digest());
        if (!transaction.has(source.digest())) {
            transaction.source(source, bytes);
        }
    }

    @Override
    public void prose(String digest, Path text) throws IOException {
        transaction.prose(digest, text);
    }

    @Override
    public void telling(Set<String> tellers) throws IOException {
        transaction.telling(tellers);
    }

    @Override
    public Optional<Actor> actor(String id) throws IOException {
        return transaction.actor(id);
    }

    @Override
    public void actor(Actor actor) throws IOException {
        transaction.actor(actor);
    }

    @Override
    public void system(DefenceSystem system) throws IOException {
        transaction.system(system);
    }

    @Override
    public void programme(Programme programme) throws IOException {
        transaction.programme(programme);
    }

    @Override
    public void evidence(long id, Evidence said) {
        evidence.put(id, said);
    }

    @Override
    public void tie(long id, Tie tie, long... rests) {
        tell(CodedKind.TIE, id, tie, rests);
    }

    @Override
    public void observation(long id, Observation observation, long... rests) {
        tell(CodedKind.OBSERVATION, id, observation, rests);
    }

    @Override
    public void capability(long id, Capability capability, long... rests) {
        tell(CodedKind.CAPABILITY, id, capability, rests);
    }

    private void tell(CodedKind kind, long id, Object value, long[] rests) {
        told.put(id, new Coded(kind, id, value, Arrays.stream(rests).boxed().toList()));
    }

    @Override
    public void link(long id, Link link) {
        links.put(id, link);
    }

    @Override
    public void rating(Rating rating) {
        throw new UnsupportedOperationException("Importers rate nobody");
    }

    @Override
    public void grade(long id, Grade grade) {
        throw new UnsupportedOperationException("Importers grade nothing");
    }

    @Override
    public void different(long id, Different different) {
        throw new UnsupportedOperationException("Importers do not say that records differ");
    }

    @Override
    public void same(long id, SameAs same) {
        sames.put(id, same);
    }

    /** The problems of the first reading stand; those of this one are in its report. */
    @Override
    public void problem(String source, Problem problem) {}

    @Override
    public Loaded load(Recipe recipe, Path table, String source, String reader) {
        throw new IllegalArgumentException(
                "Tables are not read again, since their rows have no place to be known by; import a newer edition");
    }

    @Override
    public void decision(Decision decision) throws IOException {
        transaction.decision(decision);
    }

    @Override
    public Succeeded succeed(String older, String newer, double least) throws IOException {
        return transaction.succeed(older, newer, least);
    }

    @Override
    public void edition(Edition edition) throws IOException {
        transaction.edition(edition);
    }

    @Override
    public void watch(long id, Watch watch) throws IOException {
        transaction.watch(id, watch);
    }

    @Override
    public void coding(long id, Coding coding) throws IOException {
        transaction.coding(id, coding);
    }

    @Override
    public void withdraw(Collection<Long> ids) throws IOException {
        transaction.withdraw(ids);
    }

    @Override
    public void remove(long id) throws IOException {
        transaction.remove(id);
    }

    /** @throws IllegalStateException always: whoever began the transaction commits it */
    @Override
    public Revision commit(RevisionKind kind, String author, String what, String why) {
        throw new IllegalStateException("A reading is committed with its import");
    }

    @Override
    public void close() {}
}
