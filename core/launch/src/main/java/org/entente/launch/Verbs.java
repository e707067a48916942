package org.entente.launch;

import org.osgi.annotation.versioning.ConsumerType;

/** The verbs of the command line, offered as a service by one bundle and called by the launcher. */
@ConsumerType
@FunctionalInterface
public interface Verbs {

    /**
     * Does what the arguments of the call ask for.
     *
     * <p>Several calls may run at once, each on a thread of its own. When the call is cancelled,
     * {@link Call#cancelled()} turns true and the thread is interrupted.
     *
     * @param call arguments, directory and streams of the caller; they belong to the launcher and are not closed here
     * @return the exit status: 0 done, 1 worth a look, 2 wrong use, 3 failed
     * @throws InterruptedException if the call was cancelled before its end
     */
    int run(Call call) throws InterruptedException;
}
