package org.entente.workbench.resource;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.workbench.reading.Columns;

/** Finds the evidence of what a workspace holds. */
final class Quotes {

    /** For each of them. */
    private static final int MOST = 200;

    private static final String SQL =
            "SELECT e.id, x.of, e.source, s.title, s.name, s.publisher, s.published, s.longest_quote,"
                    + " e.start_at, e.end_at, e.row_number, e.column_name, e.quote, e.reader, e.said_by, e.speech"
                    + " FROM (SELECT tie AS of, evidence FROM tie_evidence UNION ALL"
                    + " SELECT observation, evidence FROM observation_evidence UNION ALL"
                    + " SELECT capability, evidence FROM capability_evidence) x"
                    + " JOIN evidence e ON e.id = x.evidence JOIN source s ON s.digest = e.source"
                    + " WHERE x.of IN (SELECT unnest(CAST(? AS BIGINT[])))";

    private static final String FIRST =
            " QUALIFY row_number() OVER (PARTITION BY x.of ORDER BY e.id) <= " + MOST + " ORDER BY x.of, e.id";

    /** What tells several of them is told once. */
    private static final String AMONG = " AND e.id IN (SELECT unnest(CAST(? AS BIGINT[])))"
            + " QUALIFY row_number() OVER (PARTITION BY e.id ORDER BY x.of) = 1 ORDER BY e.id";

    private final Dataset dataset;
    private final Map<String, Optional<Columns>> columns = new HashMap<>();

    private Quotes(Dataset dataset) {
        this.dataset = dataset;
    }

    /** The evidence of ties, observations and capabilities. */
    static List<Quote> of(Dataset dataset, Collection<Long> ids) throws IOException {
        return Query.list(dataset, new Quotes(dataset)::quote, SQL + FIRST, List.copyOf(ids));
    }

    /** Some of the evidence of ties, each once. */
    static List<Quote> among(Dataset dataset, Collection<Long> ties, Collection<Long> evidence) throws IOException {
        return Query.list(dataset, new Quotes(dataset)::quote, SQL + AMONG, List.copyOf(ties), List.copyOf(evidence));
    }

    private List<Columns.Cell> cells(String source, String row, long number, long shown) throws IOException {
        if (!columns.containsKey(source)) {
            columns.put(source, dataset.original(source).map(Columns::new));
        }
        Optional<Columns> known = columns.get(source);
        return known.isPresent() ? known.get().cells(row, number, shown) : List.of();
    }

    private Quote quote(Rows rows) throws IOException {
        String title = Query.text(rows, 3);
        String cited = Stream.of(
                        title.isBlank() ? Query.text(rows, 4) : title, Query.text(rows, 5), Query.text(rows, 6))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return new Quote(
                rows.integer(0),
                rows.integer(1),
                Query.text(rows, 2),
                cited,
                cut(Query.text(rows, 12), rows.integer(7)),
                Query.number(rows, 8),
                Query.number(rows, 9),
                Query.number(rows, 10),
                rows.text(11),
                Query.text(rows, 13),
                rows.text(14),
                Query.text(rows, 15),
                rows.get(10) == null
                        ? List.of()
                        : cells(Query.text(rows, 2), Query.text(rows, 12), rows.integer(10), rows.integer(7)));
    }

    private static String cut(String quote, long most) {
        return quote.codePointCount(0, quote.length()) <= most
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, (int) most)) + "…";
    }
}
