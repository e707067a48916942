package org.entente.workbench.resource;

import java.util.List;
import org.entente.workbench.job.Job;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Reply;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.entente.workbench.rest.Stream;

/** What is being done, and what happens. */
public final class JobResource implements Resource {

    private final Site site;

    public JobResource(Site site) {
        this.site = site;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/jobs", "Lists what is being done and was done last.")
                        .list(Job.View.class, request -> site.jobs().list()),
                Route.get("/jobs/{id}", "Tells how a job stands.")
                        .one(Job.View.class, request -> job(request).view()),
                Route.get("/jobs/{id}/result", "Gives what came of a job.").one(Object.class, this::result),
                Route.get("/jobs/{id}/file", "Gives the file that a job wrote.").one(byte[].class, this::file),
                Route.delete("/jobs/{id}", "Asks a job to end.").one(Job.View.class, this::cancel),
                Route.get("/events", "Tells of jobs, plugins and revisions as they come, as server-sent events.")
                        .one(Stream.class, request -> site.events().listen()));
    }

    private Job job(Request request) throws Fault {
        long id = request.number("id");
        return site.jobs()
                .get(id)
                .orElseThrow(() -> Fault.missing("There is no job " + id + "; only the last ones are remembered."));
    }

    private Object result(Request request) throws Fault {
        Object result = job(request).result();
        if (result == null) {
            throw new Fault(
                    409,
                    "The job has no result: it runs, has failed, or a source was erased meanwhile; begin it again.");
        }
        return result;
    }

    private Reply file(Request request) throws Fault {
        if (job(request).result() instanceof WrittenFile written) {
            return Reply.file(written.file(), written.name());
        }
        throw Fault.missing("The job has written no file.");
    }

    private Job.View cancel(Request request) throws Fault {
        Job job = job(request);
        site.jobs().cancel(job.view().id());
        return job.view();
    }
}
