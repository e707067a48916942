package org.entente.workbench.resource;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.core.api.Dataset;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Names;
import org.entente.core.api.Origins;
import org.entente.core.api.Workbench;
import org.entente.core.model.Revision;

/** How many independent origins reports have, by the last few looks: most partnerships of a register rest on the same ones. */
final class OriginCounts {

    private static final int KEPT = 3;

    private final Workbench workbench;
    private final Keeping<Counts> kept = new Keeping<>(KEPT);

    OriginCounts(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The rule by one look, with what was counted by it before. Safe for several threads. */
    static final class Counts {
        private final Names names;
        private final Origins origins;
        private final Map<Set<Origins.Report>, Integer> counted = new ConcurrentHashMap<>();

        private Counts(Names names, Origins origins) {
            this.names = names;
            this.origins = origins;
        }

        int of(Set<Origins.Report> reports) {
            return counted.computeIfAbsent(Set.copyOf(reports), origins::count);
        }
    }

    /** The rule by a look at a dataset; made anew only when a lexicon changes, or where nothing can be kept. */
    Counts at(Optional<Look> look, Dataset dataset) throws IOException, JobException {
        Names names = workbench.names(Monitor.NONE);
        if (look.isEmpty()) {
            return read(dataset, names);
        }
        Counts counts = kept.of(look.get(), () -> read(dataset, names));
        if (counts.names != names) {
            kept.forget();
            counts = kept.of(look.get(), () -> read(dataset, names));
        }
        return counts;
    }

    private static Counts read(Dataset dataset, Names names) throws IOException {
        return new Counts(names, Origins.of(dataset, names));
    }

    /** Keeps nothing more of a revision. */
    void forget(Revision revision) {
        kept.forget(revision);
    }

    /** Keeps nothing more. */
    void forget() {
        kept.forget();
    }
}
