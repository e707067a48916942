package org.entente.workbench.resource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Workspace;
import org.entente.core.model.Handling;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Reply;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** Sources, what stands in them, and what was read of them. */
public final class SourceResource implements Resource {

    private static final int KEPT = 3;

    /** What may be asked of the ties that a problem touches. */
    private static final List<Route.Field> OF_TIES = TieFilter.FIELDS.stream()
            .filter(field -> !field.name().equals("source"))
            .toList();

    /** Whether a problem lies where a tie is told that a condition lets through. */
    private static final String TOLD =
            "WITH told AS (SELECT DISTINCT e.source, e.row_number, e.start_at, e.end_at FROM tie t"
                    + " JOIN tie_evidence te ON te.tie = t.id JOIN evidence e ON e.id = te.evidence WHERE ";

    private static final String TOUCHED = ")"
            + " SELECT q.source, q.ordinal FROM problem q JOIN told ON told.source = q.source AND told.row_number = q.row_number"
            + " UNION SELECT q.source, q.ordinal FROM problem q JOIN told ON told.source = q.source"
            + " AND q.start_at < told.end_at AND told.start_at < q.end_at";

    private final Site site;
    private final FactCache cache;
    private final Keeping<List<SourceRow>> counted = new Keeping<>(KEPT);

    SourceResource(Site site, FactCache cache) {
        this.site = site;
        this.cache = cache;
    }

    /** A source in a list. */
    public record SourceRow(
            String digest,
            String name,
            @Nullable String title,
            @Nullable String publisher,
            String genre,
            @Nullable String published,
            String handling,
            long ties,
            long observations,
            long problems,
            long revision) {}

    /**
     * How far a source may be passed on.
     *
     * @param handling CLEAR, GREEN, AMBER, AMBER_STRICT, RED, or UNKNOWN where nobody says it
     */
    public record Marking(String handling, @Nullable String why) {}

    /** What somebody should look at. */
    public record ProblemRow(
            String source,
            String name,
            String code,
            String severity,
            String message,
            @Nullable Long start,
            @Nullable Long end,
            @Nullable Long row,
            @Nullable String column) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sources", "Lists the sources; where ties are asked for, those that tell of one.")
                        .query(Site.LOOK)
                        .query(TieFilter.FIELDS)
                        .steady()
                        .list(SourceRow.class, this::sources),
                Route.get("/sources/{digest}/original", "Gives the bytes of a source.")
                        .one(byte[].class, this::original),
                Route.post("/sources/{digest}/handling", "Marks how far a source may be passed on.")
                        .reads(Marking.class)
                        .one(Revision.class, this::mark),
                Route.get(
                                "/problems",
                                "Lists what the readers complain of; where ties are asked for, of the passages and rows that tell them.")
                        .query(Site.LOOK)
                        .query("source", "The digest of the source.")
                        .query(OF_TIES)
                        .steady()
                        .list(ProblemRow.class, this::problems));
    }

    private List<SourceRow> sources(Request request) throws IOException, Fault {
        TieFilter filter = TieFilter.of(request);
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            List<SourceRow> rows = rows(request, open.get());
            if (filter.isEmpty()) {
                return rows;
            }
            Set<String> telling = new HashSet<>();
            cache.of(request, open.get()).through(filter).forEach(tie -> telling.addAll(tie.sources()));
            return rows.stream().filter(row -> telling.contains(row.digest())).toList();
        }
    }

    /** All sources as a request looks at them; they are counted once, whatever is filtered for after. */
    private List<SourceRow> rows(Request request, Dataset dataset) throws IOException {
        // How a source is marked is told of the past too, where nothing tells that it changed.
        Optional<Look> look = request.query("at").isPresent() ? Optional.empty() : Look.of(request, dataset);
        return look.isPresent() ? counted.of(look.get(), () -> rows(dataset)) : rows(dataset);
    }

    /** Keeps nothing more of a revision. */
    void forget(Revision revision) {
        counted.forget(revision);
    }

    /** Keeps nothing more. */
    void forget() {
        counted.forget();
    }

    private static List<SourceRow> rows(Dataset dataset) throws IOException {
        return Query.list(
                dataset,
                SourceResource::row,
                "SELECT s.digest, s.name, s.title, s.publisher, s.genre, s.published, s.handling,"
                        + " coalesce(t.n, 0), coalesce(o.n, 0), coalesce(p.n, 0), s.revision FROM source s"
                        + " LEFT JOIN (SELECT e.source, count(DISTINCT x.tie) AS n FROM evidence e JOIN tie_evidence x"
                        + " ON x.evidence = e.id GROUP BY ALL) t ON t.source = s.digest"
                        + " LEFT JOIN (SELECT e.source, count(DISTINCT x.observation) AS n FROM evidence e JOIN observation_evidence x"
                        + " ON x.evidence = e.id GROUP BY ALL) o ON o.source = s.digest"
                        + " LEFT JOIN (SELECT source, count(*) AS n FROM problem GROUP BY ALL) p ON p.source = s.digest"
                        + " ORDER BY s.ordinal");
    }

    private static SourceRow row(Rows row) throws IOException {
        return new SourceRow(
                Query.text(row, 0),
                Query.text(row, 1),
                row.text(2),
                row.text(3),
                Query.text(row, 4),
                row.text(5),
                Query.text(row, 6),
                row.integer(7),
                row.integer(8),
                row.integer(9),
                row.integer(10));
    }

    /** One source. */
    static SourceRow one(Dataset dataset, String digest) throws IOException, Fault {
        return rows(dataset).stream()
                .filter(row -> row.digest().equals(digest))
                .findFirst()
                .orElseThrow(() -> Fault.missing("There is no source " + digest + " at this revision."));
    }

    private Revision mark(Request request) throws IOException, Fault {
        Marking wish = request.body(Marking.class);
        Handling handling = Stream.concat(Handling.known().stream(), Stream.of(Handling.UNKNOWN))
                .filter(known -> known.name().equals(wish.handling()))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        400,
                        "There is no handling " + wish.handling() + "; there are "
                                + Handling.known().stream().map(Handling::name).collect(Collectors.joining(", "))
                                + " and UNKNOWN."));
        String digest = request.path("digest");
        try (Workspace.OpenDataset open =
                site.workspace().showing(ReviewFilter.ANY).dataset()) {
            one(open.get(), digest);
        }
        String why = wish.why() == null ? "" : wish.why().strip();
        return site.workspace().mark(digest, handling, site.user(), why);
    }

    private Reply original(Request request) throws IOException, Fault {
        String digest = request.path("digest");
        Workspace seen = site.seen(request);
        try (Workspace.OpenDataset open = seen.dataset()) {
            SourceRow source = one(open.get(), digest);
            Path file = seen.original(digest)
                    .orElseThrow(() -> Fault.missing("The bytes of " + source.name() + " are not kept."));
            return Reply.file(file, source.name());
        }
    }

    /** The sources of ties. */
    private List<ProblemRow> problems(Request request) throws IOException, Fault {
        String source = request.query("source").orElse("");
        boolean ties =
                OF_TIES.stream().anyMatch(field -> request.query(field.name()).isPresent());
        TieFilter filter = TieFilter.of(request);
        List<Object> arguments = new ArrayList<>(List.of(source));
        if (ties) {
            arguments.addAll(List.of(filter.arguments()));
        }
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            return Query.list(
                    open.get(),
                    row -> new ProblemRow(
                            Query.text(row, 0),
                            Query.text(row, 1),
                            Query.text(row, 2),
                            Query.text(row, 3),
                            Query.text(row, 4),
                            Query.number(row, 5),
                            Query.number(row, 6),
                            Query.number(row, 7),
                            row.text(8)),
                    "SELECT p.source, coalesce(s.title, s.name), p.code, p.severity, p.message, p.start_at, p.end_at, p.row_number, p.column_name"
                            + " FROM problem p JOIN source s ON s.digest = p.source WHERE ? IN ('', p.source)"
                            + (ties
                                    ? " AND (p.source, p.ordinal) IN (" + TOLD + filter.condition() + TOUCHED + ")"
                                    : "")
                            + " ORDER BY s.ordinal, p.ordinal LIMIT 5000",
                    arguments.toArray());
        }
    }
}
