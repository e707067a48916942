package org.entente.workbench.resource;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.entente.core.api.Dataset;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Route;

/** The ties as the last few requests looked at them; whoever asks first for a revision reads it, the others wait. */
final class FactCache {

    private static final int KEPT = 3;

    private final Map<String, CompletableFuture<TieFacts>> kept = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<TieFacts>> eldest) {
            return size() > KEPT;
        }
    };

    /** The ties as a request looks at them, by the dataset that it opened. */
    TieFacts of(Request request, Dataset dataset) throws IOException {
        return of(key(request, dataset), dataset);
    }

    private static String key(Request request, Dataset dataset) {
        StringBuilder key = new StringBuilder(Long.toString(dataset.revision().number()));
        for (Route.Field field : Site.LOOK) {
            if (!field.name().equals("at")) {
                key.append('|').append(request.query(field.name()).orElse(""));
            }
        }
        return key.toString();
    }

    private TieFacts of(String key, Dataset dataset) throws IOException {
        CompletableFuture<TieFacts> mine = new CompletableFuture<>();
        CompletableFuture<TieFacts> there;
        synchronized (kept) {
            there = kept.putIfAbsent(key, mine);
        }
        if (there == null) {
            there = mine;
            try {
                mine.complete(TieFacts.read(dataset));
            } catch (IOException | RuntimeException e) {
                synchronized (kept) {
                    kept.remove(key, mine);
                }
                mine.completeExceptionally(e);
            }
        }
        try {
            return there.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        }
    }
}
