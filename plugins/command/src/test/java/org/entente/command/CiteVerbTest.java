package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class CiteVerbTest extends VerbTest {

    private String analyzed() throws Exception {
        imported();
        assertThat(run("-w", "W", "analyze", "partnership", "--json")).as(err).isZero();
        return json(out).at("/card/id").asText();
    }

    @Test
    void aFigureIsOneLineWithAllThatMustStandBesideIt() throws Exception {
        String id = analyzed();
        assertThat(run("-w", "W", "cite", id, "Türkiye:score")).as(err).isZero();
        assertThat(out)
                .matches("Places, TUR, score: 0\\.3 TIV \\(as of [0-9]{4}-[0-9]{2}-[0-9]{2}; 1 tie / 1 origin;"
                        + " no edition, revision 1; partnership 1\\.0\\.0, result " + id + " 1/1:score\\)\n");
        assertThat(run("-w", "W", "cite", id, "PAK")).as(err).isZero();
        assertThat(out).startsWith("Places, PAK (as of ");
    }

    @Test
    void theEditionIsNamedThatHoldsTheSameAndTheOneThatCorrectsIt() throws Exception {
        String id = analyzed();
        assertThat(run("-w", "W", "watch", "add", "TUR-PAK", "--by", "ann"))
                .as(err)
                .isZero();
        assertThat(run("-w", "W", "edition", "spring", "--by", "ann")).as(err).isZero();
        assertThat(run("-w", "W", "cite", id, "TUR:score")).as(err).isZero();
        assertThat(out).contains("; edition spring; ");
        assertThat(run("-w", "W", "undo", "1")).as(err).isZero();
        assertThat(run("-w", "W", "edition", "summer", "--corrects", "spring", "--by", "ann"))
                .as(err)
                .isZero();
        assertThat(run("-w", "W", "cite", id, "TUR:score")).as(err).isZero();
        assertThat(out).contains("; edition spring, superseded by summer; ");
    }

    @Test
    void asJsonEachPartHasAFieldAndTheValueIsExact() throws Exception {
        String id = analyzed();
        assertThat(run("-w", "W", "cite", id, "TUR:score", "--json")).as(err).isZero();
        JsonNode row = json(out).at("/rows/0");
        assertThat(row.get(3).asText()).isEqualTo("0.30000000000000004");
        assertThat(row.get(7).asInt()).isOne();
        assertThat(row.get(9).asInt()).isOne();
        assertThat(json(out).at("/card/line").asText()).startsWith("Places, TUR, score: 0.3 TIV (");
    }

    @Test
    void aCellThatIsNotThereIsWrongUse() throws Exception {
        assertThat(run("-w", "W", "cite", analyzed(), "POL:score")).isEqualTo(2);
        assertThat(err).contains("has no cell POL:score");
    }
}
