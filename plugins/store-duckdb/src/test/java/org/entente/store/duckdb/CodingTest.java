package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.entente.core.api.Filter;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Coding;
import org.entente.core.model.Corrections;
import org.entente.core.model.Review;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodingTest {

    /** What shows of a tie, by the view's column that names it. */
    private static final Map<String, String> OF_A_TIE = Map.of(
            "tie",
            "id",
            "participant",
            "tie",
            "status",
            "tie",
            "item",
            "tie",
            "amount",
            "tie",
            "delivery",
            "tie",
            "tie_date",
            "tie",
            "tie_rule",
            "tie",
            "tie_evidence",
            "tie",
            "dyad",
            "tie");

    @TempDir
    Path folder;

    private Ledger ledger;
    private Stored<Tie> tie;

    @BeforeEach
    void write() throws IOException {
        ledger = new DuckStore().open(folder.resolve("w"));
        try (Transaction transaction = ledger.begin()) {
            new Sample(folder, transaction.reserve(100)).write(transaction);
            transaction.commit("ann", "Imported deal.", "");
        }
        tie = ties(ReviewFilter.USUAL).get(0);
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    private List<Stored<Tie>> ties(ReviewFilter review) throws IOException {
        try (Ledger.Snapshot data = ledger.snapshot(ledger.revision().number(), review);
                Stream<Stored<Tie>> all = data.ties(Filter.ALL)) {
            return all.toList();
        }
    }

    private long code(Review review, Map<String, String> corrections) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            long id = transaction.reserve(1);
            transaction.coding(id, new Coding(CodedKind.TIE, tie.id(), "ann", review, corrections, "So.", true));
            if (!corrections.isEmpty()) {
                transaction.withdraw(List.of(tie.id()));
                transaction.tie(
                        tie.id(),
                        Corrections.apply(tie.value(), corrections),
                        tie.evidence().get(0));
            }
            transaction.commit("ann", "Decided.", "");
            return id;
        }
    }

    private List<List<Object>> rows(long revision, ReviewFilter review, String sql) throws IOException {
        try (Ledger.Snapshot data = ledger.snapshot(revision, review)) {
            return RoundTripTest.rows(data, sql);
        }
    }

    private long count(long revision, ReviewFilter review, String view) throws IOException {
        String column = OF_A_TIE.get(view);
        return (Long) rows(revision, review, "SELECT count(*) FROM " + view + " WHERE " + column + " = " + tie.id())
                .get(0)
                .get(0);
    }

    @Test
    void aRejectedTieShowsInNoViewUnlessItIsAskedFor() throws IOException {
        code(Review.REJECTED, Map.of());
        assertThat(ties(ReviewFilter.USUAL)).extracting(Stored::id).doesNotContain(tie.id());
        assertThat(ties(ReviewFilter.ANY)).contains(tie);
        assertThat(ties(ReviewFilter.of("rejected"))).containsExactly(tie);
        for (String view : OF_A_TIE.keySet()) {
            assertThat(count(2, ReviewFilter.USUAL, view)).as(view).isZero();
            assertThat(count(2, ReviewFilter.ANY, view)).as(view).isEqualTo(count(1, ReviewFilter.USUAL, view));
            assertThat(count(2, ReviewFilter.of("rejected"), view))
                    .as(view)
                    .isEqualTo(count(2, ReviewFilter.ANY, view));
        }
    }

    @Test
    void whereOnlyDecidedOnesCountNewOnesShowInNoView() throws IOException {
        ReviewFilter decided = ReviewFilter.of("accepted,edited,added");
        for (String view : OF_A_TIE.keySet()) {
            assertThat(count(1, decided, view)).as(view).isZero();
        }
        assertThat(rows(1, decided, "SELECT * FROM observation")).isEmpty();
        assertThat(rows(1, decided, "SELECT * FROM capability")).isEmpty();
        assertThat(rows(1, decided, "SELECT * FROM observation_evidence")).isEmpty();
        code(Review.ACCEPTED, Map.of());
        assertThat(ties(decided)).containsExactly(tie);
        for (String view : OF_A_TIE.keySet()) {
            assertThat(count(2, decided, view)).as(view).isEqualTo(count(2, ReviewFilter.ANY, view));
        }
    }

    @Test
    void anEditedTieKeepsItsIdAndWhatWasReadIsBesideIt() throws IOException {
        Object before = rows(1, ReviewFilter.USUAL, "SELECT type FROM tie WHERE id = " + tie.id())
                .get(0)
                .get(0);
        code(Review.EDITED, Map.of("type", "EXERCISE"));
        assertThat(rows(2, ReviewFilter.USUAL, "SELECT type, review FROM tie WHERE id = " + tie.id()))
                .containsExactly(List.of("EXERCISE", "EDITED"));
        assertThat(rows(2, ReviewFilter.USUAL, "SELECT type FROM tie_read WHERE id = " + tie.id()))
                .containsExactly(List.of(before));
        assertThat(rows(2, ReviewFilter.USUAL, "SELECT field, value FROM coding_field"))
                .containsExactly(List.of("type", "EXERCISE"));
        assertThat(rows(2, ReviewFilter.USUAL, "SELECT kind, revision FROM first_read WHERE id = " + tie.id()))
                .containsExactly(List.of("TIE", 1L));
        assertThat(rows(2, ReviewFilter.USUAL, "SELECT * FROM tie_link WHERE from_tie = " + tie.id()))
                .isEqualTo(rows(1, ReviewFilter.USUAL, "SELECT * FROM tie_link WHERE from_tie = " + tie.id()));
    }

    @Test
    void aCodingThatIsTakenAwayLeavesTheTieAsNew() throws IOException {
        long coding = code(Review.REJECTED, Map.of());
        try (Transaction transaction = ledger.begin()) {
            transaction.remove(coding);
            transaction.commit("ann", "Thought again.", "");
        }
        assertThat(ties(ReviewFilter.of("new"))).contains(tie);
        assertThat(rows(2, ReviewFilter.ANY, "SELECT review FROM tie WHERE id = " + tie.id()))
                .containsExactly(List.of("REJECTED"));
    }

    @Test
    void aWorkspaceOfTheFirstVersionIsBroughtForwardAfterACopy() throws Exception {
        ledger.close();
        Path database = folder.resolve("w").resolve("workspace.duckdb");
        try (DuckDBConnection connection = FolderTest.foreign(database)) {
            for (String view : List.of("coding", "coding_field", "first_read", "tie_read", "held.decided")) {
                connection.createStatement().execute("DROP VIEW " + view);
            }
            connection.createStatement().execute("DROP TABLE held.coding");
            connection.createStatement().execute("DROP TABLE held.coding_field");
            connection
                    .createStatement()
                    .execute("CREATE OR REPLACE VIEW tie AS SELECT id FROM held.tie WHERE present(added, removed)");
            connection.createStatement().execute("UPDATE held.format SET version = 1");
        }
        Files.writeString(folder.resolve("w").resolve("format"), "1\n", StandardCharsets.UTF_8);
        ledger = new DuckStore().open(folder.resolve("w"));
        assertThat(ties(ReviewFilter.of("new"))).contains(tie);
        code(Review.ACCEPTED, Map.of());
        assertThat(ties(ReviewFilter.of("accepted"))).containsExactly(tie);
        assertThat(folder.resolve("w").resolve("workspace.duckdb.v1.bak")).exists();
        assertThat(folder.resolve("w").resolve("format")).hasContent(Schema.VERSION + "\n");
    }
}
