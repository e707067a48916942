package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Genre;
import org.entente.core.model.Support;
import org.jspecify.annotations.Nullable;

/** Finds the evidence of what a workspace holds. */
final class Quotes {

    private static final String COLUMNS = "SELECT e.id, e.source, s.title, s.name, s.publisher, s.published,"
            + " s.longest_quote, e.start_at, e.end_at, e.row_number, e.column_name, e.quote, e.reader, e.said_by,"
            + " e.speech, s.genre FROM evidence e JOIN source s ON s.digest = e.source WHERE e.id IN (";

    private static final String RESTING = """
            SELECT tie, evidence FROM tie_evidence WHERE tie IN (SELECT unnest(CAST(? AS BIGINT[])))
            UNION SELECT observation, evidence FROM observation_evidence
            WHERE observation IN (SELECT unnest(CAST(? AS BIGINT[])))
            """;

    private final Map<Long, List<Quote>> read = new HashMap<>();
    private final Dataset dataset;

    private Quotes(Dataset dataset) {
        this.dataset = dataset;
    }

    static Quotes of(Dataset dataset) {
        return new Quotes(dataset);
    }

    /** Reads at once what will be asked for one by one. */
    void expect(Collection<Support> supports, int limit) throws IOException {
        List<Long> ties = new ArrayList<>();
        List<Long> observations = new ArrayList<>();
        for (Support support : supports) {
            support.ties().limit(limit).forEach(ties::add);
            support.observations().limit(limit).forEach(observations::add);
        }
        Map<Long, List<Long>> evidence = new HashMap<>();
        try (Rows rows = dataset.query(RESTING, ties, observations)) {
            while (rows.next()) {
                evidence.computeIfAbsent(rows.integer(0), id -> new ArrayList<>())
                        .add(rows.integer(1));
            }
        }
        List<Long> all =
                evidence.values().stream().flatMap(List::stream).distinct().toList();
        Map<Long, Quote> quotes = new HashMap<>();
        all(all, Integer.MAX_VALUE).forEach(quote -> quotes.put(quote.id(), quote));
        Stream.concat(ties.stream(), observations.stream())
                .forEach(id -> read.put(
                        id,
                        evidence.getOrDefault(id, List.of()).stream()
                                .map(quotes::get)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /** The evidence for the first so many of the ties and observations of a support, each once, by ascending id. */
    List<Quote> of(Support support, int limit) throws IOException {
        List<Long> ids = LongStream.concat(
                        support.ties().limit(limit), support.observations().limit(limit))
                .boxed()
                .toList();
        if (read.keySet().containsAll(ids)) {
            return ids.stream()
                    .flatMap(id -> read.get(id).stream())
                    .distinct()
                    .sorted(Comparator.comparing(Quote::id))
                    .limit(limit)
                    .toList();
        }
        // The same text each time, as the store looks at what a query does only once.
        return select(
                "SELECT evidence FROM tie_evidence WHERE tie IN (SELECT unnest(CAST(? AS BIGINT[])))"
                        + " UNION SELECT evidence FROM observation_evidence"
                        + " WHERE observation IN (SELECT unnest(CAST(? AS BIGINT[])))",
                limit,
                support.ties().limit(limit).boxed().toList(),
                support.observations().limit(limit).boxed().toList());
    }

    /** The evidence that an id names: its own, or that of the tie, observation or capability with this id. */
    List<Quote> of(long id) throws IOException {
        return select(
                "SELECT " + id + " UNION SELECT evidence FROM tie_evidence WHERE tie = " + id
                        + " UNION SELECT evidence FROM observation_evidence WHERE observation = " + id
                        + " UNION SELECT evidence FROM capability_evidence WHERE capability = " + id,
                Integer.MAX_VALUE);
    }

    /** The first so many of these evidences. */
    List<Quote> all(List<Long> evidence, int limit) throws IOException {
        return select("SELECT unnest(CAST(? AS BIGINT[]))", limit, evidence);
    }

    private List<Quote> select(String evidence, int limit, Object... arguments) throws IOException {
        List<Quote> quotes = new ArrayList<>();
        try (Rows rows = dataset.query(COLUMNS + evidence + ") ORDER BY e.id LIMIT " + limit, arguments)) {
            while (rows.next()) {
                quotes.add(quote(rows));
            }
        }
        return quotes;
    }

    private static Quote quote(Rows rows) throws IOException {
        String title = rows.text(2);
        String cited = title == null || title.isBlank() ? text(rows, 3) : title;
        String source = Stream.of(cited, rows.text(4), rows.text(5))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        Long most = number(rows, 6);
        return new Quote(
                rows.integer(0),
                text(rows, 1),
                source,
                cut(text(rows, 11), most == null ? Integer.MAX_VALUE : most.intValue()),
                number(rows, 7),
                number(rows, 8),
                number(rows, 9),
                rows.text(10),
                text(rows, 12),
                rows.text(13),
                text(rows, 14),
                text(rows, 15).equals(Genre.REGISTER.name()));
    }

    private static String cut(String quote, int most) {
        return quote.codePointCount(0, quote.length()) <= most
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, most)) + "…";
    }

    private static String text(Rows rows, int column) throws IOException {
        String text = rows.text(column);
        return text == null ? "" : text;
    }

    private static @Nullable Long number(Rows rows, int column) throws IOException {
        return rows.get(column) instanceof Number number ? (Long) number.longValue() : null;
    }
}
