package org.entente.core.spi;

import java.io.IOException;
import java.nio.file.Path;
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
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A change of a workspace that comes about as a whole or not at all. For one thread.
 *
 * <p>Ids are reserved first and used once. An actor, system, programme or source that is there already is replaced by what
 * is newly said of it only where that differs.
 */
@ConsumerType
public interface Transaction extends AutoCloseable {

    /** Reserves ids that nothing else in the workspace has or will have; the first of them. */
    long reserve(long count) throws IOException;

    /** Whether the workspace holds a source with this digest. */
    boolean has(String digest) throws IOException;

    /** Adds a source and keeps its original bytes. */
    void source(Source source, Path bytes) throws IOException;

    /** Keeps the text that was read of a source whose bytes are none, instead of what was kept before. */
    default void prose(String digest, Path text) throws IOException {}

    /**
     * Says which sources tell of the actors, systems and programmes that follow, so that these stay when other sources are
     * purged, and that readers find what a source names. What one of them told of before and does not tell of again in this
     * change, it tells of no more. Where it is not said a person tells of them.
     */
    void telling(Set<String> sources) throws IOException;

    /** The actor with an id as it stands with this change. */
    Optional<Actor> actor(String id) throws IOException;

    void actor(Actor actor) throws IOException;

    void system(DefenceSystem system) throws IOException;

    void programme(Programme programme) throws IOException;

    void evidence(long id, Evidence evidence) throws IOException;

    void tie(long id, Tie tie, long... evidence) throws IOException;

    void link(long id, Link link) throws IOException;

    void same(long id, SameAs same) throws IOException;

    /** Keeps that two records are not of the same thing. */
    void different(long id, Different different) throws IOException;

    void observation(long id, Observation observation, long... evidence) throws IOException;

    void capability(long id, Capability capability, long... evidence) throws IOException;

    void problem(String source, Problem problem) throws IOException;

    /** How much a table has brought. */
    record Loaded(long ties, long observations) {}

    /** Loads a table by SQL made of a recipe; see {@link Recipe}. */
    Loaded load(Recipe recipe, Path table, String source, String reader) throws IOException;

    /** Keeps that a revision is frozen. */
    void edition(Edition edition) throws IOException;

    /** Keeps what somebody wants to be told of; an import that brings ties of it raises alerts. */
    void watch(long id, Watch watch) throws IOException;

    /**
     * How the rows of a newer edition of a dataset compare with the older one's.
     *
     * @param replaced whether they took their place
     * @param same how many say what they said
     * @param kept how many of the older ones stay as somebody has coded them
     */
    record Succeeded(boolean replaced, long same, long changed, long added, long vanished, long kept) {}

    /**
     * Puts the rows of a source that this change loads in the place of an older edition's, under whose ids those stand that
     * are found again.
     *
     * @param least the least share of the older rows that must be found again; else both stay
     */
    Succeeded succeed(String older, String newer, double least) throws IOException;

    /** Keeps a coding; one that changes is withdrawn first and told again under its id. */
    void coding(long id, Coding coding) throws IOException;

    /** Keeps how a publisher is rated, in place of the rating before. */
    void rating(Rating rating) throws IOException;

    /** Keeps a grade of a tie or of evidence, in place of the grade before. */
    void grade(long id, Grade grade) throws IOException;

    /** Keeps a decision on a finding in place of the one before it. */
    void decision(Decision decision) throws IOException;

    /**
     * Takes away the values of ties, observations, capabilities and codings, all at once, so that others are told under their
     * ids; they stay in earlier revisions, and links and codings of ties stay altogether.
     */
    void withdraw(Collection<Long> ids) throws IOException;

    /**
     * Takes away a tie, observation, link, capability, coding, or an assertion that records are the same or differ: it stays in
     * earlier revisions.
     */
    void remove(long id) throws IOException;

    /**
     * Makes the change last.
     *
     * @return the new revision, or the latest one where nothing was changed
     */
    Revision commit(RevisionKind kind, String author, String what, String why) throws IOException;

    /** Makes an edit last; see {@link #commit(RevisionKind, String, String, String)}. */
    default Revision commit(String author, String what, String why) throws IOException {
        return commit(RevisionKind.EDIT, author, what, why);
    }

    /** Undoes what was not committed. */
    @Override
    void close() throws IOException;
}
