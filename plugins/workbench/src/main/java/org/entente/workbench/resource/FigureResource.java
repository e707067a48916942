package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.core.api.Workspace;
import org.entente.core.model.Measure;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Form;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** Observations, those together that can be compared. */
public final class FigureResource implements Resource {

    private static final int MOST = 20_000;

    private final Site site;

    public FigureResource(Site site) {
        this.site = site;
    }

    /** One observation. */
    public record Point(
            long id,
            String period,
            @Nullable String earliest,
            @Nullable String latest,
            @Nullable Double value,
            @Nullable Double upper,
            String certainty,
            String qualifier) {}

    /**
     * Observations that differ in their period alone.
     *
     * @param subject the actor's id
     */
    public record FigureLine(
            String measure,
            String unit,
            String subject,
            String title,
            @Nullable String counterpart,
            String component,
            String concept,
            @Nullable String issuer,
            List<Point> points) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/figures", "Lists observations, those together that differ in their period alone.")
                .query(Site.LOOK)
                .query(
                        "measure",
                        "Only those of these measures, with commas.",
                        Form.word(Measure.known()).several())
                .query(TieFilter.FIELDS)
                .steady()
                .list(FigureLine.class, this::figures));
    }

    private record Key(
            String measure,
            String unit,
            String subject,
            @Nullable String counterpart,
            String component,
            String concept,
            @Nullable String issuer) {
        String text() {
            return String.join(
                    "|",
                    measure,
                    subject,
                    String.valueOf(counterpart),
                    unit,
                    component,
                    concept,
                    String.valueOf(issuer));
        }
    }

    private List<FigureLine> figures(Request request) throws IOException, Fault {
        ObservationFilter filter = ObservationFilter.of(request);
        Map<String, FigureLine> lines = new TreeMap<>();
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            Query.list(
                    open.get(),
                    row -> {
                        Key key = new Key(
                                Query.text(row, 1),
                                Query.text(row, 2),
                                Query.text(row, 3),
                                row.text(5),
                                Query.text(row, 6),
                                Query.text(row, 7),
                                row.text(8));
                        String title = Query.text(row, 4);
                        return lines.computeIfAbsent(
                                        key.text(),
                                        text -> new FigureLine(
                                                key.measure(),
                                                key.unit(),
                                                key.subject(),
                                                title,
                                                key.counterpart(),
                                                key.component(),
                                                key.concept(),
                                                key.issuer(),
                                                new ArrayList<>()))
                                .points()
                                .add(new Point(
                                        row.integer(0),
                                        Query.text(row, 9),
                                        row.text(10),
                                        row.text(11),
                                        row.number(12),
                                        row.number(13),
                                        Query.text(row, 14),
                                        Query.text(row, 15)));
                    },
                    "SELECT o.id, o.measure, o.unit, o.subject, coalesce(a.title, o.subject), o.counterpart, o.component,"
                            + " o.concept, o.issuer, o.period, o.earliest, o.latest, o.value, o.upper, o.certainty, o.qualifier"
                            + " FROM observation o LEFT JOIN actor a ON a.id = o.subject"
                            + " WHERE " + filter.condition() + " ORDER BY o.earliest, o.id LIMIT " + MOST,
                    filter.arguments());
        }
        return List.copyOf(lines.values());
    }
}
