package org.entente.analyzer.changes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Edtf;
import org.entente.core.model.Source;

/**
 * Up to when editions of datasets that were held could tell: to the end of what they cover, else to their publication, else to the
 * latest date in them. What a newer edition says of earlier days is no news of the world, only of what its makers know.
 */
final class Horizons {

    private static final String LATEST = """
            SELECT e.source, CAST(max(h.latest) AS VARCHAR)
            FROM (SELECT tie, latest FROM status
                UNION ALL SELECT tie, latest FROM tie_date
                    WHERE kind IN ('SIGNED', 'ORDERED', 'IN_FORCE', 'HELD', 'DELIVERED', 'ANNOUNCED')
                UNION ALL SELECT tie, latest FROM delivery) h
            JOIN tie_evidence x ON x.tie = h.tie JOIN evidence e ON e.id = x.evidence
            WHERE e.source IN (SELECT unnest(?)) AND h.latest <= CAST(? AS DATE)
            GROUP BY e.source""";

    private final Sources sources;
    private final Map<String, String> older = new HashMap<>();
    private final Map<String, LocalDate> ends = new HashMap<>();

    private Horizons(Sources sources) {
        this.sources = sources;
    }

    static Horizons read(Dataset before, Dataset data, Sources sources, LocalDate today) throws IOException {
        Horizons horizons = new Horizons(sources);
        try (Rows rows = data.query("SELECT newer, older FROM source_edition")) {
            while (rows.next()) {
                horizons.older.put(String.valueOf(rows.text(0)), String.valueOf(rows.text(1)));
            }
        }
        if (horizons.older.isEmpty()) {
            return horizons;
        }
        try (Rows rows = before.query(LATEST, List.copyOf(horizons.older.values()), today.toString())) {
            while (rows.next()) {
                horizons.ends.put(String.valueOf(rows.text(0)), LocalDate.parse(String.valueOf(rows.text(1))));
            }
        }
        for (Source source : before.sources()) {
            end(source).ifPresent(day -> horizons.ends.put(source.digest(), day));
        }
        return horizons;
    }

    private static Optional<LocalDate> end(Source source) {
        Edtf covered = source.coverage().period();
        return Optional.ofNullable(covered)
                .flatMap(Edtf::latest)
                .or(() -> Optional.ofNullable(source.published()).flatMap(Edtf::latest));
    }

    /**
     * Up to when the edition could tell that was known before, in whose place what is told here came; nothing where it comes in
     * the place of none.
     */
    Optional<LocalDate> of(Collection<Long> evidence) {
        return sources.digests(evidence).stream()
                .filter(digest -> !sources.known(digest))
                .flatMap(digest -> before(digest).stream())
                .max(LocalDate::compareTo);
    }

    private Optional<LocalDate> before(String newer) {
        String digest = older.get(newer);
        while (digest != null && !sources.known(digest)) {
            digest = older.get(digest);
        }
        return digest == null ? Optional.empty() : Optional.ofNullable(ends.get(digest));
    }
}
