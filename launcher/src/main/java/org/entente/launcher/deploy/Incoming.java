package org.entente.launcher.deploy;

import org.entente.launch.Change;

/** A jar that an admin wants to be taken in. */
sealed interface Incoming {

    /** Nothing is known against it. */
    record Taken(Candidate candidate) implements Incoming {}

    /** It goes no further. */
    record Told(Change change) implements Incoming {}
}
