package org.entente.analyzer.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.entente.analyzer.consistency.ConsistencyAnalyzer.Parameters;
import org.entente.core.model.Actor;
import org.entente.core.model.Composite;
import org.entente.core.model.Evidence;
import org.entente.core.model.Findings;
import org.entente.core.model.Locator;
import org.entente.core.model.Result;
import org.entente.core.model.Source;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures on 30,000 ties of 300 texts how long a check takes. */
class ManyTiesTest {

    private static final String ARTICLE = "article";
    private static final int TEXTS = 300;
    private static final int TIES = 100;
    private static final int COUNTRIES = 24;

    @TempDir
    private static Path folder;

    private static Ledger ledger;

    @BeforeAll
    static void fill() throws IOException {
        ledger = new DuckStore().open(folder.resolve("workspace"));
        Random random = new Random(7);
        List<String> countries = new ArrayList<>();
        try (Transaction transaction = ledger.begin()) {
            for (int i = 0; i < COUNTRIES; i++) {
                String id = "A" + (char) ('A' + i / 5) + (char) ('A' + i % 5);
                countries.add(id);
                transaction.actor(Actor.country(id, "Country " + id));
            }
            for (int text = 0; text < TEXTS; text++) {
                tell(transaction, "text" + text, TIES, countries, random);
            }
            tell(transaction, ARTICLE, 12, countries.subList(0, 4), random);
            transaction.commit("test", "Added many.", "");
        }
    }

    private static void tell(Transaction transaction, String name, int ties, List<String> countries, Random random)
            throws IOException {
        Path bytes = Files.writeString(folder.resolve(name), name, StandardCharsets.UTF_8);
        transaction.source(Source.of(World.digest(name), name), bytes);
        for (int i = 0; i < ties; i++) {
            String supplier = countries.get(random.nextInt(countries.size()));
            String recipient = countries.get(random.nextInt(countries.size()));
            Locator where = new Locator.Span(i * 10, i * 10 + 9);
            String system = "system-" + random.nextInt(200);
            String year = Integer.toString(2000 + random.nextInt(25));
            long id = transaction.reserve(2);
            transaction.evidence(id + 1, Evidence.of(World.digest(name), where, "an order", "test 1.0.0"));
            transaction.tie(id, World.order(supplier, recipient, 2 + random.nextInt(40), system, year), id + 1);
        }
    }

    @AfterAll
    static void close() throws IOException {
        ledger.close();
    }

    private static Result analyze(String source) throws IOException {
        try (Ledger.Snapshot snapshot = ledger.snapshot(ledger.revision().number())) {
            return new ConsistencyAnalyzer().analyze(snapshot, new Parameters(source, "", 200, 15), TestRun.plain());
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** The shortest of some times, since other work of the machine only adds. */
    private static Duration shortest(String what, int times, Work work) throws IOException {
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            work.run();
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            best = taken.compareTo(best) < 0 ? taken : best;
        }
        System.out.println(String.format(Locale.ROOT, "%-40s %d ms", what, best.toMillis()));
        return best;
    }

    @Test
    void aCheckOfOneTextTakesAFractionOfLookingForFindingsInAll() throws IOException {
        assertThat(((Composite) analyze(ARTICLE)).parts()).hasSize(2);
        assertThat(((Composite) analyze("text7")).parts()).hasSize(2);
        // Against each other and not against the clock: other work of the machine falls on all alike.
        Duration article = shortest("check of 12 ties among 30,000", 5, () -> analyze(ARTICLE));
        Duration text = shortest("check of 100 ties among 30,000", 3, () -> analyze("text7"));
        Duration all = shortest(
                "all 30,000 ties",
                1,
                () -> assertThat(((Findings) analyze("")).findings()).hasSize(201));
        assertThat(article.multipliedBy(5)).isLessThan(all);
        assertThat(text.multipliedBy(2)).isLessThan(all);
    }
}
