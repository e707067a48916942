package org.entente.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.entente.core.api.Names;
import org.entente.core.api.Sink;
import org.entente.core.model.Actor;
import org.entente.core.model.Capability;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Evidence;
import org.entente.core.model.Link;
import org.entente.core.model.Observation;
import org.entente.core.model.Problem;
import org.entente.core.model.Programme;
import org.entente.core.model.SameAs;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.spi.Recipe;
import org.jspecify.annotations.Nullable;

/** Keeps what an importer gives, and checks what the engine would check. */
public final class TestSink implements Sink {

    /** A table that was loaded at once, with its text. */
    public record Loaded(Recipe recipe, String table) {}

    private final Names names;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, DefenceSystem> systems = new LinkedHashMap<>();
    private final Map<Long, Evidence> evidence = new LinkedHashMap<>();
    private final List<Stored<Tie>> ties = new ArrayList<>();
    private final List<Stored<Observation>> observations = new ArrayList<>();
    private final List<Stored<Capability>> capabilities = new ArrayList<>();
    private final List<Programme> programmes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<SameAs> sames = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Loaded> loaded = new ArrayList<>();
    private final Map<Source, Path> parts = new LinkedHashMap<>();
    private @Nullable Source source;
    private @Nullable Path prose;
    private long next = 1;

    /** @param names those of the run, since actors that a lexicon knows need not be told */
    public TestSink(Names names) {
        this.names = names;
    }

    @Override
    public void source(Source known) {
        source = known;
    }

    @Override
    public void part(Source part, Path bytes) {
        parts.put(part, bytes);
    }

    @Override
    public void prose(Path text) {
        prose = text;
    }

    @Override
    public void actor(Actor actor) {
        actors.put(actor.id(), actor);
    }

    @Override
    public void system(DefenceSystem system) {
        systems.put(system.id(), system);
    }

    @Override
    public void programme(Programme programme) {
        programmes.add(programme);
    }

    @Override
    public long evidence(Evidence said) {
        evidence.put(next, said);
        return next++;
    }

    @Override
    public long tie(Tie tie, long... rests) {
        tie.participants().forEach(participant -> known(participant.actor()));
        tie.items().stream()
                .filter(item -> item.system() != null && !systems.containsKey(item.system()))
                .forEach(item -> {
                    if (names.system(item.system()).isEmpty()) {
                        throw new IllegalArgumentException("Nobody has told of the system " + item.system());
                    }
                });
        ties.add(new Stored<>(next, 1, tie, rests(rests)));
        return next++;
    }

    @Override
    public void link(Link link) {
        links.add(link);
    }

    @Override
    public void same(SameAs same) {
        sames.add(same);
    }

    @Override
    public long observation(Observation observation, long... rests) {
        observations.add(new Stored<>(next, 1, observation, rests(rests)));
        return next++;
    }

    @Override
    public long capability(Capability capability, long... rests) {
        known(capability.actor());
        capabilities.add(new Stored<>(next, 1, capability, rests(rests)));
        return next++;
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void load(Recipe recipe, Path table) throws IOException {
        loaded.add(new Loaded(recipe, Files.readString(table, StandardCharsets.UTF_8)));
    }

    private void known(String actor) {
        if (!actors.containsKey(actor) && names.actor(actor).isEmpty()) {
            throw new IllegalArgumentException("Nobody has told of the actor " + actor);
        }
    }

    private List<Long> rests(long... ids) {
        if (ids.length == 0) {
            throw new IllegalArgumentException("A tie, observation or capability needs evidence");
        }
        LongStream.of(ids).filter(id -> !evidence.containsKey(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("There is no evidence " + id);
        });
        return LongStream.of(ids).boxed().toList();
    }

    /** The source as the importer told it, or null where it told nothing. */
    public @Nullable Source source() {
        return source;
    }

    /** The text that was read of a source whose bytes are none, or null where none was told. */
    public @Nullable Path prose() {
        return prose;
    }

    /** The parts that are sources of their own, with their bytes. */
    public Map<Source, Path> parts() {
        return parts;
    }

    public Map<String, Actor> actors() {
        return actors;
    }

    public Map<String, DefenceSystem> systems() {
        return systems;
    }

    public Map<Long, Evidence> evidence() {
        return evidence;
    }

    public List<Stored<Tie>> ties() {
        return ties;
    }

    public List<Stored<Observation>> observations() {
        return observations;
    }

    public List<Stored<Capability>> capabilities() {
        return capabilities;
    }

    public List<Programme> programmes() {
        return programmes;
    }

    public List<Link> links() {
        return links;
    }

    public List<SameAs> sames() {
        return sames;
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<Loaded> loaded() {
        return loaded;
    }

    /** Whether the file as a whole was refused. */
    public boolean refused() {
        return problems.stream().anyMatch(problem -> problem.severity().equals(Severity.REFUSED));
    }

    /** Whether anything at all was read. */
    public boolean empty() {
        return ties.isEmpty() && observations.isEmpty() && capabilities.isEmpty() && loaded.isEmpty();
    }

    /** All that was read, as text, to compare two readings. */
    @Override
    public String toString() {
        return String.join(
                "\n",
                String.valueOf(source),
                parts.keySet().toString(),
                actors.toString(),
                systems.toString(),
                evidence.toString(),
                ties.toString(),
                observations.toString(),
                capabilities.toString(),
                links.toString(),
                problems.toString(),
                loaded.toString());
    }
}
