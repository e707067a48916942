package org.entente.workbench.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.core.api.CancelledException;
import org.entente.workbench.network.GroupedNetwork.Edge;
import org.entente.workbench.network.GroupedNetwork.Member;
import org.entente.workbench.network.GroupedNetwork.Node;
import org.entente.workbench.network.GroupedNetwork.Picture;
import org.junit.jupiter.api.Test;

class GroupedNetworkTest {

    private static final int CLIQUES = 5;
    private static final int SIZE = 8;

    /** Five groups of eight in a ring, each tied throughout within and by one tie to the next. */
    private static GroupedNetwork ring(boolean named) {
        List<int[]> edges = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (int clique = 0; clique < CLIQUES; clique++) {
            for (int i = 0; i < SIZE; i++) {
                int node = clique * SIZE + i;
                members.add(new Member("a" + node, "Actor " + node, named ? "c" + clique : null));
                for (int j = i + 1; j < SIZE; j++) {
                    edges.add(new int[] {node, clique * SIZE + j});
                }
            }
            edges.add(new int[] {clique * SIZE, (clique + 1) % CLIQUES * SIZE + 1});
        }
        return new GroupedNetwork(members, links(members.size(), edges), ties(edges), () -> false);
    }

    private static Links links(int nodes, List<int[]> edges) {
        double[] weights = new double[edges.size()];
        Arrays.fill(weights, 1);
        return new Links(
                nodes,
                edges.stream().mapToInt(edge -> edge[0]).toArray(),
                edges.stream().mapToInt(edge -> edge[1]).toArray(),
                weights);
    }

    private static long[][] ties(List<int[]> edges) {
        return IntStream.range(0, edges.size())
                .mapToObj(edge -> new long[] {edge + 1})
                .toArray(long[][]::new);
    }

    @Test
    void thoseThatAreTiedMostBecomeAGroup() {
        Picture picture = ring(false).picture(Set.of());
        assertThat(picture.drawn()).extracting(Node::members).containsOnly(SIZE).hasSize(CLIQUES);
        assertThat(picture.lines()).hasSize(CLIQUES).extracting(Edge::weight).containsOnly(1.0);
        assertThat(picture.lines()).allSatisfy(edge -> assertThat(edge.ties()).hasSize(1));
    }

    @Test
    void aGroupThatIsOpenedShowsItsMembersWhereItWas() {
        GroupedNetwork network = ring(true);
        Node closed = network.picture(Set.of()).drawn().stream()
                .filter(node -> node.id().equals("c2"))
                .findFirst()
                .orElseThrow();
        Picture opened = network.picture(Set.of("c2"));
        List<Node> members = opened.drawn().stream()
                .filter(node -> "c2".equals(node.group()))
                .toList();
        assertThat(opened.drawn()).hasSize(CLIQUES - 1 + SIZE);
        assertThat(members)
                .hasSize(SIZE)
                .allSatisfy(node -> assertThat(Math.hypot(node.x() - closed.x(), node.y() - closed.y()))
                        .isLessThanOrEqualTo(closed.radius() + 1e-9));
    }

    @Test
    void theSameLinksGiveTheSamePicture() {
        assertThat(ring(false).picture(Set.of())).isEqualTo(ring(false).picture(Set.of()));
    }

    @Test
    void farPointsPushAsOneNearlyAsTheyPushByThemselves() {
        Random random = new Random(7);
        double[] x = random.doubles(400).toArray();
        double[] y = random.doubles(400).toArray();
        double[] masses = random.doubles(400, 1, 5).toArray();
        double[] forceX = new double[400];
        double[] forceY = new double[400];
        Quadrants quadrants = new Quadrants(x, y, masses);
        double error = 0;
        double sum = 0;
        for (int i = 0; i < 400; i++) {
            quadrants.push(i, 1, forceX, forceY);
            double exactX = 0;
            double exactY = 0;
            for (int j = 0; j < 400; j++) {
                double square = Math.pow(x[i] - x[j], 2) + Math.pow(y[i] - y[j], 2);
                if (i != j) {
                    exactX += masses[i] * masses[j] * (x[i] - x[j]) / Math.max(square, 1e-6);
                    exactY += masses[i] * masses[j] * (y[i] - y[j]) / Math.max(square, 1e-6);
                }
            }
            error += Math.hypot(forceX[i] - exactX, forceY[i] - exactY);
            sum += Math.hypot(exactX, exactY);
        }
        assertThat(error / sum).isLessThan(0.05);
    }

    @Test
    void manyPointsInOnePlaceArePartedAndNeverLost() {
        List<int[]> none = List.of();
        double[] masses = new double[50];
        Arrays.fill(masses, 1);
        Forces.Places places = new Forces(links(50, none), masses).lay(30, () -> false);
        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> places.x()[i] + " " + places.y()[i])
                        .distinct())
                .hasSize(50);
        Quadrants same = new Quadrants(new double[50], new double[50], masses);
        double[] forceX = new double[50];
        double[] forceY = new double[50];
        same.push(3, 1, forceX, forceY);
        assertThat(Math.hypot(forceX[3], forceY[3])).isPositive().isFinite();
    }

    @Test
    void aLayoutThatIsCancelledEnds() {
        List<Member> two = List.of(new Member("a", "A", null), new Member("b", "B", null));
        List<int[]> edge = List.of(new int[] {0, 1});
        assertThatThrownBy(() -> new GroupedNetwork(two, links(2, edge), ties(edge), () -> true))
                .isInstanceOf(CancelledException.class);
    }
}
