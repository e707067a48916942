package org.entente.analyzer.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.analyzer.changes.ChangesAnalyzer.Parameters;
import org.entente.core.api.Filter;
import org.entente.core.api.Reviews;
import org.entente.core.internal.Desk;
import org.entente.core.internal.NameIndex;
import org.entente.core.internal.WatchList;
import org.entente.core.model.Composite;
import org.entente.core.model.Condition;
import org.entente.core.model.DateKind;
import org.entente.core.model.Delivery;
import org.entente.core.model.Detail;
import org.entente.core.model.Edtf;
import org.entente.core.model.Instrument;
import org.entente.core.model.Item;
import org.entente.core.model.Modality;
import org.entente.core.model.Quantity;
import org.entente.core.model.Review;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Role;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Stage;
import org.entente.core.model.Status;
import org.entente.core.model.Stored;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.entente.core.spi.Transaction;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.AnalyzerContract;
import org.entente.testkit.SampleWorkspace;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesAnalyzerTest implements AnalyzerContract<Parameters> {

    private static final Tie OFFER = trainers(Stage.NEGOTIATING, "2019", 40);
    private static final Tie ORDER = trainers(Stage.SIGNED, "2025", 52);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Ledger ledger;
    private World world;

    @BeforeEach
    void open() throws IOException {
        ledger = new DuckStore(clock).open(folder.resolve("world"));
        world = new World(ledger, folder.resolve("sources"));
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    @Override
    public ChangesAnalyzer analyzer() {
        return new ChangesAnalyzer();
    }

    @Override
    public Class<Parameters> parametersType() {
        return Parameters.class;
    }

    @Override
    public Map<String, String> given() {
        return Map.of("since", "0");
    }

    @Override
    public Store store() {
        return new DuckStore();
    }

    @Override
    public void fill(SampleWorkspace workspace) throws IOException {
        World sample = new World(workspace.ledger(), folder.resolve("sample"));
        sample.imports("first", "2020-01-01", OFFER);
        sample.imports("second", "2026-01-01", ORDER, plan("2026-01"));
        sample.rereads("first", "2020-01-01", trainers(Stage.NEGOTIATING, "2019", 41));
    }

    private static Tie trainers(Stage stage, String year, int number) {
        return Tie.of(TieType.TRANSFER)
                .instrument(Instrument.CONTRACT)
                .with("PAK", Role.SUPPLIER)
                .with("TUR", Role.RECIPIENT)
                .status(new Status(stage, Detail.UNKNOWN, new Edtf(year)))
                .item(Item.of(null, "Super Mushshak", Quantity.of(number)))
                .build();
    }

    private static Tie pact(String year) {
        return Tie.of(TieType.AGREEMENT)
                .with("TUR", Role.PARTNER)
                .with("PAK", Role.PARTNER)
                .status(new Status(Stage.SIGNED, Detail.UNKNOWN, new Edtf(year)))
                .build();
    }

    private static Tie plan(String month) {
        return Tie.of(TieType.DIALOGUE)
                .with("TUR", Role.PARTNER)
                .with("KOR", Role.PARTNER)
                .modality(Modality.PLANNED)
                .date(DateKind.HELD, new Edtf(month))
                .build();
    }

    @Test
    void whatHappenedAfterTheDayMovedTheWorldAndWhatIsOlderWasLearned() throws IOException {
        world.imports("first", "2020-01-01", OFFER);
        clock.set("2026-02-28");
        world.imports("second", "2026-01-01", pact("2026-02"), pact("1954"));
        for (String since : List.of("2025-12-31", "1")) {
            Composite changes = changes(since);
            assertThat(cells(changes, Block.MOVED, "date")).containsExactly("2026-02");
            assertThat(cells(changes, Block.LEARNED, "date")).containsExactly("1954");
        }
    }

    @Test
    void aDayOfPublicationIsToldAsReportedAndNotAsTheDayOfTheDeed() throws IOException {
        world.imports("first", "2020-01-01", OFFER);
        clock.set("2026-02-28");
        world.imports("second", "2026-02-20", pact("2026-02-20"), pact("2026-02"));
        Composite changes = changes("1");
        assertThat(cells(changes, Block.MOVED, "date")).containsExactly(null, "2026-02");
        assertThat(cells(changes, Block.MOVED, "reported")).containsExactly("2026-02-20", null);
        assertThat(cells(changes, Block.MOVED, "after")).containsExactly("SIGNED", "SIGNED@2026-02");
    }

    @Test
    void anOldDeedInAReportOfTodayWasLearned() throws IOException {
        world.imports("first", "2020-01-01", OFFER);
        clock.set("2026-02-28");
        world.imports("second", "2026-02-20", reported("2010"), reported("2026-02-17"));
        Composite changes = changes("1");
        assertThat(cells(changes, Block.LEARNED, "date")).containsExactly("2010");
        assertThat(cells(changes, Block.MOVED, "date")).containsExactly("2026-02-17");
    }

    /** A pact as a report of 20 February 2026 tells it. */
    private static Tie reported(String signed) {
        return Tie.of(TieType.AGREEMENT)
                .with("TUR", Role.PARTNER)
                .with("PAK", Role.PARTNER)
                .status(new Status(Stage.SIGNED, Detail.UNKNOWN, new Edtf("2026-02-20")))
                .date(DateKind.SIGNED, new Edtf(signed))
                .build();
    }

    @Test
    void whatHappenedBeforeTheDayWasLearned() throws IOException {
        clock.set("2026-02-28");
        world.imports("first", "2020-01-01", OFFER);
        world.imports("second", "2026-01-01", pact("2026-02"), pact("1954"));
        Composite since = changes("1");
        assertThat(cells(since, Block.MOVED, "date")).isEmpty();
        assertThat(cells(since, Block.LEARNED, "date")).containsExactly("2026-02", "1954");
        assertThat(cells(since, Block.LEARNED, "why")).containsOnly("revision 2 by ann: Imported second.");
        assertThat(part(since, Block.RECODED).size()).isZero();
    }

    @Test
    void aLaterStageOfAKnownDealMovedTheWorld() throws IOException {
        world.imports("first", "2020-01-01", OFFER);
        world.imports("second", "2026-01-01", ORDER, trainers(Stage.PROPOSED, "2018", 40));
        Composite changes = changes("last");
        Table moved = part(changes, Block.MOVED);
        assertThat(moved.cells("after")).containsExactly("SIGNED@2025");
        assertThat(moved.cell(0, "sources").toString()).matches("second \\[0–50\\] \\[\\d+\\]");
        assertThat(moved.support(0).ties().count()).isEqualTo(1);
        assertThat(cells(changes, Block.LEARNED, "after")).containsExactly("PROPOSED@2018");
    }

    @Test
    void aNewerVersionThatReadsTheSameSourcesMovesNothing() throws IOException {
        world.imports("first", "2020-01-01", OFFER, pact("1954"));
        world.rereads("first", "2020-01-01", ORDER, pact("2026-02"), pact("2026-03"));
        Composite changes = changes("1");
        assertThat(part(changes, Block.MOVED).size()).isZero();
        assertThat(part(changes, Block.LEARNED).size()).isZero();
        Table recoded = part(changes, Block.RECODED);
        assertThat(recoded.cells("field")).contains("stage", "quantity", "new");
        assertThat(recoded.cells("why")).allMatch(why -> why.toString().endsWith("(read by text 1.1.0)"));
        int stage = recoded.cells("after").indexOf("SIGNED@2025");
        assertThat(recoded.cell(stage, "before")).isEqualTo("NEGOTIATING@2019");
    }

    @Test
    void whatWasReadAndWhatWasMadeOfItAreToldApart() throws IOException {
        world.imports("first", "2020-01-01", pact("1954"));
        world.imports("second", "2026-01-01", OFFER);
        long offer = tie(TieType.TRANSFER);
        desk().decide(new Reviews.Decision(
                Set.of(offer), Review.EDITED, Map.of("stage", "SIGNED@2026-02"), "bob", "A slip.", false));
        Composite changes = changes("1");
        assertThat(cells(changes, Block.LEARNED, "after")).containsExactly("NEGOTIATING@2019");
        assertThat(part(changes, Block.MOVED).size()).isZero();
        Table recoded = part(changes, Block.RECODED);
        assertThat(recoded.cells("field")).containsExactlyInAnyOrder("stage", "review");
        assertThat(recoded.cells("after")).containsExactlyInAnyOrder("SIGNED@2026-02", "edited by bob");
        Composite edit = changes("2");
        assertThat(part(edit, Block.LEARNED).size()).isZero();
        assertThat(cells(edit, Block.RECODED, "before")).contains("NEGOTIATING@2019", "new");
    }

    @Test
    void rejectingMergingAndUndoingAreOurDoing() throws IOException {
        world.imports("first", "2020-01-01", OFFER, pact("1954"));
        world.imports("second", "2026-01-01", ORDER);
        long pact = tie(TieType.AGREEMENT);
        desk().decide(new Reviews.Decision(Set.of(pact), Review.REJECTED, Map.of(), "bob", "", false));
        try (Transaction transaction = ledger.begin()) {
            transaction.same(transaction.reserve(1), new SameAs(SameKind.TIE, "1", "2", 0.9, "Alike.", "bob"));
            transaction.commit(RevisionKind.MERGE, "bob", "Merged two.", "");
        }
        Composite changes = changes("2");
        assertThat(part(changes, Block.MOVED).size()
                        + part(changes, Block.LEARNED).size())
                .isZero();
        assertThat(cells(changes, Block.RECODED, "after"))
                .containsExactlyInAnyOrder("rejected by bob", "the same as PAK → TUR: 40 × Super Mushshak, contract");
        ledger.undo(4, "bob", "");
        ledger.undo(2, "bob", "Wrong file.");
        Composite undone = changes("2");
        assertThat(part(undone, Block.MOVED).size()
                        + part(undone, Block.LEARNED).size())
                .isZero();
        Table recoded = part(undone, Block.RECODED);
        int gone = recoded.cells("field").indexOf("gone");
        assertThat(recoded.cell(gone, "before")).isEqualTo("SIGNED@2025");
        assertThat(recoded.cell(gone, "why").toString()).contains("Undid revision 2", "Wrong file.");
        ledger.undo(6, "bob", "");
        Composite redone = changes("6");
        assertThat(part(redone, Block.MOVED).size()
                        + part(redone, Block.LEARNED).size())
                .as("what comes back was known")
                .isZero();
        assertThat(cells(redone, Block.RECODED, "field")).containsExactly("new");
    }

    @Test
    void aPlanWhoseDayIsOverIsTold() throws IOException {
        world.imports("first", "2020-01-01", plan("2026-01"), plan("2026-09"), plan("2001"));
        Table overdue = (Table) changes("0").parts().get(3);
        assertThat(overdue.cells("what"))
                .containsExactly("TUR – KOR: dialogue, planned was due in 2026-01: no source since.");
        world.imports(
                "second",
                "2026-02-01",
                Tie.of(TieType.DIALOGUE)
                        .with("TUR", Role.PARTNER)
                        .with("KOR", Role.PARTNER)
                        .date(DateKind.HELD, new Edtf("2026-01-20"))
                        .build());
        assertThat(((Table) changes("0").parts().get(3)).size()).isZero();
    }

    @Test
    void plansAreLimitedOnceEachIsToldOnceWithAllWhoTellIt() throws IOException {
        world.imports("first", "2020-01-01", plan("2026-01"));
        world.imports("second", "2020-01-01", plan("2026-01"));
        world.imports("third", "2020-01-01", plan("2025-11"), plan("2025-10"));
        Table overdue =
                (Table) changes(new Parameters("0", "", false, 2, 5)).parts().get(3);
        assertThat(overdue.cells("due")).containsExactly("2026-01", "2025-11");
        assertThat(overdue.cell(0, "sources").toString()).contains("first", "second");
        assertThat(overdue.support(0).ties().count()).isEqualTo(2);
        assertThat(overdue.notes()).containsExactly("1 more plan that was due earlier.");
    }

    @Test
    void aPlanOverSeveralYearsIsOverdueThoughSomeOfItCame() throws IOException {
        world.imports("first", "2020-01-01", frigates("2023/2025", "2023"), frigates("2024/2028", "2024"));
        Table overdue = (Table) changes("0").parts().get(3);
        assertThat(overdue.cells("what"))
                .containsExactly(
                        "TUR → PAK: 4 × Frigate 2023/2025 was due in 2023/2025: no source since 2023, delivered 1 in 2023.");
        world.imports("second", "2026-01-01", frigates("2023/2025", "2025"));
        assertThat(((Table) changes("0").parts().get(3)).cells("what"))
                .as("told of in the last of its years")
                .isEmpty();
    }

    private static Tie frigates(String planned, String delivered) {
        return Tie.of(TieType.TRANSFER)
                .with("TUR", Role.SUPPLIER)
                .with("PAK", Role.RECIPIENT)
                .status(new Status(Stage.ACTIVE, Detail.UNKNOWN, new Edtf(delivered)))
                .item(new Item(
                        null,
                        "Frigate " + planned,
                        null,
                        Quantity.of(4),
                        List.of(new Delivery(new Edtf(delivered), Quantity.of(1))),
                        Condition.NEW,
                        List.of()))
                .date(DateKind.DELIVERY_PLANNED, new Edtf(planned))
                .build();
    }

    @Test
    void aPlanIsNotOverdueWhereOneThatIsTheSameIsToldToHaveCome() throws IOException {
        world.imports("first", "2020-01-01", plan("2026-01"));
        world.imports(
                "second",
                "2026-02-01",
                Tie.of(TieType.AGREEMENT)
                        .with("TUR", Role.PARTNER)
                        .with("KOR", Role.PARTNER)
                        .date(DateKind.SIGNED, new Edtf("2026-02"))
                        .build());
        assertThat(((Table) changes("0").parts().get(3)).size()).isEqualTo(1);
        try (Transaction transaction = ledger.begin()) {
            String plan = Long.toString(tie(TieType.DIALOGUE));
            String pact = Long.toString(tie(TieType.AGREEMENT));
            transaction.same(transaction.reserve(1), new SameAs(SameKind.TIE, plan, pact, 0.9, "Alike.", "bob"));
            transaction.commit(RevisionKind.MERGE, "bob", "Merged two.", "");
        }
        assertThat(((Table) changes("0").parts().get(3)).size()).isZero();
    }

    @Test
    void onlyWatchedPlansAreToldOfWhatIsWatched() throws IOException {
        world.imports("first", "2020-01-01", OFFER, plan("2026-01"));
        new WatchList(ledger, NameIndex.EMPTY).add("TUR-PAK", null, null, "ann", "");
        assertThat(((Table) changes(new Parameters("0", "", true, 40, 5))
                                .parts()
                                .get(4))
                        .size())
                .isZero();
        new WatchList(ledger, NameIndex.EMPTY).add("TUR-KOR", null, null, "ann", "");
        assertThat(((Table) changes(new Parameters("0", "", true, 40, 5))
                                .parts()
                                .get(4))
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aDayToComeIsRefused() throws IOException {
        world.imports("first", "2020-01-01", OFFER);
        assertThatThrownBy(() -> changes("2026-03-02"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("since 2026-03-02 yet");
        assertThat(changes("2026-03-01").parts()).hasSize(4);
        assertThat(changes("2026").parts()).hasSize(4);
    }

    @Test
    void ofWhatIsWatchedTheAlertsComeFirst() throws IOException {
        world.imports("first", "2020-01-01", OFFER, pact("1954"));
        new WatchList(ledger, NameIndex.EMPTY).add("TUR-PAK", "mushshak", "SIGNED", "ann", "");
        world.imports("second", "2026-01-01", ORDER, pact("1955"));
        Composite changes = changes(new Parameters("1", "", true, 40, 5));
        Table alerts = (Table) changes.parts().get(0);
        assertThat(alerts.cells("what")).containsExactly("PAK → TUR: 52 × Super Mushshak, contract");
        assertThat(alerts.cells("stage")).containsExactly("SIGNED@2025");
        Table moved = (Table) changes.parts().get(1);
        assertThat(moved.cells("after")).containsExactly("SIGNED@2025");
        assertThat(((Table) changes.parts().get(2)).size()).isZero();
    }

    @Test
    void linesBeyondTheMostAreCounted() throws IOException {
        world.imports("first", "2020-01-01", pact("1954"), pact("1955"), pact("1956"));
        Table learned = part(changes(new Parameters("0", "", false, 2, 5)), Block.LEARNED);
        assertThat(learned.cells("date")).containsExactly("1956", "1955");
        assertThat(learned.notes()).containsExactly("1 more line of revision 1 by ann: Imported first.");
    }

    @Test
    void whatCameLaterThanUntilIsLeftOut() throws IOException {
        world.imports("first", "2020-01-01", pact("1954"));
        world.imports("second", "2026-01-01", pact("1955"));
        assertThat(cells(changes(new Parameters("0", "1", false, 9, 5)), Block.LEARNED, "date"))
                .containsExactly("1954");
        assertThatThrownBy(() -> changes(new Parameters("2", "1", false, 9, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Revision 2 is later");
    }

    private Desk desk() {
        return new Desk(ledger, NameIndex.EMPTY);
    }

    private long tie(TieType type) throws IOException {
        try (Ledger.Snapshot snapshot = ledger.snapshot(ledger.revision().number());
                Stream<Stored<Tie>> ties = snapshot.ties(Filter.ALL.ofTypes(Set.of(type)))) {
            return ties.findFirst().orElseThrow().id();
        }
    }

    private Composite changes(String since) throws IOException {
        return changes(new Parameters(since, "", false, 40, 5));
    }

    private Composite changes(Parameters parameters) throws IOException {
        try (Ledger.Snapshot snapshot = ledger.snapshot(ledger.revision().number())) {
            return analyzer().analyze(snapshot, parameters, TestRun.plain());
        }
    }

    private static Table part(Composite changes, Block block) {
        return (Table) changes.parts().get(block.ordinal());
    }

    private static List<Object> cells(Composite changes, Block block, String column) {
        return part(changes, block).cells(column);
    }
}
