package org.entente.analyzer.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.analyzer.dependence.DependenceAnalyzer.Parameters;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Amount;
import org.entente.core.model.Basis;
import org.entente.core.model.Condition;
import org.entente.core.model.Delivery;
import org.entente.core.model.Detail;
import org.entente.core.model.Edtf;
import org.entente.core.model.Instrument;
import org.entente.core.model.Item;
import org.entente.core.model.Modality;
import org.entente.core.model.Participant;
import org.entente.core.model.Role;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Stage;
import org.entente.core.model.Status;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.entente.core.spi.Transaction;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.AnalyzerContract;
import org.entente.testkit.SampleWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependenceAnalyzerTest implements AnalyzerContract<Parameters> {

    private static final List<Actor> ACTORS = List.of(
            Actor.country("CHN", "China"),
            Actor.country("PAK", "Pakistan"),
            Actor.country("TUR", "Türkiye"),
            Actor.country("YEM", "Yemen"),
            Actor.of("baykar", ActorKind.COMPANY, "Baykar", "TUR"),
            Actor.of("houthis", ActorKind.ARMED_GROUP, "Houthis", "YEM"));

    @Override
    public DependenceAnalyzer analyzer() {
        return new DependenceAnalyzer();
    }

    @Override
    public Class<Parameters> parametersType() {
        return Parameters.class;
    }

    @Override
    public Map<String, String> given() {
        return Map.of("from", "2019", "to", "2023");
    }

    @Override
    public Store store() {
        return new DuckStore();
    }

    @Override
    public void fill(SampleWorkspace workspace) throws IOException {
        workspace.add(
                ACTORS,
                List.of(
                        delivered("CHN", "PAK", "60", "2020"),
                        delivered("baykar", "PAK", "80", "{2017,2018,2019,2020}"),
                        delivered("CHN", "houthis", "5", "2021"),
                        delivered("CHN", "YEM", "5", "2001")),
                List.of());
    }

    @Test
    void amountsAreSplitEquallyOverTheYearsAndSharedBySupplyingCountries(@TempDir Path folder) throws IOException {
        Table table = analyze(folder, workspace -> fill(workspace), parameters());

        assertThat(table.cells("recipient")).containsExactly("PAK", "houthis");
        assertThat(table.cell(0, "total")).isEqualTo(100.0);
        assertThat(table.cell(0, "top_supplier")).isEqualTo("CHN");
        assertThat(table.cell(0, "top_share")).isEqualTo(0.6);
        assertThat((Double) table.cell(0, "hhi")).isCloseTo(0.52, within(1e-12));
        assertThat((Double) table.cell(0, "normalised_hhi")).isCloseTo(0.04, within(1e-12));
        assertThat((Double) table.cell(0, "effective_suppliers")).isCloseTo(1 / 0.52, within(1e-12));
        assertThat(table.cell(0, "suppliers")).isEqualTo(2L);
        assertThat(table.cell(0, "cr3")).isEqualTo(1.0);
        assertThat(table.support(0).ties().count()).isEqualTo(2);
        assertThat(table.notes()).anyMatch(note -> note.contains("Split rule EQUAL"));
    }

    @Test
    void whatIsDeniedOrNotDeliveredCountsNothing(@TempDir Path folder) throws IOException {
        Tie cancelled = transfer("CHN", "PAK")
                .status(new Status(Stage.ENDED, Detail.CANCELLED, null))
                .item(item(List.of(Amount.of(BigDecimal.TEN, "TIV", Basis.ORDERED)), null))
                .build();
        Tie denied = delivered("CHN", "PAK", "9", "2020").toBuilder()
                .modality(Modality.DENIED)
                .build();
        Table table = analyze(
                folder, workspace -> workspace.add(ACTORS, List.of(cancelled, denied), List.of()), parameters());
        assertThat(table.size()).isZero();
    }

    @Test
    void ordersCountWhileTheyAreFirmAndTheirBasisIsNamed(@TempDir Path folder) throws IOException {
        Amount ordered = Amount.of(BigDecimal.TEN, "TIV", Basis.ORDERED);
        Tie firm = transfer("CHN", "PAK")
                .instrument(Instrument.CONTRACT)
                .status(Stage.SIGNED)
                .item(item(List.of(ordered), "2020"))
                .build();
        Tie soft = firm.toBuilder().instrument(Instrument.MOU).build();
        Table table = analyze(
                folder,
                workspace -> workspace.add(ACTORS, List.of(firm, soft), List.of()),
                new Parameters(2019, 2023, "TIV", Basis.ORDERED, DependenceAnalyzer.Split.EQUAL));
        assertThat(table.cells("total")).containsExactly(10.0);
    }

    @Test
    void severalSuppliersShareEquallyUnlessTheirSharesAreTold(@TempDir Path folder) throws IOException {
        Item item = item(List.of(Amount.of(BigDecimal.valueOf(100), "TIV", Basis.DELIVERED)), "2020");
        Tie equal = Tie.of(TieType.TRANSFER)
                .with("CHN", Role.SUPPLIER)
                .with("TUR", Role.SUPPLIER)
                .with("PAK", Role.RECIPIENT)
                .item(item)
                .build();
        Tie told = Tie.of(TieType.TRANSFER)
                .with(new Participant("CHN", Role.SUPPLIER, new BigDecimal("0.9"), null))
                .with(new Participant("TUR", Role.SUPPLIER, new BigDecimal("0.1"), null))
                .with("YEM", Role.RECIPIENT)
                .item(item)
                .build();
        Table table =
                analyze(folder, workspace -> workspace.add(ACTORS, List.of(equal, told), List.of()), parameters());
        assertThat(table.cells("top_share")).containsExactly(0.5, 0.9);
    }

    @Test
    void tiesThatAreAssertedToBeTheSameCountOnce(@TempDir Path folder) throws IOException {
        Tie tie = delivered("CHN", "PAK", "10", "2020");
        Table table = analyze(
                folder,
                workspace -> {
                    List<Long> ids = workspace.add(ACTORS, List.of(tie, tie), List.of());
                    try (Transaction transaction = workspace.ledger().begin()) {
                        String first = ids.get(0).toString();
                        String second = ids.get(1).toString();
                        transaction.same(
                                transaction.reserve(1),
                                new SameAs(SameKind.TIE, first, second, 1, "All fields are equal.", "test"));
                        transaction.commit("test", "Asserted.", "");
                    }
                },
                parameters());
        assertThat(table.cells("total")).containsExactly(10.0);
        assertThat(table.notes()).anyMatch(note -> note.startsWith("1 ties are left out"));
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new Parameters(2023, 2019, "TIV", Basis.DELIVERED, DependenceAnalyzer.Split.EQUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2023");
    }

    interface Filling {
        void into(SampleWorkspace workspace) throws IOException;
    }

    private Table analyze(Path folder, Filling filling, Parameters parameters) throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            filling.into(workspace);
            try (Ledger.Snapshot snapshot = workspace.snapshot()) {
                return analyzer().analyze(snapshot, parameters, run());
            }
        }
    }

    private static Tie delivered(String supplier, String recipient, String tiv, String period) {
        return transfer(supplier, recipient)
                .status(Stage.COMPLETED)
                .item(item(List.of(Amount.of(new BigDecimal(tiv), "TIV", Basis.DELIVERED)), period))
                .build();
    }

    private static Tie.Builder transfer(String supplier, String recipient) {
        return Tie.of(TieType.TRANSFER).with(supplier, Role.SUPPLIER).with(recipient, Role.RECIPIENT);
    }

    private static Item item(List<Amount> amounts, String period) {
        List<Delivery> deliveries = period == null ? List.of() : List.of(new Delivery(new Edtf(period), null));
        return new Item(null, "JF-17", null, null, deliveries, Condition.UNKNOWN, amounts);
    }
}
