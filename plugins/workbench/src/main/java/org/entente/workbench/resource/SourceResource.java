package org.entente.workbench.resource;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Workspace;
import org.entente.core.model.ReviewFilter;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Reply;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** Sources, what stands in them, and what was read of them. */
public final class SourceResource implements Resource {

    private static final long LARGEST_TEXT = 8L << 20;

    private final Site site;

    public SourceResource(Site site) {
        this.site = site;
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
     * A place in a text that was read as something.
     *
     * @param what TIE, OBSERVATION or CAPABILITY
     * @param id of that
     * @param start the first character in code points
     */
    public record Mark(
            long evidence,
            String what,
            long id,
            String label,
            String review,
            long start,
            long end,
            @Nullable Long row) {}

    /**
     * A source as it is read.
     *
     * @param text its text; null where it is no text, or too long to be shown
     * @param marks what was read in it, in the order of the text
     */
    public record Reading(SourceRow source, @Nullable String text, List<Mark> marks) {}

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
                Route.get("/sources", "Lists the sources.")
                        .query(Site.LOOK)
                        .revisioned()
                        .list(SourceRow.class, this::sources),
                Route.get("/sources/{digest}", "Shows a source with all that was read of it.")
                        .query(Site.LOOK)
                        .revisioned()
                        .one(Reading.class, this::reading),
                Route.get("/sources/{digest}/original", "Gives the bytes of a source.")
                        .one(byte[].class, this::original),
                Route.get("/problems", "Lists what the readers complain of.")
                        .query(Site.LOOK)
                        .query("source", "The digest of the source.")
                        .revisioned()
                        .list(ProblemRow.class, this::problems));
    }

    private List<SourceRow> sources(Request request) throws IOException {
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            return rows(open.get(), "");
        }
    }

    private static List<SourceRow> rows(Dataset dataset, String where, Object... arguments) throws IOException {
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
                        + where + " ORDER BY s.ordinal",
                arguments);
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

    private Reading reading(Request request) throws IOException, Fault {
        String digest = request.path("digest");
        Workspace seen = request.query("review").isPresent()
                ? site.seen(request)
                : site.seen(request).showing(ReviewFilter.ANY);
        try (Workspace.OpenDataset open = seen.dataset()) {
            SourceRow source = rows(open.get(), " WHERE s.digest = ?", digest).stream()
                    .findFirst()
                    .orElseThrow(() -> missing(digest));
            return new Reading(source, text(digest).orElse(null), marks(open.get(), digest));
        }
    }

    private static List<Mark> marks(Dataset dataset, String digest) throws IOException {
        return Query.list(
                dataset,
                row -> new Mark(
                        row.integer(0),
                        Query.text(row, 1),
                        row.integer(2),
                        Query.text(row, 3),
                        Query.text(row, 4),
                        row.get(5) == null ? -1 : row.integer(5),
                        row.get(6) == null ? -1 : row.integer(6),
                        Query.number(row, 7)),
                "SELECT e.id, x.what, x.id, x.label, x.review, e.start_at, e.end_at, e.row_number FROM evidence e JOIN ("
                        + "SELECT 'TIE' AS what, t.id, t.type AS label, t.review, te.evidence FROM tie t JOIN tie_evidence te ON te.tie = t.id"
                        + " UNION ALL SELECT 'OBSERVATION', o.id, o.measure, o.review, oe.evidence FROM observation o"
                        + " JOIN observation_evidence oe ON oe.observation = o.id"
                        + " UNION ALL SELECT 'CAPABILITY', c.id, c.stance, c.review, ce.evidence FROM capability c"
                        + " JOIN capability_evidence ce ON ce.capability = c.id) x ON x.evidence = e.id"
                        + " WHERE e.source = ? ORDER BY e.start_at NULLS LAST, e.row_number, x.id LIMIT 5000",
                digest);
    }

    private Optional<String> text(String digest) throws IOException {
        Optional<Path> original = site.workspace().original(digest);
        if (original.isEmpty() || Files.size(original.get()) > LARGEST_TEXT) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(original.get(), StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Reply original(Request request) throws IOException, Fault {
        String digest = request.path("digest");
        try (Workspace.OpenDataset open = site.workspace().dataset()) {
            SourceRow source = rows(open.get(), " WHERE s.digest = ?", digest).stream()
                    .findFirst()
                    .orElseThrow(() -> missing(digest));
            Path file = site.workspace()
                    .original(digest)
                    .orElseThrow(() -> Fault.missing("The bytes of " + source.name() + " are not kept."));
            return Reply.file(file, source.name());
        }
    }

    private static Fault missing(String digest) {
        return Fault.missing("There is no source " + digest + " at this revision.");
    }

    private List<ProblemRow> problems(Request request) throws IOException {
        String source = request.query("source").orElse("");
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
                            + " ORDER BY s.ordinal, p.ordinal LIMIT 5000",
                    source);
        }
    }
}
