package org.entente.workbench.resource;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Reviews;
import org.entente.core.model.Agreement;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.model.Review;
import org.entente.core.model.ReviewFilter;
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
            @Nullable Boolean blind) {}

    /**
     * A record that a person adds; with the words of a source, or with a note.
     *
     * @param start the first character of the words in code points; where row is given it says nothing
     * @param row the paragraph of a source that is no text, with its column
     */
    public record Addition(
            String kind,
            Map<String, String> fields,
            @Nullable String source,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String quote,
            @Nullable Long row,
            @Nullable String column,
            @Nullable String coder,
            @Nullable String note) {}

    /**
     * Whose word is to be the record.
     *
     * @param of the coder, or machine for what was read
     */
    public record Ruling(
            Set<Long> targets,
            String of,
            @Nullable Map<String, String> corrections,
            @Nullable String note) {}

    /**
     * What somebody says of a record.
     *
     * @param record whether it is what holds
     */
    public record Said(
            String coder,
            String review,
            Map<String, String> corrections,
            @Nullable String note,
            boolean record,
            long revision,
            @Nullable Instant when) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/reviews", "Accepts, rejects or edits records, as one revision.")
                        .reads(Decision.class)
                        .one(Revision.class, this::decide),
                Route.get("/reviews/agreement", "Says how far coders agree, among themselves and with the machine.")
                        .query(Site.LOOK)
                        .query("field", "Only this field, as stage or decision.")
                        .revisioned()
                        .list(Agreement.class, this::agreement),
                Route.get("/reviews/{id}", "Shows what was read of a record, what it is now, and who says so.")
                        .query(Site.LOOK)
                        .revisioned()
                        .one(
                                Reviews.Sheet.class,
                                request ->
                                        site.seen(request).reviews(Monitor.NONE).sheet(request.number("id"))),
                Route.get("/reviews/{id}/codings", "Lists what everyone says of a record, and when they said it.")
                        .query("coder", "Only what this one says.")
                        .revisioned()
                        .list(Said.class, this::said),
                Route.post("/reviews/rulings", "Makes one coder's word the record; the others stay as dissent.")
                        .reads(Ruling.class)
                        .one(Revision.class, this::rule),
                Route.post("/reviews/additions", "Adds a record that no reader has found.")
                        .reads(Addition.class)
                        .one(Revision.class, this::add));
    }

    private List<Agreement> agreement(Request request) throws IOException, JobException {
        String field = request.query("field").orElse("");
        ReviewFilter states = request.query("review").map(ReviewFilter::of).orElse(ReviewFilter.ANY);
        return site.seen(request).reviews(Monitor.NONE).agreement(states).stream()
                .filter(agreement -> field.isEmpty() || agreement.field().equals(field))
                .toList();
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
        Map<String, String> corrections = decision.corrections() == null ? Map.of() : decision.corrections();
        boolean blind = Boolean.TRUE.equals(decision.blind());
        if (blind && review.equals(Review.EDITED)) {
            corrections = differing(decision.targets(), corrections);
            review = corrections.isEmpty() ? Review.ACCEPTED : review;
        }
        return reviews()
                .decide(new Reviews.Decision(
                        decision.targets(),
                        review,
                        corrections,
                        coder(decision.coder()),
                        decision.note() == null ? "" : decision.note(),
                        blind));
    }

    private String coder(@Nullable String named) {
        return named == null || named.isBlank() ? site.user() : named.strip();
    }

    /** Who codes blind cannot know what was read, and writes it all; what is the same is no correction. */
    private Map<String, String> differing(Set<Long> targets, Map<String, String> written)
            throws IOException, JobException, Fault {
        if (targets.size() != 1) {
            throw new Fault(400, "Code one record at a time where you code blind.");
        }
        Map<String, String> read = reviews().sheet(targets.iterator().next()).read();
        Map<String, String> differing = new TreeMap<>(written);
        differing.entrySet().removeIf(field -> same(field.getValue(), read.getOrDefault(field.getKey(), "")));
        // Who gives a number of something that they do not name leaves it in its place.
        if (!written.getOrDefault("quantity", "").isBlank()
                && written.getOrDefault("system", "").isBlank()) {
            differing.remove("system");
        }
        return differing;
    }

    /** Parts may stand in any order, and a stage need not say as of when. */
    private static boolean same(String written, String read) {
        String known = written.contains("@") ? read : read.replaceAll("@[^,]*$", "");
        return new TreeSet<>(Arrays.asList(written.strip().split("\\s*,\\s*")))
                .equals(new TreeSet<>(Arrays.asList(known.strip().split("\\s*,\\s*"))));
    }

    private List<Said> said(Request request) throws IOException, JobException, Fault {
        Map<Long, Instant> when = new HashMap<>();
        site.workspace().revisions().forEach(revision -> when.put(revision.number(), revision.when()));
        String coder = request.query("coder").orElse("");
        return reviews().sheet(request.number("id")).codings().stream()
                .filter(coding -> coder.isEmpty() || coding.value().coder().equals(coder))
                .map(coding -> new Said(
                        coding.value().coder(),
                        coding.value().review().name(),
                        coding.value().corrections(),
                        coding.value().note(),
                        coding.value().adjudicates(),
                        coding.revision(),
                        when.get(coding.revision())))
                .toList();
    }

    private Revision rule(Request request) throws IOException, JobException, Fault {
        Ruling ruling = request.body(Ruling.class);
        return reviews()
                .adjudicate(
                        ruling.targets(),
                        ruling.of(),
                        ruling.corrections() == null ? Map.of() : ruling.corrections(),
                        site.user(),
                        ruling.note() == null ? "" : ruling.note());
    }

    private static Locator place(Addition addition) throws Fault {
        if (addition.row() != null) {
            return new Locator.Cell(addition.row(), addition.column());
        } else if (addition.start() == null || addition.end() == null) {
            throw new Fault(400, "Say by start and end, or by row, where in the source the words stand.");
        }
        return new Locator.Span(addition.start(), addition.end());
    }

    private Revision add(Request request) throws IOException, JobException, Fault {
        Addition addition = request.body(Addition.class);
        Evidence where = addition.source() == null
                ? null
                : Evidence.of(
                        addition.source(),
                        place(addition),
                        addition.quote() == null ? "" : addition.quote(),
                        "coder " + coder(addition.coder()));
        return reviews()
                .add(new Reviews.Addition(
                        new CodedKind(addition.kind().toUpperCase(Locale.ROOT)),
                        addition.fields(),
                        where,
                        coder(addition.coder()),
                        addition.note() == null ? "" : addition.note()));
    }
}
