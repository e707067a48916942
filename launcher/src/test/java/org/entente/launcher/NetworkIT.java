package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agreements of DCAD against what igraph makes of them. */
@TestInstance(Lifecycle.PER_CLASS)
class NetworkIT {

    private static final Map<String, String> MEASURES = Map.of(
            "degree", "degree",
            "betweenness", "betweenness",
            "harmonic", "closeness_h",
            "eigenvector", "eigen",
            "pagerank", "pagerank",
            "constraint", "constraint",
            "core", "core",
            "clustering", "localcc");

    private Distribution entente;

    @BeforeAll
    void importAgreements(@TempDir Path temporary) throws Exception {
        Path agreements = SharedData.file("data/dcad/DCAD-v1.0-main.csv");
        entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        assertThat(entente.run("-w", "D", "import", agreements.toString()).status())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1990, 2000})
    void measuresAgreeWithTheReference(int year) throws Exception {
        Answer answer = Answer.of(entente.run(
                "-w", "D", "analyze", "network", "--set", "at=" + year, "--set", "types=AGREEMENT", "--json"));
        assertThat(answer.columns()).contains("actor", "community").containsAll(MEASURES.keySet());
        Map<String, Map<String, JsonNode>> found = new HashMap<>();
        for (Map<String, JsonNode> row : answer.rows()) {
            answer.codes(row.get("actor").asText(), "COW").forEach(number -> found.put(number, row));
        }
        List<Map<String, String>> expected = SharedData.table("data/reference/dcad_" + year + "_igraph_centrality.csv");
        assertThat(answer.rows()).hasSameSizeAs(expected);
        for (Map<String, String> reference : expected) {
            String number = reference.get("ccode");
            assertThat(found).containsKey(number);
            MEASURES.forEach((ours, theirs) -> {
                JsonNode value = found.get(number).get(ours);
                String wanted = reference.get(theirs);
                if (wanted.equals("NA")) {
                    assertThat(value.isNull()).as("%s of %s", ours, number).isTrue();
                } else {
                    assertThat(value.asDouble())
                            .as("%s of %s", ours, number)
                            .isCloseTo(Double.parseDouble(wanted), within(1e-6));
                }
            });
        }
    }
}
