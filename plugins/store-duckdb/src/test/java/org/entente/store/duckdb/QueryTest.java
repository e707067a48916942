package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.core.api.CancelledException;
import org.entente.core.api.Filter;
import org.entente.core.api.Graph;
import org.entente.core.api.Projection;
import org.entente.core.api.Rows;
import org.entente.core.model.Column;
import org.entente.core.model.Commitment;
import org.entente.core.model.Detail;
import org.entente.core.model.Edtf;
import org.entente.core.model.Instrument;
import org.entente.core.model.Modality;
import org.entente.core.model.Revision;
import org.entente.core.model.Stage;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryTest {

    @TempDir
    Path folder;

    private Ledger ledger;
    private Ledger.Snapshot data;
    private long base;
    private Sample sample;

    @BeforeEach
    void open() throws IOException {
        ledger = new DuckStore().open(folder.resolve("w"));
        try (Transaction transaction = ledger.begin()) {
            base = transaction.reserve(100);
            sample = new Sample(folder, base);
            sample.write(transaction);
            transaction.commit("ann", "x", "");
        }
        data = ledger.snapshot(1);
    }

    @AfterEach
    void close() throws IOException {
        data.close();
        ledger.close();
    }

    @Test
    void anythingButOneSelectIsRefused() {
        for (String sql : List.of(
                "INSERT INTO held.format VALUES (2)",
                "DELETE FROM held.tie",
                "DROP VIEW tie",
                "SELECT 1; SELECT 2",
                "SELECT 1; DROP VIEW tie",
                "SET VARIABLE revision = 0",
                "PRAGMA database_list",
                "ATTACH 'x.duckdb'",
                "COPY tie TO 'x.csv'",
                "CALL pragma_version()",
                "BEGIN TRANSACTION",
                "EXPLAIN ANALYZE SELECT 1",
                "INSTALL spatial",
                "CHECKPOINT",
                "",
                "-- nothing")) {
            assertThatThrownBy(() -> data.query(sql))
                    .as(sql)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Only one SELECT can be run");
        }
    }

    @Test
    void filesAndSettingsAreOutOfReach() throws IOException {
        String known = ledger.original(sample.source.digest()).orElseThrow().toString();
        for (String sql : List.of(
                "SELECT * FROM read_csv('" + known + "')",
                "SELECT * FROM READ_TEXT('" + known + "')",
                "SELECT * FROM '" + known + ".csv'",
                "FROM 'x.parquet'",
                "SELECT * FROM glob('/*')",
                "SELECT * FROM query('SELECT * FROM read_text(''" + known + "'')')",
                "SELECT (SELECT content FROM read_text('" + known + "'))",
                "WITH a AS (SELECT * FROM read_blob('" + known + "')) SELECT * FROM a",
                "SELECT * FROM duckdb_settings()",
                "SELECT * FROM tie JOIN LATERAL (SELECT * FROM read_csv('" + known + "')) ON true")) {
            assertThatThrownBy(() -> data.query(sql))
                    .as(sql)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("A query reads the views of the workspace");
        }
    }

    @Test
    void whatTheViewsRestOnIsOutOfReach() {
        for (String sql : List.of(
                "SELECT quote FROM held.evidence",
                "SELECT quote FROM HELD.\"Evidence\"",
                "SELECT quote FROM \"held\".evidence",
                "SELECT quote FROM workspace.held.evidence",
                "SELECT (SELECT max(quote) FROM held.evidence)",
                "WITH evidence AS (SELECT * FROM held.evidence) SELECT * FROM evidence",
                "WITH held AS (SELECT 1) SELECT * FROM held.evidence",
                "SELECT * FROM tie WHERE id IN (SELECT id FROM held.evidence)",
                "SELECT 1 ORDER BY (SELECT count(*) FROM held.evidence)",
                "SELECT 1 UNION ALL SELECT quote FROM held.evidence",
                "FROM held.evidence",
                "TABLE held.evidence",
                "SUMMARIZE held.evidence",
                "SELECT * FROM (SUMMARIZE held.evidence)",
                "SELECT * FROM (DESCRIBE held.evidence)",
                "SHOW ALL TABLES",
                "SELECT * FROM (PIVOT held.evidence ON speech IN ('OWN_VOICE') USING count(*))",
                "SELECT * FROM (UNPIVOT held.evidence ON quote)",
                "FROM query_table('held.evidence')",
                "FROM query('FROM held.evidence')",
                "SELECT * FROM held.evidence AT (VERSION => 1)",
                "SELECT * FROM sqlite_master",
                "SELECT * FROM duckdb_views",
                "SELECT * FROM system.main.duckdb_views",
                "SELECT * FROM pg_catalog.pg_class",
                "SELECT * FROM information_schema.views",
                "SELECT * FROM duckdb_views, (WITH duckdb_views AS (SELECT 1) FROM duckdb_views)",
                "SELECT * FROM \"x.csv\", (WITH \"x.csv\" AS (SELECT 1) FROM \"x.csv\")",
                "SELECT * FROM pragma_table_info('held.evidence')",
                "SELECT getvariable('withheld')",
                "SELECT \"GetVariable\"('withheld')",
                "SELECT list_transform(['withheld'], lambda x: getvariable(x))",
                "SELECT current_setting('home_directory')")) {
            assertThatThrownBy(() -> RoundTripTest.rows(data, sql))
                    .as(sql)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("A query reads the views of the workspace");
        }
    }

    @Test
    void viewsAreReadUnderTheirNamesInAnyForm() throws IOException {
        for (String sql : List.of(
                "SELECT id FROM TIE",
                "SELECT id FROM \"tie\"",
                "SELECT id FROM main.tie",
                "SELECT id FROM workspace.main.tie",
                "FROM tie",
                "WITH held AS (SELECT id FROM tie) SELECT id FROM held",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n",
                "SELECT * FROM (VALUES (1)) v(x)",
                "SELECT * FROM (SUMMARIZE tie)",
                "DESCRIBE tie",
                "SELECT * FROM (PIVOT tie ON type IN ('TRANSFER') USING count(*))",
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'")) {
            assertThat(RoundTripTest.rows(data, sql)).as(sql).isNotEmpty();
        }
    }

    @Test
    void whatTheDatabaseSaysIsOneSentence() {
        for (String sql :
                List.of("SELEC 1", "SELECT nothing FROM tie", "SELECT * FROM nothing", "SELECT CAST('x' AS INTEGER)")) {
            assertThatThrownBy(() -> RoundTripTest.rows(data, sql))
                    .as(sql)
                    .isInstanceOfAny(IllegalArgumentException.class)
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void argumentsAndCellsAreOfTheModelsTypes() throws IOException {
        try (Rows rows = data.query(
                "SELECT ? AS a, ? + 0.5 AS b, ?::DATE AS c, ? AS d, sum(1) AS e, [1, 2] AS f, NULL AS g, 1.25::DECIMAL(5, 2) AS h,"
                        + " 'nan'::DOUBLE AS i WHERE 'x' IN (SELECT unnest(?)) AND 7 IN (SELECT unnest(?))",
                new Edtf("2016~"),
                2,
                LocalDate.of(2020, 1, 2),
                true,
                List.of("x", "y"),
                List.of(7L))) {
            assertThat(rows.next()).isTrue();
            List<Object> row = new ArrayList<>();
            for (int i = 0; i < rows.columns().size(); i++) {
                row.add(rows.get(i));
            }
            assertThat(row).containsExactly("2016~", 2.5, "2020-01-02", true, 1L, "[1, 2]", null, 1.25, null);
            assertThat(rows.next()).isFalse();
            assertThat(rows.columns().stream().map(Column::type))
                    .startsWith(Column.Type.TEXT, Column.Type.NUMBER, Column.Type.DATE, Column.Type.BOOLEAN);
            assertThat(rows.columns().get(4)).isEqualTo(new Column("e", Column.Type.INTEGER));
        }
    }

    @Test
    void aQueryHasALimitOfRowsAndOfTime() throws IOException {
        Layout layout = new Layout(folder.resolve("limits"));
        layout.prepare();
        try (Database database = Database.open(layout, new Schema(layout));
                DuckDataset small = new DuckDataset(database, layout, Revision.NONE, View.USUAL, closed -> {}, 3, 1)) {
            assertThat(RoundTripTest.rows(small, "SELECT * FROM range(2)")).hasSize(2);
            assertThatThrownBy(() -> RoundTripTest.rows(small, "SELECT * FROM range(5)"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("more than 3 rows");
            long begin = System.nanoTime();
            assertThatThrownBy(
                            () -> RoundTripTest.rows(
                                    small,
                                    "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range % 7 = b.range % 11"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("more than 1 seconds");
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin))
                    .isLessThan(10);
        }
    }

    @Test
    void closingTheDatasetEndsItsQueriesWithinASecond() throws Exception {
        CompletableFuture<Object> query = CompletableFuture.supplyAsync(() -> {
            try {
                return RoundTripTest.rows(
                        data,
                        "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range % 7 = b.range % 11");
            } catch (IOException | RuntimeException e) {
                return e;
            }
        });
        Thread.sleep(300);
        data.close();
        assertThat(query.get(5, TimeUnit.SECONDS)).isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> data.actor("AAA")).isInstanceOf(CancelledException.class);
    }

    @Test
    void aStreamOfTiesEndsWithItsDataset() throws IOException {
        Stream<Stored<Tie>> ties = data.ties(Filter.ALL);
        var iterator = ties.iterator();
        assertThat(iterator.hasNext()).isTrue();
        iterator.next();
        data.close();
        assertThatThrownBy(iterator::next).isInstanceOf(CancelledException.class);
    }

    @Test
    void aFilterLetsThroughWhatItSays() throws IOException {
        assertThat(ids(Filter.ALL)).containsExactly(base + 10, base + 11, base + 12, base + 13, base + 14);
        assertThat(ids(Filter.ALL.between("AAA", "BBB"))).containsExactly(base + 10, base + 11, base + 12);
        assertThat(ids(Filter.ALL.between("wing-co"))).containsExactly(base + 11);
        assertThat(ids(Filter.ALL.ofTypes(Set.of(TieType.TRANSFER)))).containsExactly(base + 11, base + 14);
        assertThat(ids(new Filter(List.of("BBB"), Set.of(), Set.of(Modality.DENIED), null, Set.of())))
                .containsExactly(base + 10, base + 11, base + 12);
        assertThat(ids(new Filter(List.of(), Set.of(), Set.of(), new Edtf("2019/2019"), Set.of())))
                .containsExactly(base + 10);
        assertThat(ids(new Filter(List.of(), Set.of(), Set.of(), new Edtf("2022/.."), Set.of())))
                .containsExactly(base + 11);
        assertThat(ids(new Filter(List.of(), Set.of(), Set.of(), null, Set.of(sample.source.digest()))))
                .hasSize(5);
        assertThat(ids(new Filter(List.of(), Set.of(), Set.of(), null, Set.of("x"))))
                .isEmpty();
        assertThat(ids(Filter.ALL.between("AAA", "BBB").ofIds(Set.of(base + 11, base + 14))))
                .containsExactly(base + 11);
        try (var all = data.observations(Filter.ALL.between("BBB"))) {
            assertThat(all.map(Stored::id)).containsExactly(base + 30);
        }
        try (var none = data.observations(Filter.ALL.ofIds(Set.of(base + 10)))) {
            assertThat(none.map(Stored::id)).isEmpty();
        }
    }

    private List<Long> ids(Filter filter) throws IOException {
        try (Stream<Stored<Tie>> ties = data.ties(filter)) {
            return ties.map(Stored::id).toList();
        }
    }

    @Test
    void theGraphFollowsItsProjection() throws IOException {
        Graph countries = data.graph(new Projection(Set.of(), Set.of(), null, true));
        assertThat(countries.ids()).containsExactly("AAA", "BBB", "the-alliance", "unknown-financier");
        int edge = countries.edge(0, 0);
        assertThat(countries.ties(edge))
                .as("of 10 and 11, which are the same, one")
                .containsExactly(base + 10, base + 12);
        assertThat(data.graph(new Projection(Set.of(TieType.TRANSFER), Set.of(), null, false))
                        .ids())
                .containsExactly("AAA", "BBB", "falcon-works", "the-alliance", "unknown-financier", "wing-co");
        assertThat(data.graph(new Projection(Set.of(), Set.of(Commitment.FIRM), null, true))
                        .edges())
                .isEqualTo(3);
        assertThat(data.graph(new Projection(Set.of(), Set.of(), new Edtf("2019"), true))
                        .ids())
                .containsExactly("AAA", "BBB");
        assertThat(data.graph(new Projection(Set.of(), Set.of(), new Edtf("2031"), true))
                        .ids())
                .containsExactly("AAA", "BBB");
        assertThat(data.graph(new Projection(Set.of(), Set.of(), new Edtf("2018"), true))
                        .nodes())
                .isZero();
        assertThat(data.graph(new Projection(Set.of(TieType.RESTRICTION), Set.of(), null, true))
                        .nodes())
                .isZero();
    }

    @Test
    void datesInSqlAreThoseOfTheModel() throws IOException {
        for (String text : List.of(
                "2016",
                "2016~",
                "2025-07",
                "2024-02?",
                "2025-07-22",
                "2016/2019",
                "2016-05/2017-02",
                "../2019",
                "2016/..",
                "{2016,2019}",
                "{2019,2016-02}",
                "-0044",
                "2016%/2017")) {
            Edtf date = new Edtf(text);
            assertThat(RoundTripTest.rows(
                            data,
                            "SELECT edtf_fits(?), coalesce(edtf_earliest(?)::VARCHAR, '-'),"
                                    + " coalesce(edtf_latest(?)::VARCHAR, '-')",
                            text,
                            text,
                            text))
                    .as(text)
                    .containsExactly(List.of(true, days(date.earliest()), days(date.latest())));
        }
        for (String text : List.of("", "16", "2016-1", "2016/2017/2018", "../..", "{}", "{2016", "July 2016")) {
            assertThat(RoundTripTest.rows(data, "SELECT edtf_fits(?)", text))
                    .as(text)
                    .containsExactly(List.of(false));
        }
    }

    private static String days(Optional<LocalDate> day) {
        // The database names the years before our era in words.
        return day.map(d -> d.getYear() < 0
                        ? "00" + (1 - d.getYear()) + d.toString().substring(5) + " (BC)"
                        : d.toString())
                .orElse("-");
    }

    @Test
    void commitmentInSqlIsThatOfTheModel() throws IOException {
        List<Stage> stages = new ArrayList<>(Stage.known());
        stages.add(Stage.UNKNOWN);
        List<Instrument> instruments = new ArrayList<>(Instrument.known());
        instruments.add(Instrument.UNKNOWN);
        for (Stage stage : stages) {
            for (Detail detail : List.of(Detail.SELECTED, Detail.NOT_YET_ORDERED, Detail.UNKNOWN)) {
                for (Instrument instrument : instruments) {
                    assertThat(RoundTripTest.rows(
                                    data,
                                    "SELECT commitment_of(?, ?, ?)",
                                    stage.name(),
                                    detail.name(),
                                    instrument.name()))
                            .containsExactly(List.of(
                                    Commitment.of(stage, detail, instrument).name()));
                }
            }
        }
    }

    @Test
    void theReadmeListsEveryColumnOfEveryView() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<List<Object>> views = RoundTripTest.rows(
                data,
                "SELECT table_name, string_agg('`' || column_name || '`', ', ' ORDER BY ordinal_position)"
                        + " FROM information_schema.columns WHERE table_schema = 'main' GROUP BY ALL ORDER BY ALL");
        for (List<Object> view : views) {
            assertThat(readme).contains("| `" + view.get(0) + "` | " + view.get(1) + " |");
        }
        assertThat(readme.lines().filter(line -> line.startsWith("| `"))).hasSameSizeAs(views);
    }
}
