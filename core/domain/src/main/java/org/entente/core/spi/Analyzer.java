package org.entente.core.spi;

import java.io.IOException;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Result;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Computes something from what a workspace holds.
 *
 * @param <P> the record of its parameters
 */
@ConsumerType
public interface Analyzer<P extends Record> {

    /** Says what the result will look like, before any data is seen. */
    Shape describe(P parameters);

    /**
     * Whether with these parameters it tells of an earlier revision than the one it is run on, so that the ties and
     * observations on which the result rests may change without it; its figures are compared all the same.
     */
    default boolean settled(P parameters) {
        return false;
    }

    /**
     * Computes the result; the same data and parameters give the same result.
     *
     * @param data a snapshot that does not change during the run
     * @throws IOException if the data cannot be read
     */
    Result analyze(Dataset data, P parameters, Run run) throws IOException;
}
