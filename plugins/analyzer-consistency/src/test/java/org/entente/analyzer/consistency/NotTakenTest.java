package org.entente.analyzer.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.analyzer.consistency.ConsistencyAnalyzer.Parameters;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Coding;
import org.entente.core.model.Evidence;
import org.entente.core.model.Findings;
import org.entente.core.model.Findings.Finding;
import org.entente.core.model.Locator;
import org.entente.core.model.Review;
import org.entente.core.model.Source;
import org.entente.core.model.Tie;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Newer rows of a register beside what somebody has decided on the older ones. */
class NotTakenTest {

    @TempDir
    private Path folder;

    private World world;
    private Source older;
    private Source newer;
    private long decided;

    @BeforeEach
    void decide() throws IOException {
        world = new World(folder);
        older = world.register("register-2023");
        decided = world.tell(older, World.row("SWE", "CHL", 12, "gripen", "2019", 2, "2021", 30), "12 Gripen");
        world.tell(older, World.row("SWE", "POL", 3, "erieye", "2020", 0, "", 0), "3 Erieye");
        code(Review.ACCEPTED, Map.of());
        newer = world.register("register-2025");
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private void code(Review review, Map<String, String> fields) throws IOException {
        try (Transaction transaction = world.ledger().begin()) {
            transaction.coding(
                    transaction.reserve(1), new Coding(CodedKind.TIE, decided, "ann", review, fields, null, true));
            transaction.commit("ann", "Decided.", "");
        }
    }

    private void succeed(int gripen, int erieye) throws IOException {
        try (Transaction transaction = world.ledger().begin()) {
            row(transaction, 1, World.row("SWE", "CHL", gripen, "gripen", "2019", 2, "2021", 30));
            row(transaction, 2, World.row("SWE", "POL", erieye, "erieye", "2020", 0, "", 0));
            assertThat(transaction.succeed(older.digest(), newer.digest(), 0.5).kept())
                    .isOne();
            transaction.commit("ann", "Imported the newer edition.", "");
        }
    }

    private void row(Transaction transaction, int row, Tie tie) throws IOException {
        long id = transaction.reserve(2);
        transaction.evidence(
                id + 1, Evidence.of(newer.digest(), new Locator.Cell(row, null), "row " + row, "test 1.0.0"));
        transaction.tie(id, tie, id + 1);
    }

    private List<Finding> findings(String dyad) throws IOException {
        try (Ledger.Snapshot snapshot =
                world.ledger().snapshot(world.ledger().revision().number())) {
            Findings findings = (Findings)
                    new ConsistencyAnalyzer().analyze(snapshot, new Parameters("", dyad, 200, 15), TestRun.plain());
            return findings.findings();
        }
    }

    @Test
    void bothSidesAreToldAndWhatNobodyHasDecidedOnIsTakenOver() throws IOException {
        succeed(14, 4);
        Finding finding = findings("").get(0);
        assertThat(findings("")).hasSize(1);
        assertThat(finding.sentence())
                .isEqualTo("KEPT AS DECIDED (SWE – CHL: gripen): held quantity 12; the register register-2025"
                        + " now says quantity 14.");
        assertThat(finding.support().ties()).containsExactly(decided);
        assertThat(finding.conflict().a().records()).containsExactly(decided);
        assertThat(finding.conflict().a().sources()).containsExactly(older.digest());
        assertThat(finding.conflict().b().sources()).containsExactly(newer.digest());
    }

    @Test
    void rowsThatSayTheSameAreFindingsOfTheirOwn() throws IOException {
        long other = world.tell(older, World.row("SWE", "CHL", 12, "gripen", "2019", 2, "2021", 30), "12 more");
        try (Transaction transaction = world.ledger().begin()) {
            transaction.coding(
                    transaction.reserve(1),
                    new Coding(CodedKind.TIE, other, "ann", Review.ACCEPTED, Map.of(), null, true));
            row(transaction, 1, World.row("SWE", "CHL", 14, "gripen", "2019", 2, "2021", 30));
            row(transaction, 2, World.row("SWE", "CHL", 14, "gripen", "2019", 2, "2021", 30));
            assertThat(transaction.succeed(older.digest(), newer.digest(), 0.5).kept())
                    .isEqualTo(2);
            transaction.commit("ann", "Imported the newer edition.", "");
        }
        assertThat(findings("")).extracting(Finding::code).containsExactly("edition.kept", "edition.kept");
        assertThat(findings("")).extracting(Finding::key).doesNotHaveDuplicates();
    }

    @Test
    void theFindingIsOneOfItsPairOfCountries() throws IOException {
        succeed(14, 4);
        assertThat(findings("CHL-SWE")).hasSize(1);
        assertThat(findings("POL-SWE")).isEmpty();
    }

    @Test
    void aRowThatSaysTheSameContradictsNothing() throws IOException {
        succeed(12, 4);
        assertThat(findings("")).isEmpty();
    }

    @Test
    void whoDecidesAgainHasSeenTheNewerRow() throws IOException {
        succeed(14, 4);
        code(Review.EDITED, Map.of("quantity", "14"));
        assertThat(findings("")).isEmpty();
    }
}
