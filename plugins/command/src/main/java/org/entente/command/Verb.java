package org.entente.command;

import java.io.IOException;
import org.entente.core.api.JobException;

/** One verb of the command line. */
interface Verb {

    int DONE = 0;
    int WORTH_A_LOOK = 1;
    int WRONG_USE = 2;
    int FAILED = 3;

    /**
     * Does it.
     *
     * @return the exit status
     */
    int run() throws IOException, JobException, InterruptedException;
}
