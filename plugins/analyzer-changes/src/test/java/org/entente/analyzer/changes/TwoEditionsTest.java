package org.entente.analyzer.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.analyzer.changes.ChangesAnalyzer.Parameters;
import org.entente.core.api.Filter;
import org.entente.core.api.Reviews;
import org.entente.core.internal.Desk;
import org.entente.core.internal.NameIndex;
import org.entente.core.model.Composite;
import org.entente.core.model.DateKind;
import org.entente.core.model.Edtf;
import org.entente.core.model.Modality;
import org.entente.core.model.Result;
import org.entente.core.model.Review;
import org.entente.core.model.Role;
import org.entente.core.model.Severity;
import org.entente.core.model.Stored;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction.Succeeded;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register in two editions and texts in two batches: each change is in its block. */
class TwoEditionsTest {

    private static final String OLDER = """
            n,seller,buyer,made,system,many,delivered,year,stage
            1,PAK,TUR,2017,Super Mushshak,52,18,2023,ACTIVE
            2,KOR,TUR,2008,K9 Thunder,300,300,2014,COMPLETED
            3,KOR,PAK,2015,KP-SAM,40,40,2018,COMPLETED
            4,TUR,PAK,2018,Milgem,4,1,2023,ACTIVE
            5,TUR,PAK,2022,Aselpod,4,1,2023,ACTIVE
            6,TUR,PAK,2013,Moawin,1,1,2018,COMPLETED
            7,KOR,TUR,2015,K2,8,2,2021,ACTIVE
            """;

    /**
     * Another delivery, another number, one row less, one more, and one row as it was. Then another year of order, another year of
     * one delivery, a delivery of a year that the older one told of, one that ends its deal, and a deal that is new.
     */
    private static final String NEWER = """
            n,seller,buyer,made,system,many,delivered,year,stage
            1,TUR,PAK,2018,Milgem,4,2,2025,ACTIVE
            2,PAK,TUR,2017,Super Mushshak,54,18,2023,ACTIVE
            3,KOR,TUR,2008,K9 Thunder,300,300,2014,COMPLETED
            4,TUR,KOR,2011,Bayraktar,6,6,2012,COMPLETED
            5,TUR,PAK,2023,Aselpod,4,1,2023,ACTIVE
            6,TUR,PAK,2013,Moawin,1,1,2019,COMPLETED
            7,KOR,TUR,2015,K2,8,3,2022,ACTIVE
            8,KOR,PAK,2024,Redback,12,3,2025,ACTIVE
            9,KOR,TUR,2020,K9 Thunder,10,10,2022,COMPLETED
            """;

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

    private static Tie talks(Modality modality, String date) {
        return Tie.of(TieType.DIALOGUE)
                .with("TUR", Role.PARTNER)
                .with("KOR", Role.PARTNER)
                .modality(modality)
                .date(DateKind.HELD, new Edtf(date))
                .build();
    }

    @Test
    void eachChangeIsInItsBlock() throws IOException {
        world.registers("register-2024", OLDER, null);
        world.imports("batch-1", "2025-06-01", talks(Modality.ASSERTED, "2025-05"));
        clock.set("2026-02-20");
        world.registers("register-2026", NEWER, "register-2024");
        world.imports("batch-2", "2026-02-20", talks(Modality.ASSERTED, "2026-02"), talks(Modality.ASSERTED, "2019"));
        world.rereads("batch-1", "2025-06-01", talks(Modality.PLANNED, "2025-05"), talks(Modality.PLANNED, "2026-01"));
        List<String> lines = lines(changes(2));
        try (InputStream golden = TwoEditionsTest.class.getResourceAsStream("two-editions.txt")) {
            assertThat(String.join("\n", lines) + "\n")
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatAnOlderEditionCouldHaveToldWasLearned() throws IOException {
        String older = "n,seller,buyer,made,system,many,delivered,year,stage\n1,TUR,PAK,2018,Milgem,4,1,2021,ACTIVE\n";
        String newer = older.replace("1,2021", "2,2024");
        world.registers("first-2023", older, null);
        world.registers("first-2025", newer, "first-2023");
        assertThat(lines(changes(1)))
                .as("nothing tells up to when it could tell, but its dates")
                .startsWith(
                        "The world moved",
                        "  TUR → PAK: 4 × Milgem, contract | delivered: 1 in 2021 → 2 in 2024 | revision 2",
                        "We learned");
        world.registers("other-2024", older.replace("Milgem", "Ada"), null, "2024-06");
        world.registers("other-2025", newer.replace("Milgem", "Ada"), "other-2024", "2025-06");
        assertThat(lines(changes(3)))
                .containsSubsequence(
                        "The world moved",
                        "We learned",
                        "  TUR → PAK: 4 × Ada, contract | delivered: 1 in 2021 → 2 in 2024 | revision 4",
                        "We recoded");
    }

    @Test
    void theEndOfADealIsInTheLineOfItsLastDelivery() throws IOException {
        String older = "n,seller,buyer,made,system,many,delivered,year,stage\n1,TUR,PAK,2018,Milgem,4,1,2021,ACTIVE\n";
        world.registers("first-2023", older, null);
        world.registers("first-2025", older.replace("1,2021,ACTIVE", "4,2025,COMPLETED"), "first-2023");
        assertThat(lines(changes(1)))
                .startsWith(
                        "The world moved",
                        "  TUR → PAK: 4 × Milgem, contract | delivered and stage: 1 in 2021; ACTIVE@2021 → 4 in 2025;"
                                + " COMPLETED@2025 | revision 2",
                        "We learned");
    }

    @Test
    void rowsOfTheOlderEditionCountNoLongerAndHaveTheirIdsInTheNewer() throws IOException {
        world.registers("register-2024", OLDER, null);
        long milgem = id("Milgem");
        Succeeded came = world.registers("register-2026", NEWER, "register-2024");
        assertThat(came).isEqualTo(new Succeeded(true, 1, 5, 3, 1, 0));
        assertThat(id("Milgem")).isEqualTo(milgem);
        assertThat(ties()).hasSize(9);
        assertThat(ledger.examine())
                .allSatisfy(
                        check -> assertThat(check.severity()).as(check.found()).isEqualTo(Severity.NOTE));
        ledger.undo(2, "ann", "");
        assertThat(ties()).hasSize(7);
        assertThat(id("KP-SAM")).isPositive();
        ledger.undo(3, "ann", "");
        assertThat(ties())
                .extracting(tie -> tie.value().items().get(0).designation())
                .contains("Bayraktar");
    }

    @Test
    void aRowOnWhichSomebodyDecidedStaysAsItWas() throws IOException {
        world.registers("register-2024", OLDER, null);
        new Desk(ledger, NameIndex.EMPTY)
                .decide(new Reviews.Decision(
                        Set.of(id("Milgem"), id("KP-SAM")), Review.ACCEPTED, Map.of(), "bob", "", false));
        Succeeded came = world.registers("register-2026", NEWER, "register-2024");
        assertThat(came.kept()).isEqualTo(2);
        assertThat(ties())
                .filteredOn(tie -> tie.value().items().get(0).designation().equals("Milgem"))
                .singleElement()
                .satisfies(tie -> assertThat(tie.revision()).isEqualTo(1));
        assertThat(ties()).hasSize(10);
        assertThat(lines(changes(2)))
                .containsSubsequence(
                        "We learned",
                        "  TUR → PAK: 4 × Milgem, contract | register: delivered 1 in 2023; stage ACTIVE@2023 → register now"
                                + " says delivered 2 in 2025; stage ACTIVE@2025, kept as decided | revision 3",
                        "We recoded");
        assertThat(ledger.examine())
                .allSatisfy(
                        check -> assertThat(check.severity()).as(check.found()).isEqualTo(Severity.NOTE));
    }

    @Test
    void aRowThatWasKeptIsFoundAgainByTheNextEditionAndForgottenWithIt() throws IOException {
        world.registers("register-2024", OLDER, null);
        long milgem = id("Milgem");
        new Desk(ledger, NameIndex.EMPTY)
                .decide(new Reviews.Decision(Set.of(milgem), Review.ACCEPTED, Map.of(), "bob", "", false));
        world.registers("register-2026", NEWER, "register-2024");
        Succeeded came = world.registers("register-2027", NEWER.replace("4,2,2025", "4,3,2025"), "register-2026");
        assertThat(came).isEqualTo(new Succeeded(true, 8, 1, 0, 0, 1));
        assertThat(ties()).hasSize(9);
        assertThat(lines(changes(3)))
                .contains(
                        "  TUR → PAK: 4 × Milgem, contract | register: delivered 1 in 2023; stage ACTIVE@2023 → register"
                                + " now says delivered 3 in 2025; stage ACTIVE@2025, kept as decided | revision 4");
        ledger.undo(4, "ann", "");
        assertThat(lines(changes(2)).toString())
                .contains("now says delivered 2 in 2025")
                .doesNotContain("says delivered 3");
        ledger.undo(3, "ann", "");
        assertThat(lines(changes(2)).toString()).doesNotContain("register now says");
        assertThat(ties()).hasSize(7);
    }

    @Test
    void aTableOfSomethingElseTakesNoPlace() throws IOException {
        world.registers("register-2024", OLDER, null);
        Succeeded came = world.registers("other-2026", """
                n,seller,buyer,made,system,many,delivered,year,stage
                1,TUR,PAK,2018,Frigate,4,2,2025,ACTIVE
                """, "register-2024");
        assertThat(came.replaced()).isFalse();
        assertThat(ties()).hasSize(8);
    }

    private long id(String system) throws IOException {
        return ties().stream()
                .filter(tie -> tie.value().items().get(0).designation().equals(system))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Stored<Tie>> ties() throws IOException {
        try (Ledger.Snapshot snapshot = ledger.snapshot(ledger.revision().number());
                Stream<Stored<Tie>> ties = snapshot.ties(Filter.ALL.ofTypes(Set.of(TieType.TRANSFER)))) {
            return ties.toList();
        }
    }

    private Composite changes(long since) throws IOException {
        try (Ledger.Snapshot snapshot = ledger.snapshot(ledger.revision().number())) {
            Parameters parameters = new Parameters(Long.toString(since), "", false, 40, 5);
            return new ChangesAnalyzer().analyze(snapshot, parameters, TestRun.plain());
        }
    }

    private static List<String> lines(Composite changes) {
        List<String> lines = new ArrayList<>();
        for (Result part : changes.parts().subList(0, 3)) {
            Table table = (Table) part;
            lines.add(table.title());
            for (int row = 0; row < table.size(); row++) {
                lines.add("  " + table.cell(row, "what") + " | " + table.cell(row, "field") + ": "
                        + table.cell(row, "before") + " → " + table.cell(row, "after") + " | revision "
                        + table.cell(row, "revision"));
            }
        }
        return lines;
    }
}
