package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluateVerbTest extends VerbTest {

    private Path gold;

    @BeforeEach
    void annotated() throws IOException {
        gold = Files.createDirectory(folder.resolve("gold"));
        for (String name : new String[] {"harbour.txt", "harbour.json", "calm.txt", "calm.json"}) {
            try (InputStream in = EvaluateVerbTest.class.getResourceAsStream("evaluate/" + name)) {
                Files.copy(in, gold.resolve(name));
            }
        }
        try (InputStream in = EvaluateVerbTest.class.getResourceAsStream("evaluate/read.jsonl")) {
            workbench.writes("documents", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void change(String name, String from, String to) throws IOException {
        Path file = gold.resolve(name);
        String content = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(content).contains(from);
        Files.writeString(file, content.replace(from, to), StandardCharsets.UTF_8);
    }

    private void refused(String sentence) throws InterruptedException {
        assertThat(run("evaluate", "gold")).isEqualTo(3);
        assertThat(err).contains(sentence).doesNotContain("\tat ");
        assertThat(out).isEmpty();
    }

    @Test
    void theFiguresArePrintedForPeople() throws InterruptedException {
        assertThat(run("evaluate", "gold")).as(err).isZero();
        assertThat(out)
                .startsWith("2 texts, 3 ties annotated and 1 optional, 3 ties read")
                .containsPattern("typed_pairs +0\\.666667 +0\\.666667 +0\\.666667 +2 +1 +1")
                .containsPattern("roles_swapped +1 +1 +1 +low")
                .containsPattern("0\\.9 +1 +0\\.34238 +1 +2")
                .doesNotContain("Estonia may build");
        assertThat(err).isEmpty();
    }

    @Test
    void theFiguresArePrintedAsOneObjectInFullPrecision() throws InterruptedException, IOException {
        assertThat(run("evaluate", "gold", "--json", "-v")).as(err).isZero();
        JsonNode object = json(out);
        assertThat(object.get("card").get("documents").asInt()).isEqualTo(2);
        JsonNode pairs = object.get("parts").get(0).get("rows").get(0);
        assertThat(pairs.get(0).asText()).isEqualTo("pairs");
        assertThat(pairs.get(3).asDouble()).isEqualTo(4.0 / 6);
        assertThat(object.get("parts").get(4).get("rows").get(0).get(4).asText())
                .isEqualTo("Estonia may build a yard with Norway.");
    }

    @Test
    void theFiguresArePrintedForASpreadsheet() throws InterruptedException {
        assertThat(run("evaluate", "gold", "--csv")).as(err).isZero();
        assertThat(out)
                .startsWith("figure,precision,recall,f1,right,too_much,missed,f1_lower,f1_upper\r\npairs,")
                .contains("attribute,rate,hits,of,better");
        assertThat(run("evaluate", "gold", "--csv", "--json")).isEqualTo(2);
    }

    @Test
    void whatIsMissedAndTooMuchIsListedByText() throws InterruptedException {
        assertThat(run("evaluate", "gold", "-v")).as(err).isZero();
        assertThat(out.replace(System.lineSeparator(), "\n"))
                .contains("\nharbour\n  missed    PRODUCTION  EST PARTNER, NOR PARTNER\n"
                        + "            \"Estonia may build a yard with Norway.\"\n")
                .contains("  too much  AGREEMENT  FIN PARTNER, NOR PARTNER\n");
    }

    @Test
    void strictlyNothingIsOptionalAndNoOtherTypeAccepted() throws InterruptedException, IOException {
        change("harbour.json", "\"type\": \"EXERCISE\"", "\"type_alt\": [\"EXERCISE\"], \"type\": \"TRAINING\"");
        assertThat(run("evaluate", "gold", "--json")).as(err).isZero();
        assertThat(json(out).get("parts").get(0).get("rows").get(1).get(4).asInt())
                .isEqualTo(2);

        assertThat(run("evaluate", "gold", "--strict", "--json")).as(err).isZero();
        assertThat(json(out).get("parts").get(0).get("rows").get(1).get(4).asInt())
                .isEqualTo(1);
        assertThat(json(out).get("card").get("strict").asBoolean()).isTrue();
        assertThat(json(out).get("card").get("gold_ties").asInt()).isEqualTo(4);
        assertThat(json(out).get("card").get("optional_gold_ties").asInt()).isZero();
    }

    @Test
    void theFiguresOfEachTextAreGivenWhereAskedFor() throws InterruptedException {
        assertThat(run("evaluate", "gold", "--by-doc")).as(err).isZero();
        assertThat(out)
                .containsPattern("calm +typed_pairs +– +– +– +0 +0 +0")
                .containsPattern("harbour +typed_pairs +0\\.666667 +0\\.666667 +0\\.666667 +2 +1 +1")
                .containsPattern("harbour +observations ");
        assertThat(run("evaluate", "gold")).isZero();
        assertThat(out).doesNotContain("By text");
    }

    @Test
    void aWordThatThereIsNotIsRefusedByName() throws InterruptedException, IOException {
        change("harbour.json", "\"type\": \"TRANSFER\"", "\"type\": \"SALE\"");
        refused(
                "The file harbour.json has in tie 1 the type SALE, which there is not; write one of AGREEMENT, TRANSFER, ");
        change("harbour.json", "\"type\": \"SALE\"", "\"type\": \"TRANSFER\"");
        change("harbour.json", "\"role\": \"SUPPLIER\"", "\"role\": \"SELLER\"");
        refused("The file harbour.json has in tie 1 the role SELLER, which there is not; write one of ");
    }

    @Test
    void theTextIsReadWithItsDateAndNothingOfItIsKept() throws InterruptedException {
        assertThat(run("evaluate", "gold")).as(err).isZero();
        assertThat(workbench.sidecars).hasSize(2);
        assertThat(workbench.sidecars.get("harbour")).contains("published: \"2021-06-02\"", "language: \"en\"");
        assertThat(workbench.sidecars.get("calm")).doesNotContain("published");
        assertThat(workbench.opened)
                .hasSize(1)
                .allSatisfy(made -> assertThat(made).doesNotExist());
        assertThat(folder.resolve("entente-workspace")).doesNotExist();
    }

    @Test
    void aTextThatIsNotReadCountsAsOneThatTellsNothing() throws InterruptedException, IOException {
        workbench.writes("documents", "");
        assertThat(run("evaluate", "gold")).as(err).isZero();
        assertThat(out).containsPattern("typed_pairs +– +0 +0 +0 +0 +3");
    }

    @Test
    void aFolderThatIsNotThereOrHoldsNoTextsIsNamed() throws InterruptedException, IOException {
        assertThat(run("evaluate", "nowhere")).isEqualTo(3);
        assertThat(err).contains("There is no folder " + folder.resolve("nowhere") + "; name one of annotated texts.");
        assertThat(run("evaluate", "news.txt")).isEqualTo(3);
        assertThat(err).contains("news.txt is not a folder");
        Files.createDirectory(folder.resolve("empty"));
        assertThat(run("evaluate", "empty")).isEqualTo(3);
        assertThat(err).contains("holds no annotated text");
        assertThat(run("evaluate")).isEqualTo(2);
        assertThat(err).contains("GOLD");
    }

    @Test
    void aTextWithoutItsAnnotationAndTheOtherWayRoundAreNamed() throws InterruptedException, IOException {
        Files.delete(gold.resolve("calm.json"));
        refused("The text calm.txt in " + gold + " has no calm.json beside it; annotate it or move it away.");
        Files.delete(gold.resolve("calm.txt"));
        Files.delete(gold.resolve("harbour.txt"));
        refused("The annotation harbour.json in " + gold + " has no harbour.txt beside it");
    }

    @Test
    void anAnnotationThatIsNoJsonIsNamedWithItsPlace() throws InterruptedException, IOException {
        Files.writeString(gold.resolve("calm.json"), "{\"id\": \"calm\",\n oops", StandardCharsets.UTF_8);
        refused("The file calm.json is not JSON (line 2, column ");
        Files.writeString(gold.resolve("calm.json"), "", StandardCharsets.UTF_8);
        refused("The file calm.json holds no JSON object");
        Files.writeString(gold.resolve("calm.json"), "[]", StandardCharsets.UTF_8);
        refused("The file calm.json holds no JSON object");
    }

    @Test
    void anAnnotationOfAnotherTextIsNamed() throws InterruptedException, IOException {
        change("calm.json", "\"calm\"", "\"storm\"");
        refused("The file calm.json says that its id is storm");
    }

    @Test
    void whatAnAnnotationLacksIsNamedWithItsPlace() throws InterruptedException, IOException {
        change("harbour.json", "\"stage\": \"PROPOSED\", ", "");
        refused("The file harbour.json has no stage, a text, in tie 3; write it in and try again.");
        change("harbour.json", "\"quantity\": 12", "\"quantity\": \"a dozen\", \"x\": 1");
        refused("The file harbour.json has no quantity, a number, in tie 1");
        change("harbour.json", "\"role\": \"SUPPLIER\"", "\"role\": \"seller\"");
        refused("The file harbour.json has no role, a word in capital letters, in party 1 of tie 1");
        change("calm.json", "\"ties\": [], ", "");
        refused("The file calm.json has no ties, a list, in the document");
    }

    @Test
    void aDateThatIsNoneIsNamed() throws InterruptedException, IOException {
        change("harbour.json", "2021-06-02", "in June");
        refused("The file harbour.json says that its text was published on in June, which is no date");
    }

    @Test
    void anAnnotationThatNothingCanBeComparedWithIsDoubted() throws InterruptedException, IOException {
        change("harbour.json", "a yard with Norway.\"", "a yard with Norway!\"");
        change("harbour.json", "\"id\": \"nordic-wings\"", "\"id\": \"nordic-wings-as\"");
        assertThat(run("evaluate", "gold")).isZero();
        assertThat(err)
                .contains("The evidence in tie 3 of harbour.json does not stand in the text; copy it from there.")
                .contains("The party nordic-wings in tie 1 of harbour.json is not among its actors; declare it.");
    }
}
