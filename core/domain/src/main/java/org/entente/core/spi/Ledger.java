package org.entente.core.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.api.Dataset;
import org.entente.core.model.Check;
import org.entente.core.model.Clearance;
import org.entente.core.model.Extent;
import org.entente.core.model.Outcome;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.RunCard;
import org.osgi.annotation.versioning.ConsumerType;

/** An open workspace: append-only by revision. Safe for several threads; one transaction at a time. */
@ConsumerType
public interface Ledger extends AutoCloseable {

    /** The latest revision; {@link Revision#NONE} while nothing was committed. */
    Revision revision() throws IOException;

    /** All revisions, the oldest first. */
    List<Revision> revisions() throws IOException;

    /** Begins a change; waits while another is under way. */
    Transaction begin() throws IOException;

    /**
     * What the workspace held at a revision in some states of review, as a snapshot with connections of its own.
     *
     * @throws IllegalArgumentException if there is no such revision
     */
    default Snapshot snapshot(long revision, ReviewFilter review) throws IOException {
        return snapshot(revision, review, Clearance.ALL);
    }

    /**
     * As {@link #snapshot(long, ReviewFilter)}, without the sources above a marking and all that rests on them: also without
     * names that are known from them alone, and with quotations no longer than their sources allow.
     */
    Snapshot snapshot(long revision, ReviewFilter review, Clearance clearance) throws IOException;

    /**
     * What the workspace held at a revision in all states of review and under the ids that its sources were read to mean:
     * nothing stands for another here, whatever was said to be the same.
     *
     * @throws IllegalArgumentException if there is no such revision
     */
    Snapshot asRead(long revision) throws IOException;

    /** What the workspace held at a revision in the usual states of review. */
    default Snapshot snapshot(long revision) throws IOException {
        return snapshot(revision, ReviewFilter.USUAL);
    }

    /**
     * Takes back what a revision changed, as a revision of its own: what it added is taken away, what it took away is there
     * again under its id. Actors, systems and programmes stay where later revisions use them or have told them anew. An undo
     * that is undone is a redo.
     *
     * @throws IllegalArgumentException if there is no such revision, it is undone already, or cannot be undone
     * @throws IOException with a sentence that names the later revisions that rest on it; nothing is changed then
     */
    Revision undo(long revision, String author, String why) throws IOException;

    /**
     * Gives a revision a name, as a revision of its own; another one loses it.
     *
     * @throws IllegalArgumentException if there is no such revision, or the name could be a number or a date
     */
    Revision name(String name, long revision, String author, String why) throws IOException;

    /** The names of revisions as they stand, each with its number. */
    Map<String, Long> names() throws IOException;

    /** What a revision brought and what it took away, by table; tables that it left alone are not told. */
    List<Extent> extent(long revision) throws IOException;

    /**
     * The revisions after one that brought or took away what is said of some ties and observations, ascending: the records
     * themselves, their parts, and what people made of them.
     */
    List<Long> touching(Collection<Long> records, long since) throws IOException;

    /** What {@link #purge} would erase, in a sentence. */
    String purging(String digest) throws IOException;

    /**
     * Erases a source and its parts with all that rests on nothing else, from all revisions, and their bytes; for legal need.
     * That it was done, with digests and counts, is a revision; it cannot be undone.
     *
     * @throws IllegalArgumentException if no revision holds such a source
     */
    Revision purge(String digest, String author, String why) throws IOException;

    /**
     * Writes all of the workspace into one new file, while it is used; changes wait meanwhile.
     *
     * @throws IOException with a sentence if the file is there already or cannot be written; nothing is left then
     */
    void backup(Path file) throws IOException;

    /** Compares what is held with what should be: bytes of sources, references, counts, results. */
    List<Check> examine() throws IOException;

    /** What was done when it was opened, such as that it was brought to a newer form, in sentences; told once. */
    List<String> notes();

    /**
     * Keeps a result with its card and support under {@code runs/} by the {@link RunCard#id()}, which it gives.
     *
     * @param latest the latest revision when it was begun
     * @throws IOException with a sentence if something was erased since, of which it may hold something
     */
    String keep(Outcome outcome, Revision latest) throws IOException;

    /** The cards of the kept results by their ids, in the order in which they were kept; what cannot be read is left out. */
    Map<String, RunCard> kept() throws IOException;

    /**
     * A kept result.
     *
     * @throws IllegalArgumentException if none is kept under this id
     */
    Outcome kept(String id) throws IOException;

    /** The original bytes of a source. */
    Optional<Path> original(String digest) throws IOException;

    /** The text that was read of a source whose bytes are none; empty where none is kept. */
    default Optional<Path> prose(String digest) throws IOException {
        return Optional.empty();
    }

    /** Lets the workspace go. */
    @Override
    void close() throws IOException;

    /** A dataset that must be closed; closing it cancels its queries. */
    @ConsumerType
    interface Snapshot extends Dataset, AutoCloseable {
        @Override
        void close();
    }
}
