package org.entente.workbench.resource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.core.api.Workbench;
import org.entente.core.api.Workspace;
import org.entente.core.model.Clearance;
import org.entente.core.model.Handling;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.spi.Samples;
import org.entente.launch.Deployment;
import org.entente.workbench.job.Events;
import org.entente.workbench.job.Jobs;
import org.entente.workbench.preference.Preferences;
import org.entente.workbench.rest.Form;
import org.entente.workbench.rest.Readiness;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Route;

/**
 * What the resources work on.
 *
 * @param scratch a folder for what need not outlive the process
 * @param user who is at the keyboard
 */
public record Site(
        Workbench workbench,
        Workspace workspace,
        Optional<Deployment> deployment,
        Optional<Samples> samples,
        Preferences preferences,
        Jobs jobs,
        Events events,
        Path scratch,
        String version,
        String user)
        implements Readiness.Committed {

    /** How a request says what it looks at: revision, states of review, markings. */
    static final List<Route.Field> LOOK = List.of(
            new Route.Field("at", "A revision, by its number, its name or a day; the latest where none is named."),
            new Route.Field("review", "States of review that show, or all; else all but what was rejected."),
            new Route.Field(
                    "handling",
                    "Without sources that are marked higher: CLEAR, GREEN, AMBER, AMBER_STRICT.",
                    Form.one(Handling.known())),
            new Route.Field(
                    "unmarked",
                    "As what sources without a marking count then; RED if not told.",
                    Form.one(Handling.known())));

    /** How a request says that it only looks. */
    static final List<Route.Field> KEEP =
            List.of(new Route.Field("keep", "no: nothing of the result is kept.", Form.one("no", "yes")));

    /** Whether the result that a request asks for is kept. */
    static boolean keeps(Request request) {
        return !request.query("keep").orElse("").equals("no");
    }

    /** The workspace as a request looks at it. */
    Workspace seen(Request request) throws IOException {
        Optional<String> at = request.query("at");
        Workspace then = at.isPresent() ? workspace.at(workspace.revision(at.get())) : present(request);
        Optional<String> review = request.query("review");
        Workspace reviewed = review.isPresent() ? then.showing(ReviewFilter.of(review.get())) : then;
        Optional<String> handling = request.query("handling");
        return handling.isPresent()
                ? reviewed.upTo(
                        Clearance.of(handling.get(), request.query("unmarked").orElse(Handling.RED.name())))
                : reviewed;
    }

    /** All of the workspace as it stands for a request, whatever that looks at. */
    Workspace present(Request request) {
        return request.revision().map(workspace::at).orElse(workspace);
    }

    /** Whether a request looks at all of the latest revision. */
    boolean plain(Request request) {
        return LOOK.stream().allMatch(field -> request.query(field.name()).isEmpty());
    }

    /** The number of the revision that somebody means by its number, its name or a day. */
    long point(String point) throws IOException {
        return workspace.revision(point).number();
    }

    /** Deletes what need not outlive the process. */
    public void clear() throws IOException {
        Uploads.delete(scratch);
    }

    @Override
    public List<Revision> all() throws IOException {
        return workspace.revisions();
    }

    @Override
    public Revision latest() throws IOException {
        try (Workspace.OpenDataset open = workspace.dataset()) {
            return open.get().revision();
        }
    }
}
