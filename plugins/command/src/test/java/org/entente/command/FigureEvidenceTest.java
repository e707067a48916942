package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class FigureEvidenceTest extends VerbTest {

    private String analyzed() throws Exception {
        imported();
        assertThat(run("-w", "W", "analyze", "partnership", "--json")).as(err).isZero();
        String id = json(out).at("/card/id").asText();
        assertThat(err).contains("Kept as " + id + "; entente evidence " + id + " ROW:COLUMN opens a figure.");
        return id;
    }

    @Test
    void aFigureOpensTheWordsItRestsOn() throws Exception {
        String id = analyzed();
        assertThat(run("-w", "W", "evidence", id, "TUR")).as(err).isZero();
        assertThat(out)
                .startsWith("Places, TUR (partnership 1.0.0 of 2026-01-02, revision 1)\n"
                        + "It rests on 1 tie, 0 observations and 1 piece of evidence.\n")
                .contains("The «ships» were sold to Pakistan.");
    }

    @Test
    void aCellWithASupportOfItsOwnOpensThatByNumberNameTitleAndBeginningOfTheId() throws Exception {
        String id = analyzed();
        for (String cell : new String[] {"1:score", "TUR:score", "Türkiye:score", "1/1:2"}) {
            assertThat(run("-w", "W", "evidence", id.substring(0, 6) + "", cell))
                    .as(err)
                    .isZero();
            assertThat(out).as(cell).contains("TUR: score 0.3 TIV", "It rests on all: 1 tie,", "«ships»");
        }
    }

    @Test
    void asJsonTheFigureIsOnTheCard() throws Exception {
        String id = analyzed();
        assertThat(run("-w", "W", "evidence", id, "TUR:score", "--json"))
                .as(err)
                .isZero();
        JsonNode card = json(out).get("card");
        assertThat(card.get("value").asText()).isEqualTo("0.30000000000000004");
        assertThat(card.get("cell").asText()).isEqualTo("1/1:score");
        assertThat(json(out).at("/rows/0/3").asText()).isEqualTo("ships");
    }

    @Test
    void withoutACellAllFiguresAreListed() throws Exception {
        assertThat(run("-w", "W", "evidence", analyzed(), "--json")).as(err).isZero();
        assertThat(json(out).get("rows")).hasSize(1);
        assertThat(json(out).at("/rows/0/0").asText()).isEqualTo("1/1:score");
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        String id = analyzed();
        assertThat(run("-w", "W", "evidence", id, "POL:score")).isEqualTo(2);
        assertThat(err).contains("has no cell POL:score; 1/ has 2 rows with actor, score, note.");
        assertThat(run("-w", "W", "evidence", "abcabcabcabc", "1:1")).isEqualTo(2);
        assertThat(err).contains("No result is kept under abcabcabcabc; entente runs lists them.");
    }

    @Test
    void everyVerbThatReadsCanLeaveOutWhatMayNotBePassedOn() throws Exception {
        for (String verb : new String[] {
            "agreement",
            "analyze",
            "brief",
            "changes",
            "check",
            "cite",
            "evidence",
            "export",
            "findings",
            "log",
            "review",
            "runs",
            "show",
            "sql"
        }) {
            assertThat(run(verb, "--help")).as(err).isZero();
            assertThat(out).as(verb).contains("--handling=LEVEL", "--unmarked=LEVEL");
        }
    }
}
