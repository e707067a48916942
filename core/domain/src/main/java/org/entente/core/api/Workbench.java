package org.entente.core.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** The engine: what plugins there are, and the workspaces on which they run. Safe for several threads. */
@ProviderType
public interface Workbench {

    /** The plugins that are there now, by type and id. */
    List<PluginInfo> plugins();

    /**
     * Checks whether a plugin would take parameters, before anything is begun with them.
     *
     * @throws IllegalArgumentException with a sentence if there is no such plugin, a name is not known, a value does not fit or one is
     *     missing
     * @throws JobException if the plugin cannot say what its parameters are
     */
    void check(PluginInfo.Type type, String id, Map<String, String> parameters) throws JobException, IOException;

    /**
     * The names of all lexicons that are there now.
     *
     * @throws JobException if a lexicon fails, or the job is cancelled
     */
    Names names(Monitor monitor) throws JobException, IOException;

    /** Tells of every plugin that comes or goes, in a sentence, until closed. */
    AutoCloseable listen(Consumer<String> listener);

    /**
     * Opens a workspace, or makes one; those who open the same folder in this process share it.
     *
     * @throws IOException with a sentence for the user if it cannot be opened
     */
    Workspace open(Path folder) throws IOException;

    /** Whether a folder holds a workspace. */
    boolean holds(Path folder);

    /**
     * Makes a workspace of a backup.
     *
     * @throws IOException with a sentence if the file is no whole backup, a newer version wrote it, or the folder holds
     *     anything
     */
    void restore(Path backup, Path folder) throws IOException;
}
