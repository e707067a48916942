package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Filter;
import org.entente.core.model.Edtf;
import org.entente.core.model.Modality;
import org.entente.core.model.TieType;

/**
 * A filter as SQL, and the range of ids that is looked at.
 *
 * @param table the table whose ids are meant
 * @param condition a query for the ids that the filter lets through, empty where it lets everything through
 */
record Choice(String table, String condition, List<Object> arguments, long from, long to) {

    /** How many records are read at once, so that the memory they need does not grow with the workspace. */
    private static final int PAGE = 20_000;

    /** Up to so many ids are named in each query, since to look for them anew each time takes longer. */
    private static final int FEW = 2_000;

    /** This choice in consecutive ranges, each of which lets through a page's worth. */
    List<Choice> pages(Entities.Queries queries) throws SQLException {
        if (!condition.isEmpty()) {
            List<Long> few = queries.all(
                    "SELECT id FROM held." + table + heads() + " ORDER BY id LIMIT " + (FEW + 1),
                    arguments,
                    Fields::number);
            if (few.size() <= FEW) {
                return few.isEmpty()
                        ? List.of()
                        : List.of(new Choice(
                                table, "SELECT unnest(?)", List.of(few), few.get(0), few.get(few.size() - 1)));
            }
        }
        return queries.all(
                "SELECT min(id), max(id) FROM (SELECT id, (row_number() OVER (ORDER BY id) - 1) // " + PAGE
                        + " AS page FROM held." + table + heads() + ") GROUP BY page ORDER BY page",
                arguments,
                f -> new Choice(table, condition, arguments, f.number(), f.number()));
    }

    static Choice ofTies(Filter filter) {
        List<String> all = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        for (String actor : filter.actors()) {
            all.add("id IN (SELECT tie FROM participant WHERE actor = ? OR principal = ?)");
            arguments.add(actor);
            arguments.add(actor);
        }
        if (!filter.types().isEmpty()) {
            all.add("type IN (SELECT unnest(?))");
            arguments.add(filter.types().stream().map(TieType::name).toList());
        }
        if (!filter.without().isEmpty()) {
            all.add("modality NOT IN (SELECT unnest(?))");
            arguments.add(filter.without().stream().map(Modality::name).toList());
        }
        if (filter.during() != null) {
            all.add("id IN (SELECT tie FROM tie_date WHERE " + overlaps(filter.during(), arguments) + ")");
        }
        if (!filter.sources().isEmpty()) {
            all.add("id IN (SELECT tie FROM tie_evidence JOIN evidence ON evidence.id = evidence"
                    + " WHERE source IN (SELECT unnest(?)))");
            arguments.add(List.copyOf(filter.sources()));
        }
        ids(filter, all, arguments);
        return of("tie", all, arguments);
    }

    static Choice ofObservations(Filter filter) {
        List<String> all = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        if (!filter.actors().isEmpty()) {
            all.add("(subject IN (SELECT unnest(?)) OR counterpart IN (SELECT unnest(?)))");
            arguments.add(filter.actors());
            arguments.add(filter.actors());
        }
        if (filter.during() != null) {
            all.add("period IS NOT NULL AND " + overlaps(filter.during(), arguments));
        }
        if (!filter.sources().isEmpty()) {
            all.add("id IN (SELECT observation FROM observation_evidence JOIN evidence ON evidence.id = evidence"
                    + " WHERE source IN (SELECT unnest(?)))");
            arguments.add(List.copyOf(filter.sources()));
        }
        ids(filter, all, arguments);
        return of("observation", all, arguments);
    }

    private static void ids(Filter filter, List<String> all, List<Object> arguments) {
        if (!filter.ids().isEmpty()) {
            all.add("id IN (SELECT unnest(?))");
            arguments.add(List.copyOf(filter.ids()));
        }
    }

    private static Choice of(String view, List<String> all, List<Object> arguments) {
        String condition = all.isEmpty() ? "" : "SELECT id FROM " + view + " WHERE " + String.join(" AND ", all);
        return new Choice(view, condition, arguments, 0, Long.MAX_VALUE);
    }

    /** The condition that a row's days overlap a period; an open end reaches for ever. */
    static String overlaps(Edtf period, List<Object> arguments) {
        List<String> both = new ArrayList<>();
        period.latest().ifPresent(day -> {
            both.add("coalesce(earliest, '-infinity'::DATE) <= ?");
            arguments.add(day);
        });
        period.earliest().ifPresent(day -> {
            both.add("coalesce(latest, 'infinity'::DATE) >= ?");
            arguments.add(day);
        });
        return String.join(" AND ", both);
    }

    /** The rest of a SELECT of the records themselves; what belongs to those that are not shown is passed over. */
    String heads() {
        // A condition asks the view, which shows nothing else.
        return where("id") + (condition.isEmpty() ? " AND id IN (SELECT id FROM " + table + ")" : "");
    }

    /** The rest of a SELECT, from its WHERE, that is bound to this choice. */
    String where(String column) {
        return " WHERE present(added, removed) AND " + column + " BETWEEN " + from + " AND " + to
                + (condition.isEmpty() ? "" : " AND " + column + " IN (" + condition + ")");
    }
}
