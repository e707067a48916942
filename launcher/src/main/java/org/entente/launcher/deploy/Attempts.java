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

    /** The same for one that has run well before: twice may be chance. */
    private static final int PROVEN = 4;

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

    /**
     * Why a jar is suspected, as the end of a sentence; empty if it is not.
     *
     * @param proven whether it was committed, and so has run well before
     */
    String suspicion(String digest, boolean proven) {
        int starts = journal.interrupted(digest);
        int stops = journal.interrupted(STOP + digest);
        if (starts >= (proven ? PROVEN : SUSPICIOUS)) {
            return words("start", starts);
        }
        return stops >= PROVEN ? words("stop", stops) : "";
    }

    private static String words(String what, int times) {
        return "was about to " + what + " " + times
                + " times when the process ended: `entente plugins install` tries it again";
    }
}
