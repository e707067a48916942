package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Identities;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Workspace;
import org.entente.core.model.Different;
import org.entente.core.model.Outcome;
import org.entente.core.model.Revision;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.workbench.job.Job;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Reply;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** Which actors, systems and ties are one: suggested, decided, and taken back. */
public final class IdentityResource implements Resource {

    private static final String STANDING = """
            WITH said AS (
                SELECT id, 'same' AS said, kind, first, second, score, reason, author, revision FROM same_as
                UNION ALL SELECT id, 'different', kind, first, second, NULL, reason, author, revision FROM different)
            SELECT s.id, s.said, s.kind, s.first, coalesce(a.name, s.first), s.second, coalesce(b.name, s.second), s.score,
                s.reason, s.author, s.revision
            FROM said s LEFT JOIN entity_name a ON a.kind = s.kind AND a.id = s.first
                LEFT JOIN entity_name b ON b.kind = s.kind AND b.id = s.second
            ORDER BY s.revision DESC, s.id DESC""";

    private final Site site;

    public IdentityResource(Site site) {
        this.site = site;
    }

    /** What is suggested: which kinds, from which score on, how many of each. */
    public record SuggestionWish(
            @Nullable List<String> kinds,
            @Nullable Double least,
            @Nullable Integer limit) {}

    /** Suggestions by the numbers that they have in a kept result; all of them from a score on where none are named. */
    public record Acceptance(
            String run,
            @Nullable List<String> pairs,
            @Nullable Double above,
            @Nullable String why) {}

    /** Two records of which somebody says something. */
    public record PairWish(
            String kind,
            String first,
            String second,
            @Nullable String why) {}

    /** Assertions by their ids. */
    public record Release(Set<Long> ids, @Nullable String why) {}

    /**
     * What stands of two records.
     *
     * @param said {@code same} or {@code different}
     */
    public record Standing(
            long id,
            String said,
            String kind,
            String first,
            String firstName,
            String second,
            String secondName,
            @Nullable Double score,
            String reason,
            String author,
            long revision) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/identities", "Lists what is taken for the same and what was told apart, the latest first.")
                        .query(Site.LOOK)
                        .revisioned()
                        .list(Standing.class, this::standing),
                Route.post("/identities/suggestions", "Suggests what may be the same; the job's result is an outcome.")
                        .query(Site.LOOK)
                        .reads(SuggestionWish.class)
                        .later(Job.View.class, this::suggest),
                Route.post("/identities/accept", "Takes what a kept result suggests for the same.")
                        .reads(Acceptance.class)
                        .one(Revision.class, this::accept),
                Route.post("/identities/assert", "Takes two for the same without a suggestion.")
                        .reads(PairWish.class)
                        .one(Revision.class, this::same),
                Route.post("/identities/reject", "Tells two apart; an assertion that they are the same goes.")
                        .reads(PairWish.class)
                        .one(Revision.class, this::different),
                Route.post("/identities/release", "Takes assertions back, of either sort.")
                        .reads(Release.class)
                        .one(Revision.class, this::release));
    }

    private Identities identities() throws IOException, JobException {
        return site.workspace().identities(Monitor.NONE);
    }

    private List<Standing> standing(Request request) throws IOException {
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            return Query.list(
                    open.get(),
                    row -> new Standing(
                            row.integer(0),
                            Query.text(row, 1),
                            Query.text(row, 2),
                            Query.text(row, 3),
                            Query.text(row, 4),
                            Query.text(row, 5),
                            Query.text(row, 6),
                            row.number(7),
                            Query.text(row, 8),
                            Query.text(row, 9),
                            row.integer(10)),
                    STANDING);
        }
    }

    private Reply suggest(Request request) throws IOException, Fault {
        SuggestionWish wish = request.body(SuggestionWish.class);
        Map<String, String> parameters = new LinkedHashMap<>();
        if (wish.kinds() != null) {
            parameters.put("kinds", String.join(",", wish.kinds()));
        }
        if (wish.least() != null) {
            parameters.put("least", wish.least().toString());
        }
        if (wish.limit() != null) {
            parameters.put("limit", wish.limit().toString());
        }
        Workspace seen = site.seen(request);
        return Reply.accepted(site.jobs()
                .start(
                        "identity",
                        "What may be the same",
                        monitor -> seen.analyze(Identities.ANALYZER, parameters, monitor)));
    }

    private Revision accept(Request request) throws IOException, JobException, Fault {
        Acceptance wish = request.body(Acceptance.class);
        if ((wish.pairs() == null) == (wish.above() == null)) {
            throw new Fault(400, "Name the pairs that are meant, or the score above which all are.");
        }
        Outcome run = site.workspace().run(wish.run());
        List<SameAs> meant = new ArrayList<>();
        for (Suggested one : Suggested.of(run)) {
            boolean chosen = wish.pairs() == null
                    ? one.same().score() >= wish.above()
                    : wish.pairs().contains(one.pair());
            if (chosen) {
                meant.add(one.same());
            }
        }
        if (meant.isEmpty()) {
            throw Fault.missing("The result " + wish.run() + " suggests no such pair.");
        }
        return identities().merge(meant, site.user(), said(wish.why()));
    }

    private Revision same(Request request) throws IOException, JobException, Fault {
        PairWish wish = request.body(PairWish.class);
        String why = said(wish.why());
        SameAs same = new SameAs(
                kind(wish.kind()),
                wish.first().strip(),
                wish.second().strip(),
                1,
                why.isEmpty() ? "asserted" : why,
                site.user());
        return identities().merge(List.of(same), site.user(), why);
    }

    private Revision different(Request request) throws IOException, JobException, Fault {
        PairWish wish = request.body(PairWish.class);
        String why = said(wish.why());
        Different different = new Different(
                kind(wish.kind()), wish.first().strip(), wish.second().strip(), why, site.user());
        return identities().tellApart(List.of(different), site.user(), why);
    }

    private Revision release(Request request) throws IOException, JobException, Fault {
        Release wish = request.body(Release.class);
        return identities().release(wish.ids(), site.user(), said(wish.why()));
    }

    private static SameKind kind(String name) throws Fault {
        SameKind kind = new SameKind(name.strip().toUpperCase(Locale.ROOT));
        if (!SameKind.known().contains(kind)) {
            throw new Fault(400, "Actors, systems and ties can be one, and nothing of the kind " + name + ".");
        }
        return kind;
    }

    private static String said(@Nullable String why) {
        return why == null ? "" : why.strip();
    }
}
