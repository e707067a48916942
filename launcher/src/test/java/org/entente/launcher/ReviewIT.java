package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Candidates of a text, decided on through the shipped bundles. */
class ReviewIT {

    private static final String TEXT = """
            Norway has ordered twelve Giraffe radars from Sweden's Saab for 90 million euros.

            Poland signed a contract with South Korea for 180 K2 tanks in 2022, the ministry said.
            """;

    private Distribution entente;

    @TempDir
    Path folder;

    @BeforeEach
    void read() throws Exception {
        entente = Distribution.shipped(folder.resolve("entente"), folder);
        Files.writeString(folder.resolve("wire.txt"), TEXT);
        done("import", "wire.txt");
    }

    private Distribution.Ended run(String... words) throws IOException, InterruptedException {
        return entente.run(Stream.concat(Stream.of("-w", "W"), Stream.of(words)).toArray(String[]::new));
    }

    private String done(String... words) throws IOException, InterruptedException {
        Distribution.Ended ended = run(words);
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out();
    }

    private List<Map<String, JsonNode>> rows(String sql) throws Exception {
        return Answer.of(run("sql", "--review", "all", "--json", sql)).rows();
    }

    private String tie(String supplier) throws Exception {
        return rows("SELECT min(tie) AS id FROM participant WHERE principal = '" + supplier + "'")
                .get(0)
                .get("id")
                .asText();
    }

    @Test
    void decisionsCountEverywhereAndOutliveANewReading() throws Exception {
        String radars = tie("SWE");
        String tanks = tie("KOR");
        done("review", "reject", radars, "--by", "ann", "--note", "Not what it says.");
        done("review", "edit", tanks, "--by", "ann", "--set", "quantity=~170", "--set", "date=SIGNED:2022-07");
        assertThat(done("analyze", "partnership", "--csv")).contains("KOR").doesNotContain("SWE");
        assertThat(done("analyze", "partnership", "--review", "all", "--csv")).contains("KOR", "SWE");
        JsonNode card = Answer.of(run("analyze", "partnership", "--review", "edited,added", "--json"))
                .object()
                .get("card");
        assertThat(card.toString()).contains("\"review\":\"edited,added\"");
        assertThat(done("evidence", tanks)).contains("180", "~170", "is_the_record");

        assertThat(done("import", "--again", "wire.txt")).contains("read again", "0 changed, 0 new, 0 gone");
        assertThat(done("import", "--again", "--all")).contains("read again", "0 changed, 0 new, 0 gone");
        assertThat(rows("SELECT id, review FROM tie WHERE review <> 'NEW' ORDER BY id")
                        .toString())
                .contains(radars, "REJECTED", tanks, "EDITED");
    }

    @Test
    void twoCodeBlindAndAThirdAdjudicates() throws Exception {
        String tanks = tie("KOR");
        done("review", "accept", tanks, "--blind", "--by", "ann");
        done("review", "edit", tanks, "--blind", "--by", "bob", "--set", "stage=ACTIVE");
        assertThat(rows("SELECT review FROM tie WHERE id = " + tanks).toString())
                .contains("NEW");
        assertThat(done("review", "adjudicate", tanks, "--for", "bob", "--by", "cem"))
                .isEmpty();
        assertThat(rows("SELECT stage, review FROM tie WHERE id = " + tanks).toString())
                .contains("ACTIVE", "EDITED");
        assertThat(done("review", "show", tanks)).contains("ann", "ACCEPTED", "bob");
        assertThat(done("agreement", "--csv")).contains("human-human,stage", "human-machine,decision");
    }

    @Test
    void aTieIsAddedByMarkingTextAndCountsAsAnyOther() throws Exception {
        done(
                "review",
                "add",
                "tie",
                "--source",
                "wire",
                "--quote",
                "the ministry said",
                "--by",
                "ann",
                "--set",
                "type=DIALOGUE",
                "--set",
                "parties=PARTNER:POL,PARTNER:DEU",
                "--set",
                "stage=PROPOSED");
        assertThat(done("analyze", "partnership", "--review", "added", "--csv")).contains("DEU", "POL");
        assertThat(run(
                                "review",
                                "add",
                                "tie",
                                "--note",
                                "x",
                                "--set",
                                "type=DIALOGUE",
                                "--set",
                                "parties=PARTNER:POL,PARTNER:XQX")
                        .err())
                .contains("XQX");
    }
}
