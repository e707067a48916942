package org.entente.analyzer.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.entente.analyzer.consistency.ConsistencyAnalyzer.Parameters;
import org.entente.core.model.Choice;
import org.entente.core.model.Composite;
import org.entente.core.model.Conflict;
import org.entente.core.model.Decision;
import org.entente.core.model.Findings;
import org.entente.core.model.Findings.Finding;
import org.entente.core.model.Result;
import org.entente.core.model.Source;
import org.entente.core.model.Table;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was decided on findings, told beside them. */
class DecidedTest {

    @TempDir
    private Path folder;

    private World world;
    private Source article;
    private Source other;
    private long told;

    @BeforeEach
    void contradict() throws IOException {
        world = new World(folder);
        article = world.text("article", "2026-01-10");
        other = world.text("other", "2026-02-01");
        told = world.tell(article, World.order("SWE", "CHL", 12, "gripen", "2019"), "12 Gripen");
        world.tell(other, World.order("SWE", "CHL", 10, "gripen", "2019"), "ten Gripen");
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private Result analyze(String source, String dyad) throws IOException {
        try (Ledger.Snapshot snapshot =
                world.ledger().snapshot(world.ledger().revision().number())) {
            return new ConsistencyAnalyzer().analyze(snapshot, new Parameters(source, dyad, 200, 15), TestRun.plain());
        }
    }

    private Finding finding() throws IOException {
        List<Finding> findings = ((Findings) analyze("", "")).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private void decide(Choice choice) throws IOException {
        Finding finding = finding();
        try (Transaction transaction = world.ledger().begin()) {
            LocalDate day = LocalDate.parse("2026-03-01");
            transaction.decision(Decision.on(finding.key(), finding.conflict(), choice, "ann", "as signed", day));
            transaction.commit("ann", "Decided.", "");
        }
    }

    private static Object cell(Result sheet, String rule, String column) {
        Table claims = (Table) ((Composite) sheet).parts().get(0);
        return claims.cell(claims.cells("rule").indexOf(rule), column);
    }

    @Test
    void bothSidesAreKeptWithTheirRecords() throws IOException {
        Conflict conflict = finding().conflict();
        assertThat(conflict.a().told()).isEqualTo("12 × gripen (article)");
        assertThat(conflict.b().told()).isEqualTo("10 × gripen (other)");
        assertThat(conflict.a().records()).containsExactly(told);
    }

    @Test
    void theSheetsOfBothTextsHaveTheSameKeyAndSayWhichSideTheyAre() throws IOException {
        Result one = analyze("article", "");
        Result two = analyze("other", "");
        assertThat(cell(one, "quantity", "key"))
                .isEqualTo(cell(two, "quantity", "key"))
                .isEqualTo(finding().key());
        assertThat(cell(one, "quantity", "side")).isEqualTo("a");
        assertThat(cell(two, "quantity", "side")).isEqualTo("b");
    }

    @Test
    void aDecisionIsToldBesideTheFindingWhichIsNoLongerOpen() throws IOException {
        assertThat(analyze("", "").title()).isEqualTo("What does not go together (1 open)");
        decide(Choice.PREFER_A);
        assertThat(analyze("", "").title()).isEqualTo("What does not go together (1 decided)");
        assertThat(finding().state()).isEqualTo(Finding.State.DECIDED);
        assertThat(finding().sentence()).endsWith("ann prefers 12 × gripen (article), 2026-03-01: as signed");
        assertThat(cell(analyze("other", ""), "quantity", "decision"))
                .isEqualTo("ann prefers 12 × gripen (article), 2026-03-01: as signed");
    }

    @Test
    void itIsStaleOnceASideIsCorrected() throws IOException {
        decide(Choice.PREFER_A);
        correct(11);
        assertThat(finding().state()).isEqualTo(Finding.State.STALE);
        assertThat(finding().sentence()).contains("stale, as a side has changed since: ann prefers 12");
    }

    private void correct(int number) throws IOException {
        try (Ledger.Snapshot snapshot =
                        world.ledger().snapshot(world.ledger().revision().number());
                var evidence = snapshot.query("SELECT evidence FROM tie_evidence WHERE tie = ?", told);
                Transaction transaction = world.ledger().begin()) {
            assertThat(evidence.next()).isTrue();
            transaction.withdraw(List.of(told));
            transaction.tie(told, World.order("SWE", "CHL", number, "gripen", "2019"), evidence.integer(0));
            transaction.commit("ann", "Corrected.", "");
        }
    }

    @Test
    void openFindingsComeBeforeThoseThatAreDecidedAndTheLimitIsOnTheOpen() throws IOException {
        decide(Choice.BOTH_HOLD);
        world.tell(article, World.order("SWE", "POL", 3, "erieye", "2020"), "3 Erieye");
        world.tell(other, World.order("SWE", "POL", 2, "erieye", "2020"), "two Erieye");
        Findings all = (Findings) analyze("", "");
        assertThat(all.findings())
                .extracting(Finding::state)
                .containsExactly(Finding.State.OPEN, Finding.State.DECIDED);
    }

    @Test
    void aDyadHasItsOwnFindingsOnly() throws IOException {
        assertThat(((Findings) analyze("", "CHL-SWE")).findings())
                .extracting(Finding::key)
                .containsExactly(finding().key());
        assertThat(((Findings) analyze("", "POL-SWE")).findings()).isEmpty();
    }

    @Test
    void aDyadBesideASourceOrOfNoTwoCountriesIsRefused() {
        assertThatThrownBy(() -> new Parameters("article", "CHL-SWE", 200, 15))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dyad");
        assertThatThrownBy(() -> analyze("", "Chile"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TUR-PAK");
    }
}
