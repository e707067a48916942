package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two articles that do not go together, from the import to the decision, its undoing and its staleness, verb by verb. */
class FindingsIT {

    private static final String WIRE = """
            Norway signed a contract with Sweden's Saab for 12 Giraffe radars in 2023. Norway's defence exports reached $3
            billion in 2025, a 60 percent increase from $2.1 billion in the previous year.
            """;

    private static final String PAPER = """
            Norway signed a contract with Sweden's Saab for 10 Giraffe radars in 2023, the ministry said.
            """;

    private Distribution entente;

    @TempDir
    Path folder;

    @BeforeEach
    void read() throws Exception {
        entente = Distribution.shipped(folder.resolve("entente"), folder);
        Files.writeString(folder.resolve("wire.txt"), WIRE, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("paper.txt"), PAPER, StandardCharsets.UTF_8);
        done("import", "wire.txt", "paper.txt");
    }

    private Distribution.Ended run(String... words) throws IOException, InterruptedException {
        return entente.run(Stream.concat(Stream.of("-w", "W"), Stream.of(words)).toArray(String[]::new));
    }

    private String done(String... words) throws IOException, InterruptedException {
        Distribution.Ended ended = run(words);
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out().replaceAll("\\s+", " ");
    }

    private List<Map<String, JsonNode>> findings(String... words) throws Exception {
        return Answer.of(run(Stream.concat(Stream.of("findings", "--json"), Stream.of(words))
                        .toArray(String[]::new)))
                .rows();
    }

    private String key(String rule) throws Exception {
        List<Map<String, JsonNode>> found = findings("--rule", rule, "--state", "all");
        assertThat(found).as(rule).hasSize(1);
        return found.get(0).get("key").asText();
    }

    @Test
    void eachVerbKnowsOfADecisionUntilItIsUndone() throws Exception {
        assertThat(findings()).extracting(row -> row.get("rule").asText()).contains("growth", "quantity");
        Map<String, JsonNode> number =
                findings("--rule", "quantity", "--dyad", "NOR-SWE").get(0);
        assertThat(number.get("a").asText()).startsWith("10 × Giraffe").endsWith("(paper)");
        assertThat(number.get("b").asText()).startsWith("12 × Giraffe").endsWith("(wire)");
        String key = number.get("key").asText();

        assertThat(done("decide", key, "prefer", "a", "--by", "ann", "--why", "as signed"))
                .contains("prefer a", "revision", "a: 10 × Giraffe");
        String sentence = "ann prefers 10 × Giraffe";
        assertThat(done("findings", "--rule", "quantity"))
                .contains("There is none such")
                .doesNotContain(sentence);
        assertThat(done("findings", "--state", "decided")).contains(sentence, "as signed");
        assertThat(done("check", "wire.txt")).contains("side b", sentence);
        assertThat(done("brief", "NOR-SWE")).contains("set aside, as " + sentence, "1 decided");
        assertThat(done("analyze", "consistency", "--json")).contains("\"state\":\"DECIDED\"", "\"PREFER_A\"");
        assertThat(done("log"))
                .containsPattern("Decided on 10 × Giraffe.* ↔ 12 × Giraffe.* \\(finding " + key + "\\): prefer a\\.");
        assertThat(done("export", "report", "--of", "consistency", "-o", "report.md"))
                .isNotNull();
        assertThat(Files.readString(folder.resolve("report.md"), StandardCharsets.UTF_8))
                .contains("ann prefers 10");

        done("undo");
        assertThat(done("findings", "--rule", "quantity")).contains(key).doesNotContain(sentence);
        done("redo");
        assertThat(done("findings", "--state", "decided")).contains(sentence);
    }

    @Test
    void aDecisionIsStaleOnceASideIsEdited() throws Exception {
        String key = key("quantity");
        done("decide", key.substring(0, 6), "both", "--by", "ann");
        String tie = Answer.of(run(
                        "sql",
                        "--json",
                        "SELECT e.tie FROM tie_evidence e JOIN evidence v ON v.id = e.evidence JOIN source s ON s.digest"
                                + " = v.source JOIN item i ON i.tie = e.tie WHERE s.name = 'paper'"))
                .rows()
                .get(0)
                .get("tie")
                .asText();
        done("review", "edit", tie, "--set", "quantity=11", "--by", "ann");
        Map<String, JsonNode> stale = findings("--rule", "quantity").get(0);
        assertThat(stale.get("key").asText()).isEqualTo(key);
        assertThat(stale.get("state").asText()).isEqualTo("stale");
        assertThat(stale.get("a").asText()).startsWith("11 × Giraffe");
        assertThat(stale.get("decision").asText()).startsWith("ann holds both");
    }

    @Test
    void aDecisionOutlivesItsSourceAndIsThereWhenItComesBack() throws Exception {
        String key = key("growth");
        done("decide", key, "error", "--by", "ann");
        done("undo", "2");
        done("undo", "1");
        assertThat(findings("--state", "gone"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("key").asText()).isEqualTo(key));
        done("import", "wire.txt");
        assertThat(findings("--state", "decided"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.get("decision").asText()).startsWith("ann takes 60 % (wire) for an error"));
    }

    @Test
    void aFindingThatIsNotThereIsWrongUse() throws Exception {
        Distribution.Ended ended = run("decide", "ffffffffffffffff", "both");
        assertThat(ended.status()).isEqualTo(2);
        BadInputIT.oneSentence(ended.err()).contains("entente findings");
    }
}
