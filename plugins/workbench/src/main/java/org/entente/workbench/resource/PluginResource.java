package org.entente.workbench.resource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.core.api.PluginInfo;
import org.entente.launch.Deployed;
import org.entente.launch.Deployment;
import org.entente.launch.Entry;
import org.entente.launch.Outcome;
import org.entente.launch.Plan;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Form;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;

/** Plugins: which there are, why they are as they are, and every way to change them. */
public final class PluginResource implements Resource {

    private final Site site;
    private final Uploads uploads;

    public PluginResource(Site site) {
        this.site = site;
        this.uploads = new Uploads(site.scratch().resolve("jars"));
    }

    /** A bundle or refused file with what it offers. */
    public record PluginRow(
            String name,
            String version,
            String state,
            String digest,
            String publisher,
            boolean restartOnly,
            String problem,
            List<PluginInfo> offers) {}

    /** An answer in sentences. */
    public record Said(List<String> sentences) {}

    /** How many sets back. */
    public record Back(int steps) {}

    /** Whether a plugin is to be used. */
    public record Use(boolean on) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/plugins", "Lists the plugins and the files that were not taken in.")
                        .list(PluginRow.class, request -> list()),
                Route.post("/plugins", "Takes a jar in, at once.")
                        .needs("name", "The file's name.")
                        .query(
                                "update",
                                "true where it may take the place of one of its name.",
                                Form.one("true", "false"))
                        .reads(byte[].class)
                        .one(Outcome.class, this::install),
                Route.post("/plugins/plan", "Says what a jar would change, and changes nothing.")
                        .needs("name", "The file's name.")
                        .reads(byte[].class)
                        .one(Plan.class, this::plan),
                Route.get("/plugins/history", "Lists the committed sets of plugins, the newest first.")
                        .list(Entry.class, request -> deployment().history()),
                Route.get(
                                "/plugins/verify",
                                "Reads again all that the set stands on; says what is not as it should be.")
                        .one(Said.class, request -> new Said(deployment().verify())),
                Route.post("/plugins/rollback", "Goes back to an earlier set.")
                        .reads(Back.class)
                        .one(
                                Outcome.class,
                                request -> deployment()
                                        .rollback(request.body(Back.class).steps())),
                Route.get("/plugins/{name}/why", "Says why a plugin is in its state.")
                        .one(
                                Said.class,
                                request -> new Said(deployment()
                                        .why(request.path("name"))
                                        .lines()
                                        .toList())),
                Route.post("/plugins/{name}/use", "Uses a plugin again, or keeps it without using it.")
                        .reads(Use.class)
                        .one(
                                Outcome.class,
                                request -> deployment()
                                        .enable(
                                                request.path("name"),
                                                request.body(Use.class).on())),
                Route.delete("/plugins/{name}", "Takes a plugin out.")
                        .one(Outcome.class, request -> deployment().remove(request.path("name"))));
    }

    private Deployment deployment() throws Fault {
        return site.deployment()
                .orElseThrow(
                        () -> new Fault(409, "Plugins cannot be changed here, since no launcher watches over them."));
    }

    private List<PluginRow> list() throws Fault {
        List<PluginInfo> offered = site.workbench().plugins();
        return deployment().list().stream().map(bundle -> row(bundle, offered)).toList();
    }

    private static PluginRow row(Deployed bundle, List<PluginInfo> offered) {
        return new PluginRow(
                bundle.name(),
                bundle.version(),
                bundle.state(),
                bundle.digest(),
                bundle.publisher(),
                bundle.restartOnly(),
                bundle.problem(),
                bundle.state().equals("ACTIVE")
                        ? offered.stream()
                                .filter(plugin -> plugin.bundle().equals(bundle.name()))
                                .toList()
                        : List.of());
    }

    private interface Deed<T> {
        T with(Path jar) throws IOException, Fault;
    }

    private <T> T received(Request request, Deed<T> deed) throws IOException, Fault {
        String name = request.query("name").orElseThrow(() -> new Fault(400, "Name the file by ?name=."));
        Files.createDirectories(site.scratch());
        long batch = uploads.begin();
        try (InputStream bytes = request.bytes()) {
            return deed.with(uploads.take(batch, name, bytes));
        } finally {
            uploads.forget(batch);
        }
    }

    private Outcome install(Request request) throws IOException, Fault {
        boolean update = request.query("update").filter("true"::equals).isPresent();
        return received(
                request, jar -> update ? deployment().update(jar) : deployment().install(jar));
    }

    private Plan plan(Request request) throws IOException, Fault {
        return received(request, jar -> deployment().plan(jar));
    }
}
