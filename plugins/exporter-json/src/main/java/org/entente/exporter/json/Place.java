package org.entente.exporter.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Source;
import org.jspecify.annotations.Nullable;

/** Where a source says something: a span in code points, or a row. */
record Place(
        @Nullable Long start, @Nullable Long end, @Nullable Long row, String text) {

    /** The places of a source by the ids of their evidence; quotations no longer than the source allows. */
    static Map<Long, Place> of(Source source, Dataset dataset) throws IOException {
        Map<Long, Place> places = new LinkedHashMap<>();
        try (Rows rows = dataset.query(
                "SELECT id, start_at, end_at, row_number, quote FROM evidence WHERE source = ?", source.digest())) {
            while (rows.next()) {
                String quote = rows.text(4);
                places.put(
                        rows.integer(0),
                        new Place(
                                number(rows, 1),
                                number(rows, 2),
                                number(rows, 3),
                                cut(quote == null ? "" : quote, source.longestQuote())));
            }
        }
        return places;
    }

    private static String cut(String quote, int most) {
        return quote.codePointCount(0, quote.length()) <= most
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, most));
    }

    private static @Nullable Long number(Rows rows, int column) throws IOException {
        return rows.get(column) instanceof Number number ? (Long) number.longValue() : null;
    }
}
