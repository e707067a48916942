package org.entente.workbench.resource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Rerun;
import org.entente.core.api.Shadow;
import org.entente.core.model.Difference;
import org.entente.launch.Deployment;
import org.entente.workbench.job.Job;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Reply;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;

/** What a plugin would change in the results, before it is taken in. */
public final class ShadowResource implements Resource {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Site site;
    private final Uploads uploads;

    public ShadowResource(Site site) {
        this.site = site;
        this.uploads = new Uploads(site.scratch().resolve("shadows"));
    }

    /**
     * One analysis by the plugin in use and by the candidate.
     *
     * @param before the version in use
     * @param problem why one of them failed; empty where none did
     */
    public record Compared(
            String analyzer,
            String before,
            Map<String, String> parameters,
            List<Difference.Move> moves,
            String problem) {}

    /** What came of a trial. */
    public record Trial(String plugin, String version, long revision, List<Compared> compared, List<String> notes) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.post(
                        "/plugins/shadow",
                        "Runs the analyzers of a jar beside those in use, and takes nothing in; the job's result is a Trial.")
                .needs("name", "The file's name.")
                .reads(byte[].class)
                .later(Job.View.class, this::shadow));
    }

    private Reply shadow(Request request) throws IOException, Fault {
        Deployment deployment = site.deployment()
                .orElseThrow(
                        () -> new Fault(409, "Plugins cannot be tried here, since no launcher watches over them."));
        String name = request.query("name").orElseThrow(() -> new Fault(400, "Name the file by ?name=."));
        long batch = uploads.begin();
        Path jar;
        try (InputStream bytes = request.bytes()) {
            jar = uploads.take(batch, name, bytes);
        }
        return Reply.accepted(site.jobs().start("shadow", "Trial of " + name, monitor -> {
            try {
                return trial(site.workspace().shadow(jar, deployment, LIMIT, monitor));
            } finally {
                uploads.forget(batch);
            }
        }));
    }

    private static Trial trial(Shadow shadow) {
        return new Trial(
                shadow.plugin(),
                shadow.version(),
                shadow.revision(),
                shadow.comparisons().stream().map(ShadowResource::compared).toList(),
                shadow.notes());
    }

    private static Compared compared(Shadow.Comparison comparison) {
        Rerun rerun = comparison.rerun();
        return new Compared(
                comparison.analyzer(),
                comparison.before(),
                comparison.parameters(),
                rerun == null ? List.of() : rerun.difference().moves(),
                comparison.problem());
    }
}
