package org.entente.workbench.resource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import org.entente.core.model.ReviewFilter;
import org.entente.workbench.reading.FigureFinder;
import org.entente.workbench.reading.Mark;
import org.entente.workbench.reading.Mention;
import org.entente.workbench.reading.NameFinder;
import org.entente.workbench.reading.Original;
import org.entente.workbench.reading.Piece;
import org.entente.workbench.reading.Shown;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Form;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;

/** A source as it is read, and whom one may mean by what it says. */
public final class ReadingResource implements Resource {

    private static final int FOUND = 20;
    private static final String ALL = "all";
    private static final int MOST_MARKS = 20_000;
    private static final Set<String> RUNNING = Set.of("TEXT", "PAGE", "PROSE", "QUOTES");

    private final Site site;
    private final Vocabulary vocabulary;

    ReadingResource(Site site, Vocabulary vocabulary) {
        this.site = site;
        this.vocabulary = vocabulary;
    }

    /**
     * A source as it is read.
     *
     * @param form TEXT, TABLE, PAGE, PROSE, QUOTES or NONE, which says what the pieces are
     * @param marks what was read in it, in the order of the text
     * @param more whether more was read in it than is told here
     * @param mentions actors, systems and figures that it names
     */
    public record Reading(
            SourceResource.SourceRow source,
            String form,
            List<Piece> pieces,
            List<Mark> marks,
            boolean more,
            List<Mention> mentions) {}

    /**
     * An actor or system that a name may mean.
     *
     * @param name by which it was found
     */
    public record Meant(String id, String what, String title, String name) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sources/{digest}", "Shows a source with all that was read and is named in it.")
                        .query(Site.LOOK)
                        .query(
                                "coder",
                                "Whose decisions are told beside those that hold; else those of the one who is at the keyboard.")
                        .query(
                                "blind",
                                "true for a coder who is not to see what others and the machine say.",
                                Form.one("true", "false"))
                        .steady()
                        .one(Reading.class, this::reading),
                Route.get("/known", "Lists actors and systems by a name or the beginning of one.")
                        .query(Site.LOOK)
                        .query("text", "The name, its beginning, or an id.")
                        .query("what", "ACTOR or SYSTEM; both where none is named.", Form.one("ACTOR", "SYSTEM"))
                        .list(Meant.class, this::known));
    }

    private Reading reading(Request request) throws IOException, Fault, JobException {
        String digest = request.path("digest");
        boolean blind = request.query("blind").filter("true"::equals).isPresent();
        String coder = request.query("coder").orElse(site.user());
        String states = request.query("review").orElse(ALL);
        Workspace seen = site.seen(request).showing(ReviewFilter.of(states));
        try (Workspace.OpenDataset open = seen.dataset()) {
            Optional<Look> look = Look.of(request, open.get()).map(told -> told.showing(states));
            SourceResource.SourceRow source = SourceResource.one(open.get(), digest);
            Optional<Path> original = seen.original(digest);
            Optional<String> text = original.isPresent() ? Original.text(original.get()) : Optional.empty();
            Optional<Path> kept = seen.prose(digest);
            Optional<String> prose = kept.isPresent() ? Original.text(kept.get()) : Optional.empty();
            List<Mark> read = marks(open.get(), digest, coder, blind);
            boolean more = read.size() > MOST_MARKS;
            Shown shown = Shown.of(text, prose, more ? read.subList(0, MOST_MARKS) : read);
            return new Reading(
                    source,
                    shown.form(),
                    shown.pieces(),
                    shown.marks(),
                    more,
                    RUNNING.contains(shown.form()) ? mentions(look, open.get(), digest, shown, blind) : List.of());
        }
    }

    /** A coder who sees nothing of others sees no record that another has added, and of the rest only where it is. */
    private static List<Mark> marks(Dataset dataset, String digest, String coder, boolean blind) throws IOException {
        List<Mark> marks = Query.list(
                dataset,
                row -> {
                    String own = row.text(8);
                    return new Mark(
                            row.integer(0),
                            Query.text(row, 1),
                            row.integer(2),
                            blind ? "" : Query.text(row, 3),
                            blind ? null : row.text(12),
                            blind ? null : row.text(13),
                            blind ? own == null ? "NEW" : own : Query.text(row, 4),
                            row.get(5) == null ? -1 : row.integer(5),
                            row.get(6) == null ? -1 : row.integer(6),
                            Query.number(row, 7),
                            row.text(9),
                            Query.text(row, 10),
                            Query.text(row, 11),
                            own);
                },
                "SELECT e.id, x.what, x.id, x.label, x.review, e.start_at, e.end_at, e.row_number, c.review, e.column_name, e.quote, e.reader, x.who, x.matter"
                        + " FROM evidence e JOIN ("
                        + "SELECT 'TIE' AS what, t.id, t.type AS label, NULL AS who, NULL AS matter, t.review, te.evidence FROM tie t JOIN tie_evidence te ON te.tie = t.id"
                        + " UNION ALL SELECT 'OBSERVATION', o.id, o.measure, coalesce(a.title, s.designation, o.subject), o.period, o.review, oe.evidence"
                        + " FROM observation o LEFT JOIN actor a ON a.id = o.subject LEFT JOIN system s ON s.id = o.subject"
                        + " JOIN observation_evidence oe ON oe.observation = o.id"
                        + " UNION ALL SELECT 'CAPABILITY', c.id, c.stance, coalesce(a.title, c.actor), c.capability_class, c.review, ce.evidence"
                        + " FROM capability c LEFT JOIN actor a ON a.id = c.actor"
                        + " JOIN capability_evidence ce ON ce.capability = c.id) x ON x.evidence = e.id"
                        + " LEFT JOIN (SELECT target, any_value(review) AS review FROM coding WHERE coder = ? GROUP BY target) c ON c.target = x.id"
                        + " WHERE e.source = ? AND (NOT CAST(? AS BOOLEAN) OR x.review <> 'ADDED' OR c.review IS NOT NULL)"
                        + " ORDER BY e.start_at NULLS LAST, e.row_number, x.id LIMIT " + (MOST_MARKS + 1),
                coder,
                digest,
                blind);
        return marks;
    }

    private List<Mention> mentions(Optional<Look> look, Dataset dataset, String digest, Shown shown, boolean blind)
            throws IOException, JobException {
        Set<String> spoken = blind
                ? Set.of()
                : new HashSet<>(Query.list(
                        dataset,
                        row -> Query.text(row, 0),
                        "WITH of AS (SELECT te.tie FROM tie_evidence te JOIN evidence e ON e.id = te.evidence WHERE e.source = ?)"
                                + " SELECT actor FROM participant WHERE tie IN (FROM of) UNION SELECT system FROM item WHERE tie IN (FROM of)",
                        digest));
        List<FigureFinder.Held> held = blind ? List.of() : held(dataset, digest, shown.marks());
        NameFinder finder = vocabulary.at(look, dataset).finder();
        List<Mention> mentions = new ArrayList<>();
        for (Piece piece : shown.pieces()) {
            long length = piece.text().codePointCount(0, piece.text().length());
            if (!piece.head() && length == piece.end() - piece.start()) {
                mentions.addAll(finder.in(piece, spoken));
                mentions.addAll(FigureFinder.in(piece, held));
            }
        }
        mentions.sort(Comparator.comparing(Mention::start));
        return mentions;
    }

    private static List<FigureFinder.Held> held(Dataset dataset, String digest, List<Mark> marks) throws IOException {
        Map<Long, Mark> places = new LinkedHashMap<>();
        marks.stream().filter(mark -> mark.start() >= 0).forEach(mark -> places.put(mark.evidence(), mark));
        List<FigureFinder.Held> held = new ArrayList<>();
        Query.list(
                dataset,
                row -> {
                    Mark place = places.get(row.integer(0));
                    Double value = row.number(2);
                    return place != null
                            && value != null
                            && held.add(new FigureFinder.Held(row.integer(1), value, place.start(), place.end()));
                },
                "WITH said AS (SELECT te.tie AS of, e.id FROM tie_evidence te JOIN evidence e ON e.id = te.evidence WHERE e.source = ?"
                        + " UNION ALL SELECT oe.observation, e.id FROM observation_evidence oe JOIN evidence e ON e.id = oe.evidence WHERE e.source = ?)"
                        + " SELECT s.id, s.of, i.quantity FROM said s JOIN item i ON i.tie = s.of WHERE i.quantity IS NOT NULL"
                        + " UNION SELECT s.id, s.of, d.quantity FROM said s JOIN delivery d ON d.tie = s.of WHERE d.quantity IS NOT NULL"
                        + " UNION SELECT s.id, s.of, a.value FROM said s JOIN amount a ON a.tie = s.of"
                        + " UNION SELECT s.id, s.of, o.value FROM said s JOIN observation o ON o.id = s.of",
                digest,
                digest);
        return held;
    }

    private List<Meant> known(Request request) throws IOException, JobException {
        String text = request.query("text").orElse("").strip().toLowerCase(Locale.ROOT);
        String what = request.query("what").orElse("").toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return List.of();
        }
        Map<String, NameFinder.Called> found = new LinkedHashMap<>();
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            // What is called just so comes first, then what begins so, then what has a word that does.
            for (int rank = 0; rank < 3 && found.size() < FOUND; rank++) {
                for (NameFinder.Called name :
                        vocabulary.at(Look.of(request, open.get()), open.get()).names()) {
                    if (found.size() < FOUND
                            && (what.isEmpty() || name.what().equals(what))
                            && rank(name, text) == rank) {
                        found.putIfAbsent(name.what() + name.id(), name);
                    }
                }
            }
        }
        return found.values().stream()
                .map(name -> new Meant(name.id(), name.what(), name.title(), name.text()))
                .toList();
    }

    private static int rank(NameFinder.Called name, String text) {
        String called = name.text().toLowerCase(Locale.ROOT);
        if (called.equals(text) || name.id().toLowerCase(Locale.ROOT).equals(text)) {
            return 0;
        }
        return called.startsWith(text) ? 1 : called.contains(" " + text) ? 2 : 3;
    }
}
