package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Coding;
import org.entente.core.model.Credibility;
import org.entente.core.model.Genre;
import org.entente.core.model.Grade;
import org.entente.core.model.Rating;
import org.entente.core.model.Reliability;
import org.entente.core.model.Review;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Watch;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which revisions touched a record. */
class TouchedTest {

    @TempDir
    Path folder;

    private Ledger ledger;
    private Sample sample;
    private long tie;
    private long other;

    @BeforeEach
    void load() throws IOException {
        ledger = new DuckStore().open(folder.resolve("w"));
        change(transaction -> {
            sample = new Sample(folder, transaction.reserve(100));
            sample.write(transaction);
        });
        List<Long> ties = new ArrayList<>(sample.ties.keySet());
        tie = ties.get(0);
        other = ties.get(1);
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    private interface Change {
        void in(Transaction transaction) throws IOException;
    }

    private long change(Change change) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            change.in(transaction);
            return transaction.commit(RevisionKind.EDIT, "ann", "Changed.", "").number();
        }
    }

    private void code(Transaction transaction, long target) throws IOException {
        transaction.coding(
                transaction.reserve(1),
                new Coding(CodedKind.TIE, target, "ann", Review.ACCEPTED, Map.of(), null, true));
    }

    @Test
    void theRecordItselfItsPartsAndWhatPeopleMadeOfItCount() throws IOException {
        assertThat(ledger.touching(List.of(tie), 0)).containsExactly(1L);
        assertThat(ledger.touching(List.of(), 0)).isEmpty();
        long coded = change(transaction -> code(transaction, tie));
        long graded = change(transaction -> transaction.grade(
                transaction.reserve(1), new Grade(Grade.Of.TIE, tie, new Credibility("2"), "ann", "")));
        long merged = change(transaction -> transaction.same(
                transaction.reserve(1), new SameAs(SameKind.TIE, "" + tie, "" + other, 0.9, "Alike.", "ann")));
        long withdrawn = change(transaction -> transaction.withdraw(List.of(tie)));
        assertThat(ledger.touching(List.of(tie), 1)).containsExactly(coded, graded, merged, withdrawn);
        assertThat(ledger.touching(List.of(tie), merged)).containsExactly(withdrawn);
    }

    @Test
    void whatIsSaidOfOthersDoesNot() throws IOException {
        change(transaction -> code(transaction, other));
        change(transaction -> transaction.watch(transaction.reserve(1), new Watch(List.of("AAA"), null, null, "ann")));
        assertThat(ledger.touching(List.of(tie), 1)).isEmpty();
    }

    @Test
    void aRatingTouchesWhatItsPublisherTells() throws IOException {
        long rated = change(
                transaction -> transaction.rating(new Rating("The Herald", Genre.NEWS, Reliability.B, "ann", "")));
        change(transaction -> transaction.rating(new Rating("Another", Genre.NEWS, Reliability.B, "ann", "")));
        assertThat(ledger.touching(List.of(tie), 1)).containsExactly(rated);
    }
}
