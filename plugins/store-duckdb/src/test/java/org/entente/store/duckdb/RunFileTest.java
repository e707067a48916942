package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.entente.core.model.Column;
import org.entente.core.model.Composite;
import org.entente.core.model.Edtf;
import org.entente.core.model.Figure;
import org.entente.core.model.Findings;
import org.entente.core.model.Network;
import org.entente.core.model.Outcome;
import org.entente.core.model.RunCard;
import org.entente.core.model.Series;
import org.entente.core.model.Severity;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.spi.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    @TempDir
    Path folder;

    private static final Table TABLE = Table.of(
                    "Shares",
                    new Column("actor", Column.Type.ACTOR),
                    new Column("share", Column.Type.NUMBER, "PERCENT"))
            .row(Support.of(List.of(3L, 1L), List.of(7L)), "AAA", 12.5)
            .cell("share", Support.filter("all transfers"))
            .row(Support.NONE, "BBB", null)
            .note("A note.")
            .build();

    private static RunCard card(long revision) {
        return new RunCard(
                new RunCard.Part("analyzer.x", "1.0", "d1"),
                "X",
                List.of(new RunCard.Part("org.entente.core", "0.1.0", "")),
                Map.of("from", "2019"),
                revision,
                LocalDate.of(2026, 1, 2));
    }

    @Test
    void aResultIsKeptWithItsCardAndSupport() throws IOException {
        try (Ledger ledger = new DuckStore().open(folder)) {
            String id = ledger.keep(new Outcome(card(1), TABLE), ledger.revision());
            assertThat(id).matches("[0-9a-f]{12}");
            assertThat(Files.readString(folder.resolve("runs/" + id + ".json"), StandardCharsets.UTF_8))
                    .isEqualTo(
                            "{\"card\":{\"plugin\":{\"id\":\"analyzer.x\",\"version\":\"1.0\",\"digest\":\"d1\"},\"title\":\"X\","
                                    + "\"used\":[{\"id\":\"org.entente.core\",\"version\":\"0.1.0\",\"digest\":\"\"}],"
                                    + "\"parameters\":{\"from\":\"2019\"},\"revision\":1,\"date\":\"2026-01-02\"},"
                                    + "\"kind\":\"table\",\"title\":\"Shares\",\"columns\":[{\"name\":\"actor\",\"type\":\"ACTOR\","
                                    + "\"unit\":null},{\"name\":\"share\",\"type\":\"NUMBER\",\"unit\":\"PERCENT\"}],"
                                    + "\"rows\":[[\"AAA\",12.5],[\"BBB\",null]],\"support\":[{\"ties\":[1,3],\"observations\":[7]},"
                                    + "{\"ties\":[],\"observations\":[]}],\"cell_support\":[{\"row\":0,\"column\":1,\"support\":"
                                    + "{\"ties\":[],\"observations\":[],\"filter\":\"all transfers\"}}],\"notes\":[\"A note.\"]}");
        }
    }

    @Test
    void theSameCardHasTheSameIdAndAnotherCardAnother() throws IOException {
        try (Ledger ledger = new DuckStore().open(folder)) {
            String id = ledger.keep(new Outcome(card(1), TABLE), ledger.revision());
            assertThat(ledger.keep(new Outcome(card(1), TABLE), ledger.revision()))
                    .isEqualTo(id);
            assertThat(ledger.keep(new Outcome(card(2), TABLE), ledger.revision()))
                    .isNotEqualTo(id);
        }
    }

    @Test
    void theSameResultCanBeKeptByManyAtOnce() throws Exception {
        try (Ledger ledger = new DuckStore().open(folder)) {
            FutureTask<Boolean> other = new FutureTask<>(() -> keepOften(ledger));
            new Thread(other, "other").start();
            assertThat(keepOften(ledger)).isTrue();
            assertThat(other.get()).isTrue();
        }
    }

    private static boolean keepOften(Ledger ledger) throws IOException {
        for (int i = 0; i < 200; i++) {
            ledger.keep(new Outcome(card(1), TABLE), ledger.revision());
        }
        return true;
    }

    @Test
    void resultsOfEveryKindAreKept() throws IOException {
        Composite all = new Composite(
                "All",
                List.of(
                        TABLE,
                        new Network("N", true, TABLE, TABLE),
                        new Series(
                                "S",
                                null,
                                List.of(new Series.Line(
                                        "l", List.of(new Series.Point(new Edtf("2020"), null, Support.NONE))))),
                        new Findings("F", List.of(new Findings.Finding("c", Severity.NOTE, "A.", Support.NONE)))));
        try (Ledger ledger = new DuckStore().open(folder)) {
            String id = ledger.keep(new Outcome(card(1), all), ledger.revision());
            assertThat(Files.readString(folder.resolve("runs/" + id + ".json"), StandardCharsets.UTF_8))
                    .contains(
                            "\"kind\":\"composite\"",
                            "\"kind\":\"network\"",
                            "\"kind\":\"series\"",
                            "\"kind\":\"findings\"");
        }
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() throws IOException {
        Table other = Table.of(
                        "Of all sorts",
                        new Column("n", Column.Type.INTEGER),
                        new Column("sure", Column.Type.BOOLEAN),
                        new Column("when", Column.Type.DATE),
                        new Column("tie", Column.Type.TIE))
                .row(Support.filter("ties of A and B", "AAA", "BBB"), 3L, true, "2016~", 12L)
                .row(Support.NONE, null, null, null, null)
                .build();
        Composite all = new Composite(
                "All",
                List.of(
                        TABLE,
                        new Network("N", true, TABLE, other),
                        new Series(
                                "S",
                                "TIV",
                                List.of(new Series.Line(
                                        "l",
                                        List.of(
                                                new Series.Point(new Edtf("2020"), null, Support.NONE),
                                                new Series.Point(new Edtf("2021"), 1.25, Support.ties(List.of(4L))))))),
                        new Findings(
                                "F",
                                List.of(
                                        new Findings.Finding("c", Severity.NOTE, "A.", Support.NONE),
                                        new Findings.Finding(
                                                "d", Severity.HIGH, "B.", Support.ties(List.of(1L)), "k")))));
        try (Ledger ledger = new DuckStore().open(folder)) {
            String id = ledger.keep(new Outcome(card(1), all), ledger.revision());
            ledger.keep(new Outcome(card(2), TABLE), ledger.revision());
            assertThat(ledger.kept()).hasSize(2).containsEntry(id, card(1));
            Outcome read = ledger.kept(id);
            assertThat(read.card()).isEqualTo(card(1));
            assertThat(Figure.all(read.result())).hasSameSizeAs(Figure.all(all));
            assertThat(ledger.keep(read, ledger.revision())).isEqualTo(id);
            for (int i = 0; i < all.tables().size(); i++) {
                Table before = all.tables().get(i);
                Table after = read.result().tables().get(i);
                assertThat(after.title()).isEqualTo(before.title());
                assertThat(after.columns()).isEqualTo(before.columns());
                assertThat(after.notes()).isEqualTo(before.notes());
                for (int row = 0; row < before.size(); row++) {
                    assertThat(after.row(row)).isEqualTo(before.row(row));
                    assertThat(after.support(row)).isEqualTo(before.support(row));
                    assertThat(after.support(row, 1)).isEqualTo(before.support(row, 1));
                }
            }
        }
    }

    @Test
    void whatIsNotKeptOrCannotBeReadIsToldInASentence() throws IOException {
        try (Ledger ledger = new DuckStore().open(folder)) {
            String id = ledger.keep(new Outcome(card(1), TABLE), ledger.revision());
            assertThatThrownBy(() -> ledger.kept("../format"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("No result is kept under ../format; entente runs lists them.");
            Path file = folder.resolve("runs/" + id + ".json");
            Files.writeString(
                    file, Files.readString(file, StandardCharsets.UTF_8).substring(0, 300));
            assertThatThrownBy(() -> ledger.kept(id))
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith(" cannot be read; run the analysis again.");
        }
    }
}
