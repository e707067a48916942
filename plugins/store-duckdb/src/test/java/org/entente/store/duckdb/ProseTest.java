package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Severity;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text that was read of a source whose bytes are none. */
class ProseTest {

    @TempDir
    Path folder;

    private final DuckStore store = new DuckStore();
    private Sample sample;
    private Path text;

    @BeforeEach
    void write() throws IOException {
        text = Files.writeString(folder.resolve("prose"), "It is old.\n\nNorway has ordered ships.");
        try (Ledger ledger = store.open(folder.resolve("w"));
                Transaction transaction = ledger.begin()) {
            sample = new Sample(folder, transaction.reserve(100));
            sample.write(transaction);
            transaction.prose(sample.source.digest(), text);
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported a deal.", "");
        }
    }

    @Test
    void itIsKeptBesideTheBytesAndInABackup() throws IOException {
        Path backup = folder.resolve("w.backup");
        try (Ledger ledger = store.open(folder.resolve("w"))) {
            assertThat(ledger.prose(sample.source.digest()).orElseThrow()).hasSameTextualContentAs(text);
            assertThat(ledger.prose(sample.translation.digest())).isEmpty();
            assertThat(ledger.prose("../workspace.duckdb")).isEmpty();
            ledger.backup(backup);
        }
        store.restore(backup, folder.resolve("again"));

        try (Ledger again = store.open(folder.resolve("again"))) {
            assertThat(again.prose(sample.source.digest()).orElseThrow()).hasSameTextualContentAs(text);
            assertThat(again.examine()).allMatch(check -> check.severity().equals(Severity.NOTE), "is well");
        }
    }

    @Test
    void whatIsReadAgainTakesItsPlaceAndWhatIsNotCommittedDoesNot() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "Norway has ordered ships.");
        try (Ledger ledger = store.open(folder.resolve("w"))) {
            try (Transaction transaction = ledger.begin()) {
                transaction.prose(sample.source.digest(), other);
            }
            assertThat(ledger.prose(sample.source.digest()).orElseThrow()).hasSameTextualContentAs(text);
            try (Transaction transaction = ledger.begin()) {
                transaction.prose(sample.source.digest(), other);
                transaction.commit(RevisionKind.IMPORT, "ann", "Read again.", "");
            }
            assertThat(ledger.prose(sample.source.digest()).orElseThrow()).hasSameTextualContentAs(other);
        }
    }

    @Test
    void whatWasReplacedIsPutBackWhenTheCommitFails() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "Norway has ordered ships.");
        Layout layout = new Layout(folder.resolve("w"));
        try (Ledger ledger = store.open(folder.resolve("w"))) {
            Originals originals = new Originals(layout);
            originals.prose(sample.source.digest(), other);

            originals.place();
            originals.undo();

            assertThat(ledger.prose(sample.source.digest()).orElseThrow()).hasSameTextualContentAs(text);
        }
    }
}
