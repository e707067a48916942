package org.entente.core.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.model.Actor;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Evidence;
import org.entente.core.model.Observation;
import org.entente.core.model.Revision;
import org.entente.core.model.Source;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a workspace held at one revision; it does not change.
 *
 * <p>The SQL views are listed in the README of store-duckdb: {@code actor}, {@code actor_name}, {@code actor_code}, {@code
 * actor_relation}, {@code system}, {@code system_alias}, {@code system_maker}, {@code programme}, {@code tie}, {@code
 * tie_date}, {@code tie_evidence}, {@code participant}, {@code status}, {@code item}, {@code delivery}, {@code amount}, {@code
 * tie_link}, {@code same_as}, {@code different}, {@code canonical}, {@code rating}, {@code grade}, {@code observation}, {@code observation_evidence}, {@code capability}, {@code coding}, {@code
 * coding_field}, {@code decision}, {@code tie_read}, {@code first_read}, {@code evidence}, {@code source}, {@code told}, {@code problem},
 * {@code dyad}, {@code taken_away}, {@code watch}, {@code alert}, {@code watched}, {@code
 * source_edition}, {@code edition}.
 */
@ConsumerType
public interface Dataset {

    /** The revision that this shows. */
    Revision revision();

    /**
     * What the workspace held at an earlier revision, in the same states of review; it ends with this one.
     *
     * @throws IllegalArgumentException if there is no such revision, or it is later than this one
     */
    Dataset at(long revision) throws IOException;

    /** The actor with an id. */
    Optional<Actor> actor(String id) throws IOException;

    /** The system with an id. */
    Optional<DefenceSystem> system(String id) throws IOException;

    /** The evidence with an id. */
    Optional<Evidence> evidence(long id) throws IOException;

    /** The original bytes of a source; empty where they are not kept. */
    default Optional<Path> original(String digest) throws IOException {
        return Optional.empty();
    }

    /** All sources, in the order in which they came. */
    List<Source> sources() throws IOException;

    /** The ties that a filter lets through, by ascending id; the caller closes the stream. */
    Stream<Stored<Tie>> ties(Filter filter) throws IOException;

    /** The observations whose subject or counterpart is one of the filter's actors, by ascending id; the caller closes it. */
    Stream<Stored<Observation>> observations(Filter filter) throws IOException;

    /**
     * The rows of one SELECT over the views.
     *
     * @param arguments the values of its question marks
     * @throws IllegalArgumentException if it is anything but one SELECT, or not valid, with what the database says
     */
    Rows query(String sql, Object... arguments) throws IOException;

    /**
     * What is laid beside this for one run and is not part of it, such as an article that nobody has imported.
     *
     * <p>Its ids are its own: a result's support never names them.
     */
    default Optional<Dataset> guest() {
        return Optional.empty();
    }

    /** The ties as a graph. */
    Graph graph(Projection projection) throws IOException;
}
