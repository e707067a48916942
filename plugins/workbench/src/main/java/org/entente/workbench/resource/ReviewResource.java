package org.entente.workbench.resource;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Reviews;
import org.entente.core.model.Agreement;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.model.Review;
import org.entente.core.model.Revision;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** What people decide about what was read. */
public final class ReviewResource implements Resource {

    private static final Set<Review> DECISIONS = Set.of(Review.ACCEPTED, Review.REJECTED, Review.EDITED);

    private final Site site;

    public ReviewResource(Site site) {
        this.site = site;
    }

    /** A decision on records. */
    public record Decision(
            Set<Long> targets,
            String review,
            @Nullable Map<String, String> corrections,
            @Nullable String coder,
            @Nullable String note,
            boolean blind) {}

    /** A record that a person adds; with the words of a source from start to end in code points, or with a note. */
    public record Addition(
            String kind,
            Map<String, String> fields,
            @Nullable String source,
            int start,
            int end,
            @Nullable String quote,
            @Nullable String note) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/reviews", "Accepts, rejects or edits records, as one revision.")
                        .reads(Decision.class)
                        .one(Revision.class, this::decide),
                Route.get("/reviews/agreement", "Says how far coders agree, among themselves and with the machine.")
                        .revisioned()
                        .list(Agreement.class, request -> reviews().agreement()),
                Route.get("/reviews/{id}", "Shows what was read of a record, what it is now, and who says so.")
                        .revisioned()
                        .one(Reviews.Sheet.class, request -> reviews().sheet(request.number("id"))),
                Route.post("/reviews/additions", "Adds a record that no reader has found.")
                        .reads(Addition.class)
                        .one(Revision.class, this::add));
    }

    private Reviews reviews() throws IOException, JobException {
        return site.workspace().reviews(Monitor.NONE);
    }

    private Revision decide(Request request) throws IOException, JobException, Fault {
        Decision decision = request.body(Decision.class);
        Review review = new Review(decision.review().toUpperCase(Locale.ROOT));
        if (!DECISIONS.contains(review)) {
            throw new Fault(400, "Decide by ACCEPTED, REJECTED or EDITED, and not by " + review + ".");
        }
        return reviews()
                .decide(new Reviews.Decision(
                        decision.targets(),
                        review,
                        decision.corrections() == null ? Map.of() : decision.corrections(),
                        decision.coder() == null ? site.user() : decision.coder(),
                        decision.note() == null ? "" : decision.note(),
                        decision.blind()));
    }

    private Revision add(Request request) throws IOException, JobException, Fault {
        Addition addition = request.body(Addition.class);
        Evidence where = addition.source() == null
                ? null
                : Evidence.of(
                        addition.source(),
                        new Locator.Span(addition.start(), addition.end()),
                        addition.quote() == null ? "" : addition.quote(),
                        "person " + site.user());
        return reviews()
                .add(new Reviews.Addition(
                        new CodedKind(addition.kind().toUpperCase(Locale.ROOT)),
                        addition.fields(),
                        where,
                        site.user(),
                        addition.note() == null ? "" : addition.note()));
    }
}
