package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.entente.core.api.Decisions;
import org.entente.core.model.Check;
import org.entente.core.model.Choice;
import org.entente.core.model.Conflict;
import org.entente.core.model.Conflict.Side;
import org.entente.core.model.Decision;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionTest {

    private static final String KEY = "0123456789abcdef";

    @TempDir
    Path folder;

    private Ledger ledger;
    private String digest = "";

    @BeforeEach
    void open() throws IOException {
        ledger = new DuckStore().open(folder.resolve("w"));
        Path file = Files.writeString(folder.resolve("partners"), "partners");
        digest = Sample.digest(file);
        try (Transaction transaction = ledger.begin()) {
            transaction.source(Source.of(digest, "partners"), file);
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported partners.", "");
        }
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    private Decision decision(Choice choice) {
        Conflict conflict = new Conflict(
                new Side("24", "partners", Set.of(5L), Set.of(digest)),
                new Side("10", "trade", Set.of(11L, 7L), Set.of("bb")));
        return Decision.on(KEY, conflict, choice, "ann", "as told", LocalDate.parse("2026-03-01"));
    }

    private Revision decide(Choice choice) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            transaction.decision(decision(choice));
            return transaction.commit(RevisionKind.DECISION, "ann", "Decided.", "as told");
        }
    }

    private Decisions at(Revision revision) throws IOException {
        try (Ledger.Snapshot snapshot = ledger.snapshot(revision.number())) {
            return Decisions.of(snapshot);
        }
    }

    @Test
    void itIsReadAsItWasMade() throws IOException {
        Decisions decisions = at(decide(Choice.PREFER_A));
        assertThat(decisions.on(KEY)).contains(decision(Choice.PREFER_A));
        assertThat(decisions.against(11)).hasSize(1);
        assertThat(decisions.against(5)).isEmpty();
    }

    @Test
    void aLaterOneTakesThePlaceOfTheFirstWhichUndoBringsBack() throws IOException {
        Revision first = decide(Choice.PREFER_A);
        Revision second = decide(Choice.BOTH_HOLD);
        assertThat(at(second).all()).containsExactly(decision(Choice.BOTH_HOLD));
        assertThat(at(first).all()).containsExactly(decision(Choice.PREFER_A));
        Revision undone = ledger.undo(second.number(), "bob", "");
        assertThat(at(undone).all()).containsExactly(decision(Choice.PREFER_A));
        assertThat(at(ledger.undo(undone.number(), "bob", "")).all()).containsExactly(decision(Choice.BOTH_HOLD));
    }

    @Test
    void itDoesNotStandInTheWayOfUndoingTheImportAndOutlivesIt() throws IOException {
        Revision decided = decide(Choice.PREFER_A);
        Revision undone = ledger.undo(decided.number() - 1, "ann", "");
        assertThat(at(undone).on(KEY)).isPresent();
        assertThat(ledger.examine()).extracting(Check::severity).containsOnly(Severity.NOTE);
    }

    @Test
    void aPurgeErasesWhatQuotesTheSource() throws IOException {
        Revision decided = decide(Choice.PREFER_A);
        Revision purged = ledger.purge(digest, "ann", "");
        assertThat(at(purged).all()).isEmpty();
        assertThat(at(decided).all()).isEmpty();
    }
}
