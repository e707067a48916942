package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well texts are read, measured against annotated ones. */
class GoldIT {

    @TempDir
    Path temporary;

    @Test
    void theMarksAreReachedAndNoSeedIsEmpty() throws Exception {
        Path gold = SharedData.file("gold/dev");
        assumeThat(Files.exists(Path.of("/usr/bin/python3")))
                .as("python3 is not installed")
                .isTrue();
        Distribution entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        JsonNode scores = evaluated(entente.home().resolve("bin/entente"), gold);
        System.out.println("On the annotated texts: L1 " + f1(scores, "L1") + ", L2 " + f1(scores, "L2"));
        assertThat(f1(scores, "L1")).isGreaterThanOrEqualTo(0.85);
        assertThat(f1(scores, "L2")).isGreaterThanOrEqualTo(0.78);
        List<String> empty = new ArrayList<>();
        JsonNode documents = scores.get("by_doc");
        documents.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("tr-")
                    && documents.get(name).get("predicted_ties").asInt() == 0) {
                empty.add(name);
            }
        });
        assertThat(empty).isEmpty();
    }

    private JsonNode evaluated(Path entente, Path gold) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                gold.resolveSibling("evaluate").toString(), entente.toString(), gold.toString(), "--json", "--by-doc");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Path errors = temporary.resolve("errors");
        Process process = builder.redirectError(errors.toFile()).start();
        JsonNode scores = new ObjectMapper().readTree(process.getInputStream());
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return scores;
    }

    private static double f1(JsonNode scores, String level) {
        return scores.get(level).get("f1").asDouble();
    }
}
