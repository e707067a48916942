package org.entente.core.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Filter;
import org.entente.core.api.Graph;
import org.entente.core.api.Projection;
import org.entente.core.api.Rows;
import org.entente.core.model.Actor;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Evidence;
import org.entente.core.model.Observation;
import org.entente.core.model.Revision;
import org.entente.core.model.Source;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;

/** A dataset with a guest. */
public record Hosted(Dataset host, Dataset visitor) implements Dataset {

    @Override
    public Optional<Dataset> guest() {
        return Optional.of(visitor);
    }

    @Override
    public Revision revision() {
        return host.revision();
    }

    @Override
    public Dataset at(long revision) throws IOException {
        return host.at(revision);
    }

    @Override
    public Optional<Actor> actor(String id) throws IOException {
        return host.actor(id);
    }

    @Override
    public Optional<DefenceSystem> system(String id) throws IOException {
        return host.system(id);
    }

    @Override
    public Optional<Evidence> evidence(long id) throws IOException {
        return host.evidence(id);
    }

    @Override
    public Optional<Path> original(String digest) throws IOException {
        return host.original(digest);
    }

    @Override
    public List<Source> sources() throws IOException {
        return host.sources();
    }

    @Override
    public Stream<Stored<Tie>> ties(Filter filter) throws IOException {
        return host.ties(filter);
    }

    @Override
    public Stream<Stored<Observation>> observations(Filter filter) throws IOException {
        return host.observations(filter);
    }

    @Override
    public Rows query(String sql, Object... arguments) throws IOException {
        return host.query(sql, arguments);
    }

    @Override
    public Graph graph(Projection projection) throws IOException {
        return host.graph(projection);
    }
}
