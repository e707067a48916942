package org.entente.launcher.deploy;

import java.io.IOException;
import java.util.Set;

/**
 * Notes in the journal whose code is about to run for the first time, so that a plugin that takes the process down with it is
 * known when the process starts again.
 */
final class Attempts {

    /** How often a jar may have been running when the process ended before it is suspected. */
    private static final int SUSPICIOUS = 2;

    private static final String STOP = "stop-";

    private final Journal journal;

    Attempts(Journal journal) {
        this.journal = journal;
    }

    /** Something that runs code of a plugin. */
    @FunctionalInterface
    interface Step<T> {
        T run();
    }

    /** Lets code of one jar run; an empty digest is that of a plugin that comes with Entente, which is trusted. */
    <T> T with(String digest, Step<T> step) throws IOException {
        if (digest.isEmpty()) {
            return step.run();
        }
        journal.begin(Set.of(digest));
        try {
            return step.run();
        } finally {
            journal.end();
        }
    }

    /** Lets code of one jar run for the last time. */
    <T> T stopping(String digest, Step<T> step) throws IOException {
        return with(digest.isEmpty() ? "" : STOP + digest, step);
    }

    /** Suspects a jar no more that has started since; how it stops is to be seen anew. */
    void forgive(String digest) throws IOException {
        journal.begin(Set.of(STOP + digest));
        journal.end();
    }

    /** Why a jar is suspected, as the end of a sentence; empty if it is not. */
    String suspicion(String digest) {
        String when = "";
        if (journal.interrupted(digest) >= SUSPICIOUS) {
            when = "start";
        } else if (journal.interrupted(STOP + digest) >= SUSPICIOUS) {
            when = "stop";
        }
        return when.isEmpty()
                ? ""
                : "was about to " + when + " " + SUSPICIOUS
                        + " times when the process ended: `entente plugins install` tries it again";
    }
}
