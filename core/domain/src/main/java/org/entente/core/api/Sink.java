package org.entente.core.api;

import java.io.IOException;
import java.nio.file.Path;
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
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes what an importer reads; all of an import becomes part of the workspace at once, or nothing.
 *
 * <p>Actors and systems that a lexicon knows need not be told; others must be told before a tie names them.
 */
@ProviderType
public interface Sink {

    /** Says what the reader has found out about the source; its digest stays. */
    void source(Source source);

    /**
     * Says that what is told from here on stands in a part of the source, such as an article of an export: a source of its
     * own, derived from the one that is read. A part that the workspace knows already, say from another export, is not taken
     * again, nor what is told of it.
     *
     * @param bytes its bytes in the scratch folder, which its digest is of
     * @throws IllegalArgumentException if it is not derived from the source that is read
     */
    void part(Source part, Path bytes);

    /**
     * Gives the text that is read of the source, where its bytes are none: it is kept beside them, so that evidence can be shown
     * with what stands around it. Its paragraphs, parted by a blank line, are the rows that {@link
     * org.entente.core.model.Locator.Cell} counts.
     *
     * @param text in UTF-8, in the scratch folder
     */
    default void prose(Path text) {}

    void actor(Actor actor);

    void system(DefenceSystem system);

    void programme(Programme programme);

    /** Takes evidence; the id by which ties name it. */
    long evidence(Evidence evidence);

    /**
     * Takes a tie with the evidence for it.
     *
     * @return the id by which links name it
     * @throws IllegalArgumentException if it names an actor or system that nobody knows, or has no evidence
     */
    long tie(Tie tie, long... evidence);

    void link(Link link);

    void same(SameAs same);

    long observation(Observation observation, long... evidence);

    long capability(Capability capability, long... evidence);

    void problem(Problem problem);

    /**
     * Takes a whole table at once.
     *
     * <p>Every actor and system that it names must be told first, those of lexicons too: nobody else looks into it.
     *
     * @throws IOException if the table cannot be read
     */
    void load(Recipe recipe, Path table) throws IOException;
}
