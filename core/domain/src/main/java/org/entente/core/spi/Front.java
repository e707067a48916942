package org.entente.core.spi;

import java.io.IOException;
import java.net.URI;
import org.entente.core.api.Workspace;
import org.osgi.annotation.versioning.ConsumerType;

/** Lets people work on a workspace by other means than verbs, such as a browser; offered by one bundle. */
@ConsumerType
public interface Front {

    /** The port of the last time, if it is free, or else any that is. */
    int ANY_PORT = 0;

    /**
     * Serves a workspace on the loopback address until closed.
     *
     * @param workspace stays open while it is served
     * @param port the port, or {@link #ANY_PORT}
     * @throws IOException with a sentence for the user if nobody could reach it
     */
    Served serve(Workspace workspace, int port) throws IOException;

    /** A workspace that is served. */
    interface Served extends AutoCloseable {

        /** Where it is served, with the token that lets in; for the eyes of the one who started it. */
        URI address();

        @Override
        void close() throws IOException;
    }
}
