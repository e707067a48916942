package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Filter;
import org.entente.core.api.Rows;
import org.entente.core.model.*;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {

    @TempDir
    Path folder;

    private Sample sample;
    private Ledger ledger;

    @BeforeEach
    void write() throws IOException {
        ledger = new DuckStore().open(folder.resolve("w"));
        try (Transaction transaction = ledger.begin()) {
            sample = new Sample(folder, transaction.reserve(100));
            sample.write(transaction);
            transaction.commit("ann", "Imported deal.", "to see");
        }
        ledger.close();
        ledger = new DuckStore().open(folder.resolve("w"));
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    @Test
    void everyRecordIsReadAsItWasWritten() throws IOException {
        try (Ledger.Snapshot data = ledger.snapshot(1)) {
            for (Actor actor : sample.actors) {
                assertThat(data.actor(actor.id())).contains(actor);
            }
            assertThat(data.system("falcon")).contains(sample.systems.get(0));
            assertThat(data.sources()).containsExactly(sample.source, sample.translation);
            for (Map.Entry<Long, Evidence> one : sample.evidence.entrySet()) {
                assertThat(data.evidence(one.getKey())).contains(one.getValue());
            }
            try (Stream<Stored<Tie>> ties = data.ties(Filter.ALL)) {
                assertThat(ties)
                        .containsExactlyElementsOf(sample.ties.entrySet().stream()
                                .map(e -> new Stored<>(e.getKey(), 1, e.getValue(), sample.rests.get(e.getKey())))
                                .toList());
            }
            try (Stream<Stored<Observation>> all = data.observations(Filter.ALL)) {
                assertThat(all.map(Stored::value)).containsExactlyElementsOf(sample.observations.values());
            }
            assertThat(data.evidence(12345)).isEmpty();
            assertThat(data.actor("nobody")).isEmpty();
        }
    }

    @Test
    void whatHasNoReaderOfItsOwnIsInTheViews() throws IOException {
        try (Ledger.Snapshot data = ledger.snapshot(1)) {
            long base = sample.links.keySet().iterator().next() - 20;
            assertThat(
                            rows(
                                    data,
                                    "SELECT type, from_tie, to_tie, suggested, note, evidence FROM tie_link ORDER BY id LIMIT 1"))
                    .containsExactly(
                            List.of("CALL_OFF_UNDER", base + 11, base + 10, true, "under the MoU", "[" + base + "]"));
            assertThat(rows(data, "SELECT kind, first, second, score, reason, author FROM same_as"))
                    .containsExactly(
                            List.of("TIE", "" + (base + 10), "" + (base + 11), 0.75, "Same system and year.", "ann"));
            assertThat(rows(
                            data,
                            "SELECT actor, stance, capability_class, modality, as_of, evidence FROM capability JOIN"
                                    + " capability_evidence ON capability = id"))
                    .containsExactly(List.of("AAA", "SEEKS", "air defence", "PLANNED", "2025-07", base + 2));
            assertThat(rows(
                            data,
                            "SELECT p.name, a.alias, c.actor, s.system FROM programme p JOIN programme_alias a ON"
                                    + " a.programme = p.id JOIN programme_actor c ON c.programme = p.id JOIN programme_system s ON"
                                    + " s.programme = p.id ORDER BY c.ordinal LIMIT 1"))
                    .containsExactly(List.of("Falcon Next", "FN", "AAA", "falcon"));
            assertThat(
                            rows(
                                    data,
                                    "SELECT ordinal, code, severity, coalesce(place, '-'), coalesce(row_number, 0),"
                                            + " coalesce(column_name, '-'), coalesce(start_at, 0) FROM problem ORDER BY ordinal"))
                    .containsExactly(
                            List.of(0L, "row.fields", "DOUBT", "CELL", 3L, "Price", 0L),
                            List.of(1L, "span.odd", "NOTE", "SPAN", 0L, "-", 4L),
                            List.of(2L, "whole", "LOSS", "-", 0L, "-", 0L));
        }
    }

    @Test
    void theViewsOfTiesFollowTheRulesOfTheModel() throws IOException {
        try (Ledger.Snapshot data = ledger.snapshot(1)) {
            List<List<Object>> expected = new ArrayList<>();
            sample.ties.forEach((id, tie) -> expected.add(List.of(
                    id,
                    tie.status().map(s -> s.stage().name()).orElse("-"),
                    tie.status().map(s -> s.detail().name()).orElse("-"),
                    tie.commitment().name(),
                    (long) sample.rests.get(id).size())));
            assertThat(rows(
                            data,
                            "SELECT id, coalesce(stage, '-'), coalesce(detail, '-'), commitment, reports FROM tie"
                                    + " ORDER BY id"))
                    .isEqualTo(expected);
            assertThat(rows(data, "SELECT first_day, last_day FROM tie WHERE title IS NOT NULL"))
                    .containsExactly(List.of("2020-03-01", "2030-12-31"));
            assertThat(rows(data, "SELECT DISTINCT first, second FROM dyad")).containsExactly(List.of("AAA", "BBB"));
            assertThat(rows(
                            data,
                            "SELECT actor, principal FROM participant WHERE role = 'FINANCIER' OR share = 0.6"
                                    + " ORDER BY actor"))
                    .containsExactly(List.of("falcon-works", "BBB"), List.of("unknown-financier", "unknown-financier"));
        }
    }

    @Test
    void theSampleLeavesNoFieldAtItsDefault() {
        Map<String, Set<Object>> seen = new HashMap<>();
        sample.records.forEach(record -> collect(record, seen));
        Set<String> atDefault = new TreeSet<>();
        seen.forEach((component, values) -> {
            if (values.stream().allMatch(RoundTripTest::isDefault)) {
                atDefault.add(component);
            }
        });
        assertThat(atDefault).isEmpty();
        assertThat(seen.keySet().stream()
                        .map(name -> name.substring(0, name.indexOf('.')))
                        .distinct())
                .as("every sort of record that is stored")
                .contains(
                        "Actor",
                        "ActorName",
                        "ActorCode",
                        "ActorRelation",
                        "DefenceSystem",
                        "Programme",
                        "Source",
                        "Coverage",
                        "Evidence",
                        "Admiralty",
                        "Span",
                        "Cell",
                        "Tie",
                        "Participant",
                        "Status",
                        "Item",
                        "Delivery",
                        "Quantity",
                        "Amount",
                        "TieDate",
                        "Link",
                        "SameAs",
                        "Observation",
                        "Capability",
                        "Problem");
    }

    @Test
    void theOriginalBytesAreKept() throws IOException {
        assertThat(ledger.original(sample.source.digest()))
                .hasValueSatisfying(file -> assertThat(file).hasSameBinaryContentAs(sample.original));
        assertThat(ledger.original("../workspace.duckdb")).isEmpty();
        try (Ledger.Snapshot snapshot = ledger.snapshot(ledger.revision().number())) {
            assertThat(snapshot.original(sample.source.digest())).isEqualTo(ledger.original(sample.source.digest()));
        }
    }

    @Test
    void whatIsSaidAgainChangesNothing() throws IOException {
        try (Transaction transaction = ledger.begin()) {
            for (Actor actor : sample.actors) {
                transaction.actor(actor);
            }
            transaction.system(sample.systems.get(0));
            transaction.programme(sample.programme);
            transaction.source(sample.source, sample.original);
            assertThat(transaction.has(sample.source.digest())).isTrue();
            assertThat(transaction.commit("ann", "Again.", "").number()).isEqualTo(1);
        }
        assertThat(ledger.revisions()).hasSize(1);
    }

    @Test
    void whatIsSaidDifferentlyReplacesAndStaysInEarlierRevisions() throws IOException {
        Actor old = sample.actors.get(4);
        Actor renamed = Actor.of(old.id(), ActorKind.COMPANY, "Wing Company", "AAA");
        Source judged = new Source(
                sample.source.digest(),
                "deal",
                null,
                null,
                Genre.OFFICIAL,
                null,
                false,
                null,
                null,
                Reliability.A,
                Coverage.UNKNOWN,
                Handling.CLEAR,
                null,
                10,
                List.of());
        try (Transaction transaction = ledger.begin()) {
            transaction.actor(renamed);
            transaction.source(judged, sample.original);
            transaction.commit("bob", "Renamed.", "");
        }
        try (Ledger.Snapshot before = ledger.snapshot(1);
                Ledger.Snapshot after = ledger.snapshot(2)) {
            assertThat(before.actor(old.id())).contains(old);
            assertThat(after.actor(old.id())).contains(renamed);
            assertThat(before.sources()).containsExactly(sample.source, sample.translation);
            assertThat(after.sources()).containsExactly(judged, sample.translation);
            assertThat(rows(after, "SELECT count(*) FROM actor_name WHERE actor = 'wing-co'"))
                    .containsExactly(List.of(1L));
        }
    }

    @Test
    void aRemovedTieStaysInEarlierRevisions() throws IOException {
        long contract = sample.links.keySet().iterator().next() - 9;
        try (Transaction transaction = ledger.begin()) {
            transaction.remove(contract);
            transaction.commit("bob", "Removed the contract.", "");
        }
        try (Ledger.Snapshot before = ledger.snapshot(1);
                Ledger.Snapshot after = ledger.snapshot(2)) {
            assertThat(rows(before, "SELECT count(*) FROM tie")).containsExactly(List.of(5L));
            assertThat(rows(after, "SELECT count(*) FROM tie")).containsExactly(List.of(4L));
            assertThat(rows(after, "SELECT count(*) FROM item")).containsExactly(List.of(0L));
            assertThat(rows(after, "SELECT count(*) FROM tie_link")).containsExactly(List.of(1L));
            try (Stream<Stored<Tie>> ties = after.ties(Filter.ALL)) {
                assertThat(ties).hasSize(4);
            }
        }
    }

    static List<List<Object>> rows(Dataset data, String sql, Object... arguments) throws IOException {
        return all(data.query(sql, arguments));
    }

    /** Of what the views rest on, which no query of a user reaches. */
    static List<List<Object>> held(Dataset data, String sql) throws IOException {
        return all(((DuckDataset) data).rows(sql));
    }

    private static List<List<Object>> all(Rows of) throws IOException {
        List<List<Object>> all = new ArrayList<>();
        try (Rows rows = of) {
            while (rows.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 0; i < rows.columns().size(); i++) {
                    row.add(rows.get(i));
                }
                all.add(row);
            }
        }
        return all;
    }

    private static void collect(Object value, Map<String, Set<Object>> seen) {
        if (value instanceof Collection<?> all) {
            all.forEach(one -> collect(one, seen));
        } else if (value instanceof Record record && !(record instanceof Word) && !(record instanceof Edtf)) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object held;
                try {
                    component.getAccessor().setAccessible(true);
                    held = component.getAccessor().invoke(record);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
                seen.computeIfAbsent(
                                record.getClass().getSimpleName() + "." + component.getName(), key -> new HashSet<>())
                        .add(held == null ? "null" : held);
                if (held != null) {
                    collect(held, seen);
                }
            }
        }
    }

    private static boolean isDefault(Object value) {
        return value.equals("null")
                || value.equals(false)
                || value.equals(0L)
                || value.equals(0)
                || value instanceof Collection<?> all && all.isEmpty()
                || value instanceof Word word && word.unknown();
    }
}
