package org.entente.core.spi;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;

/** Keeps workspaces on disk. */
@ConsumerType
public interface Store {

    /** Whether a folder holds a workspace of this store. */
    boolean holds(Path folder);

    /**
     * Opens a workspace, or makes one where there is none, and holds it for this process alone.
     *
     * @throws IOException with a sentence for the user if another process holds it, a newer version wrote it, the folder
     *     holds something else, or the disk refuses
     */
    Ledger open(Path folder) throws IOException;

    /**
     * Makes a workspace of a backup.
     *
     * @throws IOException with a sentence if the file is no whole backup, a newer version wrote it, or the folder holds
     *     anything; nothing is left in the folder then. Also if something is amiss in what the backup was made of: the
     *     workspace is restored as far as it goes then
     */
    void restore(Path backup, Path folder) throws IOException;
}
