package org.entente.analyzer.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.analyzer.consistency.ConsistencyAnalyzer.Parameters;
import org.entente.core.internal.Hosted;
import org.entente.core.model.Composite;
import org.entente.core.model.Findings;
import org.entente.core.model.Table;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.AnalyzerContract;
import org.entente.testkit.SampleWorkspace;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles of our own beside a small register: what comes out is what stands beside them. */
class SamplesTest implements AnalyzerContract<Parameters> {

    private static final Map<String, String> PUBLISHED =
            new TreeMap<>(Map.of("exports", "2026-01-20", "outlook", "2025-06-01", "partners", "2021-05-02"));

    @TempDir
    private static Path folder;

    private static World world;
    private static World visitor;

    @BeforeAll
    static void read() throws IOException {
        world = new World(folder);
        fill(world);
        Path beside = java.nio.file.Files.createDirectory(folder.resolve("beside"));
        visitor = new World(beside);
        Texts.read(visitor.ledger(), beside, "retold", "2026-02-03");
    }

    private static void fill(World world) throws IOException {
        Texts.register(world);
        for (Map.Entry<String, String> text : PUBLISHED.entrySet()) {
            Texts.read(world.ledger(), folder.resolve("texts"), text.getKey(), text.getValue());
        }
        Texts.read(world.ledger(), folder.resolve("texts"), "talk", "2026-02-01");
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
        visitor.close();
    }

    @Override
    public ConsistencyAnalyzer analyzer() {
        return new ConsistencyAnalyzer();
    }

    @Override
    public Class<Parameters> parametersType() {
        return Parameters.class;
    }

    @Override
    public Map<String, String> given() {
        return Map.of("limit", "50");
    }

    @Override
    public Store store() {
        return new DuckStore();
    }

    @Override
    public void fill(SampleWorkspace workspace) throws IOException {
        fill(new World(folder, workspace.ledger()));
    }

    private Composite check(String source) throws IOException {
        try (Ledger.Snapshot snapshot =
                world.ledger().snapshot(world.ledger().revision().number())) {
            return (Composite) analyzer().analyze(snapshot, new Parameters(source, "", 200, 15), TestRun.plain());
        }
    }

    /** What is said of claims of which there is more to say than that they stand alone or are told elsewhere. */
    private static List<String> said(Composite check) {
        Table claims = (Table) check.parts().get(0);
        return IntStream.range(0, claims.size())
                .filter(row -> !List.of("alone", "told-elsewhere").contains(claims.cell(row, "rule")))
                .mapToObj(row -> String.join(
                        " | ",
                        List.of("verdict", "severity", "rule", "said", "found").stream()
                                .map(column -> String.valueOf(claims.cell(row, column)))
                                .toList()))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exports", "outlook", "partners"})
    void anArticleGetsTheVerdictsThatStandBesideIt(String name) throws IOException {
        assertThat(said(check(name)))
                .containsExactlyElementsOf(
                        Texts.lines(name + ".expected").stream().sorted().toList());
    }

    @Test
    void aGuestIsCheckedAgainstWhatIsHeld() throws IOException {
        try (Ledger.Snapshot held =
                        world.ledger().snapshot(world.ledger().revision().number());
                Ledger.Snapshot beside =
                        visitor.ledger().snapshot(visitor.ledger().revision().number())) {
            Composite check = (Composite)
                    analyzer().analyze(new Hosted(held, beside), new Parameters("guest", "", 200, 15), TestRun.plain());
            assertThat(said(check)).containsExactlyElementsOf(Texts.lines("retold.expected"));
            Table claims = (Table) check.parts().get(0);
            assertThat(claims.support(0).ties().count())
                    .as("the guest's own ties are none of the workspace's")
                    .isEqualTo(1);
        }
    }

    @Test
    void whatRegistersHoldAndTheArticleLeavesOutIsListedWithTheirCoverage() throws IOException {
        Table left = (Table) check("partners").parts().get(1);
        assertThat(left.cells("what"))
                .anyMatch(row -> String.valueOf(row).startsWith("NOR → POL: 12 × nsm"))
                .noneMatch(row -> String.valueOf(row).contains("nasams"));
        assertThat(left.notes()).anyMatch(note -> note.contains("covers 1950/2023"));
    }

    @Test
    void everyVerdictIsOfTheClosedList() throws IOException {
        List<String> labels =
                Arrays.stream(Verdict.values()).map(Verdict::label).toList();
        for (String name : PUBLISHED.keySet()) {
            assertThat(((Table) check(name).parts().get(0)).cells("verdict"))
                    .isNotEmpty()
                    .allMatch(labels::contains);
        }
    }

    @Test
    void theWholeWorkspaceGivesFindingsTheGravestFirstAndBounded() throws IOException {
        try (Ledger.Snapshot snapshot =
                world.ledger().snapshot(world.ledger().revision().number())) {
            Findings all = (Findings) analyzer().analyze(snapshot, new Parameters("", "", 200, 15), TestRun.plain());
            assertThat(all.findings())
                    .extracting(finding -> finding.code() + " " + finding.severity())
                    .startsWith("growth.does-not-follow HIGH", "unit.unit-doubtful HIGH")
                    .contains("date.differs DOUBT");
            assertThat(all.findings()).allMatch(finding -> finding.key().matches("[0-9a-f]{16}"));
            Findings few = (Findings) analyzer().analyze(snapshot, new Parameters("", "", 2, 15), TestRun.plain());
            assertThat(few.findings()).hasSize(3);
            assertThat(few.findings().get(2).code()).isEqualTo("bounded");
        }
    }

    @Test
    void aRegisterIsRefusedSinceOthersAreCheckedByIt() {
        assertThatThrownBy(() -> check("register"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("register is a register");
    }

    @Test
    void aSourceThatIsNotHeldAndAGuestThatIsNotThereAreRefused() {
        assertThatThrownBy(() -> check("nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> check("guest"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nothing is laid beside");
    }
}
