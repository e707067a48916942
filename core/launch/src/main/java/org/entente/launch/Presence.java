package org.entente.launch;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Lets other processes find this one; offered by the launcher. */
@ProviderType
public interface Presence {

    /**
     * Announces that this process holds a workspace, so that calls for it come here.
     *
     * @param workspace the folder, which exists; a file {@code .running} is written there
     * @return takes the file away when closed
     * @throws IOException if no other process could be told
     */
    AutoCloseable announce(Path workspace) throws IOException;
}
