package org.entente.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The plugins that take part, and every way to change them; offered by the launcher.
 *
 * <p>A change is a transaction: it is committed to the journal when all of it runs, or else exactly the previous set goes on
 * and the outcome says why in one sentence for each file. A wish is done when the call returns; wishes and looks at the
 * plugin folder are done one after the other. Every method may be called on any thread but that of a listener.
 *
 * <p>Each changing method throws {@link IllegalArgumentException} for a name or number that is not there, and
 * {@link IOException} if the files or the journal cannot be read or written, or if another process has the right to deploy;
 * then nothing has changed.
 */
@ProviderType
public interface Deployment {

    /**
     * Lists core, store, the shipped plugins and what lies in the plugin folder, refused files included.
     *
     * @return one entry a bundle or refused file, ordered by name
     */
    List<Deployed> list();

    /**
     * Says what a file would change, and changes nothing.
     *
     * @param jar the file, which need not lie in the plugin folder
     */
    Plan plan(Path jar) throws IOException;

    /**
     * Starts a file's bundle beside the one whose place it would take, in sight of core alone, has something done with it, and
     * takes it out again: what is in use, the plugin folder and the journal stay as they are. Changes of the plugins wait
     * meanwhile.
     *
     * @param jar the file, which need not lie in the plugin folder
     * @param work what is done with it, on another thread
     * @return why it could not be started, and nothing was done with it; empty if it was
     */
    Optional<Change> beside(Path jar, Guest work) throws IOException;

    /** What is done with a bundle that only visits. */
    @FunctionalInterface
    interface Guest {

        /**
         * Does it; the bundle has started, been probed, and is there until this returns.
         *
         * @param name its symbolic name
         */
        void visit(long bundleId, String name, String version) throws IOException;
    }

    /**
     * Takes a file in: it is used at once and lies in the plugin folder afterwards.
     *
     * @param jar the file, which need not lie in the plugin folder
     */
    Outcome install(Path jar) throws IOException;

    /**
     * Takes a file in, in place of a plugin of its name that is there, shipped or dropped.
     *
     * @param jar the file, which need not lie in the plugin folder
     */
    Outcome update(Path jar) throws IOException;

    /**
     * Takes a plugin out, and its file from the plugin folder; a shipped one of its name comes back.
     *
     * @param name its symbolic name
     */
    Outcome remove(String name) throws IOException;

    /**
     * Uses a plugin again, or keeps it without using it.
     *
     * @param name its symbolic name
     * @param on whether it is to be used
     */
    Outcome enable(String name, boolean on) throws IOException;

    /**
     * Goes back to an earlier set, which becomes the newest one; the plugin folder shows it afterwards.
     *
     * @param steps how many sets back, at least one
     */
    Outcome rollback(int steps) throws IOException;

    /** The committed sets that are remembered, the newest first. */
    List<Entry> history() throws IOException;

    /**
     * Says in sentences, a line each, why a plugin is in the state in which it is.
     *
     * @param name its symbolic name, or the name of a file in the plugin folder
     */
    String why(String name) throws IOException;

    /**
     * Reads again all that the set stands on: kept jars, files of the plugin folder, signatures, the journal.
     *
     * @return a sentence for each thing that is not as it was committed; empty if all is well
     */
    List<String> verify() throws IOException;

    /**
     * Tells of every later change, one call an outcome, on the thread that deploys.
     *
     * <p>Only the process that watches the plugin folder has anything to tell.
     *
     * @param listener told of each outcome; must return quickly
     * @return ends the telling when closed
     */
    AutoCloseable listen(Consumer<Outcome> listener);
}
