package org.entente.core.api;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Where an exporter writes; files come to their place when the exporter has returned, all or none. */
@ProviderType
public interface Output {

    /**
     * Opens a file for writing; the caller closes it.
     *
     * @param name a plain file name, or "" for the file that the user named
     */
    OutputStream open(String name) throws IOException;
}
