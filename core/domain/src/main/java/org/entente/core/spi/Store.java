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
}
