package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code evaluate}, held against the program that came with the annotated texts. */
class EvaluateIT {

    /** The figures by the names that the other program gives them. */
    private static final Map<String, String> FOUND = Map.of(
            "L1", "pairs",
            "L2", "typed_pairs",
            "L3", "exact_parties",
            "decision_grade", "decision_grade",
            "observations", "observations",
            "figures", "figures",
            "actors", "actors",
            "actors_listed", "actors_listed",
            "systems", "systems");

    @TempDir
    Path temporary;

    private Distribution entente;

    @BeforeEach
    void distribution() throws IOException {
        entente = Distribution.shipped(temporary.resolve("entente"), temporary);
    }

    @Test
    void theFiguresAreThoseOfTheOtherProgramToTheLastDigit() throws Exception {
        Path gold = SharedData.file("gold/dev");
        assumeThat(python()).as("python3 is not installed").isTrue();
        compared(evaluated(gold), scored(gold));
        compared(evaluated(gold, "--strict"), score(gold, "--strict"));
    }

    private static void compared(JsonNode ours, JsonNode theirs) {
        Map<String, JsonNode> found = rows(ours, 0);
        for (String level : new String[] {"L1", "L2", "L3"}) {
            JsonNode bounds = theirs.get(level).get("ci");
            assertThat(found.get(FOUND.get(level)).get(7) + " "
                            + found.get(FOUND.get(level)).get(8))
                    .as("bounds of " + level)
                    .isEqualTo(bounds.get(0) + " " + bounds.get(1));
        }
        FOUND.forEach((their, our) -> assertSame(our, found.get(our), theirs.get(their)));
        JsonNode attributes = theirs.get("attributes_at_L2");
        assertSame("systems_of_ties", found.get("systems_of_ties"), attributes.get("systems"));
        Map<String, JsonNode> types = rows(ours, 1);
        assertThat(types.keySet()).containsExactlyElementsOf(names(theirs.get("by_type_at_L2")));
        types.forEach(
                (type, row) -> assertSame(type, row, theirs.get("by_type_at_L2").get(type)));
        Map<String, JsonNode> rates = rows(ours, 2);
        assertThat(rates).hasSize(attributes.size() - 1);
        rates.forEach((name, row) -> assertThat(row.get(1) + " " + row.get(2) + " " + row.get(3))
                .as(name)
                .isEqualTo(attributes.get(name).get("rate") + " "
                        + attributes.get(name).get("hits") + " "
                        + attributes.get(name).get("of")));
        assertThat(ours.get("card").get("gold_ties").asInt())
                .isEqualTo(theirs.get("gold_ties").asInt());
        assertThat(ours.get("card").get("predicted_ties").asInt())
                .isEqualTo(theirs.get("predicted_ties").asInt());
    }

    @Test
    void textsOfOnesOwnAreMeasuredAndNothingStaysBehind() throws Exception {
        Path gold = Files.createDirectory(temporary.resolve("annotated"));
        String sentence = "Türkiye sold 48 KAAN fighters to Indonesia under a contract of July 2025.";
        Files.writeString(gold.resolve("kaan.txt"), sentence + "\n", StandardCharsets.UTF_8);
        Files.writeString(gold.resolve("kaan.json"), """
                {"id": "kaan", "published": "2025-07-28", "language": "en",
                 "actors": [{"id": "TUR", "kind": "COUNTRY", "names": ["Türkiye"]},
                            {"id": "IDN", "kind": "COUNTRY", "names": ["Indonesia"]}],
                 "systems": [{"id": "kaan", "names": ["KAAN"]}],
                 "ties": [{"type": "TRANSFER", "parties": [{"actor": "TUR", "role": "SUPPLIER"},
                           {"actor": "IDN", "role": "RECIPIENT"}], "stage": "SIGNED", "modality": "ASSERTED",
                           "instrument": "CONTRACT", "systems": ["kaan"], "quantity": 48, "value": null,
                           "date": "2025-07", "evidence": "@"}],
                 "observations": []}
                """.replace("@", sentence), StandardCharsets.UTF_8);
        Path scratch = Files.createDirectory(temporary.resolve("scratch"));
        entente.with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + scratch);
        JsonNode ours = evaluated(gold);
        assertThat(rows(ours, 0).get("pairs").get(3).asDouble()).isEqualTo(1.0);
        assertThat(rows(ours, 0).get("systems").get(3).asDouble()).isEqualTo(1.0);
        assertThat(rows(ours, 2).get("quantity").get(1).asDouble()).isEqualTo(1.0);
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("entente-evaluate"));
        }
        assertThat(temporary.resolve("entente-workspace")).doesNotExist();
    }

    private static boolean python() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private JsonNode evaluated(Path gold, String... options) throws Exception {
        String[] arguments = Stream.concat(Stream.of("evaluate", gold.toString(), "--json"), Stream.of(options))
                .toArray(String[]::new);
        Distribution.Ended ended = entente.run(arguments);
        assertThat(ended.status()).as(ended.err()).isZero();
        return new ObjectMapper().readTree(ended.out());
    }

    /** Imports the texts with what is known of them beside them, exports them, and lets the other program score that. */
    private JsonNode scored(Path gold) throws Exception {
        Path texts = Files.createDirectory(temporary.resolve("texts"));
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.list(gold)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".txt")) {
                    Files.copy(file, texts.resolve(name));
                } else if (name.endsWith(".json")) {
                    JsonNode published = json.readTree(file.toFile()).get("published");
                    Files.writeString(
                            texts.resolve(name.replace(".json", ".meta.yaml")),
                            "language: en\n" + (published.isNull() ? "" : "published: " + published + "\n"),
                            StandardCharsets.UTF_8);
                }
            }
        }
        assertThat(entente.run("-w", "W", "import", texts.toString()).status()).isZero();
        assertThat(entente.run("-w", "W", "export", "documents", "-o", "read.jsonl")
                        .status())
                .isZero();
        return score(gold);
    }

    /** What the other program says of the exported documents. */
    private JsonNode score(Path gold, String... options) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Path errors = temporary.resolve("errors");
        List<String> command = new ArrayList<>(List.of(
                "python3",
                gold.resolveSibling("score.py").toString(),
                gold.toString(),
                temporary.resolve("read.jsonl").toString(),
                "--json"));
        command.addAll(List.of(options));
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        // To the end: who stops reading after the last brace breaks the pipe under the last newline.
        JsonNode scores = json.readTree(process.getInputStream().readAllBytes());
        assertThat(process.waitFor())
                .as(Files.readString(errors, StandardCharsets.UTF_8))
                .isZero();
        return scores;
    }

    private static Map<String, JsonNode> rows(JsonNode evaluated, int part) {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        evaluated
                .get("parts")
                .get(part)
                .get("rows")
                .forEach(row -> rows.put(row.get(0).asText(), row));
        return rows;
    }

    private static Iterable<String> names(JsonNode object) {
        Iterator<String> names = object.fieldNames();
        return () -> names;
    }

    private static void assertSame(String name, JsonNode row, JsonNode theirs) {
        String ours = "";
        for (int column = 1; column <= 6; column++) {
            ours += row.get(column) + " ";
        }
        String other = "";
        for (String key : new String[] {"p", "r", "f1", "tp", "fp", "fn"}) {
            other += theirs.get(key) + " ";
        }
        assertThat(ours).as(name).isEqualTo(other);
    }
}
