package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.store.duckdb.RoundTripTest.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entente.core.internal.Grading;
import org.entente.core.internal.NameIndex;
import org.entente.core.model.Credibility;
import org.entente.core.model.Genre;
import org.entente.core.model.Grade;
import org.entente.core.model.Rating;
import org.entente.core.model.Reliability;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Source;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Ledger.Snapshot;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradesTest {

    @TempDir
    Path folder;

    private Ledger ledger;
    private Source source;
    private long tie;

    @BeforeEach
    void load() throws IOException {
        ledger = new DuckStore().open(folder.resolve("w"));
        try (Transaction transaction = ledger.begin()) {
            Sample sample = new Sample(folder, transaction.reserve(100));
            sample.write(transaction);
            tie = sample.ties.keySet().iterator().next();
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported.", "");
        }
        source = sources(1).stream()
                .filter(one -> one.publisher() != null)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    private List<Source> sources(long revision) throws IOException {
        try (Snapshot data = ledger.snapshot(revision)) {
            return data.sources();
        }
    }

    private Reliability reliability(long revision) throws IOException {
        return sources(revision).stream()
                .filter(one -> one.digest().equals(source.digest()))
                .findFirst()
                .orElseThrow()
                .reliability();
    }

    private void rate(Genre genre, Reliability reliability) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            transaction.rating(new Rating(String.valueOf(source.publisher()), genre, reliability, "ann", ""));
            transaction.commit(RevisionKind.REVIEW, "ann", "Rated.", "");
        }
    }

    @Test
    void aRatingOfTheGenreGoesBeforeOneOfThePublisherAndBothBeforeTheSource() throws IOException {
        rate(Genre.UNKNOWN, Reliability.C);
        rate(source.genre(), Reliability.D);
        rate(source.genre(), Reliability.E);
        assertThat(reliability(1)).isEqualTo(source.reliability());
        assertThat(reliability(2)).isEqualTo(Reliability.C);
        assertThat(reliability(3)).isEqualTo(Reliability.D);
        assertThat(reliability(4)).isEqualTo(Reliability.E);
        ledger.undo(4, "ann", "no");
        assertThat(reliability(5)).isEqualTo(Reliability.D);
    }

    @Test
    void aGradeStandsInPlaceOfTheOneBefore() throws IOException {
        for (Credibility credibility : List.of(Credibility.GRADE_2, Credibility.GRADE_4)) {
            try (Transaction transaction = ledger.begin()) {
                transaction.grade(transaction.reserve(1), new Grade(Grade.Of.TIE, tie, credibility, "ann", "Seen."));
                transaction.commit(RevisionKind.REVIEW, "ann", "Graded.", "");
            }
        }
        try (Snapshot data = ledger.snapshot(3)) {
            assertThat(rows(data, "SELECT target, credibility, author FROM grade"))
                    .containsExactly(List.of(tie, "4", "ann"));
        }
        assertThat(ledger.examine()).noneMatch(check -> check.found().contains("twice"));
    }

    @Test
    void aPublisherThatNoSourceHasIsNotRated() throws IOException {
        Grading grading = new Grading(ledger, NameIndex.EMPTY);
        String publisher = String.valueOf(source.publisher());
        assertThatThrownBy(() -> grading.rate(new Rating("Nobody Knows", Genre.NEWS, Reliability.B, "ann", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No source that is held was published by Nobody Knows; entente sql ");
        assertThatThrownBy(() -> grading.rate(
                        new Rating(publisher.toUpperCase(Locale.ROOT), Genre.NEWS, Reliability.B, "ann", "")))
                .hasMessageEndingWith("did you mean " + publisher + "?");
        assertThat(grading.rate(new Rating(publisher, Genre.NEWS, Reliability.B, "ann", ""))
                        .what())
                .isEqualTo("Rated " + publisher + " as news B.");
    }
}
