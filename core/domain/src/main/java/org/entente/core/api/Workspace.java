package org.entente.core.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.model.Check;
import org.entente.core.model.Choice;
import org.entente.core.model.Clearance;
import org.entente.core.model.Edition;
import org.entente.core.model.Extent;
import org.entente.core.model.Findings;
import org.entente.core.model.Handling;
import org.entente.core.model.Outcome;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.RunCard;
import org.entente.launch.Deployment;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** An open workspace. Safe for several threads; each job runs on a thread of its own and the caller waits for it. */
@ProviderType
public interface Workspace extends AutoCloseable {

    /** The folder in it of which files can be imported: all else in it is the store's. */
    String INBOX = "inbox";

    /** Its folder. */
    Path folder();

    /** All revisions, the oldest first. */
    List<Revision> revisions() throws IOException;

    /** What a revision brought and what it took away, by table; tables that it left alone are not told. */
    List<Extent> extent(long revision) throws IOException;

    /** The names of revisions as they stand, each with its number. */
    Map<String, Long> names() throws IOException;

    /**
     * The revision that somebody means by its number, its name, or a date: the last that was committed on or before that day
     * in UTC, or in that month or year.
     *
     * @throws IllegalArgumentException if there is none
     */
    Revision revision(String point) throws IOException;

    /**
     * This workspace as a revision left it, for its datasets, analyses and exports, its history and what is decided; it is let
     * go with this one.
     */
    Workspace at(Revision revision);

    /**
     * Takes back what a revision changed, as a revision of its own.
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

    /**
     * Marks how far a source may be passed on, and with it its parts that were marked alike, as a revision of its own.
     *
     * @throws IllegalArgumentException if there is no such source, or it is marked so already
     */
    Revision mark(String digest, Handling handling, String author, String why) throws IOException;

    /**
     * Imports files, as one revision; what a matcher then finds to be told again is one of its own.
     *
     * @throws JobException if a named file cannot be imported, or the job is cancelled; nothing is changed then
     * @throws IllegalArgumentException if there is no such importer or a parameter does not fit
     */
    ImportReport load(ImportRequest request, Monitor monitor) throws JobException, IOException;

    /**
     * Runs an analyzer on the latest revision and keeps the result.
     *
     * @throws JobException if the plugin fails, goes away, or the job is cancelled
     * @throws IllegalArgumentException if there is no such analyzer or a parameter does not fit
     */
    Outcome analyze(String analyzer, Map<String, String> parameters, Monitor monitor) throws JobException, IOException;

    /** Runs an analyzer and keeps nothing of it: for what is only looked at or decided on, and of which no id is told. */
    Outcome look(String analyzer, Map<String, String> parameters, Monitor monitor) throws JobException, IOException;

    /**
     * Runs an analyzer as {@link #analyze(String, Map, Monitor)} does, with what another workspace holds as the data's {@link
     * Dataset#guest()}; such a result is not kept, since its card cannot name all that it rests on.
     */
    Outcome analyze(String analyzer, Map<String, String> parameters, Dataset guest, Monitor monitor)
            throws JobException, IOException;

    /** The cards of the results that are kept, by their ids, in the order in which they were kept. */
    Map<String, RunCard> runs() throws IOException;

    /** Of the runs with the same analyzer and parameters the last one each. */
    Map<String, RunCard> standing() throws IOException;

    /**
     * Why a new run would not give a kept result again, in sentences: another plugin, lexicon or core, or a change of the data
     * that moves one of its figures or changes what they rest on; empty where it still holds.
     */
    List<String> stale(String id, Monitor monitor) throws JobException, IOException;

    /** The newer editions of datasets that came after a revision, with the kept results that rest on what they changed. */
    List<Replaced> replaced(long since) throws IOException;

    /** Makes a kept result anew, with the parameters and states of review of its card, and keeps the new one too. */
    Rerun rerun(String id, Monitor monitor) throws JobException, IOException;

    /**
     * Runs the analyzers of a file beside those of the same ids that are in use, on the latest revision with the parameters of
     * the results that are kept, or with the defaults where none is. The file is not taken in: plugins, kept results and
     * history stay as they are.
     *
     * @param jar the file, which need not lie in the plugin folder
     * @param deployment by which it is started beside the others
     * @param limit how long each of its runs may take; after one that takes longer there is no other
     * @throws JobException with the sentence why it cannot be tried
     * @throws CancelledException if the monitor cancels
     */
    Shadow shadow(Path jar, Deployment deployment, Duration limit, Monitor monitor) throws JobException, IOException;

    /**
     * A result that is kept, by its id or so much of its beginning that no other is meant.
     *
     * @throws IllegalArgumentException if there is none, or several
     */
    Outcome run(String id) throws IOException;

    /**
     * A figure of a kept result with what must stand beside it where it is quoted.
     *
     * @param cell as {@link org.entente.core.model.Figure#find(org.entente.core.model.Result, String)} takes it
     * @throws IllegalArgumentException if there is no such result or cell, or several
     */
    Citation cite(String result, String cell, Monitor monitor) throws JobException, IOException;

    /** This workspace as a run saw it: at its revision, in its states of review; it is let go with this one. */
    Workspace at(RunCard card) throws IOException;

    /**
     * Writes by an exporter.
     *
     * @param target the file, or for exporters of several files the folder
     */
    void export(String exporter, Map<String, String> parameters, List<Outcome> results, Path target, Monitor monitor)
            throws JobException, IOException;

    /**
     * This workspace with other states of review shown by its datasets, analyses and exports; it is let go with this one.
     */
    Workspace showing(ReviewFilter review);

    /**
     * This workspace without the sources above a marking, and without all that rests on them, in its datasets, analyses and
     * exports; it is let go with this one. Results have a column that tells how many withheld ties and observations a row
     * rests on.
     */
    Workspace upTo(Clearance clearance);

    /**
     * What people decide about what is held.
     *
     * @throws JobException if the names of actors and systems cannot be had
     */
    Reviews reviews(Monitor monitor) throws JobException, IOException;

    /**
     * Decides on a finding, in place of what was decided on it before, as a revision of its own.
     *
     * @throws IllegalArgumentException if the finding has no two sides
     */
    Revision decide(Findings.Finding finding, Choice choice, String author, String why) throws IOException;

    /**
     * How people grade publishers, ties and reports.
     *
     * @throws JobException if the names of actors and systems cannot be had
     */
    Grades grades(Monitor monitor) throws JobException, IOException;

    /**
     * What people decide about which actors, systems and ties are one.
     *
     * @throws JobException if the names of actors and systems cannot be had
     */
    Identities identities(Monitor monitor) throws JobException, IOException;

    /** The revisions that are frozen, the oldest first. */
    List<Edition> editions() throws IOException;

    /**
     * Freezes a revision under a name by which it can be cited, as a revision of its own.
     *
     * @param corrects the edition in whose place it comes, or null
     * @param note what there is to say of it, before what changed since the edition before
     * @throws IllegalArgumentException if the name is taken or none, or there is no such edition to correct
     */
    Edition freeze(String name, long revision, @Nullable String corrects, String author, String note, Monitor monitor)
            throws JobException, IOException;

    /**
     * What people want to be told of.
     *
     * @throws JobException if the names of actors and systems cannot be had
     */
    Watches watches(Monitor monitor) throws JobException, IOException;

    /** What {@link #purge} would erase, in sentences. */
    String purging(String digest) throws IOException;

    /** The files in the {@link #INBOX}, also of those put away, that hold the bytes of a source. */
    List<Path> copies(String digest) throws IOException;

    /**
     * Erases a source and its parts with all that rests on nothing else, from all revisions, and their bytes, also those in the
     * {@link #INBOX}, and the kept results of revisions since it came; for legal need. That it was done, with digests and
     * counts, is a revision; it cannot be undone.
     *
     * @throws IllegalArgumentException if no revision holds such a source
     */
    Revision purge(String digest, String author, String why) throws IOException;

    /**
     * Writes all of it into one new file, while it is used; changes wait meanwhile.
     *
     * @throws IOException with a sentence if the file is there already or cannot be written
     */
    void backup(Path file) throws IOException;

    /** Compares what is held with what should be: bytes of sources, references, counts, results. */
    List<Check> examine() throws IOException;

    /** What was done when it was opened, such as that it was brought to a newer form, in sentences; told once. */
    List<String> notes();

    /** A snapshot of the latest revision, which the caller closes. */
    OpenDataset dataset() throws IOException;

    /** The original bytes of a source; under a clearance none, since a quotation is as long as its source allows at most. */
    Optional<Path> original(String digest) throws IOException;

    /** The text that was read of a source whose bytes are none, in UTF-8; empty where none is kept, and under a clearance. */
    default Optional<Path> prose(String digest) throws IOException {
        return Optional.empty();
    }

    /** Lets it go; the last to let go closes it. */
    @Override
    void close() throws IOException;

    /** A dataset to be closed. */
    interface OpenDataset extends AutoCloseable {
        Dataset get();

        @Override
        void close();
    }
}
