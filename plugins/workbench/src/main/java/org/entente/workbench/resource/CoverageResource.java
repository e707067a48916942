package org.entente.workbench.resource;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import org.entente.core.model.Edtf;
import org.entente.core.model.Source;
import org.entente.workbench.reading.Mention;
import org.entente.workbench.reading.NameFinder;
import org.entente.workbench.reading.Piece;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** What sources say that they cover, and what of them could not be read; so that none, not covered and not readable are told apart. */
public final class CoverageResource implements Resource {

    private final Site site;
    private final Vocabulary vocabulary;

    CoverageResource(Site site, Vocabulary vocabulary) {
        this.site = site;
        this.vocabulary = vocabulary;
    }

    /**
     * What a source covers.
     *
     * @param actors all where none is named
     * @param types of ties, all where none is named
     * @param from the first day of its period; null where none is told
     */
    public record Covers(
            String source,
            String title,
            List<String> actors,
            List<String> types,
            @Nullable String period,
            @Nullable String from,
            @Nullable String to,
            @Nullable String note) {}

    /**
     * What could not be read.
     *
     * @param actors whom it names; where it names fewer than two, it may be about any of whom its source covers
     */
    public record Unread(String source, String title, String message, List<String> actors) {}

    /** Both. */
    public record Coverage(List<Covers> covers, List<Unread> unread) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                        "/coverage", "Says what the sources cover, for those that say so, and what could not be read.")
                .query(Site.LOOK)
                .steady()
                .one(Coverage.class, this::coverage));
    }

    private Coverage coverage(Request request) throws IOException, JobException {
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            List<Covers> covers = open.get().sources().stream()
                    .filter(CoverageResource::tells)
                    .map(CoverageResource::covers)
                    .toList();
            return new Coverage(covers, unread(request, open.get()));
        }
    }

    /** A register that says nothing of whom it covers covers all. */
    private static boolean tells(Source source) {
        return source.genre().equals(org.entente.core.model.Genre.REGISTER)
                || !source.coverage().actors().isEmpty();
    }

    private static Covers covers(Source source) {
        Edtf period = source.coverage().period();
        return new Covers(
                source.digest(),
                source.title() == null ? source.name() : source.title(),
                source.coverage().actors(),
                source.coverage().types().stream().map(Object::toString).toList(),
                period == null ? null : period.text(),
                period == null ? null : period.earliest().map(Object::toString).orElse(null),
                period == null ? null : period.latest().map(Object::toString).orElse(null),
                source.coverage().note());
    }

    /** Names are looked for only where something was not read: to make what finds them takes a second where there are many. */
    private List<Unread> unread(Request request, Dataset dataset) throws IOException, JobException {
        List<Unread> unread = Query.list(
                dataset,
                row -> new Unread(Query.text(row, 0), Query.text(row, 1), Query.text(row, 2), List.of()),
                "SELECT p.source, coalesce(s.title, s.name), p.message FROM problem p JOIN source s ON s.digest = p.source"
                        + " WHERE p.severity IN ('LOSS', 'REFUSED') ORDER BY s.ordinal, p.ordinal LIMIT 1000");
        if (unread.isEmpty()) {
            return unread;
        }
        NameFinder finder = vocabulary.at(Look.of(request, dataset), dataset).finder();
        return unread.stream()
                .map(each -> new Unread(each.source(), each.title(), each.message(), actors(finder, each.message())))
                .toList();
    }

    private static List<String> actors(NameFinder finder, String message) {
        Piece piece = Piece.of(0, message.codePointCount(0, message.length()), message);
        return finder.in(piece, Set.of()).stream()
                .filter(mention -> mention.what().equals("ACTOR"))
                .map(Mention::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
