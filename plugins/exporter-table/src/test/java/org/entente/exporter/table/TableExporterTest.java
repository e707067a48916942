package org.entente.exporter.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.core.model.Actor;
import org.entente.core.model.Column;
import org.entente.core.model.Composite;
import org.entente.core.model.Outcome;
import org.entente.core.model.Result;
import org.entente.core.model.Role;
import org.entente.core.model.RunCard;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.entente.core.spi.Subject;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.ExporterContract;
import org.entente.testkit.SampleWorkspace;
import org.entente.testkit.TestOutput;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableExporterTest implements ExporterContract<TableExporter.Parameters> {

    @Override
    public Class<TableExporter.Parameters> parametersType() {
        return TableExporter.Parameters.class;
    }

    @Override
    public Map<String, String> given() {
        return Map.of("view", "participant");
    }

    @Override
    public TableExporter exporter() {
        return new TableExporter();
    }

    @Override
    public Store store() {
        return new DuckStore();
    }

    @Override
    public void fill(SampleWorkspace workspace) throws IOException {
        workspace.add(
                List.of(Actor.country("TUR", "Türkiye"), Actor.country("PAK", "=HYPERLINK(\"x\")")),
                List.of(Tie.of(TieType.TRANSFER)
                        .with("TUR", Role.SUPPLIER)
                        .with("PAK", Role.RECIPIENT)
                        .build()),
                List.of());
    }

    private TestOutput write(Path folder, String view, Result... results) throws IOException {
        RunCard card =
                new RunCard(new RunCard.Part("x", "1", ""), "X", List.of(), Map.of(), 1, LocalDate.of(2026, 1, 1));
        TestOutput output = new TestOutput();
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            try (Ledger.Snapshot snapshot = workspace.snapshot()) {
                List<Outcome> outcomes = List.of(results).stream()
                        .map(result -> new Outcome(card, result))
                        .toList();
                exporter()
                        .write(
                                new Subject(snapshot, outcomes),
                                new TableExporter.Parameters(view),
                                output,
                                TestRun.plain());
            }
        }
        return output;
    }

    private static Table table(String title, Object text, Object number) {
        return Table.of(title, new Column("name", Column.Type.TEXT), new Column("value", Column.Type.NUMBER))
                .row(Support.NONE, text, number)
                .build();
    }

    @Test
    void aViewIsWrittenWithItsColumns(@TempDir Path folder) throws IOException {
        assertThat(write(folder, "participant").text(""))
                .startsWith("tie,ordinal,actor,role,")
                .contains(",TUR,SUPPLIER,")
                .contains("\r\n");
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsDisarmed(@TempDir Path folder) throws IOException {
        assertThat(write(folder, "actor").text("")).contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void aNegativeNumberStaysANumber(@TempDir Path folder) throws IOException {
        assertThat(write(folder, "", table("t", "-1", -1.5)).text(""))
                .isEqualTo("name,value,result\r\n'-1,-1.5,0bd8d4c426f6 1/1\r\n");
    }

    @Test
    void whatIsNotKnownIsEmptyAndQuotesAreDoubled(@TempDir Path folder) throws IOException {
        assertThat(write(folder, "", table("t", "a \"b\", c", null)).text(""))
                .isEqualTo("name,value,result\r\n\"a \"\"b\"\", c\",,0bd8d4c426f6 1/1\r\n");
    }

    @Test
    void severalTablesBecomeSeveralFiles(@TempDir Path folder) throws IOException {
        Result both = new Composite("both", List.of(table("One / two", "a", 1.0), table("../x", "b", 2.0)));
        assertThat(write(folder, "", both).names()).containsExactly("1-one-two.csv", "2-x.csv");
    }

    @Test
    void aViewThatIsNotThereIsRefusedByName() {
        assertThatThrownBy(() -> new TableExporter.Parameters("ties"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no view ties");
    }

    @Test
    void nothingNamedIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> write(folder, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name a view or a result");
    }
}
