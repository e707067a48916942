package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.core.api.Mentions;
import org.entente.core.api.Workspace;
import org.entente.core.model.Extent;
import org.entente.core.model.History;
import org.entente.core.model.Revision;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Form;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** What was done, and taking it back. */
public final class HistoryResource implements Resource {

    private static final int TOLD = 30;
    private static final int MOST_NAMED = 50;

    private final Site site;

    public HistoryResource(Site site) {
        this.site = site;
    }

    /**
     * A revision in the log.
     *
     * @param names that it has
     * @param undoneBy the revision that takes it back; null where it stands
     */
    public record LogEntry(
            Revision revision, List<String> names, @Nullable Long undoneBy) {}

    /**
     * All revisions, the newest first.
     *
     * @param undo which one undo would take back
     * @param redo which one redo would take back
     */
    public record Log(
            List<LogEntry> entries,
            @Nullable Long undo,
            @Nullable Long redo) {}

    /**
     * What one revision did.
     *
     * @param deeds some of the records that it brought (+) or took away (-), in words
     * @param total how many there are
     */
    public record Did(Revision revision, List<Extent> extents, List<String> deeds, long total) {}

    /** Both sides of a finding, as they were told when it was decided on. */
    public record Sides(String finding, String a, String b) {}

    /** What the sentence of a revision names by ids, as it was then. */
    public record Named(
            long revision,
            List<TieResource.TieRow> ties,
            List<EvidenceResource.Figure> observations,
            List<Sides> findings) {}

    /**
     * Which revision is meant, and why.
     *
     * @param seen which one the asker was shown as what undo or redo would take back, 0 for none; refused where it is another by now
     */
    public record HistoryWish(
            @Nullable Long revision,
            @Nullable Long seen,
            @Nullable String name,
            @Nullable String why) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/history", "Lists what was done, the newest first.")
                        .query("at", "Only what was done up to this revision, by its number, its name or a day.")
                        .steady()
                        .one(Log.class, this::log),
                Route.get("/mentions", "Tells of the records and findings that revisions name, as they were then.")
                        .query("at", "As was told up to this revision, by its number, its name or a day.")
                        .query("revisions", "Their numbers with commas, no more than " + MOST_NAMED + ".")
                        .list(Named.class, this::named),
                Route.get("/history/{revision}", "Says what a revision brought and took away, by table.")
                        .query("at", "As was told up to this revision, by its number, its name or a day.")
                        .query("offset", "How many records to pass over.", Form.whole(0, Integer.MAX_VALUE))
                        .one(Did.class, this::did),
                Route.post("/history/undo", "Takes back a revision, the latest that stands if none is named.")
                        .reads(HistoryWish.class)
                        .one(Revision.class, this::undo),
                Route.post("/history/redo", "Does again what was taken back last.")
                        .reads(HistoryWish.class)
                        .one(Revision.class, this::redo),
                Route.post("/history/name", "Gives a revision a name.")
                        .reads(HistoryWish.class)
                        .one(Revision.class, this::name));
    }

    private Log log(Request request) throws IOException {
        Workspace seen = site.seen(request);
        History history = new History(seen.revisions());
        Map<String, Long> names = seen.names();
        List<LogEntry> entries = new ArrayList<>();
        for (Revision revision : history.revisions()) {
            entries.add(new LogEntry(
                    revision,
                    names.entrySet().stream()
                            .filter(entry -> entry.getValue() == revision.number())
                            .map(Map.Entry::getKey)
                            .sorted()
                            .toList(),
                    history.undoneBy(revision.number()).map(Revision::number).orElse(null)));
        }
        Collections.reverse(entries);
        return new Log(
                entries,
                history.undoable().map(Revision::number).orElse(null),
                history.redoable().map(Revision::number).orElse(null));
    }

    private Did did(Request request) throws IOException, Fault {
        int offset = request.integer("offset", 0, 0, Integer.MAX_VALUE);
        Workspace seen = site.seen(request);
        Revision revision = seen.revision(request.path("revision"));
        try (Workspace.OpenDataset open = seen.dataset()) {
            return new Did(
                    revision,
                    seen.extent(revision.number()),
                    Query.list(
                            open.get(),
                            row -> Query.text(row, 0),
                            "SELECT CASE WHEN taken THEN '- ' ELSE '+ ' END || text FROM deed WHERE revision = ?"
                                    + " ORDER BY sort, TRY_CAST(id AS BIGINT), id, taken DESC LIMIT " + TOLD
                                    + " OFFSET ?",
                            revision.number(),
                            offset),
                    Query.count(open.get(), "SELECT count(*) FROM deed WHERE revision = ?", revision.number()));
        }
    }

    private List<Named> named(Request request) throws IOException, Fault {
        Workspace seen = site.seen(request);
        List<Named> all = new ArrayList<>();
        List<String> numbers = request.list("revisions");
        if (numbers.size() > MOST_NAMED) {
            throw new Fault(400, "No more than " + MOST_NAMED + " revisions are told at once.");
        }
        for (String number : numbers) {
            all.add(named(seen, seen.revision(number)));
        }
        return all;
    }

    private static Named named(Workspace seen, Revision revision) throws IOException {
        List<TieResource.TieRow> ties = new ArrayList<>();
        List<EvidenceResource.Figure> figures = new ArrayList<>();
        Mentions.records(seen, revision, (dataset, ids) -> {
            Map<Long, Object> told = new HashMap<>();
            for (TieResource.TieRow tie : TieResource.among(dataset, ids)) {
                ties.add(tie);
                told.put(tie.id(), tie);
            }
            for (EvidenceResource.Figure figure : EvidenceResource.figures(dataset, ids)) {
                figures.add(figure);
                told.put(figure.id(), figure);
            }
            return told;
        });
        return new Named(
                revision.number(),
                ties,
                figures,
                Mentions.decisions(seen, revision).values().stream()
                        .map(decision -> new Sides(decision.finding(), decision.a(), decision.b()))
                        .toList());
    }

    private Revision undo(Request request) throws IOException, Fault {
        HistoryWish wish = request.body(HistoryWish.class);
        if (wish.revision() != null) {
            return site.workspace().undo(wish.revision(), site.user(), why(wish));
        }
        return takeBack(History::undoable, wish, "There is nothing to take back.");
    }

    private Revision redo(Request request) throws IOException, Fault {
        return takeBack(
                History::redoable, request.body(HistoryWish.class), "There is nothing to do again: no undo stands.");
    }

    private Revision takeBack(Function<History, Optional<Revision>> which, HistoryWish wish, String nothing)
            throws IOException, Fault {
        long number = agreed(which.apply(history()), wish.seen(), nothing);
        try {
            return site.workspace().undo(number, site.user(), why(wish));
        } catch (IllegalArgumentException e) {
            // Somebody else may have taken it back since it was looked at: then another one is the latest by now.
            agreed(which.apply(history()), number, nothing);
            throw e;
        }
    }

    private History history() throws IOException {
        return new History(site.workspace().revisions());
    }

    /** The revision to take back, unless who asks for it was shown another. */
    static long agreed(Optional<Revision> now, @Nullable Long seen, String nothing) throws Fault {
        long number = now.orElseThrow(() -> new Fault(409, nothing)).number();
        if (seen != null && seen != number) {
            throw new Fault(
                    409,
                    "Revision " + number
                            + " came meanwhile and would be taken back instead; look at it in History first.");
        }
        return number;
    }

    private Revision name(Request request) throws IOException, Fault {
        HistoryWish wish = request.body(HistoryWish.class);
        if (wish.revision() == null || wish.name() == null) {
            throw new Fault(400, "Say which revision is to have which name.");
        }
        return site.workspace().name(wish.name(), wish.revision(), site.user(), why(wish));
    }

    private static String why(HistoryWish wish) {
        return wish.why() == null ? "" : wish.why();
    }
}
