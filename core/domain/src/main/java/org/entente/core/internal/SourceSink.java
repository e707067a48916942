package org.entente.core.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.api.Names;
import org.entente.core.api.Sink;
import org.entente.core.model.Actor;
import org.entente.core.model.Capability;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Evidence;
import org.entente.core.model.Item;
import org.entente.core.model.Link;
import org.entente.core.model.Observation;
import org.entente.core.model.Participant;
import org.entente.core.model.Problem;
import org.entente.core.model.Programme;
import org.entente.core.model.SameAs;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.model.Tie;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Collects what an importer reads from one source, so that a source that is refused in the middle leaves nothing, and a
 * plugin never touches the transaction.
 */
final class SourceSink implements Sink {

    private static final String ACTOR = "actor ";
    private static final String SYSTEM = "system ";

    /** Hands out ids that nothing else has. */
    interface Ids {
        long next() throws IOException;
    }

    /** One thing to be written. */
    private interface Write {
        void write(Transaction transaction) throws IOException;
    }

    /** What stands in a part, or in the source itself. */
    private record Step(String source, Kind kind, Write write) {}

    private enum Kind {
        TIE,
        OBSERVATION,
        CAPABILITY,
        OTHER
    }

    private record Part(Source source, Path bytes) {}

    private record Told(String source, Problem problem) {}

    private final Names names;
    private final Ids ids;
    private final String reader;
    private Source source;
    private String current;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, DefenceSystem> systems = new LinkedHashMap<>();
    private final Map<String, Set<String>> tellers = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Told> problems = new ArrayList<>();
    private final Set<Long> evidence = new HashSet<>();
    private final Set<String> brought = new HashSet<>();
    private @Nullable Path prose;
    private boolean tables;
    private long ties;
    private long observations;
    private long capabilities;

    SourceSink(Source source, Names names, Ids ids, String reader) {
        this.source = source;
        this.current = source.digest();
        this.names = names;
        this.ids = ids;
        this.reader = reader;
    }

    @Override
    public void source(Source known) {
        if (!known.digest().equals(source.digest())) {
            throw new IllegalArgumentException("A source keeps its digest: " + known.digest());
        }
        source = known;
        current = known.digest();
    }

    @Override
    public void part(Source part, Path bytes) {
        if (!part.derivedFrom().contains(source.digest()) || part.digest().equals(source.digest())) {
            throw new IllegalArgumentException("A part is derived from the source that is read: " + part.name());
        }
        parts.put(part.digest(), new Part(part, bytes));
        current = part.digest();
    }

    @Override
    public void prose(Path text) {
        prose = text;
    }

    /** It is the source that is read now which tells of an actor or a system. */
    private void told(String id) {
        tellers.computeIfAbsent(id, any -> new HashSet<>()).add(current);
    }

    private void step(Kind kind, Write write) {
        steps.add(new Step(current, kind, write));
    }

    @Override
    public void actor(Actor actor) {
        actors.put(actor.id(), actor);
        told(ACTOR + actor.id());
        bringCountry(actor);
    }

    @Override
    public void system(DefenceSystem system) {
        systems.put(system.id(), system);
        told(SYSTEM + system.id());
        system.makers().forEach(this::needActor);
    }

    @Override
    public void programme(Programme programme) {
        programme.actors().forEach(this::needActor);
        programme.systems().forEach(this::needSystem);
        String digest = current;
        step(Kind.OTHER, transaction -> {
            transaction.telling(Set.of(digest));
            transaction.programme(programme);
        });
    }

    @Override
    public long evidence(Evidence said) {
        if (!said.source().equals(current)) {
            throw new IllegalArgumentException("Evidence is of the source that is read: " + said.source());
        }
        long id = next();
        evidence.add(id);
        step(Kind.OTHER, transaction -> transaction.evidence(id, said));
        return id;
    }

    @Override
    public long tie(Tie tie, long... rests) {
        check(rests, "A tie");
        for (Participant participant : tie.participants()) {
            needActor(participant.actor());
        }
        for (Item item : tie.items()) {
            if (item.system() != null) {
                needSystem(item.system());
            }
        }
        long id = next();
        long[] copy = rests.clone();
        ties++;
        step(Kind.TIE, transaction -> transaction.tie(id, tie, copy));
        return id;
    }

    @Override
    public void link(Link link) {
        long id = next();
        step(Kind.OTHER, transaction -> transaction.link(id, link));
    }

    @Override
    public void same(SameAs same) {
        long id = next();
        step(Kind.OTHER, transaction -> transaction.same(id, same));
    }

    @Override
    public long observation(Observation observation, long... rests) {
        check(rests, "An observation");
        if (actors.containsKey(observation.subject())
                || names.actor(observation.subject()).isPresent()) {
            needActor(observation.subject());
        } else {
            needSystem(observation.subject());
        }
        if (observation.counterpart() != null) {
            needActor(observation.counterpart());
        }
        long id = next();
        long[] copy = rests.clone();
        observations++;
        step(Kind.OBSERVATION, transaction -> transaction.observation(id, observation, copy));
        return id;
    }

    @Override
    public long capability(Capability capability, long... rests) {
        check(rests, "A capability");
        needActor(capability.actor());
        long id = next();
        long[] copy = rests.clone();
        capabilities++;
        step(Kind.CAPABILITY, transaction -> transaction.capability(id, capability, copy));
        return id;
    }

    @Override
    public void problem(Problem problem) {
        problems.add(new Told(current, problem));
    }

    @Override
    public void load(Recipe recipe, Path table) {
        tables = true;
        String digest = current;
        step(Kind.OTHER, transaction -> {
            Transaction.Loaded loaded = transaction.load(recipe, table, digest, reader);
            ties += loaded.ties();
            observations += loaded.observations();
        });
    }

    /** Whether it is a dataset, whose rows are loaded all at once. */
    boolean tables() {
        return tables;
    }

    Source source() {
        return source;
    }

    /** The problem for which the source as a whole is refused. */
    Optional<Problem> refusal() {
        return problems.stream()
                .map(Told::problem)
                .filter(problem -> problem.severity().equals(Severity.REFUSED))
                .findFirst();
    }

    List<Problem> problems() {
        return problems.stream().map(Told::problem).toList();
    }

    /** The digests of what was written: the source and those of its parts that were not known. */
    Set<String> brought() {
        return brought;
    }

    long ties() {
        return ties;
    }

    long observations() {
        return observations;
    }

    long capabilities() {
        return capabilities;
    }

    /** Writes all that was collected. */
    void write(Transaction transaction, Path bytes, Checks between) throws IOException {
        transaction.source(source, bytes);
        if (prose != null) {
            transaction.prose(source.digest(), prose);
        }
        brought.add(source.digest());
        Set<String> known = new HashSet<>();
        for (Part part : parts.values()) {
            if (transaction.has(part.source().digest())) {
                known.add(part.source().digest());
            } else {
                transaction.source(part.source(), part.bytes());
                brought.add(part.source().digest());
            }
        }
        transaction.telling(brought);
        for (Actor actor : actors.values()) {
            transaction.telling(tellers(ACTOR + actor.id()));
            transaction.actor(Joining.of(transaction.actor(actor.id()), actor));
        }
        for (DefenceSystem system : systems.values()) {
            transaction.telling(tellers(SYSTEM + system.id()));
            transaction.system(system);
        }
        for (Step step : steps) {
            between.check();
            if (!known.contains(step.source())) {
                step.write().write(transaction);
            } else {
                ties -= step.kind() == Kind.TIE ? 1 : 0;
                observations -= step.kind() == Kind.OBSERVATION ? 1 : 0;
                capabilities -= step.kind() == Kind.CAPABILITY ? 1 : 0;
            }
        }
        for (Told told : problems) {
            if (!known.contains(told.source())) {
                transaction.problem(told.source(), told.problem());
            }
        }
    }

    /** The sources that tell of something and are written now; what a known part tells is known of it. */
    private Set<String> tellers(String told) {
        return tellers.getOrDefault(told, Set.of()).stream()
                .filter(brought::contains)
                .collect(Collectors.toSet());
    }

    /** Is asked between two writes whether to go on. */
    interface Checks {
        void check() throws IOException;
    }

    private void check(long[] rests, String what) {
        if (rests.length == 0) {
            throw new IllegalArgumentException(what + " needs evidence");
        }
        for (long id : rests) {
            if (!evidence.contains(id)) {
                throw new IllegalArgumentException(what + " names evidence that this source has not: " + id);
            }
        }
    }

    private void needActor(String id) {
        if (!actors.containsKey(id)) {
            actors.put(
                    id,
                    names.actor(id)
                            .orElseThrow(() -> new IllegalArgumentException("No lexicon knows the actor " + id
                                    + "; an importer must tell of it before a tie names it")));
        }
        told(ACTOR + id);
        bringCountry(actors.get(id));
    }

    // Its country stands for it in every dyad, so the workspace must know that one too.
    private void bringCountry(Actor actor) {
        String country = actor.country();
        if (country != null) {
            if (!actors.containsKey(country)) {
                names.actor(country).ifPresent(known -> actors.put(country, known));
            }
            told(ACTOR + country);
        }
    }

    private void needSystem(String id) {
        if (!systems.containsKey(id)) {
            systems.put(
                    id,
                    names.system(id)
                            .orElseThrow(() -> new IllegalArgumentException("No lexicon knows the system " + id
                                    + "; an importer must tell of it before a tie names it")));
        }
        told(SYSTEM + id);
        systems.get(id).makers().forEach(this::needActor);
    }

    private long next() {
        try {
            return ids.next();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
