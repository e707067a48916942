package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.entente.core.model.RevisionKind;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restore does with backups that are damaged and folders that are not its own. */
class RestoreTest {

    @TempDir
    Path folder;

    private final DuckStore store = new DuckStore();
    private Path backup;
    private Sample sample;

    @BeforeEach
    void backUp() throws IOException {
        backup = folder.resolve("w.backup");
        try (Ledger ledger = store.open(folder.resolve("w"))) {
            try (Transaction transaction = ledger.begin()) {
                sample = new Sample(folder, transaction.reserve(100));
                sample.write(transaction);
                transaction.commit(RevisionKind.IMPORT, "ann", "Imported a deal.", "");
            }
            ledger.backup(backup);
        }
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    /** A backup of these entries, with their digests. */
    private Path forged(Map<String, byte[]> entries) throws IOException {
        entries.remove("digests");
        String digests = entries.entrySet().stream()
                .map(entry -> HexFormat.of().formatHex(Originals.sha256().digest(entry.getValue())) + "  "
                        + entry.getKey() + "\n")
                .collect(Collectors.joining());
        entries.put("digests", digests.getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("forged");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return file;
    }

    @Test
    void aFolderThatWasThereStaysWhereTheBackupIsNotWhole() throws IOException {
        Path there = Files.createDirectories(folder.resolve("there"));
        byte[] bytes = Files.readAllBytes(backup);
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> store.restore(half, there)).hasMessageContaining("is no backup, or not whole");
        assertThat(there).isEmptyDirectory();
        store.restore(backup, there);
        assertThat(store.holds(there)).isTrue();
    }

    @Test
    void aFolderThatAnotherProcessHoldsIsLeftAsItIs() throws IOException {
        Path there = Files.createDirectories(folder.resolve("there"));
        try (Child child = new Child("lock", there)) {
            assertThat(child.line()).isEqualTo("held");
            assertThatThrownBy(() -> store.restore(backup, there))
                    .hasMessageContaining("in use by the process " + child.pid());
            assertThat(there.resolve(".lock")).exists();
        }
    }

    @Test
    void aDatabaseThatIsNoneLeavesNothingThoughItsDigestIsRight() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put("workspace.duckdb", "no database, but longer than a header".getBytes(StandardCharsets.UTF_8));
        Path forged = forged(entries);
        Path target = folder.resolve("again");
        assertThatThrownBy(() -> store.restore(forged, target)).hasMessageContaining("cannot be opened");
        assertThat(target).doesNotExist();
    }

    @Test
    void whatABackupLacksIsSaidAndTheRestIsKept() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.remove("sources/" + sample.source.digest());
        Path forged = forged(entries);
        Path target = folder.resolve("again");
        assertThatThrownBy(() -> store.restore(forged, target))
                .hasMessageContaining("is restored, but not all of it was in the backup")
                .hasMessageContaining(sample.source.digest() + " is missing");
        try (Ledger ledger = store.open(target)) {
            assertThat(ledger.revision().number()).isEqualTo(1);
        }
    }

    @Test
    void aListOfDigestsWithoutEndIsNotReadToItsEnd() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put("digests", new byte[40 << 20]);
        Path forged = zip(entries);
        Path target = folder.resolve("again");
        assertThatThrownBy(() -> store.restore(forged, target)).hasMessageContaining("its list of digests has no end");
        assertThat(target).doesNotExist();
    }
}
