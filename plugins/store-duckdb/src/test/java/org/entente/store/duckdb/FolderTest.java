package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.entente.core.spi.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    Path folder;

    private final DuckStore store = new DuckStore();

    @Test
    void aNewWorkspaceIsMadeWithItsFolders() throws IOException {
        Path workspace = folder.resolve("a/b/w");
        assertThat(store.holds(workspace)).isFalse();
        store.open(workspace).close();
        assertThat(store.holds(workspace)).isTrue();
        assertThat(workspace.resolve("sources")).isDirectory();
        assertThat(workspace.resolve("runs")).isDirectory();
        assertThat(workspace.resolve("workspace.duckdb")).isRegularFile();
        try (Stream<Path> left = Files.list(workspace.resolve("tmp"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFolderWithAnApostropheAndBlanksIsOpened() throws IOException {
        Path workspace = folder.resolve("Ann's own, \"work\" ıİ");
        store.open(workspace).close();
        store.open(workspace).close();
    }

    @Test
    void aFolderThatIsOpenInThisProcessIsNotOpenedTwice() throws IOException {
        try (Ledger ledger = store.open(folder.resolve("w"))) {
            assertThatThrownBy(() -> store.open(folder.resolve("x/../w")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("already open in this process");
            assertThatThrownBy(() -> new DuckStore().open(folder.resolve("w")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("already open in this process");
            assertThat(ledger.revisions()).isEmpty();
        }
        store.open(folder.resolve("w")).close();
    }

    @Test
    void aFolderHeldByAnotherProcessIsRefusedWithItsNumber() throws Exception {
        Path workspace = folder.resolve("w");
        try (Child child = new Child("hold", workspace)) {
            assertThat(child.line()).isEqualTo("held");
            assertThatThrownBy(() -> store.open(workspace))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by the process " + child.pid())
                    .hasMessageNotContaining("\n");
        }
        store.open(workspace).close();
    }

    @Test
    void aFolderThatAnotherProcessLetsGoOfSoonIsWaitedFor() throws Exception {
        Path workspace = folder.resolve("w");
        try (Child child = new Child("hold", workspace)) {
            assertThat(child.line()).isEqualTo("held");
            CompletableFuture<Void> ended = CompletableFuture.runAsync(
                    () -> ProcessHandle.of(child.pid()).ifPresent(ProcessHandle::destroyForcibly),
                    CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
            store.open(workspace).close();
            ended.join();
        }
    }

    @Test
    void aWorkbenchIsNotWaitedFor() throws Exception {
        Path workspace = folder.resolve("w");
        try (Child child = new Child("hold", workspace)) {
            assertThat(child.line()).isEqualTo("held");
            Files.writeString(workspace.resolve(".running"), "port=1");
            long begun = System.nanoTime();
            assertThatThrownBy(() -> store.open(workspace)).hasMessageContaining("in use by the process");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aWorkspaceOfANewerVersionIsRefusedAndStaysAsItIs() throws Exception {
        Path workspace = folder.resolve("w");
        store.open(workspace).close();
        Path database = workspace.resolve("workspace.duckdb");
        byte[] before = Files.readAllBytes(database);
        Files.writeString(workspace.resolve("format"), "9\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> store.open(workspace)).hasMessageContaining("newer version (format 9");
        assertThat(database).hasBinaryContent(before);

        Files.delete(workspace.resolve("format"));
        try (DuckDBConnection connection = foreign(database)) {
            connection.createStatement().execute("UPDATE held.format SET version = 9");
        }
        before = Files.readAllBytes(database);
        assertThatThrownBy(() -> store.open(workspace)).hasMessageContaining("newer version (format 9");
        assertThat(database).hasBinaryContent(before);
        assertThat(workspace.resolve("format")).doesNotExist();
    }

    @Test
    void aFolderThatHoldsSomethingElseIsRefusedAndStaysAsItIs() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        Path letter = Files.writeString(other.resolve("letter.txt"), "x");
        assertThatThrownBy(() -> store.open(other)).hasMessageContaining("holds other files and no workspace");
        try (Stream<Path> all = Files.list(other)) {
            assertThat(all).containsExactly(letter);
        }
        assertThatThrownBy(() -> store.open(letter)).hasMessageContaining("is a file");
        assertThatThrownBy(() -> store.open(folder.resolve("a;b"))).hasMessageContaining("semicolon");

        Path foreign = Files.createDirectories(folder.resolve("foreign"));
        try (DuckDBConnection connection = foreign(foreign.resolve("workspace.duckdb"))) {
            connection.createStatement().execute("CREATE TABLE mine (a INTEGER)");
        }
        assertThatThrownBy(() -> store.open(foreign)).hasMessageContaining("is a database of something else");

        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("workspace.duckdb"), "not a database at all, but longer than a header");
        assertThatThrownBy(() -> store.open(broken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "no folder here that not even root may write");
        assertThatThrownBy(() -> store.open(Path.of("/proc/entente")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("The folder /proc/entente cannot be made")
                .hasMessageNotContaining("\n");
    }

    @Test
    void whatADeadProcessLeftInTheWorkspaceIsSwept() throws IOException {
        Path workspace = folder.resolve("w");
        store.open(workspace).close();
        Files.createDirectories(workspace.resolve("tmp/999999/x"));
        Path orphan = Files.writeString(workspace.resolve("sources").resolve(Sample.digest("orphan")), "orphan");
        store.open(workspace).close();
        assertThat(workspace.resolve("tmp/999999")).doesNotExist();
        assertThat(orphan).doesNotExist();
    }

    @Test
    void aFullDiskIsASentenceAndTheWorkspaceStaysAsItWas() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "no prlimit to bound the size of files");
        Path workspace = folder.resolve("w");
        store.open(workspace).close();
        try (Child child = new Child("fill", workspace)) {
            String line = child.line();
            assertThat(line).startsWith("IOException: The workspace could not be written: ");
            assertThat(child.line()).isNull();
        }
        try (Ledger ledger = store.open(workspace)) {
            assertThat(ledger.revisions()).isEmpty();
            try (Stream<Path> sources = Files.list(workspace.resolve("sources"))) {
                assertThat(sources).isEmpty();
            }
        }
    }

    static DuckDBConnection foreign(Path file) throws Exception {
        return DuckDBConnection.newConnection("jdbc:duckdb:" + file, false, new Properties());
    }
}
