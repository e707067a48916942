package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Basis;
import org.entente.core.api.Citation;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Rerun;
import org.entente.core.api.Workspace;
import org.entente.core.model.Difference;
import org.entente.core.model.Figure;
import org.entente.core.model.Outcome;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.RunCard;
import org.entente.core.model.Support;
import org.entente.workbench.job.Job;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Form;
import org.entente.workbench.rest.Reply;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** Results that are kept: whether they still hold, what moves when they are made anew, and their figures. */
public final class RunResource implements Resource {

    private static final Route.Field CELL =
            new Route.Field("cell", "Which figure: [TABLE/]ROW:COLUMN, each by number or name.", Form.TEXT, true);

    private final Site site;

    public RunResource(Site site) {
        this.site = site;
    }

    /** What a result is: the last of its analysis that still holds, or not, or followed by a later one. */
    public enum State {
        HOLDS,
        STALE,
        FOLLOWED
    }

    /** A kept result. */
    public record RunRow(String id, RunCard card) {}

    /** A kept result with where it stands, and why it no longer holds. */
    public record RunState(String id, RunCard card, State state, List<String> why) {}

    /** A result that was made anew, and what moved. */
    public record Moved(String before, Outcome after, String id, List<Difference.Move> moves) {}

    /** A figure of a result with its address. */
    public record FigureRow(
            String cell,
            String row,
            @Nullable Object value,
            @Nullable String unit,
            Support support) {}

    /** A figure as it can be quoted. */
    public record Cited(String line, Citation citation) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/runs", "Lists the kept results in the order in which they were kept.")
                        .query(
                                "all",
                                "true for those too that a later run of the same analysis followed.",
                                Form.one("true", "false"))
                        .list(RunRow.class, this::list),
                Route.post("/runs/check", "Says which results no longer hold, and why; the job's result lists them.")
                        .query(
                                "all",
                                "true for those too that a later run of the same analysis followed.",
                                Form.one("true", "false"))
                        .query("runs", "Only those with these ids, written with commas.")
                        .later(Job.View.class, this::check),
                Route.post("/runs/rerun", "Makes all anew that no longer hold; the job's result lists what moved.")
                        .later(Job.View.class, this::rerunAll),
                Route.get("/runs/{id}", "Gives a kept result with its card.")
                        .one(Outcome.class, request -> site.workspace().run(request.path("id"))),
                Route.post("/runs/{id}/rerun", "Makes a result anew; the job's result says what moved.")
                        .later(Job.View.class, this::rerun),
                Route.get("/runs/{id}/figures", "Lists the figures of a result with their addresses.")
                        .list(FigureRow.class, this::figures),
                Route.get("/runs/{id}/citation", "Gives a figure as it can be quoted.")
                        .query(List.of(CELL))
                        .one(Cited.class, this::cite),
                Route.get("/runs/{id}/evidence", "Shows what a figure rests on, as it was held when it was reckoned.")
                        .query(List.of(CELL))
                        .query("offset", "How many to pass over.", Form.whole(0, Integer.MAX_VALUE))
                        .one(EvidenceResource.Ground.class, this::evidence));
    }

    private Map<String, RunCard> wanted(Request request) throws IOException {
        boolean all = request.query("all").filter("true"::equals).isPresent();
        return all ? site.workspace().runs() : site.workspace().standing();
    }

    private List<RunRow> list(Request request) throws IOException {
        return wanted(request).entrySet().stream()
                .map(run -> new RunRow(run.getKey(), run.getValue()))
                .toList();
    }

    private Reply check(Request request) throws IOException {
        Map<String, RunCard> wanted = new LinkedHashMap<>(wanted(request));
        List<String> named = request.list("runs");
        if (!named.isEmpty()) {
            wanted.keySet().retainAll(named);
        }
        return Reply.accepted(
                site.jobs().start("runs", "Which results still hold", monitor -> states(wanted, monitor)));
    }

    private List<RunState> states(Map<String, RunCard> wanted, Monitor monitor) throws IOException, JobException {
        Map<String, RunCard> standing = site.workspace().standing();
        List<RunState> states = new ArrayList<>();
        for (Map.Entry<String, RunCard> run : wanted.entrySet()) {
            monitor.progress(
                    states.size(), wanted.size(), run.getValue().plugin().id());
            boolean last = standing.containsKey(run.getKey());
            List<String> why = last ? site.workspace().stale(run.getKey(), monitor) : List.of();
            State state = !last ? State.FOLLOWED : why.isEmpty() ? State.HOLDS : State.STALE;
            states.add(new RunState(run.getKey(), run.getValue(), state, why));
        }
        return states;
    }

    private Reply rerunAll(Request request) {
        return Reply.accepted(site.jobs().start("rerun", "All results that no longer hold", monitor -> {
            List<Moved> moved = new ArrayList<>();
            for (RunState run : states(site.workspace().standing(), monitor)) {
                if (run.state() == State.STALE) {
                    moved.add(moved(run.id(), monitor));
                }
            }
            return moved;
        }));
    }

    private Reply rerun(Request request) throws IOException {
        Outcome before = site.workspace().run(request.path("id"));
        return Reply.accepted(site.jobs()
                .start(
                        "rerun",
                        before.card().title(),
                        monitor -> moved(before.card().id(), monitor)));
    }

    private Moved moved(String id, Monitor monitor) throws IOException, JobException {
        Rerun rerun = site.workspace().rerun(id, monitor);
        return new Moved(
                id, rerun.after(), rerun.after().card().id(), rerun.difference().moves());
    }

    private List<FigureRow> figures(Request request) throws IOException {
        return Figure.all(site.workspace().run(request.path("id")).result()).stream()
                .map(figure ->
                        new FigureRow(figure.address(), figure.name(), figure.value(), figure.unit(), figure.support()))
                .toList();
    }

    private static String cell(Request request) throws Fault {
        return request.query("cell").orElseThrow(() -> new Fault(400, "Name the figure by ?cell=, as 1/3:ties."));
    }

    private Cited cite(Request request) throws IOException, JobException, Fault {
        Citation citation = site.workspace().cite(request.path("id"), cell(request), Monitor.NONE);
        return new Cited(citation.line(), citation);
    }

    private EvidenceResource.Ground evidence(Request request) throws IOException, Fault {
        Outcome outcome = site.workspace().run(request.path("id"));
        try (Workspace.OpenDataset open =
                site.workspace().at(outcome.card()).showing(ReviewFilter.ANY).dataset()) {
            Basis basis = Basis.of(Figure.find(outcome.result(), cell(request)).support(), open.get());
            return EvidenceResource.ground(
                    open.get(), basis.ties(), basis.observations(), request.integer("offset", 0, 0, Integer.MAX_VALUE));
        }
    }
}
