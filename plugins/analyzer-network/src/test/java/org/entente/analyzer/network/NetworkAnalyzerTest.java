package org.entente.analyzer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.entente.analyzer.network.NetworkAnalyzer.Parameters;
import org.entente.analyzer.network.NetworkAnalyzer.Weight;
import org.entente.core.api.Graph;
import org.entente.core.model.Commitment;
import org.entente.core.model.Edtf;
import org.entente.core.model.Table;
import org.entente.core.model.TieType;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkAnalyzerTest {

    private static final Parameters PLAIN = new Parameters(null, List.of(), List.of(), Weight.NONE);
    private static final Parameters WEIGHTED = new Parameters(null, List.of(), List.of(), Weight.TIES);

    @ParameterizedTest
    @ValueSource(ints = {1990, 2000})
    void valuesAgreeWithThoseOfIgraph(int year) throws IOException {
        Graph.Builder graph = new Graph.Builder();
        long tie = 1;
        for (String[] edge : reference("dcad_" + year + "_edges.csv")) {
            graph.edge(edge[0], edge[1], tie++);
        }
        Table table = NetworkAnalyzer.measure(graph.build(), PLAIN, TestRun.plain());
        List<String[]> expected = reference("dcad_" + year + "_igraph_centrality.csv");

        assertThat(table.size()).isEqualTo(expected.size());
        String[] columns = {
            "degree", "betweenness", "harmonic", "eigenvector", "pagerank", "constraint", "core", "clustering"
        };
        for (String[] line : expected) {
            int row = table.cells("actor").indexOf(line[0]);
            for (int i = 0; i < columns.length; i++) {
                Number cell = (Number) table.cell(row, columns[i]);
                if (line[i + 1].equals("NA")) {
                    assertThat(cell).as(columns[i] + " of " + line[0]).isNull();
                } else {
                    assertThat(cell).as(columns[i] + " of " + line[0]).isNotNull();
                    assertThat(cell.doubleValue())
                            .as(columns[i] + " of " + line[0])
                            .isCloseTo(Double.parseDouble(line[i + 1]), within(1e-6));
                }
            }
        }
    }

    @Test
    void communitiesAreAsGoodAsTheReferenceFindsThem() throws IOException {
        Graph.Builder graph = new Graph.Builder();
        for (String[] edge : reference("dcad_2000_edges.csv")) {
            graph.edge(edge[0], edge[1], 1);
        }
        Communities found = Communities.of(Links.of(graph.build(), false), TestRun.plain());
        assertThat(found.modularity()).isGreaterThan(0.25);
    }

    @Test
    void aStarHasTheValuesThatOneCanWorkOutByHand() {
        Table star = NetworkAnalyzer.measure(
                new Graph.Builder()
                        .edge("HUB", "AAA", 1)
                        .edge("HUB", "BBB", 2)
                        .edge("HUB", "CCC", 3)
                        .edge("HUB", "CCC", 4)
                        .build(),
                PLAIN,
                TestRun.plain());

        assertThat(star.row(3)).startsWith("HUB", 3L, 4L, 3.0, 3.0);
        assertThat((Double) star.cell(3, "eigenvector")).isEqualTo(1.0);
        assertThat((Double) star.cell(0, "eigenvector")).isCloseTo(1 / Math.sqrt(3), within(1e-10));
        assertThat((Double) star.cell(0, "harmonic")).isEqualTo(2.0);
        assertThat((Double) star.cell(3, "constraint")).isCloseTo(1.0 / 3, within(1e-12));
        assertThat((Double) star.cell(0, "constraint")).isEqualTo(1.0);
        assertThat(star.cells("core")).containsOnly(1L);
        assertThat(star.cell(0, "clustering")).isNull();
        assertThat(star.cell(3, "clustering")).isEqualTo(0.0);
        assertThat(star.cells("pagerank").stream()
                        .mapToDouble(rank -> (Double) rank)
                        .sum())
                .isCloseTo(1, within(1e-10));
    }

    @Test
    void aCountryRestsOnTheTiesOfItsEdges() {
        Table table = NetworkAnalyzer.measure(
                new Graph.Builder()
                        .edge("AAA", "BBB", 7)
                        .edge("AAA", "BBB", 8)
                        .edge("BBB", "CCC", 9)
                        .build(),
                PLAIN,
                TestRun.plain());
        assertThat(table.support(0).ties()).containsExactly(7L, 8L);
        assertThat(table.support(1).ties()).containsExactly(7L, 8L, 9L);
    }

    @Test
    void aNamedWeightMakesPathsShorterAndStrengthCountInRank() {
        Graph graph = new Graph.Builder()
                .edge("AAA", "BBB", 1)
                .edge("AAA", "BBB", 2)
                .edge("BBB", "CCC", 3)
                .edge("BBB", "CCC", 4)
                .edge("AAA", "CCC", 5)
                .build();
        Table plain = NetworkAnalyzer.measure(graph, PLAIN, TestRun.plain());
        Table weighted = NetworkAnalyzer.measure(graph, WEIGHTED, TestRun.plain());

        assertThat(plain.cell(1, "betweenness")).isEqualTo(0.0);
        assertThat(weighted.cell(1, "betweenness"))
                .as("two shortest paths of length 1, one through BBB")
                .isEqualTo(0.5);
        assertThat(weighted.cell(1, "harmonic")).isEqualTo(4.0);
        assertThat((Double) weighted.cell(1, "pagerank")).isGreaterThan((Double) plain.cell(1, "pagerank"));
        assertThat(weighted.cell(1, "strength")).isEqualTo(4L);
    }

    @Test
    void twoGroupsWithOneBridgeAreTwoCommunities() {
        Graph graph = new Graph.Builder()
                .edge("AAA", "BBB", 1)
                .edge("BBB", "CCC", 1)
                .edge("AAA", "CCC", 1)
                .edge("CCC", "DDD", 1)
                .edge("DDD", "EEE", 1)
                .edge("EEE", "FFF", 1)
                .edge("DDD", "FFF", 1)
                .build();
        Table table = NetworkAnalyzer.measure(graph, PLAIN, TestRun.plain());
        assertThat(table.cells("community")).containsExactly(1L, 1L, 1L, 2L, 2L, 2L);
        assertThat(table.notes()).anyMatch(note -> note.contains("modularity 0.3571"));
        assertThat(table.cells("core")).containsOnly(2L);
    }

    @Test
    void anEmptyNetworkIsAnEmptyTable() {
        Table table = NetworkAnalyzer.measure(new Graph.Builder().build(), PLAIN, TestRun.plain());
        assertThat(table.size()).isZero();
        assertThat(table.columns())
                .isEqualTo(new NetworkAnalyzer().describe(PLAIN).columns());
    }

    @Test
    void atADateTheDatesDecideAndNotWhatHasEndedSince() {
        Parameters then = new Parameters(Edtf.year(2000), List.of(TieType.AGREEMENT), List.of(), Weight.NONE);
        assertThat(then.projection().commitments()).contains(Commitment.ENDED);
        assertThat(PLAIN.projection().commitments()).isEmpty();
    }

    @Test
    void aNetworkOfThirtyThousandEdgesIsMeasuredInSeconds() {
        Random random = new Random(7);
        Graph.Builder builder = new Graph.Builder();
        for (int i = 0; i < 30_000; i++) {
            builder.edge("n" + random.nextInt(3_000), "n" + random.nextInt(3_000), i);
        }
        Graph graph = builder.build();
        long begin = System.nanoTime();
        NetworkAnalyzer.measure(graph, PLAIN, TestRun.plain());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    private static List<String[]> reference(String name) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("../shared/data/reference"))) {
            folder = folder.getParent();
        }
        Assumptions.assumeTrue(folder != null, "../shared/data/reference is not there");
        return Files.readAllLines(folder.resolve("../shared/data/reference").resolve(name)).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .toList();
    }
}
