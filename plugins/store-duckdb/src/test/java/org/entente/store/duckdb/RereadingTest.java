package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.core.api.Filter;
import org.entente.core.api.Names;
import org.entente.core.api.Reviews;
import org.entente.core.internal.Desk;
import org.entente.core.internal.Rereading;
import org.entente.core.model.Actor;
import org.entente.core.model.Capability;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.model.Modality;
import org.entente.core.model.Review;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Role;
import org.entente.core.model.Source;
import org.entente.core.model.Stage;
import org.entente.core.model.Stance;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The core's rereading and decisions on the real store. */
class RereadingTest {

    private static final String TEXT = "Türkiye sold ships to Pakistan. Korea trains Pakistan.";

    @TempDir
    Path folder;

    private Ledger ledger;
    private Path file;
    private Source source;
    private final List<Long> ids = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        ledger = new DuckStore().open(folder.resolve("w"));
        file = Files.writeString(folder.resolve("news.txt"), TEXT, StandardCharsets.UTF_8);
        source = Source.of(Sample.digest(file), "news");
        try (Transaction transaction = ledger.begin()) {
            for (String id : List.of("TUR", "PAK", "KOR")) {
                transaction.actor(Actor.country(id, id));
            }
            ids.addAll(tell(transaction, sale(null), training("KOR")));
            transaction.commit("ann", "Imported.", "");
        }
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    private static Tie sale(Stage stage) {
        Tie.Builder sale = Tie.of(TieType.TRANSFER).with("TUR", Role.SUPPLIER).with("PAK", Role.RECIPIENT);
        return stage == null ? sale.build() : sale.status(stage).build();
    }

    private static Tie training(String who) {
        return Tie.of(TieType.TRAINING)
                .with(who, Role.PROVIDER)
                .with("PAK", Role.RECIPIENT)
                .build();
    }

    /** Tells ties one after another, each at ten characters of the text, and one capability. */
    private List<Long> tell(Transaction transaction, Tie... ties) throws IOException {
        List<Long> told = new ArrayList<>();
        transaction.source(source, file);
        int at = 0;
        for (Tie tie : ties) {
            long id = transaction.reserve(2);
            Locator where = new Locator.Span(at, at + 10);
            transaction.evidence(id, Evidence.of(source.digest(), where, TEXT.substring(at, at + 10), "text 1"));
            transaction.tie(id + 1, tie, id);
            told.add(id + 1);
            at += 10;
        }
        long id = transaction.reserve(2);
        transaction.evidence(id, Evidence.of(source.digest(), new Locator.Span(0, 5), "Türki", "text 1"));
        transaction.capability(id + 1, new Capability("TUR", Stance.EXPORTS, "ships", Modality.ASSERTED, null), id);
        return told;
    }

    private Rereading.Counts again(Tie... ties) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            Rereading reading = new Rereading(ledger, transaction);
            tell(reading, ties);
            Rereading.Counts counts = reading.write();
            transaction.commit("ann", "Read again.", "");
            return counts;
        }
    }

    private void decide(long tie, Review review, Map<String, String> corrections) throws IOException {
        // Every actor is held, so no lexicon is asked.
        Names none = null;
        new Desk(ledger, none).decide(new Reviews.Decision(Set.of(tie), review, corrections, "ann", "", false));
    }

    private List<Stored<Tie>> ties() throws IOException {
        try (Ledger.Snapshot now = ledger.snapshot(ledger.revision().number(), ReviewFilter.ANY);
                Stream<Stored<Tie>> all = now.ties(Filter.ALL)) {
            return all.toList();
        }
    }

    private Object query(String sql) throws IOException {
        try (Ledger.Snapshot now = ledger.snapshot(ledger.revision().number(), ReviewFilter.ANY)) {
            return RoundTripTest.rows(now, sql).get(0).get(0);
        }
    }

    @Test
    void whatComesOutTheSameStaysAsItIs() throws IOException {
        List<Stored<Tie>> before = ties();
        assertThat(again(sale(null), training("KOR"))).isEqualTo(new Rereading.Counts(3, 0, 0, 0, 0));
        assertThat(ties()).isEqualTo(before);
        assertThat(ledger.revision().number()).isEqualTo(1);
    }

    @Test
    void whatIsReadOtherwiseKeepsItsIdAndWhatIsNewIsNew() throws IOException {
        assertThat(again(sale(Stage.ACTIVE), training("TUR"))).isEqualTo(new Rereading.Counts(1, 1, 1, 1, 0));
        assertThat(ties())
                .extracting(Stored::id)
                .hasSize(2)
                .contains(ids.get(0))
                .doesNotContain(ids.get(1));
        assertThat(ties().get(0).value()).isEqualTo(sale(Stage.ACTIVE));
        assertThat(query("SELECT string_agg(DISTINCT review) FROM tie")).isEqualTo("NEW");
    }

    @Test
    void decisionsOutliveANewReading() throws IOException {
        decide(ids.get(0), Review.EDITED, Map.of("stage", "SIGNED"));
        decide(ids.get(1), Review.REJECTED, Map.of());
        assertThat(again(sale(Stage.ACTIVE))).isEqualTo(new Rereading.Counts(2, 0, 0, 0, 1));
        assertThat(ties()).extracting(Stored::id).isEqualTo(ids);
        assertThat(query("SELECT string_agg(review ORDER BY id) FROM tie")).isEqualTo("EDITED,REJECTED");
        assertThat(query("SELECT stage FROM tie WHERE id = " + ids.get(0))).isEqualTo("SIGNED");
    }

    @Test
    void aCorrectionStandsBesideTheReadingThatItCorrects() throws IOException {
        again(sale(Stage.ACTIVE), training("KOR"));
        decide(ids.get(0), Review.EDITED, Map.of("stage", "ENDED"));
        assertThat(query("SELECT stage FROM tie_read WHERE id = " + ids.get(0))).isEqualTo("ACTIVE");
        Reviews.Sheet sheet = new Desk(ledger, null).sheet(ids.get(0));
        assertThat(sheet.read()).containsEntry("stage", "ACTIVE");
        assertThat(sheet.now()).containsEntry("stage", "ENDED");
        decide(ids.get(0), Review.EDITED, Map.of("modality", "PLANNED"));
        assertThat(query("SELECT stage || modality FROM tie WHERE id = " + ids.get(0)))
                .isEqualTo("ENDEDPLANNED");
        assertThat(query("SELECT count(*) FROM coding")).isEqualTo(1L);
    }
}
