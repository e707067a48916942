package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.entente.core.api.CancelledException;
import org.entente.core.model.Actor;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Source;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.123456Z");

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        ledger = new DuckStore(Clock.fixed(NOW, ZoneOffset.UTC)).open(folder.resolve("w"));
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    private void reopen() throws IOException {
        ledger.close();
        open();
    }

    @Test
    void anActorIsSeenAsTheChangeLeavesIt() throws IOException {
        Actor first = Actor.country("TUR", "Turkey");
        Actor second = Actor.country("TUR", "Türkiye");
        try (Transaction transaction = ledger.begin()) {
            assertThat(transaction.actor("TUR")).isEmpty();
            transaction.actor(first);
            assertThat(transaction.actor("TUR")).contains(first);
            transaction.commit("ann", "Told of Türkiye.", "");
        }
        try (Transaction transaction = ledger.begin()) {
            assertThat(transaction.actor("TUR")).contains(first);
            transaction.actor(second);
            assertThat(transaction.actor("TUR")).contains(second);
        }
    }

    @Test
    void aRolledBackImportLeavesNothing() throws IOException {
        try (Transaction transaction = ledger.begin()) {
            new Sample(folder, transaction.reserve(100)).write(transaction);
            // More than an appender holds back, so that rows have reached the tables.
            long first = transaction.reserve(250_000);
            for (long id = first; id < first + 250_000; id++) {
                transaction.evidence(id, Evidence.of("d", new Locator.Whole(), "quote", "reader 1"));
            }
        }
        assertNothing();
        reopen();
        assertNothing();
    }

    private void assertNothing() throws IOException {
        assertThat(ledger.revision()).isEqualTo(Revision.NONE);
        assertThat(ledger.revisions()).isEmpty();
        try (Ledger.Snapshot data = ledger.snapshot(0)) {
            for (List<Object> table : RoundTripTest.rows(
                    data, "SELECT DISTINCT table_name FROM information_schema.columns WHERE table_schema = 'held'")) {
                long rows = table.get(0).equals("format") ? 1 : 0;
                assertThat(RoundTripTest.held(data, "SELECT count(*) FROM held." + table.get(0)))
                        .as("%s", table)
                        .containsExactly(List.of(rows));
            }
        }
        for (String place : List.of("sources", "runs")) {
            try (Stream<Path> files = Files.list(folder.resolve("w").resolve(place))) {
                assertThat(files).isEmpty();
            }
        }
    }

    @Test
    void aCommitIsARevisionWithItsReason() throws IOException {
        Revision made;
        try (Transaction transaction = ledger.begin()) {
            transaction.actor(Actor.country("AAA", "Aland"));
            made = transaction.commit("ann", "Told of Aland.", "for a test");
        }
        assertThat(made)
                .isEqualTo(new Revision(1, RevisionKind.EDIT, 0, 0, NOW, "ann", "Told of Aland.", "for a test"));
        reopen();
        assertThat(ledger.revisions()).containsExactly(made);
        assertThat(ledger.revision()).isEqualTo(made);
    }

    @Test
    void aChangeIsSeenByNobodyBeforeItIsCommitted() throws IOException {
        try (Transaction transaction = ledger.begin();
                Ledger.Snapshot before = ledger.snapshot(0)) {
            transaction.evidence(transaction.reserve(1), Evidence.of("d", new Locator.Whole(), "q", "r"));
            transaction.actor(Actor.country("AAA", "Aland"));
            assertThat(RoundTripTest.held(before, "SELECT count(*) FROM held.evidence"))
                    .containsExactly(List.of(0L));
            transaction.commit("ann", "x", "");
            assertThat(before.actor("AAA")).isEmpty();
            assertThat(RoundTripTest.rows(before, "SELECT count(*) FROM evidence"))
                    .containsExactly(List.of(0L));
        }
    }

    @Test
    void aSecondChangeWaitsForTheFirst() throws Exception {
        CompletableFuture<Long> second;
        try (Transaction first = ledger.begin()) {
            second = CompletableFuture.supplyAsync(() -> {
                try (Transaction transaction = ledger.begin()) {
                    transaction.actor(Actor.country("BBB", "Borland"));
                    return transaction.commit("bob", "second", "").number();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            first.actor(Actor.country("AAA", "Aland"));
            first.commit("ann", "first", "");
        }
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void idsAreGivenOnce() throws IOException {
        long first;
        try (Transaction transaction = ledger.begin()) {
            first = transaction.reserve(10);
            transaction.evidence(first, Evidence.of("d", new Locator.Whole(), "q", "r"));
            transaction.commit("ann", "x", "");
        }
        reopen();
        try (Transaction transaction = ledger.begin()) {
            assertThat(transaction.reserve(1)).isEqualTo(first + 10);
        }
        try (Transaction transaction = ledger.begin()) {
            assertThat(transaction.reserve(1)).isEqualTo(first + 11);
        }
    }

    @Test
    void bytesThatAreNotTheSourcesAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "now");
        try (Transaction transaction = ledger.begin()) {
            assertThatThrownBy(() -> transaction.source(Source.of(Sample.digest("before"), "a"), file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("has changed while it was read");
        }
    }

    @Test
    void whatIsAddedAndRemovedInOneChangeWasNeverThere() throws IOException {
        try (Transaction transaction = ledger.begin()) {
            Sample sample = new Sample(folder, transaction.reserve(100));
            sample.write(transaction);
            transaction.remove(sample.ties.keySet().iterator().next());
            assertThatThrownBy(() -> transaction.remove(99_999)).isInstanceOf(IllegalArgumentException.class);
            transaction.commit("ann", "x", "");
        }
        try (Ledger.Snapshot data = ledger.snapshot(1)) {
            assertThat(RoundTripTest.held(data, "SELECT count(*) FROM held.tie"))
                    .containsExactly(List.of(4L));
        }
    }

    @Test
    void aChangeThatIsEndedWhileItLoadsStopsWithinASecond() throws Exception {
        StringBuilder text = new StringBuilder("n,line,text,from,to\n");
        for (int i = 1; i <= 400_000; i++) {
            text.append(i).append(',').append(i).append(",some words,AAA,BBB\n");
        }
        Path table = Files.writeString(folder.resolve("huge.csv"), text);
        Recipe recipe = new Recipe(
                "n",
                "line",
                "text",
                List.of(
                        new Recipe.Insert(Recipe.Target.TIE, Map.of(), null),
                        new Recipe.Insert(Recipe.Target.PARTICIPANT, Map.of("actor", LoadTest.column("from")), null)));
        Transaction transaction = ledger.begin();
        CompletableFuture<Object> loading = CompletableFuture.supplyAsync(() -> {
            try {
                return transaction.load(recipe, table, Sample.digest("x"), "r 1");
            } catch (IOException | RuntimeException e) {
                return e;
            }
        });
        Thread.sleep(300);
        long begin = System.nanoTime();
        transaction.close();
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isLessThan(5000);
        assertThat(loading.get(5, TimeUnit.SECONDS)).isInstanceOf(CancelledException.class);
        assertNothing();
    }
}
