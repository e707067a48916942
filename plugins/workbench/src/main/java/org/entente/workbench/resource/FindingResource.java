package org.entente.workbench.resource;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Decisions;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Workspace;
import org.entente.core.model.Choice;
import org.entente.core.model.Decision;
import org.entente.core.model.Findings;
import org.entente.core.model.Findings.Finding;
import org.entente.core.model.Outcome;
import org.entente.core.model.Revision;
import org.entente.workbench.job.Job;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Reply;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** What does not go together, and what people decide on it. */
public final class FindingResource implements Resource {

    private static final String ANALYZER = "consistency";

    /** More than anybody reads, so that none is left out. */
    private static final String ALL = "1000000";

    private final Site site;
    private volatile Seen last = new Seen(-1, List.of());

    public FindingResource(Site site) {
        this.site = site;
    }

    /** The findings on all that is held at a revision. */
    private record Seen(long revision, List<Finding> findings) {}

    /** Of which two countries; of all where none are named. */
    public record FindingWish(@Nullable String dyad) {}

    /** What is decided on a finding, and why. */
    public record Verdict(String choice, @Nullable String why) {}

    /**
     * A finding with where it stands.
     *
     * @param rule the rule that found it
     * @param verdict what the rule says
     * @param decidedBy the revision that holds the decision, which undo takes back; null where none is
     */
    public record FindingRow(
            Finding finding,
            String rule,
            String verdict,
            Finding.State state,
            @Nullable Long decidedBy) {}

    /**
     * All findings.
     *
     * @param run the id of the result, by which it is found where it is kept
     * @param gone decisions on what is found no more, with the revisions that hold them
     */
    public record Desk(String run, long revision, List<FindingRow> findings, List<Gone> gone) {}

    /** A decision whose finding is there no more. */
    public record Gone(Decision decision, long decidedBy) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/findings", "Finds what does not go together; the job's result is a Desk.")
                        .query(Site.LOOK)
                        .query(Site.KEEP)
                        .reads(FindingWish.class)
                        .later(Job.View.class, this::find),
                Route.get("/decisions", "Lists what was decided on findings.")
                        .query(Site.LOOK)
                        .list(Decision.class, this::decisions),
                Route.post(
                                "/findings/{key}/decision",
                                "Decides on a finding: "
                                        + String.join(
                                                ", ",
                                                Choice.known().stream()
                                                        .map(Choice::name)
                                                        .toList())
                                        + ".")
                        .reads(Verdict.class)
                        .one(Revision.class, this::decide),
                Route.delete("/findings/{key}/decision", "Takes back what was decided on a finding.")
                        .one(Revision.class, this::release));
    }

    private List<Decision> decisions(Request request) throws IOException {
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            return List.copyOf(Decisions.of(open.get()).all());
        }
    }

    private Reply find(Request request) throws IOException, Fault {
        String dyad = request.body(FindingWish.class).dyad();
        Workspace seen = site.seen(request);
        boolean kept = Site.keeps(request);
        boolean latest = site.plain(request) && (dyad == null || dyad.isBlank());
        return Reply.accepted(site.jobs().start("findings", "Contradictions", monitor -> {
            Outcome outcome = analyzed(seen, dyad, kept, monitor);
            List<Finding> findings = ((Findings) outcome.result()).findings();
            if (latest) {
                last = new Seen(outcome.card().revision(), findings);
            }
            return desk(seen, outcome, findings);
        }));
    }

    private static Outcome analyzed(Workspace seen, @Nullable String dyad, boolean kept, Monitor monitor)
            throws IOException, JobException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("limit", ALL);
        if (dyad != null && !dyad.isBlank()) {
            parameters.put("dyad", dyad);
        }
        return kept ? seen.analyze(ANALYZER, parameters, monitor) : seen.look(ANALYZER, parameters, monitor);
    }

    private static Desk desk(Workspace seen, Outcome outcome, List<Finding> findings) throws IOException {
        try (Workspace.OpenDataset open = seen.dataset()) {
            Map<String, Long> revisions = new HashMap<>();
            Query.list(
                    open.get(),
                    row -> revisions.put(Query.text(row, 0), row.integer(1)),
                    "SELECT finding, revision FROM decision");
            Set<String> keys = new HashSet<>();
            findings.forEach(finding -> keys.add(finding.key()));
            return new Desk(
                    outcome.card().id(),
                    outcome.card().revision(),
                    findings.stream()
                            .filter(finding -> finding.conflict() != null)
                            .map(finding -> row(finding, revisions))
                            .toList(),
                    outcome.card().parameters().getOrDefault("dyad", "").isEmpty()
                            ? Decisions.of(open.get()).all().stream()
                                    .filter(decision -> !keys.contains(decision.finding()))
                                    .map(decision -> new Gone(decision, revisions.getOrDefault(decision.finding(), 0L)))
                                    .toList()
                            : List.of());
        }
    }

    private static FindingRow row(Finding finding, Map<String, Long> revisions) {
        String[] code = finding.code().split("\\.", 2);
        return new FindingRow(
                finding,
                code[0],
                code[code.length - 1].toUpperCase(Locale.ROOT).replace('-', ' '),
                finding.state(),
                finding.decision() == null ? null : revisions.get(finding.key()));
    }

    private Revision decide(Request request) throws IOException, JobException, Fault {
        Verdict verdict = request.body(Verdict.class);
        Choice choice =
                new Choice(verdict.choice().strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
        if (!Choice.known().contains(choice)) {
            throw new Fault(
                    400,
                    "Decide by "
                            + String.join(
                                    ", ",
                                    Choice.known().stream().map(Choice::name).toList())
                            + ", and not by " + choice + ".");
        }
        return site.workspace()
                .decide(
                        named(request.path("key")),
                        choice,
                        site.user(),
                        verdict.why() == null ? "" : verdict.why().strip());
    }

    private Revision release(Request request) throws IOException, Fault {
        String key = request.path("key");
        try (Workspace.OpenDataset open = site.workspace().dataset()) {
            List<Long> holding = Query.list(
                    open.get(), row -> row.integer(0), "SELECT revision FROM decision WHERE finding = ?", key);
            if (holding.isEmpty()) {
                throw Fault.missing("Nothing is decided on the finding " + key + ".");
            }
            return site.workspace().undo(holding.get(0), site.user(), "");
        }
    }

    /** The one with a key or its beginning, on what is held now. */
    private Finding named(String key) throws IOException, JobException, Fault {
        Seen seen = last;
        if (seen.revision() != site.latest().number()) {
            Outcome outcome = analyzed(site.workspace(), null, false, Monitor.NONE);
            seen = new Seen(outcome.card().revision(), ((Findings) outcome.result()).findings());
            last = seen;
        }
        List<Finding> named = seen.findings().stream()
                .filter(finding -> finding.key().startsWith(key))
                .toList();
        if (named.isEmpty()) {
            throw Fault.missing("There is no finding " + key + " on what is held.");
        } else if (named.size() > 1) {
            throw new Fault(409, named.size() + " findings have keys that begin with " + key + "; write more of it.");
        }
        return named.get(0);
    }
}
