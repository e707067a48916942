package org.entente.workbench.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.core.model.Check;
import org.entente.core.model.Revision;
import org.entente.workbench.job.Job;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Reply;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** Looking after a workspace: examining it, keeping a copy, and erasing for legal need. */
public final class CareResource implements Resource {

    private final Site site;

    public CareResource(Site site) {
        this.site = site;
    }

    /** What an examination found. */
    public record Examined(List<Check> checks) {}

    /** What would be erased, in a sentence. */
    public record Purging(String sentence) {}

    /**
     * Why a source is to be erased.
     *
     * @param digest its digest again, by which somebody shows that just this one is meant
     */
    public record Purge(String digest, @Nullable String why) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/doctor", "Compares what is held with what should be; the job's result is an Examined.")
                        .later(
                                Job.View.class,
                                request -> Reply.accepted(site.jobs()
                                        .start(
                                                "doctor",
                                                "Examination",
                                                monitor -> new Examined(
                                                        site.workspace().examine())))),
                Route.post("/backups", "Writes the whole workspace into one file, which is the job's file.")
                        .later(
                                Job.View.class,
                                request -> Reply.accepted(site.jobs().start("backup", "Backup", monitor -> backup()))),
                Route.get("/sources/{digest}/purge", "Says what would be erased with a source, and erases nothing.")
                        .one(
                                Purging.class,
                                request -> new Purging(site.workspace().purging(request.path("digest")))),
                Route.post(
                                "/sources/{digest}/purge",
                                "Erases a source from all revisions for good, for legal need; the file of the database is written anew when the workbench ends.")
                        .reads(Purge.class)
                        .one(Revision.class, this::purge));
    }

    private WrittenFile backup() throws IOException {
        String name =
                site.workspace().folder().getFileName() + "-" + site.latest().number() + ".backup";
        Path file = Files.createTempDirectory(site.scratch(), "backup").resolve(name);
        site.workspace().backup(file);
        return WrittenFile.of(file, name, Map.of());
    }

    private Revision purge(Request request) throws IOException, Fault {
        Purge wish = request.body(Purge.class);
        if (!wish.digest().equals(request.path("digest"))) {
            throw new Fault(400, "Send the digest of the source in the body too: what is erased cannot be had again.");
        }
        return site.workspace()
                .purge(
                        wish.digest(),
                        site.user(),
                        wish.why() == null ? "" : wish.why().strip());
    }
}
