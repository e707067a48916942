package org.entente.core.internal;

import java.io.IOException;
import org.entente.core.api.CancelledException;
import org.entente.core.spi.Transaction;

/** The ids of what an import brings, reserved by blocks; a plugin's thread that was left to itself gets none once it has ended. */
final class NewIds {

    private static final int BLOCK = 4096;

    private final Transaction transaction;
    private boolean ended;
    private long next;
    private long last = -1;

    NewIds(Transaction transaction) {
        this.transaction = transaction;
    }

    synchronized long next() throws IOException {
        if (ended) {
            throw new CancelledException("The import has ended.");
        }
        if (next > last) {
            next = transaction.reserve(BLOCK);
            last = next + BLOCK - 1;
        }
        return next++;
    }

    /** Gives no more. */
    synchronized void end() {
        ended = true;
    }
}
