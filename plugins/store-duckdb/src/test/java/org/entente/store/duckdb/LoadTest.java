package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.core.api.Filter;
import org.entente.core.model.Actor;
import org.entente.core.model.Amount;
import org.entente.core.model.Basis;
import org.entente.core.model.Certainty;
import org.entente.core.model.Condition;
import org.entente.core.model.DateKind;
import org.entente.core.model.Delivery;
import org.entente.core.model.Detail;
import org.entente.core.model.Edtf;
import org.entente.core.model.Evidence;
import org.entente.core.model.Instrument;
import org.entente.core.model.Item;
import org.entente.core.model.Locator;
import org.entente.core.model.Measure;
import org.entente.core.model.Observation;
import org.entente.core.model.Participant;
import org.entente.core.model.Quantity;
import org.entente.core.model.Role;
import org.entente.core.model.Source;
import org.entente.core.model.Stage;
import org.entente.core.model.Status;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.model.TieKind;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Recipe.Insert;
import org.entente.core.spi.Recipe.Target;
import org.entente.core.spi.Recipe.Value;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTest {

    private static final String HEADER =
            "n,line,text,from,to,\"the \"\"stage\"\"\",as of,until,system,many,given,when,tiv,parent\n";

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        ledger = new DuckStore().open(folder.resolve("w"));
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    static Value column(String name) {
        return new Recipe.Column(name);
    }

    static Value always(String text) {
        return new Recipe.Constant(text);
    }

    static Recipe recipe() {
        return new Recipe(
                "n",
                "line",
                "text",
                List.of(
                        new Insert(
                                Target.TIE,
                                Map.of(
                                        "type", always("TRANSFER"),
                                        "kind", always("SALE"),
                                        "instrument", always("CONTRACT"),
                                        "note", column("text"),
                                        "rule", always("register:sipri"),
                                        "confidence", always("0.5")),
                                null),
                        new Insert(
                                Target.PARTICIPANT,
                                Map.of("actor", column("from"), "role", always("SUPPLIER"), "named", column("from")),
                                "from"),
                        new Insert(
                                Target.PARTICIPANT, Map.of("actor", column("to"), "role", always("RECIPIENT")), null),
                        new Insert(
                                Target.STATUS,
                                Map.of("stage", column("the \"stage\""), "as_of", column("as of")),
                                "the \"stage\""),
                        new Insert(Target.STATUS, Map.of("stage", always("PROPOSED"), "as_of", always("2001")), null),
                        new Insert(Target.ITEM, Map.of("designation", always("spares")), "until"),
                        new Insert(
                                Target.ITEM, Map.of("designation", column("system"), "quantity", column("many")), null),
                        new Insert(
                                Target.DELIVERY,
                                Map.of("item", always("1"), "period", column("when"), "quantity", column("given")),
                                "when"),
                        new Insert(
                                Target.AMOUNT,
                                Map.of(
                                        "item", always("1"),
                                        "value", column("tiv"),
                                        "unit", always("TIV"),
                                        "basis", always("PER_UNIT")),
                                "tiv"),
                        new Insert(
                                Target.AMOUNT,
                                Map.of("item", always("0"), "value", always("3"), "unit", always("USD")),
                                null),
                        new Insert(
                                Target.AMOUNT,
                                Map.of("value", always("7.25"), "unit", always("EUR"), "certainty", always("ABOUT")),
                                null),
                        new Insert(Target.DATE, Map.of("kind", always("ORDERED"), "date", column("as of")), "as of"),
                        new Insert(Target.DATE, Map.of("kind", always("EXPIRY"), "date", column("until")), "until"),
                        new Insert(Target.LINK, Map.of("type", always("PART_OF"), "to", column("parent")), "parent")));
    }

    private Path table(String... lines) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), HEADER + String.join("\n", lines) + "\n");
    }

    private Transaction.Loaded load(Recipe recipe, Path table) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            transaction.source(Source.of(Sample.digest(table), "register"), table);
            transaction.actor(Actor.country("AAA", "Aland"));
            Transaction.Loaded loaded = transaction.load(recipe, table, Sample.digest(table), "importer.table 0.1.0");
            transaction.commit("ann", "Loaded.", "");
            return loaded;
        }
    }

    @Test
    void linesBecomeTiesAsIfTheyHadBeenToldOneByOne() throws IOException {
        Path table = table(
                "1,5,\"Row, \"\"five\"\"\nin two lines\",AAA,BBB,ACTIVE,2003-05,2010,Falcon,12,5,\"{2004,2006}\",14.5,2",
                "2,6,six,,CCC,,,,Hawk,,,,,");
        assertThat(load(recipe(), table)).isEqualTo(new Transaction.Loaded(2, 0));
        Tie first = Tie.of(TieType.TRANSFER)
                .kind(TieKind.SALE)
                .instrument(Instrument.CONTRACT)
                .note("Row, \"five\"\nin two lines")
                .rule("register:sipri")
                .confidence(0.5)
                .with(new Participant("AAA", Role.SUPPLIER, null, "AAA"))
                .with("BBB", Role.RECIPIENT)
                .status(new Status(Stage.ACTIVE, Detail.UNKNOWN, new Edtf("2003-05")))
                .status(new Status(Stage.PROPOSED, Detail.UNKNOWN, new Edtf("2001")))
                .item(new Item(
                        null,
                        "spares",
                        null,
                        null,
                        List.of(),
                        Condition.UNKNOWN,
                        List.of(Amount.of(new BigDecimal("3"), "USD", Basis.UNKNOWN))))
                .item(new Item(
                        null,
                        "Falcon",
                        null,
                        Quantity.of(12),
                        List.of(new Delivery(new Edtf("{2004,2006}"), Quantity.of(5))),
                        Condition.UNKNOWN,
                        List.of(Amount.of(new BigDecimal("14.5"), "TIV", Basis.PER_UNIT))))
                .amount(new Amount(new BigDecimal("7.25"), null, Certainty.ABOUT, "EUR", Basis.UNKNOWN))
                .date(DateKind.ORDERED, new Edtf("2003-05"))
                .date(DateKind.EXPIRY, new Edtf("2010"))
                .build();
        try (Ledger.Snapshot data = ledger.snapshot(1);
                Stream<Stored<Tie>> all = data.ties(Filter.ALL)) {
            List<Stored<Tie>> ties = all.toList();
            assertThat(ties.get(0).value()).isEqualTo(first);
            assertThat(ties.get(1).value().items()).containsExactly(Item.of(null, "Hawk", null));
            assertThat(ties.get(1).value().participants()).containsExactly(new Participant("CCC", Role.RECIPIENT));
            long evidence = ties.get(0).evidence().get(0);
            assertThat(data.evidence(evidence))
                    .contains(Evidence.of(
                            Sample.digest(table),
                            new Locator.Cell(5, null),
                            "Row, \"five\"\nin two lines",
                            "importer.table 0.1.0"));
            assertThat(
                            RoundTripTest.rows(
                                    data,
                                    "SELECT stage, as_of, commitment, first_day, last_day, reports FROM tie ORDER BY id LIMIT 1"))
                    .containsExactly(List.of("ACTIVE", "2003-05", "FIRM", "2003-05-01", "2010-12-31", 1L));
            assertThat(RoundTripTest.rows(data, "SELECT from_tie, to_tie, type FROM tie_link"))
                    .containsExactly(List.of(ties.get(0).id(), ties.get(1).id(), "PART_OF"));
            assertThat(RoundTripTest.rows(data, "SELECT earliest, latest FROM delivery"))
                    .containsExactly(List.of("2004-01-01", "2006-12-31"));
        }
    }

    @Test
    void aTableOfFiguresBecomesObservations() throws IOException {
        Path table = Files.writeString(
                folder.resolve("figures.csv"), "k,r,q,who,year,value\n1,1,x,AAA,2020,-3.5\n2,2,y,BBB,,4\n");
        Recipe recipe = new Recipe(
                "k",
                "r",
                "q",
                List.of(new Insert(
                        Target.OBSERVATION,
                        Map.of(
                                "measure", always("DEFENCE_EXPORTS"),
                                "subject", column("who"),
                                "period", column("year"),
                                "value", column("value"),
                                "qualifier", always("ACTUAL"),
                                "unit", always("TIV")),
                        null)));
        assertThat(load(recipe, table)).isEqualTo(new Transaction.Loaded(0, 2));
        try (Ledger.Snapshot data = ledger.snapshot(1);
                Stream<Stored<Observation>> all = data.observations(Filter.ALL)) {
            assertThat(all.map(Stored::value))
                    .containsExactly(
                            Observation.of(
                                    Measure.DEFENCE_EXPORTS, "AAA", new Edtf("2020"), new BigDecimal("-3.5"), "TIV"),
                            Observation.of(Measure.DEFENCE_EXPORTS, "BBB", null, new BigDecimal("4"), "TIV"));
        }
    }

    @Test
    void aLineThatDoesNotFitIsNamedAndNothingIsLoaded() throws IOException {
        Map<String, String> wrong = Map.of(
                "1,5,x,AAA,BBB,active,2003,,F,1,,,,",
                        "no member of an enumeration for the field stage of STATUS: active",
                "1,5,x,AAA,BBB,ACTIVE,2003-13,,F,1,,,,", "no date in EDTF for the field as_of of STATUS: 2003-13",
                "1,5,x,AAA,BBB,ACTIVE,2003,,F,many,,,,", "no number for the field quantity of ITEM: many",
                "1,5,x,AAA,BBB,ACTIVE,2003,,F,-1,,,,", "a negative number for the field quantity of ITEM: -1",
                "1,5,x,AAA,,ACTIVE,2003,,F,1,,,,", "nothing for the field actor of PARTICIPANT",
                "1,5,x,AAA,BBB,ACTIVE,2003,,F,1,,,,9", "linked to itself or to a line that is not there: 9",
                "x,5,x,AAA,BBB,ACTIVE,2003,,F,1,,,,", "has no number from 1 as its key",
                "1,0,x,AAA,BBB,ACTIVE,2003,,F,1,,,,", "has no number from 1 as its row");
        wrong.forEach((line, sentence) -> assertThatThrownBy(() -> load(recipe(), table(line)))
                .as(line)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence));
        assertThatThrownBy(() -> load(recipe(), table("1,5,x,A,B,,,,F,,,,,", "1,6,x,A,B,,,,F,,,,,")))
                .hasMessageContaining("has a key that another line has too");
        assertThat(ledger.revisions()).isEmpty();
    }

    @Test
    void aColumnOrFieldThatThereIsNotIsNamed() throws IOException {
        Path table = table();
        Recipe column =
                new Recipe("n", "line", "text", List.of(new Insert(Target.TIE, Map.of("title", column("name")), null)));
        Recipe field =
                new Recipe("n", "line", "text", List.of(new Insert(Target.TIE, Map.of("name", column("text")), null)));
        assertThatThrownBy(() -> load(column, table)).hasMessageContaining("lacks: name");
        assertThatThrownBy(() -> load(field, table)).hasMessageContaining("no field name");
    }

    @Test
    void aTableWithoutLinesChangesNothing() throws IOException {
        try (Transaction transaction = ledger.begin()) {
            assertThat(transaction
                            .load(recipe(), table(), Sample.digest("x"), "r 1")
                            .ties())
                    .isZero();
            assertThat(transaction.commit("ann", "Nothing.", "").number()).isZero();
        }
    }

    @Test
    void aRegisterOfTwentyNineThousandRowsIsLoadedInSeconds() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1; i <= 29_056; i++) {
            String year = Integer.toString(1950 + i % 70);
            text.append(String.join(
                    ",",
                    List.of(
                            "" + i,
                            "" + i,
                            "\"A row of the register, number " + i + ", with some words\"",
                            "A" + (char) ('A' + i % 26) + "A",
                            "B" + (char) ('A' + i / 26 % 26) + "B",
                            "ACTIVE",
                            year,
                            "",
                            "System " + i % 3000,
                            "" + i % 50,
                            "" + i % 20,
                            year + "/" + (1952 + i % 70),
                            i % 97 + ".25",
                            i > 1 && i % 10 == 0 ? "" + (i - 1) : "")));
            text.append('\n');
        }
        Path table = Files.writeString(folder.resolve("large.csv"), text, StandardCharsets.UTF_8);
        long begin = System.nanoTime();
        load(recipe(), table);
        Duration loading = Duration.ofNanos(System.nanoTime() - begin);
        begin = System.nanoTime();
        List<Long> ids = new ArrayList<>();
        try (Ledger.Snapshot data = ledger.snapshot(1);
                Stream<Stored<Tie>> ties = data.ties(Filter.ALL)) {
            ties.forEach(tie -> ids.add(tie.id()));
        }
        Duration reading = Duration.ofNanos(System.nanoTime() - begin);
        System.getLogger("load").log(System.Logger.Level.INFO, "loaded in {0}, read in {1}", loading, reading);
        assertThat(ids).hasSize(29_056).isSorted();
        // Generous, for a machine that does other things too; the README has the measured times.
        assertThat(loading).isLessThan(Duration.ofSeconds(60));
        assertThat(reading).isLessThan(Duration.ofSeconds(60));
    }
}
