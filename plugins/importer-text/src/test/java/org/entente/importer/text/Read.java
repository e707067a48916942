package org.entente.importer.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Names;
import org.entente.core.api.Run;
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
import org.entente.core.model.Source;
import org.entente.core.model.Tie;
import org.entente.core.spi.Recipe;

/** A sink and a run that keep in memory what they are told. */
final class Read implements Sink, Run {

    /** A tie or figure with its evidence. */
    record Told<T>(T what, List<Evidence> evidence) {}

    final Names names;
    final Map<String, Actor> actors = new LinkedHashMap<>();
    final Map<String, DefenceSystem> systems = new LinkedHashMap<>();
    final List<Evidence> evidence = new ArrayList<>();
    final List<Told<Tie>> ties = new ArrayList<>();
    final List<Told<Observation>> observations = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    Source source;

    Read(Names names) {
        this.names = names;
    }

    private List<Evidence> told(long... ids) {
        List<Evidence> told = new ArrayList<>();
        for (long id : ids) {
            told.add(evidence.get((int) id));
        }
        return told;
    }

    @Override
    public void source(Source said) {
        source = said;
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
        throw new UnsupportedOperationException();
    }

    @Override
    public long evidence(Evidence said) {
        evidence.add(said);
        return evidence.size() - 1L;
    }

    @Override
    public long tie(Tie tie, long... ids) {
        tie.participants().forEach(p -> {
            if (names.actor(p.actor()).isEmpty() && !actors.containsKey(p.actor())) {
                throw new IllegalArgumentException("Nobody knows " + p.actor());
            }
        });
        ties.add(new Told<>(tie, told(ids)));
        return ties.size();
    }

    @Override
    public void link(Link link) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void same(SameAs same) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long observation(Observation observation, long... ids) {
        observations.add(new Told<>(observation, told(ids)));
        return observations.size();
    }

    @Override
    public long capability(Capability capability, long... ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void load(Recipe recipe, Path table) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void progress(long done, long total, String what) {}

    @Override
    public void check() {}

    @Override
    public Names names() {
        return names;
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 1, 1);
    }

    @Override
    public String reader() {
        return "importer.text test";
    }
}
