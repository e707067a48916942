package org.entente.analyzer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.entente.analyzer.identity.IdentityAnalyzer.Parameters;
import org.entente.core.model.Composite;
import org.entente.core.model.Difference;
import org.entente.core.model.Different;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Table;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.entente.core.spi.Transaction;
import org.entente.lexicon.defence.DefenceLexicon;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.AnalyzerContract;
import org.entente.testkit.SampleWorkspace;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityAnalyzerTest implements AnalyzerContract<Parameters> {

    private static final TestRun KNOWING = TestRun.with(new DefenceLexicon());

    @TempDir
    private Path folder;

    private SampleWorkspace world;

    @BeforeEach
    void open() throws IOException {
        world = new SampleWorkspace(new DuckStore(), folder.resolve("world"));
        Samples.fill(world.ledger(), folder);
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    @Override
    public IdentityAnalyzer analyzer() {
        return new IdentityAnalyzer();
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
        return TestRun.with(KNOWING.names());
    }

    @Override
    public void fill(SampleWorkspace workspace) throws IOException {
        Samples.fill(workspace.ledger(), folder);
    }

    private Composite analyzed(Parameters parameters) throws IOException {
        Ledger ledger = world.ledger();
        try (Ledger.Snapshot data = ledger.snapshot(ledger.revision().number())) {
            return analyzer().analyze(data, parameters, KNOWING);
        }
    }

    private Composite analyzed() throws IOException {
        return analyzed(new Parameters(List.of(), 0.5, 200, "", ""));
    }

    private List<String> pairs() throws IOException {
        List<String> pairs = new ArrayList<>();
        Table table = analyzed().tables().get(0);
        for (int i = 0; i < table.size(); i++) {
            pairs.add(table.cell(i, "first") + " = " + table.cell(i, "second"));
        }
        return pairs;
    }

    @Test
    void abbreviationsLegalFormsAccentsAndSlipsAreSuggested() throws IOException {
        assertThat(pairs())
                .contains("TUR = republic-of-turkiye", "northern-wing-works-ltd = nww", "kalkan-radar = KALKA");
    }

    @Test
    void aDesignationWithItsSortIsSuggestedAndAnotherNumberIsNot() throws IOException {
        assertThat(pairs())
                .anyMatch(pair -> pair.contains("Gannet 7") && pair.contains("Gannet-7 trainer"))
                .noneMatch(pair -> pair.contains("Gannet-8") || pair.contains("Gannet-9"));
    }

    @Test
    void georgiaTheStateAndGeorgiaOfTheUnitedStatesStayApart() throws IOException {
        assertThat(pairs()).noneMatch(pair -> pair.contains("georgia-usa"));
    }

    @Test
    void namesakesOfTwoCountriesStayApart() throws IOException {
        assertThat(pairs()).noneMatch(pair -> pair.contains("northern-wing-worx"));
    }

    @Test
    void whatALexiconCallsByBothNamesIsTheSameAlready() {
        for (List<String> both : List.of(
                List.of("TF-X", "KAAN"),
                List.of("TAI", "TUSAŞ"),
                List.of("Turkey", "Türkiye"),
                List.of("MFI-395", "Super Mushshak"))) {
            assertThat(ids(both.get(0))).as(both.get(0)).isNotEmpty().isEqualTo(ids(both.get(1)));
        }
    }

    private static List<String> ids(String name) {
        return KNOWING.names().spelt(name).stream()
                .map(found -> found.entity().id())
                .distinct()
                .toList();
    }

    @Test
    void aDealThatTwoSourcesTellIsSuggestedOnceItsPartiesAreTheSame() throws IOException {
        assertThat(analyzed().tables().get(0).cells("kind")).doesNotContain("TIE");
        say(new SameAs(SameKind.ACTOR, "TUR", "republic-of-turkiye", 1, "", "ann"));
        Table table = analyzed().tables().get(0);
        int row = table.cells("kind").indexOf("TIE");
        assertThat(row).isNotNegative();
        assertThat((Double) table.cell(row, "score")).isGreaterThan(0.8);
        assertThat(String.valueOf(table.cell(row, "reason")))
                .contains("same countries +1.0", "same quantity +1.5", "same date +1.0");
        assertThat(table.support(row).ties()).hasSize(2);
        assertThat(pairs()).doesNotContain("TUR = republic-of-turkiye");
    }

    @Test
    void theCardAddsUpToTheScore() throws IOException {
        Composite result = analyzed();
        Table table = result.tables().get(0);
        Table cards = result.tables().get(1);
        for (int i = 0; i < table.size(); i++) {
            double sum = -3;
            for (int j = 0; j < cards.size(); j++) {
                if (String.valueOf(table.cell(i, "pair")).equals(String.valueOf(cards.cell(j, "pair")))) {
                    sum += (Double) cards.cell(j, "contribution");
                }
            }
            assertThat((Double) table.cell(i, "score")).isCloseTo(1 / (1 + Math.exp(-sum)), Offset.offset(0.002));
        }
    }

    @Test
    void whatAPersonToldApartIsSuggestedNoMore() throws IOException {
        assertThat(pairs()).anyMatch(pair -> pair.contains("nww"));
        try (Transaction transaction = world.ledger().begin()) {
            transaction.different(
                    transaction.reserve(1),
                    new Different(SameKind.ACTOR, "nww", "northern-wing-works-ltd", "Two firms.", "ann"));
            transaction.commit(RevisionKind.UNMERGE, "ann", "Told two apart.", "");
        }
        assertThat(pairs()).noneMatch(pair -> pair.contains("nww"));
    }

    @Test
    void theRecordsThatAreNamedAreComparedAloneWhateverTheLimit() throws IOException {
        Table all = analyzed().tables().get(0);
        int last = all.size() - 1;
        String first = String.valueOf(all.cell(last, "first"));
        String second = String.valueOf(all.cell(last, "second"));
        Table alone = analyzed(new Parameters(List.of(), 0.5, 1, second, first))
                .tables()
                .get(0);
        assertThat(alone.size()).isOne();
        assertThat(alone.row(0)).isEqualTo(all.row(last));
        assertThat(analyzed(new Parameters(List.of(), 0.5, 200, "nww", ""))
                        .tables()
                        .get(0)
                        .cells("pair"))
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(String.valueOf(pair)).contains("nww"));
    }

    @Test
    void howManyAreLeftOutIsTold() throws IOException {
        assertThat(analyzed(new Parameters(List.of(SameKind.ACTOR), 0.5, 1, "", ""))
                        .tables()
                        .get(0)
                        .notes())
                .anyMatch(note -> note.matches("ACTOR: 1 of \\d+ pairs are told, .*; set limit for more\\."));
        assertThat(analyzed().tables().get(0).notes()).noneMatch(note -> note.contains("set limit"));
    }

    @Test
    void whatIsLeftIsFoundAgainInALaterRun() throws IOException {
        Composite before = analyzed();
        say(new SameAs(SameKind.ACTOR, "northern-wing-works-ltd", "nww", 1, "One firm.", "ann"));
        Composite after = analyzed();
        assertThat(Difference.between(before, after).moves())
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.row()).containsAnyOf("nww", "northern-wing-works", "note"));
    }

    private void say(SameAs same) throws IOException {
        try (Transaction transaction = world.ledger().begin()) {
            transaction.same(transaction.reserve(1), same);
            transaction.commit(RevisionKind.MERGE, "ann", "Took two for one.", "");
        }
    }
}
