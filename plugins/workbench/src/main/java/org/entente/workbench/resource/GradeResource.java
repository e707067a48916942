package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Standing;
import org.entente.core.api.Workspace;
import org.entente.core.model.Credibility;
import org.entente.core.model.Genre;
import org.entente.core.model.Grade;
import org.entente.core.model.Rating;
import org.entente.core.model.Reliability;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.Word;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Form;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** The two grades of the Admiralty code: how reliable publishers are, how credible ties and reports. */
public final class GradeResource implements Resource {

    private static final String PUBLISHER = "PUBLISHER";
    private static final int MOST = 500;

    private final Site site;

    public GradeResource(Site site) {
        this.site = site;
    }

    /**
     * A grade that is to be set.
     *
     * @param of PUBLISHER, TIE or EVIDENCE
     * @param which a publisher's name, or an id
     * @param grade A to F of a publisher, else 1 to 6
     * @param genre of a publisher: only what it publishes as that
     */
    public record GradeWish(
            String of,
            String which,
            String grade,
            @Nullable String genre,
            @Nullable String why) {}

    /** How a report is graded, and who published it as what. */
    public record Graded(long evidence, @Nullable String publisher, String genre, Standing standing) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/grades", "Says how reports are graded: signed by somebody, else suggested.")
                        .query(Site.LOOK)
                        .query("evidence", "Ids of evidence, with commas; up to " + MOST + ".", Form.ID.several())
                        .revisioned()
                        .list(Graded.class, this::standing),
                Route.post("/grades", "Rates a publisher A to F, or signs a tie's or a report's credibility 1 to 6.")
                        .reads(GradeWish.class)
                        .one(Revision.class, this::grade));
    }

    private List<Graded> standing(Request request) throws IOException, JobException, Fault {
        List<Long> ids = new ArrayList<>();
        for (String id : request.list("evidence")) {
            ids.add(id(id));
        }
        Workspace seen = site.seen(request).showing(ReviewFilter.ANY);
        try (Workspace.OpenDataset open = seen.dataset()) {
            Map<Long, Standing> standing =
                    seen.grades(Monitor.NONE).standing(open.get(), ids.subList(0, Math.min(MOST, ids.size())));
            List<Graded> graded = new ArrayList<>();
            Query.list(
                    open.get(),
                    row -> graded.add(
                            new Graded(row.integer(0), row.text(1), Query.text(row, 2), standing.get(row.integer(0)))),
                    "SELECT e.id, s.publisher, s.genre FROM evidence e JOIN source s ON s.digest = e.source"
                            + " WHERE e.id IN (SELECT unnest(CAST(? AS BIGINT[]))) ORDER BY e.id",
                    List.copyOf(standing.keySet()));
            return graded;
        }
    }

    private Revision grade(Request request) throws IOException, JobException, Fault {
        GradeWish wish = request.body(GradeWish.class);
        String of = wish.of().strip().toUpperCase(Locale.ROOT);
        String value = wish.grade().strip().toUpperCase(Locale.ROOT);
        String why = wish.why() == null ? "" : wish.why().strip();
        if (of.equals(PUBLISHER)) {
            String genre = wish.genre() == null ? "" : wish.genre().strip().toUpperCase(Locale.ROOT);
            one(value, Reliability.known(), "reliability");
            return site.workspace()
                    .grades(Monitor.NONE)
                    .rate(new Rating(
                            wish.which(),
                            genre.isEmpty() ? Genre.UNKNOWN : new Genre(genre),
                            new Reliability(value),
                            site.user(),
                            why));
        } else if (!of.equals("TIE") && !of.equals("EVIDENCE")) {
            throw new Fault(400, "A PUBLISHER, a TIE or an EVIDENCE is graded, and not " + of + ".");
        }
        one(value, Credibility.known(), "credibility");
        return site.workspace()
                .grades(Monitor.NONE)
                .sign(new Grade(Grade.Of.valueOf(of), id(wish.which()), new Credibility(value), site.user(), why));
    }

    private static void one(String given, List<? extends Word> known, String what) throws Fault {
        List<String> names = known.stream().map(Word::name).toList();
        if (!names.contains(given)) {
            throw new Fault(400, "There is no " + what + " " + given + "; there are " + String.join(", ", names) + ".");
        }
    }

    private static long id(String text) throws Fault {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new Fault(400, "An id is a number, and not " + text + ".");
        }
    }
}
