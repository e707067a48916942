package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Monitor;
import org.entente.core.api.Reviews;
import org.entente.core.api.Rows;
import org.entente.core.api.Workspace;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Form;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** Ties: filtered, in pages, and one with all that is known of it. */
public final class TieResource implements Resource {

    private static final int LARGEST_PAGE = 1000;
    private static final Map<String, Order> ORDERS = Map.of(
            "id", by(TieFact::id),
            "type", by(TieFact::type),
            "stage", by(TieFact::stage),
            "commitment", by(TieFact::commitment),
            "date", by(TieFact::first),
            "confidence", by(TieFact::confidence),
            "reports", by(TieFact::reports),
            "review", by(TieFact::review),
            "title", by(TieFact::title));

    private final Site site;
    private final FactCache cache;

    TieResource(Site site, FactCache cache) {
        this.site = site;
        this.cache = cache;
    }

    /** Who takes part in a tie. */
    public record Side(String actor, String title, String role, String principal) {}

    /** What a tie is about. */
    public record Thing(
            @Nullable String system,
            String designation,
            @Nullable Double quantity) {}

    /** How much money, or what else is counted. */
    public record Sum(Double value, @Nullable Double upper, String certainty, String unit, String basis) {}

    /** When something is said to be; from the first to the last day that may be meant. */
    public record Dated(
            String kind,
            String date,
            @Nullable String earliest,
            @Nullable String latest) {}

    /** A tie as it stands in a table. */
    public record TieRow(
            long id,
            String type,
            String kind,
            @Nullable String stage,
            @Nullable String detail,
            String commitment,
            String modality,
            @Nullable String title,
            @Nullable Double confidence,
            @Nullable String first,
            @Nullable String last,
            long reports,
            String review,
            List<Side> sides,
            List<Thing> items,
            List<Sum> amounts,
            List<Dated> dates) {}

    /**
     * A part of a list.
     *
     * @param total how long the whole list is
     */
    public record TiePage(long total, int offset, List<TieRow> rows) {}

    /** A tie with what was read of it, what it is now, and who says so. */
    public record TieSheet(TieRow tie, Reviews.Sheet sheet, List<Quote> evidence) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/ties", "Lists ties.")
                        .query(Site.LOOK)
                        .query(TieFilter.FIELDS)
                        .query(
                                "order",
                                "By what: "
                                        + String.join(
                                                ", ",
                                                ORDERS.keySet().stream()
                                                        .sorted()
                                                        .toList()) + "; with a minus in front from the end.",
                                Form.one(ORDERS.keySet().stream()
                                        .sorted()
                                        .flatMap(name -> Stream.of(name, "-" + name))
                                        .toList()))
                        .query("offset", "How many to pass over.", Form.whole(0, Integer.MAX_VALUE))
                        .query("limit", "How many at most.", Form.whole(0, LARGEST_PAGE))
                        .steady()
                        .one(TiePage.class, this::page),
                Route.get("/ties/{id}", "Tells all about one tie.")
                        .query(Site.LOOK)
                        .revisioned()
                        .one(TieSheet.class, this::sheet));
    }

    private TiePage page(Request request) throws IOException, Fault {
        TieFilter filter = TieFilter.of(request);
        int offset = request.integer("offset", 0, 0, Integer.MAX_VALUE);
        int limit = request.integer("limit", 100, 0, LARGEST_PAGE);
        Comparator<TieFact> order = order(request.query("order").orElse("id"));
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            TieFacts facts = cache.of(request, open.get());
            if (limit == 0) {
                return new TiePage(facts.through(filter).count(), offset, List.of());
            }
            List<TieFact> through = facts.through(filter).sorted(order).toList();
            List<Long> ids =
                    through.stream().skip(offset).limit(limit).map(TieFact::id).toList();
            return new TiePage(through.size(), offset, rows(open.get(), ids));
        }
    }

    private static Comparator<TieFact> order(String asked) throws Fault {
        boolean down = asked.startsWith("-");
        Order order = ORDERS.get(down ? asked.substring(1) : asked);
        if (order == null) {
            throw new Fault(400, "Ties are not ordered by " + asked + "; openapi.json lists by what they are.");
        }
        return order.from(down).thenComparing(TieFact::id);
    }

    /** An order that can begin at either end. */
    private interface Order {
        Comparator<TieFact> from(boolean down);
    }

    /** What is not known comes last, from whichever end. */
    private static <T extends Comparable<T>> Order by(Function<TieFact, @Nullable T> field) {
        return down -> {
            Comparator<T> order = down ? Comparator.<T>reverseOrder() : Comparator.<T>naturalOrder();
            return Comparator.comparing(field, Comparator.nullsLast(order));
        };
    }

    /** Ties of some ids, ascending. */
    static List<TieRow> among(Dataset dataset, Collection<Long> ids) throws IOException {
        return rows(dataset, " WHERE t.id IN (SELECT unnest(CAST(? AS BIGINT[]))) ORDER BY t.id", List.copyOf(ids));
    }

    static List<TieRow> rows(Dataset dataset, String rest, Object... arguments) throws IOException {
        return rows(dataset, Query.list(dataset, row -> row.integer(0), "SELECT t.id FROM tie t" + rest, arguments));
    }

    private static List<TieRow> rows(Dataset dataset, List<Long> ids) throws IOException {
        if (ids.isEmpty()) {
            return List.of();
        }
        String among = " WHERE tie IN (SELECT unnest(CAST(? AS BIGINT[]))) ORDER BY tie, ordinal";
        Map<Long, List<Side>> sides = grouped(
                dataset,
                row -> new Side(Query.text(row, 1), Query.text(row, 2), Query.text(row, 3), Query.text(row, 4)),
                "SELECT p.tie, p.actor, coalesce(a.title, p.named, p.actor), p.role, p.principal FROM participant p"
                        + " LEFT JOIN actor a ON a.id = p.actor"
                        + among.replace("tie", "p.tie").replace("ordinal", "p.ordinal"),
                ids);
        Map<Long, List<Thing>> items = grouped(
                dataset,
                row -> new Thing(row.text(1), Query.text(row, 2), row.number(3)),
                // Who adds a record names a system by its id; people call it by its name.
                "SELECT i.tie, i.system, CASE WHEN i.designation = i.system THEN coalesce(s.designation, i.designation)"
                        + " ELSE coalesce(i.designation, i.description) END, i.quantity FROM item i LEFT JOIN system s ON s.id = i.system"
                        + among.replace("tie", "i.tie").replace("ordinal", "i.ordinal"),
                ids);
        Map<Long, List<Sum>> amounts = grouped(
                dataset,
                row -> new Sum(
                        row.number(1), row.number(2), Query.text(row, 3), Query.text(row, 4), Query.text(row, 5)),
                "SELECT tie, value, upper, certainty, unit, basis FROM amount" + among,
                ids);
        Map<Long, List<Dated>> dates = grouped(
                dataset,
                row -> new Dated(Query.text(row, 1), Query.text(row, 2), row.text(3), row.text(4)),
                "SELECT tie, kind, date, earliest, latest FROM tie_date" + among,
                ids);
        Map<Long, TieRow> rows = new HashMap<>();
        Query.list(
                        dataset,
                        row -> row(row, sides, items, amounts, dates),
                        "SELECT id, type, kind, stage, detail, commitment, modality, title, confidence, first_day,"
                                + " last_day, reports, review FROM tie WHERE id IN (SELECT unnest(CAST(? AS BIGINT[])))",
                        ids)
                .forEach(row -> rows.put(row.id(), row));
        return ids.stream().map(rows::get).toList();
    }

    private static TieRow row(
            Rows row,
            Map<Long, List<Side>> sides,
            Map<Long, List<Thing>> items,
            Map<Long, List<Sum>> amounts,
            Map<Long, List<Dated>> dates)
            throws IOException {
        long id = row.integer(0);
        return new TieRow(
                id,
                Query.text(row, 1),
                Query.text(row, 2),
                row.text(3),
                row.text(4),
                Query.text(row, 5),
                Query.text(row, 6),
                row.text(7),
                row.number(8),
                row.text(9),
                row.text(10),
                row.integer(11),
                Query.text(row, 12),
                sides.getOrDefault(id, List.of()),
                items.getOrDefault(id, List.of()),
                amounts.getOrDefault(id, List.of()),
                dates.getOrDefault(id, List.of()));
    }

    private static <T> Map<Long, List<T>> grouped(Dataset dataset, Query.Reading<T> reading, String sql, List<Long> ids)
            throws IOException {
        Map<Long, List<T>> grouped = new HashMap<>();
        try (Rows rows = dataset.query(sql, ids)) {
            while (rows.next()) {
                grouped.computeIfAbsent(rows.integer(0), key -> new ArrayList<>())
                        .add(reading.of(rows));
            }
        }
        return grouped;
    }

    private TieSheet sheet(Request request) throws Exception {
        long id = request.number("id");
        Workspace seen = site.seen(request);
        try (Workspace.OpenDataset open =
                seen.showing(org.entente.core.model.ReviewFilter.ANY).dataset()) {
            List<TieRow> found = rows(open.get(), " WHERE t.id = ?", id);
            if (found.isEmpty()) {
                throw Fault.missing("There is no tie " + id + " at this revision.");
            }
            return new TieSheet(
                    found.get(0), site.workspace().reviews(Monitor.NONE).sheet(id), Quotes.of(open.get(), Set.of(id)));
        }
    }
}
