package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.entente.core.model.Check;
import org.entente.core.model.Column;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.model.Outcome;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Role;
import org.entente.core.model.RunCard;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, restore, examination and erasure. */
class SafetyTest {

    private static final String SECRET = "Aland buys twelve Falcons";

    @TempDir
    Path folder;

    private final DuckStore store = new DuckStore();
    private Path workspace;
    private Ledger ledger;
    private Sample sample;

    @BeforeEach
    void open() throws IOException {
        workspace = folder.resolve("w");
        ledger = store.open(workspace);
        try (Transaction transaction = ledger.begin()) {
            sample = new Sample(folder, transaction.reserve(100));
            sample.write(transaction);
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported a deal.", "");
        }
        keep();
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    private void keep() throws IOException {
        keep(ledger.revision(), ledger.revision());
    }

    /** Keeps what was made of one revision, begun when another was the latest. */
    private void keep(Revision of, Revision latest) throws IOException {
        Table table = Table.of("T", new Column("quote", Column.Type.TEXT)).build();
        RunCard card = new RunCard(
                new RunCard.Part("x", "1", ""), "X", List.of(), Map.of(), of.number(), LocalDate.of(2026, 1, 2));
        ledger.keep(new Outcome(card, table), latest);
    }

    /** Every row of every table. */
    private static List<Object> rows(Ledger ledger) throws IOException {
        List<Object> rows = new ArrayList<>();
        try (Ledger.Snapshot data = ledger.snapshot(ledger.revision().number())) {
            for (HeldTable table : HeldTable.ALL) {
                rows.add(table.name());
                rows.addAll(RoundTripTest.held(data, "SELECT * FROM held." + table.name() + " ORDER BY ALL"));
            }
        }
        return rows;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aBackupOfALiveWorkspaceIsRestoredAsItWas() throws Exception {
        Path backup = folder.resolve("w.backup");
        List<Object> before = rows(ledger);
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            while (!ended.get()) {
                write();
            }
        });
        long begun = ledger.revision().number();
        ledger.backup(backup);
        ended.set(true);
        writing.get(20, TimeUnit.SECONDS);
        assertThat(names(folder)).noneMatch(name -> name.endsWith(".part"));

        store.restore(backup, folder.resolve("again"));
        try (Ledger again = store.open(folder.resolve("again"))) {
            long number = again.revision().number();
            assertThat(number).isBetween(begun, ledger.revision().number());
            assertThat(again.revisions()).isEqualTo(ledger.revisions().subList(0, (int) number));
            assertThat(rows(again)).containsAll(before);
            assertThat(again.examine()).allMatch(check -> check.severity().equals(Severity.NOTE), "is well");
            assertThat(again.original(sample.source.digest()).orElseThrow()).hasSameBinaryContentAs(sample.original);
        }
        assertThat(names(folder.resolve("again/runs"))).isEqualTo(names(workspace.resolve("runs")));
    }

    private void write() {
        try (Transaction transaction = ledger.begin()) {
            long id = transaction.reserve(1);
            transaction.evidence(id, Evidence.of(sample.source.digest(), new Locator.Whole(), "more", "test 1"));
            transaction.commit("bob", "More.", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aBackupIsNeverWrittenOverAFileAndLeavesNothingWhereItFails() throws IOException {
        Path there = Files.writeString(folder.resolve("there"), "x");
        assertThatThrownBy(() -> ledger.backup(there)).hasMessageContaining("is there already");
        assertThat(there).hasContent("x");
        assertThatThrownBy(() -> ledger.backup(folder.resolve("no/where"))).hasMessageContaining("There is no folder");
    }

    @Test
    void whatIsNoWholeBackupIsRefusedAndNothingIsLeft() throws IOException {
        Path backup = folder.resolve("w.backup");
        ledger.backup(backup);
        Path target = folder.resolve("again");

        byte[] bytes = Files.readAllBytes(backup);
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> store.restore(half, target)).hasMessageContaining("is no backup, or not whole");
        Path text = Files.writeString(folder.resolve("text"), "a letter");
        assertThatThrownBy(() -> store.restore(text, target)).hasMessageContaining("is no backup");
        assertThatThrownBy(() -> store.restore(folder.resolve("none"), target))
                .hasMessageContaining("There is no file");
        assertThat(target).doesNotExist();

        assertThatThrownBy(() -> store.restore(backup, workspace)).isInstanceOf(IOException.class);
        Path own = Files.createDirectories(folder.resolve("own/sources")).getParent();
        Files.writeString(own.resolve("sources/letter"), "mine");
        assertThatThrownBy(() -> store.restore(half, own)).hasMessageContaining("holds something already");
        assertThat(own.resolve("sources/letter")).hasContent("mine");
        store.restore(backup, target);
        assertThatThrownBy(() -> store.restore(backup, target)).hasMessageContaining("holds something already");
    }

    @Test
    void aWorkspaceThatIsWellIsFoundWell() throws IOException {
        assertThat(ledger.examine())
                .filteredOn(check -> !check.severity().equals(Severity.NOTE))
                .isEmpty();
    }

    @Test
    void bytesThatAreMissingOrChangedAreFound() throws IOException {
        Files.writeString(workspace.resolve("sources").resolve(sample.source.digest()), "forged");
        Files.delete(workspace.resolve("sources").resolve(sample.translation.digest()));
        Check sources = found("sources");
        assertThat(sources.severity()).isEqualTo(Severity.LOSS);
        assertThat(sources.found())
                .contains(sample.source.digest() + " has other bytes")
                .contains(sample.translation.digest() + " is missing")
                .endsWith("; restore it from a backup.");
        Files.writeString(workspace.resolve("runs/0123456789ab.json"), "{\"card\": ");
        assertThat(found("results").found()).contains("0123456789ab.json cannot be read");
    }

    @Test
    void rowsThatNameNothingAndCountsThatAreWrongAreFound() throws Exception {
        ledger.close();
        try (DuckDBConnection connection = DuckDBConnection.newConnection(
                        "jdbc:duckdb:" + workspace.resolve("workspace.duckdb"), false, null, new Properties());
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM held.evidence WHERE id = "
                    + sample.evidence.keySet().iterator().next());
            statement.execute("UPDATE held.tie SET reports = 7");
            statement.execute("UPDATE held.item SET added = 99");
            statement.execute("INSERT INTO held.source SELECT * FROM held.source");
            statement.execute("INSERT INTO held.coding SELECT id, 'TIE', 11, 'ann', 'ACCEPTED', NULL, true, 1, NULL"
                    + " FROM range(91, 93) t(id)");
            statement.execute("UPDATE held.revision SET number = 2");
            statement.execute("DELETE FROM held.actor WHERE id = 'BBB'");
        }
        ledger = store.open(workspace);
        assertThat(found("references").found())
                .contains("observation_evidence names")
                .contains("as evidence");
        assertThat(found("names of actors and systems").severity()).isEqualTo(Severity.DOUBT);
        assertThat(found("counts").found()).contains("counts 7 reports");
        assertThat(found("rows").found())
                .contains("item has 2 rows of no revision")
                .contains("that are there twice");
        assertThat(found("rows").found()).contains("coding says twice what is said once, of 11");
        assertThat(found("revisions").severity()).isEqualTo(Severity.LOSS);
    }

    private Check found(String what) throws IOException {
        return ledger.examine().stream()
                .filter(check -> check.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPurgeErasesASourceFromAllRevisionsAndFilesAndTellsNothingOfIt() throws IOException {
        long tie = another();
        Files.writeString(workspace.resolve("workspace.duckdb.v1.bak"), SECRET);
        ledger.undo(1, "ann", "");
        ledger.undo(3, "ann", "");
        assertThat(ledger.purging(sample.source.digest())).startsWith("This would erase the source ");
        Revision purge = ledger.purge(sample.source.digest(), "ann", "A court asks for it.");
        assertThat(purge.kind()).isEqualTo(RevisionKind.PURGE);
        assertThat(purge.what())
                .matches("Erased the source " + sample.source.digest().substring(0, 12)
                        + " with 3 pieces of evidence, 5 ties, 2 observations and 1 capability that rested on nothing"
                        + " else, and the kept result [0-9a-f]{12}\\.");
        try (Ledger.Snapshot data = ledger.snapshot(1)) {
            assertThat(RoundTripTest.rows(data, "SELECT id FROM tie")).isEmpty();
            assertThat(RoundTripTest.rows(data, "SELECT count(*) FROM evidence"))
                    .containsExactly(List.of(0L));
        }
        try (Ledger.Snapshot data = ledger.snapshot(purge.number())) {
            assertThat(RoundTripTest.rows(data, "SELECT id FROM tie")).containsExactly(List.of(tie));
        }
        assertThat(ledger.examine())
                .filteredOn(check -> check.severity().equals(Severity.LOSS))
                .isEmpty();
        assertThatThrownBy(() -> ledger.undo(purge.number(), "ann", "")).hasMessage("A purge cannot be undone.");
        ledger.close();
        assertThat(names(workspace.resolve("sources"))).doesNotContain(sample.source.digest());
        assertThat(names(workspace.resolve("runs"))).isEmpty();
        assertThat(names(workspace)).containsExactly(".lock", "format", "runs", "sources", "tmp", "workspace.duckdb");
        try (Stream<Path> files = Files.walk(workspace)) {
            // The translation is a source of its own that says not of what it is one.
            String other = sample.translation.digest();
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(other))
                    .toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(SECRET)
                        .doesNotContain("Falcon");
            }
        }
        ledger = store.open(workspace);
        assertThat(ledger.revision()).isEqualTo(purge);
    }

    /** Another source with a tie between two of the sample's actors. */
    private long another() throws IOException {
        try (Transaction transaction = ledger.begin()) {
            Path file = Files.writeString(folder.resolve("other"), "other");
            transaction.source(Source.of(Sample.digest(file), "other"), file);
            long id = transaction.reserve(2);
            transaction.evidence(id, Evidence.of(Sample.digest(file), new Locator.Whole(), "other", "test 1"));
            transaction.tie(
                    id + 1,
                    Tie.of(TieType.AGREEMENT)
                            .with("AAA", Role.PARTNER)
                            .with("BBB", Role.PARTNER)
                            .build(),
                    id);
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported another.", "");
            return id + 1;
        }
    }

    @Test
    void whatRestsOnAnotherSourceTooStaysWithFewerReports() throws IOException {
        long id;
        try (Transaction transaction = ledger.begin()) {
            Path file = Files.writeString(folder.resolve("other"), "other");
            transaction.source(Source.of(Sample.digest(file), "other"), file);
            id = transaction.reserve(2);
            transaction.evidence(id, Evidence.of(Sample.digest(file), new Locator.Whole(), "other", "test 1"));
            transaction.tie(
                    id + 1,
                    sample.ties.values().iterator().next(),
                    sample.evidence.keySet().iterator().next(),
                    id);
            transaction.commit("ann", "Told by both.", "");
        }
        ledger.purge(sample.source.digest(), "ann", "");
        try (Ledger.Snapshot data = ledger.snapshot(3)) {
            assertThat(RoundTripTest.rows(data, "SELECT id, reports FROM tie")).containsExactly(List.of(id + 1, 1L));
        }
        assertThat(ledger.examine())
                .filteredOn(check -> check.severity().equals(Severity.LOSS))
                .isEmpty();
        assertThatThrownBy(() -> ledger.purge(sample.source.digest(), "ann", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No revision holds a source");
    }

    @Test
    void resultsGoWithThePurgeItselfAndWhatIsMadeAfterItStays() throws IOException {
        ledger.purge(sample.source.digest(), "ann", "");
        assertThat(names(workspace.resolve("runs"))).isEmpty();
        keep();
        // Of an earlier revision, in which nothing of it is left.
        keep(ledger.revisions().get(0), ledger.revision());
        ledger.close();
        ledger = store.open(workspace);
        assertThat(ledger.kept()).hasSize(2);
    }

    @Test
    void aResultThatWasBegunBeforeAPurgeIsNotKeptAfterIt() throws IOException {
        Revision begun = ledger.revision();
        ledger.purge(sample.source.digest(), "ann", "");
        assertThatThrownBy(() -> keep(begun, begun))
                .isInstanceOf(IOException.class)
                .hasMessage("A source was erased while X was made, which may hold something of it; run it again.");
        assertThat(names(workspace.resolve("runs"))).isEmpty();
    }

    @Test
    void anErasureThatWasCutShortIsFinishedAtTheNextOpening() throws IOException {
        ledger.purge(sample.source.digest(), "ann", "");
        keep(ledger.revisions().get(0), ledger.revision());
        ledger.close();
        Path copy = Files.writeString(workspace.resolve("workspace.duckdb.v1.bak"), SECRET);
        Files.writeString(workspace.resolve("erasing"), "1 2", StandardCharsets.UTF_8);
        Files.writeString(workspace.resolve("runs/0123456789ab.json"), "{\"card\": ");
        ledger = store.open(workspace);
        assertThat(ledger.notes()).isEmpty();
        assertThat(workspace.resolve("erasing")).doesNotExist();
        assertThat(copy).doesNotExist();
        assertThat(names(workspace.resolve("runs"))).isEmpty();
        assertThat(ledger.revision().number()).isEqualTo(2);
    }

    @Test
    void anErasureOfWhichThePurgeDidNotComeAboutLeavesResultsAndCopies() throws IOException {
        ledger.close();
        Path copy = Files.writeString(workspace.resolve("workspace.duckdb.v1.bak"), "as it was");
        Files.writeString(workspace.resolve("erasing"), "1 2", StandardCharsets.UTF_8);
        ledger = store.open(workspace);
        assertThat(workspace.resolve("erasing")).doesNotExist();
        assertThat(copy).exists();
        assertThat(names(workspace.resolve("runs"))).hasSize(1);
    }

    @Test
    void anErasureThatIsStillDueOutlivesAPurgeThatIsOnlyAskedAbout() throws IOException {
        ledger.close();
        Layout layout = new Layout(workspace);
        Path mark = Files.writeString(workspace.resolve("erasing"), "4 5", StandardCharsets.UTF_8);
        Erasure second = new Erasure(layout);
        second.begin(2, 7);
        assertThat(mark).hasContent("4 5\n2 7");
        second.cancel();
        assertThat(mark).hasContent("4 5");
    }

    @Test
    void aPurgeForWhichTheDiskHasNoRoomIsRefusedBeforeAnythingIsErased() throws IOException {
        Erasure erasure = new Erasure(new Layout(workspace), () -> 12L << 20);
        assertThatThrownBy(() -> erasure.begin(1, 2))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("MiB too little; make room");
        assertThat(workspace.resolve("erasing")).doesNotExist();
    }

    @Test
    void aWorkspaceWhoseErasureCannotBeFinishedIsOpenedAllTheSame() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "no prlimit to bound the size of files");
        ledger.purge(sample.source.digest(), "ann", "");
        ledger.close();
        Path mark = Files.writeString(workspace.resolve("erasing"), "1 2", StandardCharsets.UTF_8);
        try (Child child = new Child("starve", workspace)) {
            assertThat(child.line())
                    .startsWith(
                            "What was erased from the workspace " + workspace.toRealPath() + " is still in its file")
                    .doesNotContain("Statement was closed");
            assertThat(child.line()).isEqualTo("2 revisions");
            assertThat(child.line()).isEqualTo("done");
        }
        assertThat(mark).exists();
        ledger = store.open(workspace);
        assertThat(ledger.notes()).isEmpty();
        assertThat(mark).doesNotExist();
    }
}
