package org.entente.command;

import java.io.IOException;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import org.entente.core.model.ReviewFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A verb that reads a workspace as it was at some revision, in the states of review that the caller wants to count. */
abstract class ReadingVerb extends WorkspaceVerb {

    @Option(
            names = "--review",
            paramLabel = "STATES",
            description = "Only what is in these states of review, as accepted,edited,added, or all; else all but what"
                    + " was rejected; review and agreement take all.")
    private @Nullable String review;

    @Mixin
    private final Handled handled = new Handled(session);

    @Option(names = AsOf.OPTION, paramLabel = AsOf.LABEL, description = AsOf.DESCRIPTION)
    @Nullable
    String asOf;

    ReadingVerb(Session session, Entente entente) {
        super(session, entente);
    }

    /** Does it with what is shown. */
    abstract int read(Workspace workspace) throws IOException, JobException, InterruptedException;

    /** The workspace at the revision that was asked for. */
    Workspace then(Workspace workspace) throws IOException {
        return AsOf.of(workspace, asOf);
    }

    /** The states of review that count where the caller names none. */
    ReviewFilter usual() {
        return ReviewFilter.USUAL;
    }

    /** The states of review that count. */
    final ReviewFilter counted() {
        return review == null ? usual() : ReviewFilter.of(review);
    }

    /** Whether the caller named states of review. */
    final boolean filtered() {
        return review != null;
    }

    @Override
    final int in(Workspace workspace) throws IOException, JobException, InterruptedException {
        Workspace reviewed = then(workspace).showing(counted());
        return read(handled.of(reviewed));
    }
}
