package org.entente.core.spi;

import java.io.IOException;
import org.entente.core.api.Input;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads one file into the workspace.
 *
 * @param <P> the record of its parameters
 */
@ConsumerType
public interface Importer<P extends Record> {

    /** Says from the name and the first 64 KiB whether it can read a file; pure, quick, and {@code NO} when unsure. */
    Recognition recognise(Head head);

    /**
     * Reads a file.
     *
     * <p>What cannot be read as it should be goes to {@link Sink#problem}; nothing is left out silently. A problem of severity
     * REFUSED says that the file as a whole is not for this importer: the engine then keeps nothing of it.
     *
     * @throws IOException if the file cannot be read from its disk
     */
    void read(Input input, P parameters, Sink sink, Run run) throws IOException;
}
