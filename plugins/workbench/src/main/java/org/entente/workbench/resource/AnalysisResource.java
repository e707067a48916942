package org.entente.workbench.resource;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Workspace;
import org.entente.workbench.job.Job;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Form;
import org.entente.workbench.rest.Reply;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** What the plugins offer, and runs of analyzers. */
public final class AnalysisResource implements Resource {

    private final Site site;
    private final Offers offers;

    public AnalysisResource(Site site) {
        this.site = site;
        this.offers = new Offers(site.workbench());
    }

    /** With which parameters an analyzer is to run. */
    public record AnalysisWish(@Nullable Map<String, String> parameters) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/services", "Lists what the plugins offer, with parameters.")
                        .query("type", "ANALYZER, EXPORTER, IMPORTER, EXTRACTOR, LEXICON or MATCHER.", Form.one((Object
                                        [])
                                PluginInfo.Type.values()))
                        .list(PluginInfo.class, this::services),
                Route.post("/analyses/{id}", "Runs an analyzer; the job's result is an outcome: run card and result.")
                        .query(Site.LOOK)
                        .query(Site.KEEP)
                        .reads(AnalysisWish.class)
                        .later(Job.View.class, this::run));
    }

    private List<PluginInfo> services(Request request) {
        return offers.all(request.query("type").orElse(""));
    }

    private Reply run(Request request) throws IOException, JobException, Fault {
        Map<String, String> parameters =
                Offers.given(request.body(AnalysisWish.class).parameters());
        PluginInfo analyzer = offers.taking(PluginInfo.Type.ANALYZER, request.path("id"), parameters);
        Workspace seen = site.seen(request);
        boolean kept = Site.keeps(request);
        return Reply.accepted(site.jobs()
                .start(
                        "analysis",
                        analyzer.title(),
                        monitor -> kept
                                ? seen.analyze(analyzer.id(), parameters, monitor)
                                : seen.look(analyzer.id(), parameters, monitor)));
    }
}
