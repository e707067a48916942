package org.entente.core.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Filter;
import org.entente.core.api.Rows;
import org.entente.core.model.Corrections;
import org.entente.core.model.Observation;
import org.entente.core.model.Source;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;

/**
 * Reckons one digest over all that a dataset says: what was read, where it stands, and what people made of it. Records go by
 * what they say and not by their ids, which tell the order in which they came.
 */
final class Fingerprint {

    /** What has no ids: all columns of a view but those that tell the order of things. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("actor", ""),
            Map.entry("actor_code", "ordinal"),
            Map.entry("actor_name", "ordinal"),
            Map.entry("system", ""),
            Map.entry("system_alias", "ordinal"),
            Map.entry("system_maker", "ordinal"),
            Map.entry("programme", ""),
            Map.entry("programme_actor", "ordinal"),
            Map.entry("programme_alias", "ordinal"),
            Map.entry("programme_system", "ordinal"),
            Map.entry("rating", "revision"),
            Map.entry("source_edition", "revision"));

    private final Dataset data;
    private final Map<String, String> names = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private Fingerprint(Dataset data) {
        this.data = data;
    }

    /** @param data in all states of review, since what was rejected belongs to the record too */
    static String of(Dataset data) throws IOException {
        Fingerprint print = new Fingerprint(data);
        print.read();
        return print.hash();
    }

    private void read() throws IOException {
        for (Source source : data.sources()) {
            lines.add("source " + source);
        }
        for (Map.Entry<String, String> view : PLAIN.entrySet()) {
            String columns = view.getValue().isEmpty() ? "*" : "* EXCLUDE (" + view.getValue() + ")";
            said("SELECT CAST(x AS VARCHAR) FROM (SELECT " + columns + " FROM " + view.getKey() + ") x", view.getKey());
        }
        places();
        records();
        decisions();
    }

    private void said(String sql, String what) throws IOException {
        try (Rows rows = data.query(sql)) {
            while (rows.next()) {
                lines.add(what + " " + rows.text(0));
            }
        }
    }

    private void places() throws IOException {
        try (Rows rows =
                data.query("SELECT id, CAST(row(source, place, start_at, end_at, row_number, column_name, quote,"
                        + " said_by, side, speech, cited_origin, interest) AS VARCHAR) FROM evidence")) {
            while (rows.next()) {
                names.put(String.valueOf(rows.integer(0)), String.valueOf(rows.text(1)));
            }
        }
    }

    private void records() throws IOException {
        try (Stream<Stored<Tie>> ties = data.ties(Filter.ALL);
                Stream<Stored<Observation>> observations = data.observations(Filter.ALL)) {
            ties.forEach(tie -> record(
                    tie.id(),
                    "tie " + Corrections.fields(tie.value())
                            + tie.value().history().stream()
                                    .map(status -> status.stage() + " " + status.detail() + " " + status.asOf())
                                    .toList()
                            + tie.value().items(),
                    tie.evidence()));
            observations.forEach(figure -> record(figure.id(), "observation " + figure.value(), figure.evidence()));
        }
        Map<Long, List<Long>> resting = new HashMap<>();
        try (Rows rows = data.query("SELECT capability, evidence FROM capability_evidence")) {
            while (rows.next()) {
                resting.computeIfAbsent(rows.integer(0), any -> new ArrayList<>())
                        .add(rows.integer(1));
            }
        }
        try (Rows rows = data.query(
                "SELECT id, CAST(row(actor, stance, capability_class, modality, as_of) AS VARCHAR) FROM capability")) {
            while (rows.next()) {
                record(rows.integer(0), "capability " + rows.text(1), resting.getOrDefault(rows.integer(0), List.of()));
            }
        }
    }

    private void record(long id, String says, Collection<Long> evidence) {
        TreeSet<String> places = new TreeSet<>();
        evidence.forEach(one -> places.add(named(one)));
        String line = says + places;
        lines.add(line);
        names.put(Long.toString(id), line);
    }

    private String named(long id) {
        return names.getOrDefault(Long.toString(id), "");
    }

    private void decisions() throws IOException {
        about(
                "coding",
                "SELECT target, NULL, row(kind, coder, review, note, adjudicates,"
                        + " (SELECT list(field || '=' || value ORDER BY field, value) FROM coding_field f WHERE f.coding = c.id))"
                        + " FROM coding c");
        about("link", "SELECT from_tie, to_tie, row(type, suggested, note) FROM tie_link");
        about("grade", "SELECT target, NULL, row(kind, credibility, author, why) FROM grade");
        for (String pair : List.of("same_as", "different")) {
            about(
                    pair,
                    "SELECT CASE WHEN kind = 'TIE' THEN TRY_CAST(first AS BIGINT) END,"
                            + " CASE WHEN kind = 'TIE' THEN TRY_CAST(second AS BIGINT) END,"
                            + " row(kind, CASE WHEN kind <> 'TIE' THEN [first, second] END, reason, author) FROM "
                            + pair);
        }
        about(
                "decision",
                "SELECT unnest(CASE WHEN len(set_aside) = 0 THEN [NULL] ELSE set_aside END), NULL,"
                        + " row(finding, choice, a, b, author, why) FROM decision");
        about(
                "relation",
                "SELECT unnest(CASE WHEN len(evidence) = 0 THEN [NULL] ELSE evidence END), NULL,"
                        + " row(actor, type, other, share, validity) FROM actor_relation");
    }

    /** What is said of one record or two, which come first and go by what they say. */
    private void about(String what, String sql) throws IOException {
        try (Rows rows = data.query("SELECT a, b, CAST(says AS VARCHAR) FROM (" + sql + ") t(a, b, says)")) {
            while (rows.next()) {
                String first = rows.get(0) == null ? "" : named(rows.integer(0));
                String second = rows.get(1) == null ? "" : named(rows.integer(1));
                lines.add(what + " " + rows.text(2) + " of " + first + " and " + second);
            }
        }
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.stream().sorted().forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
