package org.entente.workbench.resource;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.entente.core.api.Dataset;
import org.entente.core.api.Workspace;
import org.entente.core.model.Revision;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Route;

/** The ties as the last few requests looked at them; whoever asks first for a revision reads it, the others wait. */
final class FactCache {

    private static final System.Logger LOG = System.getLogger(FactCache.class.getName());
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
        if (request.query("at").isPresent() && request.query("handling").isPresent()) {
            // A marking holds for earlier revisions too, of which nothing tells that they changed.
            return TieFacts.read(dataset);
        }
        return of(key(dataset, name -> request.query(name).orElse("")), dataset);
    }

    /** Reads a revision before anybody asks. */
    void prepare(Workspace workspace) throws IOException {
        try (Workspace.OpenDataset open = workspace.dataset()) {
            of(key(open.get(), name -> ""), open.get());
        }
    }

    /** Keeps nothing more of a revision. */
    void forget(Revision revision) {
        synchronized (kept) {
            kept.keySet().removeIf(key -> key.startsWith(revision.number() + "|"));
        }
    }

    /** Keeps nothing more. */
    void forget() {
        synchronized (kept) {
            kept.clear();
        }
    }

    /** Reads the latest revision before anybody asks, as who opens the page does so at once. */
    void ahead(Site site) {
        Thread thread = new Thread(
                () -> {
                    try {
                        prepare(site.workspace());
                    } catch (IOException | RuntimeException e) {
                        // Whoever asks reads it anew, and is told why that fails.
                        LOG.log(Level.DEBUG, "The ties could not be read ahead", e);
                    }
                },
                "workbench-facts");
        thread.setDaemon(true);
        thread.start();
    }

    private static String key(Dataset dataset, UnaryOperator<String> told) {
        StringBuilder key = new StringBuilder(Long.toString(dataset.revision().number()));
        for (Route.Field field : Site.LOOK) {
            if (!field.name().equals("at")) {
                key.append('|').append(told.apply(field.name()));
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
