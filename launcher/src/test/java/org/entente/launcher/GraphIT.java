package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What NetworkX reads in a graph that we wrote. */
class GraphIT {

    private static final String TABLE = """
            from,to,day,words
            Türkiye,Pakistan,2016,"52 trainers, ""as new"" & <ready>"
            Türkiye,Indonesia,2025-07,
            """;

    private static final String READER = """
            import json, sys, networkx
            graph = networkx.read_graphml(sys.argv[1])
            print(json.dumps({
                "directed": graph.is_directed(),
                "nodes": {node: values for node, values in graph.nodes(data=True)},
                "edges": {" ".join(sorted(edge[:2])): edge[2] for edge in graph.edges(data=True)},
            }))
            """;

    @TempDir
    Path temporary;

    @Test
    void networkxReadsAllThatItHolds() throws Exception {
        assumeThat(python("import networkx"))
                .as("python3-networkx is not installed")
                .isZero();
        Distribution entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        Files.writeString(temporary.resolve("deals.csv"), TABLE);
        Files.writeString(temporary.resolve("deals.recipe.yaml"), """
                type: =TRANSFER
                instrument: =CONTRACT
                stage: =SIGNED
                supplier: from
                recipient: to
                dates:
                  - {kind: SIGNED, column: day}
                remark: words
                """);
        Distribution.Ended imported = entente.run("-w", "W", "import", "deals.csv");
        assertThat(imported.status()).as(imported.err()).isZero();
        Distribution.Ended exported =
                entente.run("-w", "W", "export", "graph", "--of", "network", "-o", "network.graphml");
        assertThat(exported.status()).as(exported.err()).isZero();

        JsonNode graph = read();
        assertThat(graph.get("directed").asBoolean()).isFalse();
        assertThat(graph.get("nodes").fieldNames()).toIterable().containsExactlyInAnyOrder("TUR", "PAK", "IDN");
        JsonNode turkey = graph.at("/nodes/TUR");
        assertThat(turkey.get("title").asText()).isEqualTo("Türkiye");
        assertThat(turkey.get("kind").asText()).isEqualTo("COUNTRY");
        assertThat(turkey.get("degree").asInt()).isEqualTo(2);
        assertThat(turkey.get("betweenness").asDouble()).isEqualTo(1);
        JsonNode edge = graph.at("/edges/PAK TUR");
        assertThat(edge.get("ties").asInt()).isEqualTo(1);
        assertThat(edge.get("firm").asInt()).isEqualTo(1);
        assertThat(edge.get("first_date").asText()).isEqualTo("2016");
        assertThat(edge.get("types").asText()).isEqualTo("TRANSFER");
        for (JsonNode each : graph.get("edges")) {
            assertThat(each.fieldNames())
                    .toIterable()
                    .contains("ties", "firm", "soft", "talk", "types", "tie_ids", "first_date", "last_date");
        }
    }

    private JsonNode read() throws IOException {
        Process process = new ProcessBuilder("python3", "-c", READER, "network.graphml")
                .directory(temporary.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ObjectMapper().readTree(process.getInputStream());
    }

    private static int python(String program) throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", program).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
