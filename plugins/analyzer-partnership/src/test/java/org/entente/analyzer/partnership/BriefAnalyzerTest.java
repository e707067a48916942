package org.entente.analyzer.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.analyzer.partnership.BriefAnalyzer.Parameters;
import org.entente.core.api.Rows;
import org.entente.core.model.Choice;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Coding;
import org.entente.core.model.Composite;
import org.entente.core.model.Conflict;
import org.entente.core.model.Credibility;
import org.entente.core.model.Decision;
import org.entente.core.model.Edtf;
import org.entente.core.model.Findings;
import org.entente.core.model.Grade;
import org.entente.core.model.Result;
import org.entente.core.model.Review;
import org.entente.core.model.Table;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.entente.core.spi.Transaction;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.AnalyzerContract;
import org.entente.testkit.SampleWorkspace;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefAnalyzerTest implements AnalyzerContract<Parameters> {

    private static final Parameters BRIEF = new Parameters("TUR-PAK", null, "", 15);

    @TempDir
    private static Path sources;

    /** Not changed by any test, hence opened once. */
    private static SampleWorkspace world;

    @BeforeAll
    static void open() throws IOException {
        world = new SampleWorkspace(new DuckStore(), sources.resolve("world"));
        Samples.fill(world.ledger(), sources);
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
    }

    @Override
    public BriefAnalyzer analyzer() {
        return new BriefAnalyzer();
    }

    @Override
    public Class<Parameters> parametersType() {
        return Parameters.class;
    }

    @Override
    public Map<String, String> given() {
        return Map.of("dyad", "Turkey-Pakistan", "compare", "TUR-KOR");
    }

    @Override
    public Store store() {
        return new DuckStore();
    }

    @Override
    public TestRun run() {
        return Samples.run();
    }

    @Override
    public void fill(SampleWorkspace workspace) throws IOException {
        Samples.fill(workspace.ledger(), sources);
    }

    @Test
    void aLineSaysWhatWhenAndWhoSaysSo() throws IOException {
        Table firm = part(brief(BRIEF), "Firm");
        assertThat(firm.size()).isEqualTo(1);
        assertThat(firm.cell(0, "what"))
                .isEqualTo("PAK → TUR: 52 × Super Mushshak, contract, about 18 delivered, 2016");
        assertThat(firm.cell(0, "stage")).isEqualTo("signed");
        assertThat(firm.cell(0, "as_of")).isEqualTo("2016");
        assertThat(firm.cell(0, "review")).isEqualTo("new");
        assertThat((String) firm.cell(0, "evidence"))
                .contains("register row 7", "article [10–60]: “inked a contract", "and 1 more");
        assertThat(firm.support(0).ties().count())
                .as("both ties that are the same")
                .isEqualTo(2);
    }

    @Test
    void aTextThatCitesTheRegisterAndASourceOfUnknownOriginAddNoOrigin() throws IOException {
        assertThat(part(brief(BRIEF), "Firm").cell(0, "backing")).isEqualTo("1 origin / 3 reports");
        assertThat(part(brief(BRIEF), "Firm").cell(0, "grade")).isEqualTo("F / 3 suggested");
    }

    @Test
    void firmAndSoftAndTalkAndFrameworksAndRestrictionsAreToldApart() throws IOException {
        Composite brief = brief(BRIEF);
        assertThat(part(brief, "Soft").cells("what"))
                .containsExactly("TUR → PAK: 30 × T129, MoU, USD 1.5 billion, 2018-07");
        assertThat(part(brief, "Going on").cells("what")).containsExactly("TUR (Baykar) → PAK: production");
        assertThat(part(brief, "Talk").cells("what")).containsExactly("TUR – PAK: development, possible");
        assertThat(part(brief, "Frameworks").cells("what")).containsExactly("TUR – PAK: agreement, treaty, 1954");
        assertThat(part(brief, "Restrictions").cells("what")).containsExactly("TUR → PAK: restriction");
        assertThat(part(brief, "Denied").cells("commitment")).containsExactly("denied");
    }

    @Test
    void doubtsNameTheirReasons() throws IOException {
        List<Object> doubts = part(brief(BRIEF), "Doubts").cells("what");
        assertThat(doubts).anyMatch(line -> ((String) line).contains("right in 40 of 100 cases"));
        assertThat(doubts)
                .anyMatch(line -> ((String) line).startsWith("A quantity is not exact, 1 of 7 ties: PAK → TUR"));
        assertThat(doubts).anyMatch(line -> ((String) line).contains("A source denies it"));
    }

    @Test
    void complaintsOfOneFormAreOneDoubtThatOpensItsTies() throws IOException {
        Table doubts = part(brief(BRIEF), "Doubts");
        List<String> lines = doubts.cells("what").stream()
                .map(String::valueOf)
                .filter(line -> line.contains("as a note"))
                .toList();
        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("Row 7 keeps as a note what no pattern reads, 1 of 7 ties: PAK → TUR");
        assertThat(doubts.support(doubts.size() - 1).ties().count()).isEqualTo(2);
    }

    @Test
    void whatIsNotKnownIsSaidWithWhereItWasLookedFor() throws IOException {
        Table gaps = part(brief(BRIEF), "Not known");
        assertThat(gaps.cells("what"))
                .anyMatch(line -> ((String) line).startsWith("No source after 2024-03"))
                .anyMatch(line -> ((String) line).startsWith("No price is told, 1 of 1 firm transfers: PAK → TUR"));
        assertThat(gaps.cells("evidence")).allMatch(line -> line != null);
    }

    @Test
    void afterWhenNobodyTellsAnythingRestsOnTheSourceThatSpeaksLast() throws IOException {
        Table gaps = part(brief(BRIEF), "Not known");
        int row = IntStream.range(0, gaps.size())
                .filter(i -> String.valueOf(gaps.cell(i, "what")).startsWith("No source after 2024-03"))
                .findFirst()
                .orElseThrow();
        assertThat(gaps.support(row).ties().count()).isGreaterThan(1);
        assertThat(String.valueOf(gaps.cell(row, "evidence")))
                .contains("register row")
                .doesNotContain("article");
    }

    @Test
    void noLineIsWithoutEvidence() throws IOException {
        for (Result part : brief(BRIEF).parts()) {
            if (part instanceof Table table) {
                assertThat(table.cells("evidence")).as(table.title()).doesNotContainNull();
                for (int row = 0; row < table.size(); row++) {
                    assertThat(table.support(row).ties().count()).isPositive();
                }
            }
        }
    }

    @Test
    void theHeadSaysWhichSourcesSpeak() throws IOException {
        Findings head = (Findings) brief(BRIEF).parts().get(0);
        assertThat(head.findings().get(0).sentence()).startsWith("7 ties from 3 of 3 sources");
        assertThat(head.findings()).anyMatch(f -> f.sentence().contains("register (register, published 2024-03)"));
    }

    @Test
    void asOfADateShowsWhatWasPublishedByThen() throws IOException {
        Composite brief = brief(new Parameters("TUR-PAK", new Edtf("2017"), "", 15));
        assertThat(part(brief, "Soft").size()).isZero();
        assertThat(part(brief, "Firm").cell(0, "backing")).isEqualTo("1 origin / 1 report");
        assertThat(part(brief, "Firm").cell(0, "what")).isEqualTo("PAK → TUR: 52 × Super Mushshak, contract, 2016");
        assertThat(((Findings) brief.parts().get(0)).findings())
                .anyMatch(finding -> finding.code().equals("source.undated"));
    }

    @Test
    void twoPartnershipsStandSideBySide() throws IOException {
        Composite both = brief(new Parameters("Türkiye and Pakistan", null, "KOR/TUR", 15));
        Table beside = (Table) both.parts().get(0);
        int frameworks = beside.cells("part").indexOf("Frameworks");
        assertThat(beside.row(frameworks)).containsExactly("Frameworks", 1L, 1L);
        assertThat(both.parts()).hasSize(3);
    }

    @Test
    void aLineSaysWhatWasDecidedAndLeavesOutWhatWasRejected(@TempDir Path folder) throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(new DuckStore(), folder.resolve("coded"))) {
            Samples.fill(workspace.ledger(), folder);
            Table before = part(brief(workspace, BRIEF), "Firm");
            long first = before.support(0).ties().findFirst().orElseThrow();
            code(workspace.ledger(), Set.of(first), Review.ACCEPTED);
            Table after = part(brief(workspace, BRIEF), "Firm");
            assertThat(after.cell(0, "review").toString()).contains("accepted");
            assertThat(after.size()).isEqualTo(before.size());
            Set<Long> all = before.support(0).ties().boxed().collect(Collectors.toSet());
            all.remove(first);
            code(workspace.ledger(), all, Review.REJECTED);
            assertThat(part(brief(workspace, BRIEF), "Firm").support(0).ties()).containsExactly(first);
        }
    }

    @Test
    void aTieWhoseValueIsSetAsideIsToldSoAndStillCounted(@TempDir Path folder) throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(new DuckStore(), folder.resolve("decided"))) {
            Samples.fill(workspace.ledger(), folder);
            Table before = part(brief(workspace, BRIEF), "Firm");
            long tie = before.support(0).ties().findFirst().orElseThrow();
            Conflict conflict = new Conflict(
                    new Conflict.Side("40", "other", Set.of(), Set.of()),
                    new Conflict.Side("52", "register", Set.of(tie), Set.of()));
            LocalDate day = LocalDate.parse("2026-03-01");
            try (Transaction transaction = workspace.ledger().begin()) {
                transaction.decision(Decision.on("0123", conflict, Choice.PREFER_A, "ann", "", day));
                transaction.commit("ann", "Decided.", "");
            }
            Table after = part(brief(workspace, BRIEF), "Firm");
            assertThat(after.cell(0, "review")).isEqualTo("new; set aside, as ann prefers 40 (other), 2026-03-01");
            assertThat(after.size()).isEqualTo(before.size());
            assertThat(after.support(0)).isEqualTo(before.support(0));
        }
    }

    @Test
    void aReportsGradeStandsBesideThatOfTheAct(@TempDir Path folder) throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(new DuckStore(), folder.resolve("graded"))) {
            Samples.fill(workspace.ledger(), folder);
            Table before = part(brief(workspace, BRIEF), "Soft");
            long tie = before.support(0).ties().findFirst().orElseThrow();
            long evidence;
            try (Ledger.Snapshot snapshot = workspace.snapshot();
                    Rows rows = snapshot.query("SELECT evidence FROM tie_evidence WHERE tie = ?", tie)) {
                assertThat(rows.next()).isTrue();
                evidence = rows.integer(0);
            }
            sign(workspace.ledger(), Grade.Of.EVIDENCE, evidence, Credibility.GRADE_4);
            String ofReport = "; evidence " + evidence + ": 4 signed by ann";
            assertThat(part(brief(workspace, BRIEF), "Soft").cell(0, "grade"))
                    .isEqualTo(before.cell(0, "grade") + ofReport);
            sign(workspace.ledger(), Grade.Of.TIE, tie, Credibility.GRADE_2);
            assertThat(part(brief(workspace, BRIEF), "Soft").cell(0, "grade"))
                    .isEqualTo("F / 2 signed by ann" + ofReport);
        }
    }

    private static void sign(Ledger ledger, Grade.Of what, long id, Credibility credibility) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            transaction.grade(transaction.reserve(1), new Grade(what, id, credibility, "ann", ""));
            transaction.commit("ann", "Graded.", "");
        }
    }

    private static void code(Ledger ledger, Set<Long> ties, Review review) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            long id = transaction.reserve(ties.size());
            for (long tie : ties) {
                transaction.coding(id++, new Coding(CodedKind.TIE, tie, "ann", review, Map.of(), null, true));
            }
            transaction.commit("ann", "Decided.", "");
        }
    }

    @Test
    void nothingHeldIsSaidAndNoError() throws IOException {
        Composite brief = brief(new Parameters("KOR-PAK", null, "", 15));
        assertThat(part(brief, "Not known").cells("what")).containsExactly("No source tells anything on KOR-PAK");
    }

    @Test
    void whatIsNoTwoCountriesIsRefused() {
        assertThatThrownBy(() -> brief(new Parameters("TUR-Atlantis", null, "", 15)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TUR-Atlantis");
    }

    private static Table part(Composite brief, String title) {
        return (Table) brief.parts().stream()
                .filter(part -> part.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Composite brief(Parameters parameters) throws IOException {
        return brief(world, parameters);
    }

    private Composite brief(SampleWorkspace workspace, Parameters parameters) throws IOException {
        try (Ledger.Snapshot snapshot = workspace.snapshot()) {
            return analyzer().analyze(snapshot, parameters, run());
        }
    }
}
