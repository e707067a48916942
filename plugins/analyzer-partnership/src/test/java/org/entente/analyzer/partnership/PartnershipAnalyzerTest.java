package org.entente.analyzer.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.analyzer.partnership.PartnershipAnalyzer.Parameters;
import org.entente.core.model.Table;
import org.entente.core.model.TieType;
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

class PartnershipAnalyzerTest implements AnalyzerContract<Parameters> {

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
    public PartnershipAnalyzer analyzer() {
        return new PartnershipAnalyzer();
    }

    @Override
    public Class<Parameters> parametersType() {
        return Parameters.class;
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
    void tiesAndReportsAreTwoCountersAndSameTiesCountOnce() throws IOException {
        Table table = analyze(parameters());
        assertThat(table.cells("first")).containsExactly("KOR", "PAK");
        assertThat(table.cell(1, "second")).isEqualTo("TUR");
        assertThat(table.cell(1, "ties")).isEqualTo(5L);
        assertThat(table.cell(1, "reports")).isEqualTo(7L);
        assertThat(table.columns().stream().map(column -> column.name()).toList())
                .startsWith("first", "second", "ties", "reports", "origins");
    }

    @Test
    void aTextThatCitesTheRegisterAndABlogOfUnknownOriginAddNoOrigin() throws IOException {
        Table table = analyze(parameters());
        // The article cites the register once, hence all that its publisher says may come from there.
        assertThat(table.cell(0, "origins")).isEqualTo(1L);
        assertThat(table.cell(1, "origins")).isEqualTo(1L);
    }

    @Test
    void firmSoftAndTalkAreToldApartAndRestOnTheirTies() throws IOException {
        Table table = analyze(parameters());
        assertThat(table.cell(1, "firm")).isEqualTo(3L);
        assertThat(table.cell(1, "soft")).isEqualTo(1L);
        assertThat(table.cell(1, "talk")).isEqualTo(1L);
        assertThat(table.cell(1, "proposed")).isEqualTo(1L);
        assertThat(table.cell(1, "signed")).isEqualTo(3L);
        assertThat(table.cell(1, "active")).isEqualTo(1L);
        int soft =
                table.columns().stream().map(column -> column.name()).toList().indexOf("soft");
        assertThat(table.support(1, soft).orElseThrow().ties().count()).isEqualTo(1);
    }

    @Test
    void deniedTiesAndRestrictionsAreCountedApart() throws IOException {
        Table table = analyze(parameters());
        assertThat(table.cell(1, "denied")).isEqualTo(1L);
        assertThat(table.cell(1, "restrictions")).isEqualTo(1L);
        assertThat(table.cell(1, "completed")).isEqualTo(0L);
        assertThat(table.cell(1, "types")).isEqualTo("TRANSFER 2, AGREEMENT 1, DEVELOPMENT 1, PRODUCTION 1");
    }

    @Test
    void datesAreAsExactAsTheyAreTold() throws IOException {
        Table table = analyze(parameters());
        assertThat(table.cell(1, "first_date")).isEqualTo("1954");
        assertThat(table.cell(1, "last_date")).isEqualTo("2023");
    }

    @Test
    void aCountryAndTypesAndAWindowNarrowTheCount() throws IOException {
        Table table = analyze(new Parameters("South Korea", List.of(TieType.AGREEMENT), 2000, 2020, 1));
        assertThat(table.size()).isEqualTo(1);
        assertThat(table.row(0)).startsWith("KOR", "TUR", 1L, 1L, 1L);
        assertThat(analyze(new Parameters("KOR", List.of(), 2011, 2020, 1)).size())
                .isZero();
    }

    @Test
    void aCountryThatNobodyKnowsIsRefusedByName() {
        assertThatThrownBy(() -> analyze(new Parameters("Atlantis", List.of(), 1, 9999, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Atlantis");
    }

    private Table analyze(Parameters parameters) throws IOException {
        try (Ledger.Snapshot snapshot = world.snapshot()) {
            return analyzer().analyze(snapshot, parameters, run());
        }
    }
}
