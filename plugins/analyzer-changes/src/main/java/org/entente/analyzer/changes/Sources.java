package org.entente.analyzer.changes;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Revision;

/** Which sources were known before, and what evidence says of which of them. */
final class Sources {

    private static final int SHOWN = 3;

    private final Dataset data;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> published = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /** One place of which evidence is. */
    private record Cited(String source, String text, String reader) {}

    private final Map<Long, Cited> cited = new HashMap<>();

    private Sources(Dataset data) {
        this.data = data;
    }

    /** Those of a dataset; one was known if it came, in whatever way, by a revision up to that one. */
    static Sources read(Dataset data, Timeline timeline, Revision since) throws IOException {
        Sources sources = new Sources(data);
        try (Rows rows = data.query("SELECT digest, name, revision, published FROM source");
                Rows before = data.at(since.number()).query("SELECT digest FROM source")) {
            while (rows.next()) {
                String digest = String.valueOf(rows.text(0));
                sources.names.put(digest, String.valueOf(rows.text(1)));
                sources.published.put(digest, String.valueOf(rows.text(3)));
                if (timeline.origin(rows.integer(2)).number() <= since.number()) {
                    sources.known.add(digest);
                }
            }
            while (before.next()) {
                sources.known.add(String.valueOf(before.text(0)));
            }
        }
        return sources;
    }

    /** Looks up evidence, all at once. */
    void look(Collection<Long> ids) throws IOException {
        if (ids.isEmpty()) {
            return;
        }
        try (Rows rows = data.query(
                "SELECT id, source, start_at, end_at, row_number, column_name, reader FROM evidence"
                        + " WHERE id IN (SELECT unnest(?))",
                List.copyOf(new TreeSet<>(ids)))) {
            while (rows.next()) {
                String source = String.valueOf(rows.text(1));
                String place = rows.get(4) != null
                        ? " row " + rows.integer(4) + (rows.text(5) == null ? "" : " " + rows.text(5))
                        : rows.get(2) != null ? " [" + rows.integer(2) + "–" + rows.integer(3) + "]" : "";
                cited.put(
                        rows.integer(0),
                        new Cited(source, names.getOrDefault(source, source) + place, String.valueOf(rows.text(6))));
            }
        }
    }

    /** Whether a source that was not known before says so. */
    boolean fresh(Collection<Long> evidence) {
        return evidence.stream().map(cited::get).anyMatch(one -> one != null && !known.contains(one.source()));
    }

    /** Whether a source of evidence that was looked up was published on that date. */
    boolean published(Collection<Long> evidence, String date) {
        return digests(evidence).stream().map(published::get).anyMatch(date::equals);
    }

    /** Whether a source was known before. */
    boolean known(String digest) {
        return known.contains(digest);
    }

    /** The sources of evidence that was looked up. */
    Set<String> digests(Collection<Long> evidence) {
        return evidence.stream()
                .map(cited::get)
                .filter(one -> one != null)
                .map(Cited::source)
                .collect(Collectors.toSet());
    }

    /** Where it stands: {@code register row 7 [12], news [10–60] [15]}, the number in brackets that of the evidence. */
    String places(List<Long> evidence) {
        String places = evidence.stream()
                .limit(SHOWN)
                .map(id -> cited.containsKey(id) ? cited.get(id).text() + " [" + id + "]" : "[" + id + "]")
                .collect(Collectors.joining(", "));
        return evidence.size() > SHOWN ? places + " and " + (evidence.size() - SHOWN) + " more" : places;
    }

    /** By which plugins, in which versions, evidence was read. */
    String readers(Collection<Long> evidence) {
        return evidence.stream()
                .map(cited::get)
                .filter(one -> one != null)
                .map(Cited::reader)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
