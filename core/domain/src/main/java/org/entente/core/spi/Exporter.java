package org.entente.core.spi;

import java.io.IOException;
import org.entente.core.api.Output;
import org.entente.core.api.Run;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Writes what a workspace holds, or results, in some format.
 *
 * @param <P> the record of its parameters
 */
@ConsumerType
public interface Exporter<P extends Record> {

    /**
     * Writes one or more files.
     *
     * @throws IOException if a file cannot be written; nothing then appears at the target
     */
    void write(Subject subject, P parameters, Output output, Run run) throws IOException;
}
