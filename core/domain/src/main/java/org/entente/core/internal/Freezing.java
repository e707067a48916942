package org.entente.core.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
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
import org.entente.core.model.Edition;
import org.entente.core.model.Observation;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Source;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.jspecify.annotations.Nullable;

/** Freezes revisions as editions, and lists them. */
public final class Freezing {

    private final Ledger ledger;

    public Freezing(Ledger ledger) {
        this.ledger = ledger;
    }

    /** All editions, the oldest first. */
    public List<Edition> all() throws IOException {
        List<Edition> all = new ArrayList<>();
        try (Ledger.Snapshot now = ledger.snapshot(ledger.revision().number());
                Rows rows = now.query("SELECT name, revision, CAST(day AS VARCHAR), digest, author, corrects, notes"
                        + " FROM edition ORDER BY day, revision, name")) {
            while (rows.next()) {
                all.add(new Edition(
                        String.valueOf(rows.text(0)),
                        rows.integer(1),
                        LocalDate.parse(String.valueOf(rows.text(2))),
                        String.valueOf(rows.text(3)),
                        String.valueOf(rows.text(4)),
                        rows.text(5),
                        String.valueOf(rows.text(6))));
            }
        }
        return all;
    }

    /** Freezes a revision; its name must be free, and the one that it corrects must be there. */
    public Edition freeze(
            String name, long revision, @Nullable String corrects, String author, String notes, LocalDate day)
            throws IOException {
        if (ledger.names().containsKey(name)) {
            throw new IllegalArgumentException("The name " + name
                    + " is taken; an edition never changes, so give the corrected one a name of its own with"
                    + " --corrects " + name + ".");
        }
        if (corrects != null && all().stream().noneMatch(one -> one.name().equals(corrects))) {
            throw new IllegalArgumentException("There is no edition " + corrects + " to correct.");
        }
        Edition edition;
        try (Ledger.Snapshot data = ledger.snapshot(revision)) {
            edition = new Edition(name, revision, day, digest(data), author, corrects, notes);
        }
        try (Transaction transaction = ledger.begin()) {
            transaction.edition(edition);
            transaction.commit(
                    RevisionKind.EDITION, author, "Froze revision " + revision + " as edition " + name + ".", "");
        }
        return edition;
    }

    /** Of what records say and where it stands, without ids, which tell the order in which it came. */
    public static String digest(Dataset data) throws IOException {
        Map<Long, String> places = new HashMap<>();
        try (Rows rows =
                data.query("SELECT id, concat_ws('|', source, place, start_at, end_at, row_number, column_name)"
                        + " FROM evidence")) {
            while (rows.next()) {
                places.put(rows.integer(0), String.valueOf(rows.text(1)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (Source source : data.sources()) {
            lines.add("source " + source.digest());
        }
        try (Stream<Stored<Tie>> ties = data.ties(Filter.ALL);
                Stream<Stored<Observation>> observations = data.observations(Filter.ALL)) {
            ties.forEach(tie -> lines.add("tie " + Corrections.fields(tie.value())
                    + tie.value().history().stream()
                            .map(status -> status.stage() + " " + status.detail() + " " + status.asOf())
                            .toList()
                    + tie.value().items() + said(tie.evidence(), places)));
            observations.forEach(
                    figure -> lines.add("observation " + figure.value() + said(figure.evidence(), places)));
        }
        try (Rows rows =
                data.query("SELECT concat_ws('|', actor, stance, capability_class, modality, as_of) FROM capability"
                        + " UNION ALL SELECT concat_ws('|', review, coder, kind) FROM coding WHERE adjudicates")) {
            while (rows.next()) {
                lines.add(String.valueOf(rows.text(0)));
            }
        }
        return hash(lines);
    }

    private static String said(Collection<Long> evidence, Map<Long, String> places) {
        TreeSet<String> said = new TreeSet<>();
        evidence.forEach(id -> said.add(places.getOrDefault(id, "")));
        return said.toString();
    }

    private static String hash(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.stream().sorted().forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** What was done since the last edition before a revision, each revision in a sentence. */
    String notes(long revision) throws IOException {
        long since = all().stream()
                .mapToLong(Edition::revision)
                .filter(before -> before < revision)
                .max()
                .orElse(0);
        StringBuilder notes = new StringBuilder();
        for (Revision one : ledger.revisions()) {
            if (one.number() > since && one.number() <= revision) {
                notes.append(one.number()).append(". ").append(one.what()).append('\n');
            }
        }
        return notes.toString();
    }
}
