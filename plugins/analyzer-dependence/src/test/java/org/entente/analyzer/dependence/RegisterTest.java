package org.entente.analyzer.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.analyzer.dependence.DependenceAnalyzer.Parameters;
import org.entente.analyzer.dependence.DependenceAnalyzer.Split;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Amount;
import org.entente.core.model.Basis;
import org.entente.core.model.Condition;
import org.entente.core.model.Delivery;
import org.entente.core.model.Edtf;
import org.entente.core.model.Item;
import org.entente.core.model.Role;
import org.entente.core.model.Stage;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.SampleWorkspace;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trade register against values that were worked out with R. */
class RegisterTest {

    /** Rows with a delivery in or near the window: all that bears on it, and the test stays short. */
    private static final Pattern LATELY = Pattern.compile("201[6-9]|202");

    private final Map<String, Actor> actors = new LinkedHashMap<>();

    @Test
    void allRecipientsAgreeWithTheReference(@TempDir Path folder) throws IOException {
        Path data = data();
        List<Tie> ties = new ArrayList<>();
        for (List<String> row : rows(data.resolve("sipri-transfers/trade-register.csv"))) {
            if (LATELY.matcher(row.get(10)).find()) {
                tie(row, ties);
            }
        }
        Table table;
        long took;
        try (SampleWorkspace workspace = new SampleWorkspace(new DuckStore(), folder)) {
            workspace.add(actors.values(), ties, List.of());
            try (Ledger.Snapshot snapshot = workspace.snapshot()) {
                Parameters parameters = new Parameters(2019, 2023, "TIV", Basis.DELIVERED, Split.EQUAL);
                long begin = System.nanoTime();
                table = new DependenceAnalyzer().analyze(snapshot, parameters, TestRun.plain());
                took = System.nanoTime() - begin;
            }
        }
        assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofSeconds(10));

        List<String> lines = Files.readAllLines(data.resolve("reference/sipri_hhi_2019_2023_equalsplit.csv"));
        assertThat(table.size()).isEqualTo(lines.size() - 1);
        for (String line : lines.subList(1, lines.size())) {
            List<String> expected = cells(line);
            int row = table.cells("recipient").indexOf(actor(expected.get(0)));
            assertThat(row).as(line).isNotNegative();
            near(table, row, "hhi", expected.get(1));
            near(table, row, "total", expected.get(2));
            near(table, row, "top_share", expected.get(4));
            near(table, row, "suppliers", expected.get(5));
            near(table, row, "effective_suppliers", expected.get(6));
        }
    }

    private static void near(Table table, int row, String column, String expected) {
        Number cell = (Number) table.cell(row, column);
        assertThat(cell).isNotNull();
        assertThat(cell.doubleValue())
                .as(column + " of " + table.cell(row, "recipient"))
                .isCloseTo(Double.parseDouble(expected), within(1e-6));
    }

    private void tie(List<String> row, List<Tie> ties) {
        List<Integer> years = Arrays.stream(row.get(10).split(";"))
                .map(String::strip)
                .filter(year -> !year.isEmpty())
                .map(Integer::valueOf)
                .toList();
        Edtf period = years.isEmpty() ? null : Edtf.years(years);
        ties.add(Tie.of(TieType.TRANSFER)
                .with(actor(row.get(1)), Role.SUPPLIER)
                .with(actor(row.get(0)), Role.RECIPIENT)
                .status(Stage.SIGNED)
                .item(new Item(
                        null,
                        row.get(6).isBlank() ? "unknown" : row.get(6),
                        null,
                        null,
                        period == null ? List.of() : List.of(new Delivery(period, null)),
                        Condition.UNKNOWN,
                        List.of(Amount.of(new BigDecimal(row.get(15)), "TIV", Basis.DELIVERED))))
                .build());
    }

    private String actor(String name) {
        return actors.computeIfAbsent(name, key -> Actor.of("actor-" + actors.size(), ActorKind.GROUPING, key, null))
                .id();
    }

    private static List<List<String>> rows(Path register) throws IOException {
        String text = Files.readString(register, Charset.forName("windows-1252"));
        // Two records are broken in the middle of a line; what goes on with a comma belongs to the line before.
        List<String> lines = text.replaceAll("\\r?\\n,", ",").lines().toList();
        return lines.subList(1, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .map(RegisterTest::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static Path data() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("../shared/data/reference"))) {
            folder = folder.getParent();
        }
        Assumptions.assumeTrue(folder != null, "../shared/data is not there");
        return folder.resolve("../shared/data");
    }
}
