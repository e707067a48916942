package org.entente.workbench.resource;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Workspace;
import org.entente.core.model.Channel;
import org.entente.core.model.Commitment;
import org.entente.core.model.DateKind;
import org.entente.core.model.Instrument;
import org.entente.core.model.Measure;
import org.entente.core.model.Modality;
import org.entente.core.model.Qualifier;
import org.entente.core.model.Review;
import org.entente.core.model.Revision;
import org.entente.core.model.Role;
import org.entente.core.model.Stage;
import org.entente.core.model.Stance;
import org.entente.core.model.TieKind;
import org.entente.core.model.TieType;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;

/** The workspace as a whole. */
public final class WorkspaceResource implements Resource {

    private static final List<String> COUNTED =
            List.of("source", "tie", "actor", "system", "observation", "capability", "problem", "dyad");

    private final Site site;

    public WorkspaceResource(Site site) {
        this.site = site;
    }

    /**
     * The workspace.
     *
     * @param samples whether there are samples to try
     * @param counts how many of each there are
     * @param words what the filter may ask for
     */
    public record About(
            String name,
            String folder,
            String version,
            String user,
            Revision revision,
            boolean samples,
            Map<String, Long> revisionNames,
            Map<String, Long> counts,
            Map<String, List<String>> words) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/workspace", "Says which workspace this is and what it holds.")
                .query(Site.LOOK)
                .steady()
                .one(About.class, this::about));
    }

    private About about(Request request) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        Revision revision;
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            revision = open.get().revision();
            for (String view : COUNTED) {
                String sql = view.equals("dyad")
                        ? "SELECT count(*) FROM (SELECT DISTINCT first, second FROM dyad)"
                        : "SELECT count(*) FROM " + view;
                counts.put(view, Query.count(open.get(), sql));
            }
        }
        return new About(
                String.valueOf(site.workspace().folder().getFileName()),
                site.workspace().folder().toString(),
                site.version(),
                site.user(),
                revision,
                site.samples().isPresent(),
                site.present(request).names(),
                counts,
                words());
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("type", TieType.known().stream().map(TieType::name).toList());
        words.put("kind", TieKind.known().stream().map(TieKind::name).toList());
        words.put("stage", Stage.known().stream().map(Stage::name).toList());
        words.put(
                "commitment", Arrays.stream(Commitment.values()).map(Enum::name).toList());
        words.put("modality", Modality.known().stream().map(Modality::name).toList());
        words.put("role", Role.known().stream().map(Role::name).toList());
        words.put("date", DateKind.known().stream().map(DateKind::name).toList());
        words.put(
                "instrument", Instrument.known().stream().map(Instrument::name).toList());
        words.put("channel", Channel.known().stream().map(Channel::name).toList());
        words.put("measure", Measure.known().stream().map(Measure::name).toList());
        words.put("qualifier", Qualifier.known().stream().map(Qualifier::name).toList());
        words.put("stance", Stance.known().stream().map(Stance::name).toList());
        words.put("review", Review.known().stream().map(Review::name).toList());
        return words;
    }
}
