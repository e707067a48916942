package org.entente.workbench.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Workspace;
import org.entente.core.model.Outcome;
import org.entente.workbench.job.Job;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Reply;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** Analyzers and exporters, and their runs. */
public final class AnalysisResource implements Resource {

    private final Site site;

    public AnalysisResource(Site site) {
        this.site = site;
    }

    /** With which parameters an analyzer is to run. */
    public record Wish(@Nullable Map<String, String> parameters) {}

    /** A result that an export is to hold. */
    public record Of(String analyzer, @Nullable Map<String, String> parameters) {}

    /**
     * What is to be exported.
     *
     * @param of the results; for exporters that write the workspace itself none
     */
    public record Export(
            String exporter,
            @Nullable Map<String, String> parameters,
            @Nullable List<Of> of) {}

    /** A file that an export has written. */
    record Written(Path file, String name) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/services", "Lists what the plugins offer, with parameters.")
                        .query("type", "ANALYZER, EXPORTER, IMPORTER, EXTRACTOR, LEXICON or MATCHER.")
                        .list(PluginInfo.class, this::services),
                Route.post("/analyses/{id}", "Runs an analyzer; the job's result is an outcome: run card and result.")
                        .query(Site.LOOK)
                        .reads(Wish.class)
                        .one(Job.View.class, this::run),
                Route.post("/exports", "Runs an exporter; the job's file is what it wrote.")
                        .query(Site.LOOK)
                        .query("name", "The name of the file to be written.")
                        .reads(Export.class)
                        .one(Job.View.class, this::export));
    }

    private List<PluginInfo> services(Request request) {
        String type = request.query("type").orElse("");
        return site.workbench().plugins().stream()
                .filter(plugin -> type.isEmpty() || plugin.type().name().equals(type))
                .toList();
    }

    private PluginInfo service(PluginInfo.Type type, String id) throws Fault {
        return site.workbench().plugins().stream()
                .filter(plugin -> plugin.type() == type && plugin.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Fault.missing("There is no " + type.name().toLowerCase(Locale.ROOT) + " " + id
                        + "; it has gone, or was never there."));
    }

    private Reply run(Request request) throws IOException, Fault {
        PluginInfo analyzer = service(PluginInfo.Type.ANALYZER, request.path("id"));
        Map<String, String> parameters = given(request.body(Wish.class).parameters());
        Workspace seen = site.seen(request);
        return Reply.accepted(site.jobs()
                .start("analysis", analyzer.title(), monitor -> seen.analyze(analyzer.id(), parameters, monitor)));
    }

    private Reply export(Request request) throws IOException, Fault {
        Export wish = request.body(Export.class);
        PluginInfo exporter = service(PluginInfo.Type.EXPORTER, wish.exporter());
        String name = request.query("name").orElse(wish.exporter());
        if (!name.matches("[A-Za-z0-9_.-]{1,100}") || name.startsWith(".")) {
            throw new Fault(400, "Name the file by letters, digits and dots, and not " + name + ".");
        }
        Workspace seen = site.seen(request);
        List<Of> of = wish.of() == null ? List.of() : wish.of();
        return Reply.accepted(site.jobs().start("export", exporter.title(), monitor -> {
            List<Outcome> results = new ArrayList<>();
            for (Of one : of) {
                results.add(seen.analyze(one.analyzer(), given(one.parameters()), monitor));
            }
            Path target = Files.createTempDirectory(site.scratch(), "export").resolve(name);
            seen.export(exporter.id(), given(wish.parameters()), results, target, monitor);
            if (!Files.isRegularFile(target)) {
                throw new IOException("The exporter " + exporter.id()
                        + " writes several files, which a browser cannot take; use entente export in a shell.");
            }
            return new Written(target, name);
        }));
    }

    private static Map<String, String> given(@Nullable Map<String, String> parameters) {
        return parameters == null ? Map.of() : parameters;
    }
}
