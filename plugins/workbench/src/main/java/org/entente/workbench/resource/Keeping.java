package org.entente.workbench.resource;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.entente.core.model.Revision;

/** What was read by the last few looks; whoever asks first reads it, the others wait. */
final class Keeping<T> {

    private final Map<Look, CompletableFuture<T>> kept;

    /** Reads what is kept then. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Keeps what so many looks read. */
    Keeping(int most) {
        kept = new LinkedHashMap<>(8, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Look, CompletableFuture<T>> eldest) {
                return size() > most;
            }
        };
    }

    /** What was read by a look, if need be now. */
    T of(Look look, Reading<T> reading) throws IOException {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> there;
        synchronized (kept) {
            there = kept.putIfAbsent(look, mine);
        }
        if (there == null) {
            return read(look, mine, reading);
        }
        try {
            return there.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        }
    }

    private T read(Look look, CompletableFuture<T> mine, Reading<T> reading) throws IOException {
        try {
            T value = reading.read();
            mine.complete(value);
            return value;
        } catch (IOException | RuntimeException | Error e) {
            // Whoever comes next tries again; who waits is told, also where no memory is left.
            synchronized (kept) {
                kept.remove(look, mine);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** Keeps nothing more of a revision. */
    void forget(Revision revision) {
        synchronized (kept) {
            kept.keySet().removeIf(look -> look.revision() == revision.number());
        }
    }

    /** Keeps nothing more. */
    void forget() {
        synchronized (kept) {
            kept.clear();
        }
    }
}
