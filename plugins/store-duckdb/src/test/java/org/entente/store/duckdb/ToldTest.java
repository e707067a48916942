package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.model.Clearance;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Handling;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.model.SystemCategory;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sources tell of which systems, be it in no tie. */
class ToldTest {

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        ledger = new DuckStore().open(folder.resolve("w"));
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Revision read(RevisionKind kind, String name, Handling handling, String... systems) throws IOException {
        Path file = Files.writeString(file(name), name);
        String digest = Sample.digest(file);
        try (Transaction transaction = ledger.begin()) {
            if (!transaction.has(digest)) {
                transaction.source(Source.of(digest, name).marked(handling, 500), file);
            }
            transaction.telling(Set.of(digest));
            for (String system : systems) {
                transaction.system(new DefenceSystem(system, system, List.of(), SystemCategory.UNKNOWN, List.of()));
            }
            return transaction.commit(kind, "ann", "Read.", "");
        }
    }

    private Revision imported(String name, String... systems) throws IOException {
        return read(RevisionKind.IMPORT, name, Handling.CLEAR, systems);
    }

    private List<List<Object>> told(Dataset data) throws IOException {
        return RoundTripTest.rows(
                data,
                "SELECT s.name, t.id FROM told t JOIN source s ON s.digest = t.source WHERE t.kind = 'SYSTEM' ORDER BY ALL");
    }

    private List<List<Object>> now() throws IOException {
        assertThat(ledger.examine()).allMatch(check -> check.severity().equals(Severity.NOTE), "is well");
        return at(ledger.revision().number());
    }

    private List<List<Object>> at(long revision) throws IOException {
        try (Ledger.Snapshot data = ledger.snapshot(revision)) {
            return told(data);
        }
    }

    @Test
    void eachSourceThatTellsOfASystemIsFoundWhereverItWasKnownFrom() throws IOException {
        long first = imported("x1", "jet", "tank").number();
        imported("x2", "jet");
        assertThat(now()).containsExactly(List.of("x1", "jet"), List.of("x1", "tank"), List.of("x2", "jet"));
        assertThat(at(first)).containsExactly(List.of("x1", "jet"), List.of("x1", "tank"));
    }

    @Test
    void whatIsUndoneTellsOfNothingAndWhatOthersTellOfStays() throws IOException {
        long first = imported("x1", "jet", "tank").number();
        imported("x2", "jet");
        Revision undo = ledger.undo(first, "bob", "");
        assertThat(now()).containsExactly(List.of("x2", "jet"));
        ledger.undo(undo.number(), "bob", "");
        assertThat(now()).containsExactly(List.of("x1", "jet"), List.of("x1", "tank"), List.of("x2", "jet"));
    }

    @Test
    void whatASourceThatIsReadAgainTellsOfNoMoreIsGoneUntilThatIsUndone() throws IOException {
        imported("x1", "jet", "tank");
        Revision again = read(RevisionKind.REREAD, "x1", Handling.CLEAR, "tank", "ship");
        assertThat(now()).containsExactly(List.of("x1", "ship"), List.of("x1", "tank"));
        assertThat(at(1)).containsExactly(List.of("x1", "jet"), List.of("x1", "tank"));
        Revision undo = ledger.undo(again.number(), "bob", "");
        assertThat(now()).containsExactly(List.of("x1", "jet"), List.of("x1", "tank"));
        ledger.undo(undo.number(), "bob", "");
        assertThat(now()).containsExactly(List.of("x1", "ship"), List.of("x1", "tank"));
    }

    @Test
    void whatSeveralToldOfStandsInTheWayOfNoUndo() throws IOException {
        imported("x1", "jet");
        for (String name : List.of("x2", "x3")) {
            Path file = Files.writeString(file(name), name);
            try (Transaction transaction = ledger.begin()) {
                transaction.source(Source.of(Sample.digest(file), name), file);
                transaction.system(new DefenceSystem("ship", "ship", List.of(), SystemCategory.UNKNOWN, List.of()));
                transaction.commit(RevisionKind.IMPORT, "ann", "Read.", "");
            }
            ledger.undo(ledger.revision().number(), "bob", "");
        }
        ledger.undo(3, "bob", "");
        ledger.undo(5, "bob", "");
        assertThat(now()).containsExactly(List.of("x1", "jet"));
    }

    @Test
    void toReadTheSameAgainChangesNothing() throws IOException {
        long first = imported("x1", "jet").number();
        assertThat(read(RevisionKind.REREAD, "x1", Handling.CLEAR, "jet").number())
                .isEqualTo(first);
    }

    @Test
    void aPurgeTakesWhatTheSourceToldOfAloneAlsoWhatItToldOfOnce() throws IOException {
        imported("x1", "jet", "tank", "ship");
        imported("x2", "jet");
        read(RevisionKind.REREAD, "x1", Handling.CLEAR, "jet", "tank");
        ledger.purge(Sample.digest(file("x1")), "ann", "A court asks for it.");
        assertThat(now()).containsExactly(List.of("x2", "jet"));
        try (Ledger.Snapshot data = ledger.snapshot(ledger.revision().number())) {
            assertThat(RoundTripTest.rows(data, "SELECT id FROM system")).containsExactly(List.of("jet"));
        }
    }

    @Test
    void aSystemThatIsTheSameAsAnotherIsToldOfByTheIdThatStandsForBoth() throws IOException {
        imported("x1", "jet");
        imported("x2", "fighter");
        try (Transaction transaction = ledger.begin()) {
            transaction.same(
                    transaction.reserve(1), new SameAs(SameKind.SYSTEM, "jet", "fighter", 1, "Two names.", "ann"));
            transaction.commit(RevisionKind.MERGE, "ann", "Took two for the same.", "");
        }
        assertThat(now())
                .extracting(row -> row.get(1))
                .hasSize(2)
                .containsOnly(now().get(0).get(1));
        assertThat(at(2)).containsExactly(List.of("x1", "jet"), List.of("x2", "fighter"));
    }

    @Test
    void underAClearanceOnlySourcesThatAreShownTellAndWhatTheyNameIsShown() throws IOException {
        imported("x1", "jet");
        read(RevisionKind.IMPORT, "x2", Handling.RED, "jet", "zanzibar");
        try (Ledger.Snapshot data =
                ledger.snapshot(ledger.revision().number(), ReviewFilter.USUAL, Clearance.of("amber", "red"))) {
            assertThat(told(data)).containsExactly(List.of("x1", "jet"));
            assertThat(RoundTripTest.rows(data, "SELECT id FROM system")).containsExactly(List.of("jet"));
        }
    }
}
