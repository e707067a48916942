package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.entente.core.api.CancelledException;
import org.entente.core.api.Dataset;
import org.entente.core.model.Actor;
import org.entente.core.model.Evidence;
import org.entente.core.model.History;
import org.entente.core.model.Locator;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Role;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Source;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {

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

    /** Imports a source with one tie between two countries. */
    private long load(String name, String one, String other) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            Path file = Files.writeString(folder.resolve(name), name);
            String digest = Sample.digest(file);
            transaction.source(Source.of(digest, name), file);
            transaction.actor(Actor.country(one, one));
            transaction.actor(Actor.country(other, other));
            long id = transaction.reserve(2);
            transaction.evidence(id, Evidence.of(digest, new Locator.Whole(), name, "test 1"));
            transaction.tie(id + 1, tie(one, other), id);
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported " + name + ".", "");
            return id + 1;
        }
    }

    private static Tie tie(String one, String other) {
        return Tie.of(TieType.AGREEMENT)
                .with(one, Role.PARTNER)
                .with(other, Role.PARTNER)
                .build();
    }

    private long same(long first, long second) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            transaction.same(
                    transaction.reserve(1),
                    new SameAs(SameKind.TIE, Long.toString(first), Long.toString(second), 0.5, "Alike.", "ann"));
            return transaction
                    .commit(RevisionKind.MERGE, "ann", "Merged two.", "")
                    .number();
        }
    }

    /** All that is there at a revision, but for the revisions that added it. */
    private List<Object> state(long revision) throws IOException {
        List<Object> state = new ArrayList<>();
        try (Ledger.Snapshot data = ledger.snapshot(revision)) {
            for (HeldTable table : HeldTable.ALL) {
                state.add(table.name());
                state.addAll(RoundTripTest.held(
                        data,
                        "SELECT * EXCLUDE (added, removed) FROM held." + table.name()
                                + " WHERE present(added, removed) ORDER BY ALL"));
            }
        }
        return state;
    }

    @Test
    void anUndoneImportIsGoneAndARedoBringsItBackAsItWas() throws IOException {
        try (Transaction transaction = ledger.begin()) {
            new Sample(folder, transaction.reserve(100)).write(transaction);
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported a deal.", "");
        }
        Revision undo = ledger.undo(1, "bob", "a slip");
        assertThat(undo.kind()).isEqualTo(RevisionKind.UNDO);
        assertThat(undo.undoes()).isEqualTo(1);
        assertThat(undo.parent()).isZero();
        assertThat(undo.what()).isEqualTo("Undid revision 1: Imported a deal.");
        assertThat(undo.why()).isEqualTo("a slip");
        assertThat(state(2)).isEqualTo(state(0));
        Revision redo = ledger.undo(2, "bob", "");
        assertThat(redo.kind()).isEqualTo(RevisionKind.REDO);
        assertThat(redo.what()).isEqualTo("Brought back revision 1: Imported a deal.");
        assertThat(redo.parent()).isEqualTo(1);
        assertThat(state(3)).isEqualTo(state(1));
        ledger.undo(1, "bob", "");
        assertThat(state(4)).isEqualTo(state(0));
        ledger.undo(4, "bob", "");
        assertThat(state(5)).isEqualTo(state(1));
    }

    @Test
    void aSnapshotShowsEarlierRevisionsUntilItIsClosed() throws IOException {
        load("first", "AAA", "BBB");
        long second = load("second", "AAA", "CCC");
        ledger.undo(2, "ann", "");
        Dataset before;
        try (Ledger.Snapshot data = ledger.snapshot(3)) {
            before = data.at(2);
            assertThat(before.revision().what()).isEqualTo("Imported second.");
            assertThat(RoundTripTest.rows(before, "SELECT id FROM tie ORDER BY id"))
                    .hasSize(2);
            assertThat(RoundTripTest.rows(data.at(0), "SELECT id FROM tie")).isEmpty();
            assertThat(RoundTripTest.rows(data, "SELECT kind, id, revision FROM taken_away"))
                    .containsExactly(List.of("TIE", second, 3L));
            assertThat(RoundTripTest.rows(before, "SELECT id FROM taken_away")).isEmpty();
            assertThatThrownBy(() -> before.at(3))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the revisions 0 to 2");
        }
        assertThatThrownBy(before::sources).isInstanceOf(CancelledException.class);
    }

    @Test
    void aRevisionIsUndoneUnderLaterOnesThatDoNotRestOnIt() throws IOException {
        load("first", "AAA", "BBB");
        long second = load("second", "AAA", "CCC");
        Revision undo = ledger.undo(1, "ann", "");
        assertThat(undo.parent()).isEqualTo(2);
        try (Ledger.Snapshot data = ledger.snapshot(3)) {
            assertThat(RoundTripTest.rows(data, "SELECT id FROM tie")).containsExactly(List.of(second));
            assertThat(RoundTripTest.rows(data, "SELECT id FROM actor ORDER BY id"))
                    .as("AAA is still used, BBB is not")
                    .containsExactly(List.of("AAA"), List.of("CCC"));
        }
    }

    @Test
    void whatARedoneImportNamesComesBackWithIt() throws IOException {
        load("first", "AAA", "BBB");
        load("second", "AAA", "CCC");
        ledger.undo(2, "ann", "");
        ledger.undo(1, "ann", "");
        ledger.undo(3, "ann", "");
        try (Ledger.Snapshot data = ledger.snapshot(5)) {
            assertThat(RoundTripTest.rows(data, "SELECT id FROM actor ORDER BY id"))
                    .containsExactly(List.of("AAA"), List.of("CCC"));
        }
    }

    @Test
    void whatLaterRevisionsRestOnIsNotUndone() throws IOException {
        long first = load("first", "AAA", "BBB");
        long second = load("second", "AAA", "BBB");
        long merge = same(first, second);
        List<Object> before = state(3);
        assertThatThrownBy(() -> ledger.undo(1, "ann", ""))
                .isInstanceOf(IOException.class)
                .hasMessage("Revision 1 cannot be undone, since revision 3 (Merged two.) rests on it; undo that one"
                        + " first.");
        assertThat(ledger.revision().number()).isEqualTo(3);
        assertThat(state(3)).isEqualTo(before);
        ledger.undo(merge, "ann", "");
        ledger.undo(1, "ann", "");
        assertThatThrownBy(() -> ledger.undo(4, "ann", ""))
                .hasMessage(
                        "Revision 3 cannot be brought back, since revision 5 (Undid revision 1: Imported first.) took away"
                                + " what it needs; undo that one first.");
    }

    @Test
    void aValueThatWasToldAnewSinceIsNotUndone() throws IOException {
        long tie = load("first", "AAA", "BBB");
        for (int i = 0; i < 2; i++) {
            try (Transaction transaction = ledger.begin()) {
                transaction.withdraw(List.of(tie));
                transaction.tie(tie, tie(i == 0 ? "BBB" : "AAA", "AAA"), tie - 1);
                transaction.commit("ann", "Edited.", "");
            }
        }
        assertThatThrownBy(() -> ledger.undo(2, "ann", "")).hasMessageContaining("since revision 3 (Edited.)");
        assertThatThrownBy(() -> ledger.undo(1, "ann", ""))
                .hasMessageContaining("since revision 2 (Edited.)")
                .hasMessageEndingWith("; undo that one first, after what rests on it in turn.");
        ledger.undo(3, "ann", "");
        ledger.undo(2, "ann", "");
        assertThat(state(5)).isEqualTo(state(1));
        ledger.undo(1, "ann", "");
        assertThat(state(6)).isEqualTo(state(0));
    }

    @Test
    void aSourceThatCameAgainSinceIsNotBroughtBackTwice() throws IOException {
        load("first", "AAA", "BBB");
        ledger.undo(1, "ann", "");
        load("first", "AAA", "BBB");
        assertThatThrownBy(() -> ledger.undo(2, "ann", ""))
                .hasMessage(
                        "Revision 1 cannot be brought back, since revision 3 (Imported first.) rests on its undoing;"
                                + " undo that one first.");
    }

    @Test
    void whatIsUndoneAlreadyOrIsNotThereIsRefused() throws IOException {
        load("first", "AAA", "BBB");
        ledger.undo(1, "ann", "");
        assertThatThrownBy(() -> ledger.undo(1, "ann", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Revision 1 is undone already, by revision 2; a redo of that one brings it back.");
        assertThatThrownBy(() -> ledger.undo(9, "ann", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no revision 9; the workspace has 1 to 2.");
        assertThatThrownBy(() -> ledger.undo(0, "ann", "")).hasMessageContaining("nothing before revision 1");
    }

    @Test
    void aNameMovesAndIsUndoneLikeAnyChange() throws IOException {
        load("first", "AAA", "BBB");
        load("second", "AAA", "CCC");
        ledger.name("draft", 1, "ann", "");
        ledger.name("draft", 2, "ann", "");
        assertThat(ledger.names()).containsEntry("draft", 2L).hasSize(1);
        ledger.undo(4, "ann", "");
        assertThat(ledger.names()).containsEntry("draft", 1L).hasSize(1);
        assertThatThrownBy(() -> ledger.name("2026", 1, "ann", ""))
                .hasMessageContaining("no number, no date and not last");
        assertThatThrownBy(() -> ledger.name("later", 99, "ann", "")).hasMessageContaining("no revision 99");
        assertThat(new History(ledger.revisions()).latest().number()).isEqualTo(5);
    }

    @Test
    void readersSeeTheirRevisionWhateverIsDoneMeanwhile() throws Exception {
        load("first", "AAA", "BBB");
        List<Object> before = state(1);
        AtomicBoolean ended = new AtomicBoolean();
        List<CompletableFuture<Integer>> readers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    int reads = 0;
                    while (!ended.get() || reads == 0) {
                        assertThat(uncheckedState()).isEqualTo(before);
                        reads++;
                    }
                    return reads;
                }))
                .limit(3)
                .toList();
        for (int i = 0; i < 4; i++) {
            load("more" + i, "AAA", "CCC");
            ledger.undo(ledger.revision().number(), "ann", "");
            ledger.undo(1, "ann", "");
            ledger.undo(ledger.revision().number(), "ann", "");
        }
        ended.set(true);
        for (CompletableFuture<Integer> reader : readers) {
            assertThat(reader.get(30, TimeUnit.SECONDS)).isPositive();
        }
    }

    private List<Object> uncheckedState() {
        try {
            return state(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
