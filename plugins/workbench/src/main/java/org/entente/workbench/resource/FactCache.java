package org.entente.workbench.resource;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.entente.core.api.Dataset;
import org.entente.core.api.Workspace;
import org.entente.core.model.Revision;
import org.entente.workbench.rest.Request;

/** The ties as the last few requests looked at them. */
final class FactCache {

    private static final System.Logger LOG = System.getLogger(FactCache.class.getName());
    private static final int KEPT = 3;

    private final Keeping<TieFacts> kept = new Keeping<>(KEPT);

    /** The ties as a request looks at them, by the dataset that it opened. */
    TieFacts of(Request request, Dataset dataset) throws IOException {
        Optional<Look> look = Look.of(request, dataset);
        return look.isPresent() ? kept.of(look.get(), () -> TieFacts.read(dataset)) : TieFacts.read(dataset);
    }

    /** Reads a revision before anybody asks. */
    void prepare(Workspace workspace) throws IOException {
        try (Workspace.OpenDataset open = workspace.dataset()) {
            kept.of(Look.plain(open.get()), () -> TieFacts.read(open.get()));
        }
    }

    /** Keeps nothing more of a revision. */
    void forget(Revision revision) {
        kept.forget(revision);
    }

    /** Keeps nothing more. */
    void forget() {
        kept.forget();
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
}
