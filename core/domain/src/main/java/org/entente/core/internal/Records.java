package org.entente.core.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Filter;
import org.entente.core.api.Rows;
import org.entente.core.model.Capability;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Coding;
import org.entente.core.model.Corrections;
import org.entente.core.model.Edtf;
import org.entente.core.model.Locator;
import org.entente.core.model.Modality;
import org.entente.core.model.Observation;
import org.entente.core.model.Review;
import org.entente.core.model.Revision;
import org.entente.core.model.Stance;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.jspecify.annotations.Nullable;

/** The ties, observations and capabilities of a ledger as coders see them: what was read first, and who says what. */
final class Records {

    private final Ledger ledger;
    private final @Nullable Revision at;

    /** One record, whichever of the three it is. */
    record Coded(CodedKind kind, long id, Object value, List<Long> evidence) {

        Map<String, String> fields() {
            if (value instanceof Tie tie) {
                return Corrections.fields(tie);
            }
            return value instanceof Observation observation
                    ? Corrections.fields(observation)
                    : Corrections.fields((Capability) value);
        }

        /** Whether another record says the same, the ids of systems too where only their designations are shown. */
        boolean says(Coded other) {
            return fields().equals(other.fields()) && systems().equals(other.systems());
        }

        private List<Optional<String>> systems() {
            return value instanceof Tie tie
                    ? tie.items().stream()
                            .map(item -> Optional.ofNullable(item.system()))
                            .toList()
                    : List.of();
        }

        Coded corrected(Map<String, String> corrections) {
            Object put;
            if (value instanceof Tie tie) {
                put = Corrections.apply(tie, corrections);
            } else if (value instanceof Observation observation) {
                put = Corrections.apply(observation, corrections);
            } else {
                put = Corrections.apply((Capability) value, corrections);
            }
            return new Coded(kind, id, put, evidence);
        }

        void write(Transaction transaction) throws IOException {
            long[] rests = evidence.stream().mapToLong(Long::longValue).toArray();
            if (value instanceof Tie tie) {
                transaction.tie(id, tie, rests);
            } else if (value instanceof Observation observation) {
                transaction.observation(id, observation, rests);
            } else {
                transaction.capability(id, (Capability) value, rests);
            }
        }
    }

    /** Where something stands in a source. */
    record Place(String source, Locator where) {}

    Records(Ledger ledger) {
        this(ledger, null);
    }

    /** @param at the revision at which they are looked at, or null for the latest */
    Records(Ledger ledger, @Nullable Revision at) {
        this.ledger = ledger;
        this.at = at;
    }

    private long shown() throws IOException {
        return (at == null ? ledger.revision() : at).number();
    }

    /** The records with some ids as they are now, by id. */
    Map<Long, Coded> now(Collection<Long> ids) throws IOException {
        return at(shown(), ids);
    }

    /** The records with some ids as they were read first, by id; one that is no longer there among them. */
    Map<Long, Coded> read(Collection<Long> ids) throws IOException {
        Map<Long, Set<Long>> byRevision = new TreeMap<>();
        if (ids.isEmpty()) {
            return Map.of();
        }
        try (Ledger.Snapshot now = any(shown());
                Rows rows =
                        now.query("SELECT id, revision FROM first_read WHERE id IN (SELECT unnest(?))", list(ids))) {
            while (rows.next()) {
                byRevision
                        .computeIfAbsent(rows.integer(1), any -> new TreeSet<>())
                        .add(rows.integer(0));
            }
        }
        Map<Long, Coded> all = new LinkedHashMap<>();
        for (Map.Entry<Long, Set<Long>> one : byRevision.entrySet()) {
            all.putAll(at(one.getKey(), one.getValue()));
        }
        return all;
    }

    /** What rests on some sources by now, as it was read first. */
    Map<Long, Coded> of(Collection<String> sources) throws IOException {
        Set<Long> ids = new TreeSet<>();
        List<Object> digests = List.copyOf(sources);
        try (Ledger.Snapshot now = any(shown())) {
            for (String kind : List.of("tie", "observation", "capability")) {
                try (Rows rows = now.query(
                        "SELECT DISTINCT x." + kind + " FROM " + kind
                                + "_evidence x JOIN evidence e ON e.id = x.evidence"
                                + " WHERE e.source IN (SELECT unnest(?))",
                        digests)) {
                    while (rows.next()) {
                        ids.add(rows.integer(0));
                    }
                }
            }
        }
        return read(ids);
    }

    /** Where the evidence of some sources stands, by its id. */
    Map<Long, Place> places(Collection<String> sources) throws IOException {
        Map<Long, Place> places = new TreeMap<>();
        List<Object> digests = List.copyOf(sources);
        try (Ledger.Snapshot now = any(shown());
                Rows rows = now.query(
                        "SELECT id, source, place, start_at, end_at, row_number, column_name FROM evidence"
                                + " WHERE source IN (SELECT unnest(?))",
                        digests)) {
            while (rows.next()) {
                Locator where = switch (text(rows, 2)) {
                    case "SPAN" -> new Locator.Span((int) rows.integer(3), (int) rows.integer(4));
                    case "CELL" -> new Locator.Cell(rows.integer(5), rows.text(6));
                    default -> new Locator.Whole();
                };
                places.put(rows.integer(0), new Place(text(rows, 1), where));
            }
        }
        return places;
    }

    private Map<Long, Coded> at(long revision, Collection<Long> ids) throws IOException {
        Map<Long, Coded> all = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return all;
        }
        Filter filter = Filter.ALL.ofIds(Set.copyOf(ids));
        try (Ledger.Snapshot snapshot = any(revision);
                Stream<Stored<Tie>> ties = snapshot.ties(filter);
                Stream<Stored<Observation>> observations = snapshot.observations(filter)) {
            ties.forEach(one -> all.put(one.id(), coded(CodedKind.TIE, one)));
            observations.forEach(one -> all.put(one.id(), coded(CodedKind.OBSERVATION, one)));
            capabilities(snapshot, ids).forEach(one -> all.put(one.id(), one));
        }
        return all;
    }

    private static Coded coded(CodedKind kind, Stored<?> one) {
        return new Coded(kind, one.id(), one.value(), one.evidence());
    }

    private static List<Coded> capabilities(Dataset data, Collection<Long> ids) throws IOException {
        Map<Long, List<Long>> evidence = new TreeMap<>();
        try (Rows rows = data.query(
                "SELECT capability, evidence FROM capability_evidence WHERE capability IN (SELECT unnest(?))"
                        + " ORDER BY capability, ordinal",
                list(ids))) {
            while (rows.next()) {
                evidence.computeIfAbsent(rows.integer(0), any -> new ArrayList<>())
                        .add(rows.integer(1));
            }
        }
        List<Coded> all = new ArrayList<>();
        try (Rows rows = data.query(
                "SELECT id, actor, stance, capability_class, modality, as_of FROM capability"
                        + " WHERE id IN (SELECT unnest(?)) ORDER BY id",
                list(ids))) {
            while (rows.next()) {
                String asOf = rows.text(5);
                Capability value = new Capability(
                        text(rows, 1),
                        new Stance(text(rows, 2)),
                        text(rows, 3),
                        new Modality(text(rows, 4)),
                        asOf == null ? null : new Edtf(asOf));
                long id = rows.integer(0);
                all.add(new Coded(CodedKind.CAPABILITY, id, value, evidence.getOrDefault(id, List.of())));
            }
        }
        return all;
    }

    /** The codings of some records, or of all where none are named, the oldest first. */
    List<Stored<Coding>> codings(@Nullable Collection<Long> targets) throws IOException {
        try (Ledger.Snapshot now = any(shown())) {
            Map<Long, Map<String, String>> fields = new TreeMap<>();
            try (Rows rows = now.query("SELECT coding, field, value FROM coding_field ORDER BY coding, ordinal")) {
                while (rows.next()) {
                    fields.computeIfAbsent(rows.integer(0), any -> new LinkedHashMap<>())
                            .put(text(rows, 1), text(rows, 2));
                }
            }
            List<Stored<Coding>> all = new ArrayList<>();
            String which = targets == null ? "" : " WHERE target IN (SELECT unnest(?))";
            Object[] arguments = targets == null ? new Object[0] : new Object[] {list(targets)};
            try (Rows rows = now.query(
                    "SELECT id, revision, kind, target, coder, review, note, adjudicates FROM coding" + which
                            + " ORDER BY id",
                    arguments)) {
                while (rows.next()) {
                    Coding coding = new Coding(
                            new CodedKind(text(rows, 2)),
                            rows.integer(3),
                            text(rows, 4),
                            new Review(text(rows, 5)),
                            fields.getOrDefault(rows.integer(0), Map.of()),
                            rows.text(6),
                            Boolean.TRUE.equals(rows.get(7)));
                    all.add(new Stored<>(rows.integer(0), rows.integer(1), coding, List.of()));
                }
            }
            return all;
        }
    }

    private Ledger.Snapshot any(long revision) throws IOException {
        return ledger.asRead(revision);
    }

    private static List<Long> list(Collection<Long> ids) {
        return List.copyOf(ids);
    }

    private static String text(Rows rows, int column) throws IOException {
        String text = rows.text(column);
        return text == null ? "" : text;
    }
}
