package org.entente.command;

import java.io.IOException;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import org.entente.core.model.ReviewFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A verb that reads a workspace, in the states of review that the caller wants to count. */
abstract class ReadingVerb extends WorkspaceVerb {

    @Option(
            names = "--review",
            paramLabel = "STATES",
            description = "Only what is in these states of review, as accepted,edited,added, or all; else all but what"
                    + " was rejected.")
    private @Nullable String review;

    ReadingVerb(Session session, Entente entente) {
        super(session, entente);
    }

    /** Does it with what is shown. */
    abstract int read(Workspace workspace) throws IOException, JobException, InterruptedException;

    @Override
    final int in(Workspace workspace) throws IOException, JobException, InterruptedException {
        return read(review == null ? workspace : workspace.showing(ReviewFilter.of(review)));
    }
}
