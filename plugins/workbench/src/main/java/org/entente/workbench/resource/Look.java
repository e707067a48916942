package org.entente.workbench.resource;

import java.util.Optional;
import org.entente.core.api.Dataset;
import org.entente.workbench.rest.Request;

/** How the workspace was looked at, as {@link Site#LOOK} says it; what was read by one look holds for no other. */
record Look(long revision, String review, String handling, String unmarked) {

    /** At all of a revision, as most look at it. */
    static Look plain(Dataset dataset) {
        return new Look(dataset.revision().number(), "", "", "");
    }

    /** As a request looks at the dataset that it opened; empty where what it sees can change and nothing tells. */
    static Optional<Look> of(Request request, Dataset dataset) {
        if (request.query("at").isPresent() && request.query("handling").isPresent()) {
            // A marking holds for earlier revisions too, of which nothing tells that they changed.
            return Optional.empty();
        }
        return Optional.of(new Look(
                dataset.revision().number(),
                request.query("review").orElse(""),
                request.query("handling").orElse(""),
                request.query("unmarked").orElse("")));
    }

    /** The same with these states of review. */
    Look showing(String states) {
        return new Look(revision, states, handling, unmarked);
    }
}
