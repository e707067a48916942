package org.entente.importer.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Rows;
import org.entente.core.model.Actor;
import org.entente.core.model.Source;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Name;
import org.entente.core.spi.Transaction;
import org.entente.lexicon.defence.DefenceLexicon;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.TestRun;
import org.entente.testkit.TestSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of the layouts as the store carries them out. */
class StoredTest {

    @TempDir
    private Path folder;

    private @Nullable Ledger ledger;

    @AfterEach
    void close() throws IOException {
        if (ledger != null) {
            ledger.close();
        }
    }

    private Ledger.Snapshot stored(Path file, Reading reading, List<Name> names) throws IOException {
        ledger = new DuckStore().open(folder.resolve("workspace"));
        try (Transaction transaction = ledger.begin()) {
            Source source = reading.sink().source();
            transaction.source(source, file);
            Map<String, Actor> actors = new LinkedHashMap<>();
            for (Name name : names) {
                if (name.entity() instanceof Actor actor) {
                    actors.put(actor.id(), actor);
                }
            }
            actors.putAll(reading.sink().actors());
            for (Actor actor : actors.values()) {
                transaction.actor(actor);
            }
            for (TestSink.Loaded loaded : reading.sink().loaded()) {
                Path table = Files.writeString(folder.resolve("staged.csv"), loaded.table(), StandardCharsets.UTF_8);
                transaction.load(loaded.recipe(), table, source.digest(), "table test");
            }
            transaction.commit("test", "Imported.", "");
        }
        return ledger.snapshot(ledger.revision().number());
    }

    private static List<String> rows(Ledger.Snapshot snapshot, String sql) throws IOException {
        List<String> found = new ArrayList<>();
        try (Rows rows = snapshot.query(sql)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < rows.columns().size(); i++) {
                    cells.add(String.valueOf(rows.text(i)));
                }
                found.add(String.join(" ", cells));
            }
        }
        return found;
    }

    @Test
    void aRegisterIsTiesWithTheirPartiesItemsAmountsAndLinks() throws IOException {
        Path file = Files.writeString(
                folder.resolve("register.csv"),
                Sample.HEADER
                        + Sample.row("2020,?,12,?,TB2,UAV,3,,2022; 2023,New", "Part of $90 m deal; option on 4 more")
                        + Sample.row("2021,,2,,X-1,UAV,0,,,New", "selected but not yet ordered by end-2022"));
        Reading reading = Reading.of(file, Sample.run());
        try (Ledger.Snapshot snapshot = stored(file, reading, Sample.names())) {
            assertThat(rows(snapshot, "SELECT type, kind, instrument, stage, detail, commitment FROM tie ORDER BY id"))
                    .containsExactly(
                            "TRANSFER UNKNOWN CONTRACT ACTIVE DELIVERING FIRM",
                            "TRANSFER UNKNOWN UNKNOWN NEGOTIATING NOT_YET_ORDERED SOFT",
                            "TRANSFER UNKNOWN CONTRACT SIGNED CONTRACTED FIRM",
                            "TRANSFER UNKNOWN OPTION SIGNED UNKNOWN SOFT");
            assertThat(rows(snapshot, "SELECT actor, role FROM participant ORDER BY tie, ordinal LIMIT 2"))
                    .containsExactly("TUR SUPPLIER", "PAK RECIPIENT");
            assertThat(rows(
                            snapshot,
                            "SELECT basis, value FROM amount WHERE unit = 'TIV' ORDER BY tie, ordinal LIMIT 3"))
                    .containsExactly("PER_UNIT 2.5", "ORDERED 30.0", "DELIVERED 7.5");
            assertThat(rows(snapshot, "SELECT type, suggested FROM tie_link ORDER BY type"))
                    .containsExactly("OPTION_OF false", "PART_OF true");
            assertThat(rows(snapshot, "SELECT quantity, period, earliest, latest FROM delivery"))
                    .containsExactly("3.0 {2022,2023} 2022-01-01 2023-12-31");
            assertThat(rows(snapshot, "SELECT DISTINCT row_number FROM evidence ORDER BY 1"))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void theWholeRegisterIsStoredWithEveryCountryKnown() throws IOException {
        Path file = Reading.shared("data/sipri-transfers/trade-register.csv");
        List<Name> names;
        try (var all = new DefenceLexicon().names()) {
            names = all.toList();
        }
        Reading reading = Reading.of(file, TestRun.with(names));
        assertThat(reading.codes()).doesNotContain("actor.unknown");
        try (Ledger.Snapshot snapshot = stored(file, reading, names)) {
            assertThat(
                            rows(
                                    snapshot,
                                    "SELECT count(DISTINCT row_number) FROM evidence e JOIN tie_evidence t ON t.evidence = e.id"))
                    .containsExactly("29056");
            assertThat(rows(snapshot, "SELECT count(*) FROM tie_rule WHERE rule = 'sipri:row'"))
                    .containsExactly("29056");
            assertThat(rows(
                            snapshot,
                            "SELECT DISTINCT commitment FROM tie JOIN participant s ON s.tie = tie.id AND s.actor = 'KOR'"
                                    + " JOIN participant r ON r.tie = tie.id AND r.actor = 'TUR'"
                                    + " JOIN item i ON i.tie = tie.id WHERE i.designation = 'SOME EN-VEHICLE'"
                                    + " AND year(first_day) = 2021"))
                    .containsExactly("SOFT");
            assertThat(rows(
                            snapshot,
                            "SELECT detail FROM tie JOIN participant s ON s.tie = tie.id AND s.actor = 'ISR'"
                                    + " JOIN item i ON i.tie = tie.id WHERE i.designation = 'Barak-MX'"
                                    + " AND year(first_day) = 2022 AND EXISTS (FROM participant r WHERE r.tie = tie.id"
                                    + " AND r.actor = 'COL')"))
                    .containsExactly("SUSPENDED");
        }
    }
}
