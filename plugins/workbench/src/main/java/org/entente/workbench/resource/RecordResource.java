package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Reviews;
import org.entente.core.api.Workspace;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Review;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.TieType;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Form;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** Ties, observations and capabilities as they are reviewed: listed by what they have in common, and decided on together. */
public final class RecordResource implements Resource {

    private static final int LARGEST_PAGE = 1000;
    private static final Set<Review> DECISIONS = Set.of(Review.ACCEPTED, Review.REJECTED);
    private static final String OWN =
            "coalesce((SELECT c.review FROM coding c WHERE c.target = t.id AND c.coder = ?), 'NEW')";
    private static final Map<CodedKind, String> TOLD = Map.of(
            CodedKind.TIE,
            "concat_ws(' ', t.type, t.stage, t.modality, (SELECT string_agg(role || ':' || actor, ',' ORDER BY ordinal)"
                    + " FROM participant p WHERE p.tie = t.id)), t.confidence",
            CodedKind.OBSERVATION,
            "concat_ws(' ', t.measure, t.subject, t.counterpart, t.period, t.value, t.unit), NULL",
            CodedKind.CAPABILITY,
            "concat_ws(' ', t.actor, t.stance, t.capability_class, t.modality, t.as_of), NULL");

    private static final List<Route.Field> FIELDS = List.of(
            new Route.Field(
                    "kind", "TIE, OBSERVATION or CAPABILITY; ties where none is named.", Form.one(CodedKind.known())),
            TieFilter.field("type"),
            TieFilter.field("actor"),
            new Route.Field("source", "The name or digest of a source that tells of it."),
            new Route.Field("below", "Ties that are less certain than this, from 0 to 1.", Form.SHARE),
            new Route.Field("rule", "Ties that this rule has read."),
            TieFilter.field("state"));

    private final Site site;

    public RecordResource(Site site) {
        this.site = site;
    }

    /** A record as it is reviewed. */
    public record RecordRow(
            long id,
            String kind,
            String review,
            String told,
            @Nullable Double confidence,
            @Nullable String quote) {}

    /**
     * A part of a list.
     *
     * @param total how long the whole list is
     */
    public record RecordPage(long total, List<RecordRow> rows) {}

    /**
     * What is decided on all that a request lists.
     *
     * @param expected on how many; it is refused where there are more or fewer by now
     */
    public record Together(
            String review,
            long expected,
            @Nullable String coder,
            @Nullable String note,
            @Nullable Boolean blind) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/records", "Lists records with their state of review.")
                        .query(Site.LOOK)
                        .query(FIELDS)
                        .query("blind", "A coder, whose own decisions are shown and nobody else's.")
                        .query("limit", "How many at most.", Form.whole(1, LARGEST_PAGE))
                        .revisioned()
                        .one(RecordPage.class, this::page),
                Route.post("/records/decision", "Accepts or rejects all records that have something in common.")
                        .query(FIELDS)
                        .reads(Together.class)
                        .one(Revision.class, this::decide));
    }

    private RecordPage page(Request request) throws IOException, Fault {
        CodedKind kind = kind(request);
        int limit = request.integer("limit", 100, 1, LARGEST_PAGE);
        String blind = request.query("blind").orElse("");
        String table = kind.name().toLowerCase(Locale.ROOT);
        Workspace seen = site.seen(request);
        boolean all = request.query("review").isEmpty();
        try (Workspace.OpenDataset open = (all ? seen.showing(ReviewFilter.ANY) : seen).dataset()) {
            Conditions conditions = conditions(request, kind);
            String where = conditions.text();
            long total = Query.count(
                    open.get(),
                    "SELECT count(*) FROM " + table + " t WHERE " + where,
                    conditions.arguments().toArray());
            List<Object> given = new ArrayList<>(blind.isEmpty() ? List.of() : List.of(blind));
            given.addAll(conditions.arguments());
            return new RecordPage(
                    total,
                    Query.list(
                            open.get(),
                            row -> new RecordRow(
                                    row.integer(0),
                                    kind.name(),
                                    Query.text(row, 1),
                                    Query.text(row, 2),
                                    row.number(3),
                                    row.text(4)),
                            "SELECT t.id, " + (blind.isEmpty() ? "t.review" : OWN) + ", " + TOLD.get(kind)
                                    + ", (SELECT min(e.quote) FROM " + table
                                    + "_evidence x JOIN evidence e ON e.id = x.evidence"
                                    + " WHERE x." + table + " = t.id) FROM "
                                    // What was read, for those who may not see what others made of it.
                                    + (blind.isEmpty() || !kind.equals(CodedKind.TIE) ? table : "tie_read")
                                    + " t WHERE t.id IN (SELECT t.id FROM " + table + " t WHERE " + where
                                    + ") ORDER BY t.id LIMIT " + limit,
                            given.toArray()));
        }
    }

    private Revision decide(Request request) throws IOException, JobException, Fault {
        Together wish = request.body(Together.class);
        Review review = new Review(wish.review().strip().toUpperCase(Locale.ROOT));
        if (!DECISIONS.contains(review)) {
            throw new Fault(400, "Many are decided on by ACCEPTED or REJECTED, and not by " + review + ".");
        }
        CodedKind kind = kind(request);
        Conditions conditions = conditions(request, kind);
        Set<Long> targets = new TreeSet<>();
        try (Workspace.OpenDataset open =
                site.workspace().showing(ReviewFilter.ANY).dataset()) {
            targets.addAll(Query.list(
                    open.get(),
                    row -> row.integer(0),
                    "SELECT t.id FROM " + kind.name().toLowerCase(Locale.ROOT) + " t WHERE " + conditions.text(),
                    conditions.arguments().toArray()));
        }
        if (targets.size() != wish.expected()) {
            throw new Fault(
                    409,
                    targets.size() + " records are meant by now, and not " + wish.expected() + "; list them again.");
        }
        return site.workspace()
                .reviews(Monitor.NONE)
                .decide(new Reviews.Decision(
                        targets,
                        review,
                        Map.of(),
                        wish.coder() == null ? site.user() : wish.coder(),
                        wish.note() == null ? "" : wish.note(),
                        Boolean.TRUE.equals(wish.blind())));
    }

    private static CodedKind kind(Request request) throws Fault {
        CodedKind kind = new CodedKind(request.query("kind").orElse("TIE").toUpperCase(Locale.ROOT));
        if (!CodedKind.known().contains(kind)) {
            throw new Fault(400, "There are ties, observations and capabilities, and no kind " + kind + ".");
        }
        return kind;
    }

    private static Conditions conditions(Request request, CodedKind kind) throws Fault {
        boolean ties = kind.equals(CodedKind.TIE);
        for (String only : List.of("type", "below", "rule")) {
            if (!ties && request.query(only).isPresent()) {
                throw new Fault(400, "Only ties have a type, a confidence and rules; leave " + only + " out.");
            }
        }
        Conditions conditions = new Conditions()
                .oneOf("t.type", KnownWords.in(request, "type", TieType.known()))
                .oneOf("t.review", KnownWords.in(request, "state", Review.known()));
        if (request.query("below").isPresent()) {
            conditions.add(
                    "t.confidence < CAST(? AS DOUBLE)",
                    share(request.query("below").get()));
        }
        request.query("rule")
                .ifPresent(rule -> conditions.add("t.id IN (SELECT r.tie FROM tie_rule r WHERE r.rule = ?)", rule));
        for (String actor : request.list("actor")) {
            if (ties) {
                conditions.takesPart(actor);
            } else {
                conditions.add(
                        kind.equals(CodedKind.OBSERVATION)
                                ? "(t.subject = ? OR t.counterpart = ?)"
                                : "t.actor IN (?, ?)",
                        actor,
                        actor);
            }
        }
        String table = kind.name().toLowerCase(Locale.ROOT);
        request.query("source")
                .ifPresent(source -> conditions.add(
                        "t.id IN (SELECT x." + table + " FROM " + table
                                + "_evidence x JOIN evidence e ON e.id = x.evidence"
                                + " JOIN source s ON s.digest = e.source WHERE s.name = ? OR s.digest = ?)",
                        source,
                        source));
        return conditions;
    }

    private static String share(String text) throws Fault {
        if (!text.matches("0|1|[01]?\\.\\d{1,6}")) {
            throw new Fault(400, "below is a number from 0 to 1, and not " + text + ".");
        }
        return text;
    }
}
