package org.entente.core.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraphTest {

    @Test
    void nodesAndNeighboursAreInTheOrderOfTheirIds() {
        Graph graph = new Graph.Builder()
                .edge("TUR", "KOR", 5)
                .edge("KOR", "POL", 2)
                .edge("AUS", "KOR", 3)
                .build();
        assertThat(graph.ids()).containsExactly("AUS", "KOR", "POL", "TUR");
        assertThat(graph.neighbours(1)).containsExactly(0, 2, 3);
        assertThat(graph.degree(1)).isEqualTo(3);
        assertThat(graph.degree(0)).isEqualTo(1);
        assertThat(graph.edges()).isEqualTo(3);
    }

    @Test
    void anEdgeHasOneNumberAtBothEndsAndKnowsItsTiesOnce() {
        Graph graph = new Graph.Builder()
                .edge("TUR", "KOR", 5)
                .edge("KOR", "TUR", 2)
                .edge("KOR", "TUR", 5)
                .build();
        int edge = graph.edge(0, 0);
        assertThat(graph.edge(1, 0)).isEqualTo(edge);
        assertThat(graph.neighbour(1, 0)).isZero();
        assertThat(graph.ties(edge)).containsExactly(2L, 5L);
        assertThat(graph.weight(edge)).isEqualTo(2);
    }

    @Test
    void nobodyIsJoinedToItself() {
        assertThat(new Graph.Builder().edge("KOR", "KOR", 1).build().nodes()).isZero();
    }

    @Test
    void aGraphThatIsMadeChangesNoMore() {
        Graph.Builder builder = new Graph.Builder().edge("A", "B", 1);
        Graph graph = builder.build();
        builder.edge("A", "C", 2).edge("A", "B", 3);
        assertThat(graph.nodes()).isEqualTo(2);
        assertThat(graph.ties(0)).containsExactly(1L);
    }
}
