package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The register of SIPRI, with the heap that everybody has. */
@ExtendWith(RealWorkspace.Once.class)
class RegisterIT {

    private static final int ROWS = 29_056;
    private static final Offset<Double> TOLERANCE = within(1e-6);

    @Test
    void eachRowIsOneTieOrANamedProblem(RealWorkspace workspace) throws Exception {
        assertThat(workspace.imported().object().at("/rows/0/1").asText()).isEqualTo("READ");
        Map<String, JsonNode> counted = workspace.sql("""
                SELECT
                    (SELECT count(DISTINCT row_number) FROM evidence) AS told,
                    (SELECT count(*) FROM tie_rule WHERE rule = 'sipri:row') AS ties,
                    (SELECT count(*) FROM tie t WHERE NOT EXISTS (FROM tie_evidence e WHERE e.tie = t.id)) AS bare,
                    (SELECT count(DISTINCT row_number) FROM problem WHERE severity IN ('LOSS', 'REFUSED')) AS lost
                """).rows().get(0);
        assertThat(counted.get("ties").asInt() + counted.get("lost").asInt()).isEqualTo(ROWS);
        assertThat(counted.get("told").asInt() + counted.get("lost").asInt()).isEqualTo(ROWS);
        assertThat(counted.get("bare").asInt()).isZero();
    }

    @Test
    void theTwoBrokenRecordsAreMendedAndTold(RealWorkspace workspace) throws Exception {
        assertThat(workspace
                        .imported()
                        .object()
                        .at("/problems/0/codes/row.mended")
                        .asInt())
                .isEqualTo(2);
        assertThat(workspace
                        .sql("SELECT row_number FROM problem WHERE code = 'row.mended'")
                        .rows())
                .hasSize(2);
    }

    @Test
    void dependenceAgreesWithTheReference(RealWorkspace workspace) throws Exception {
        Answer answer = Answer.of(workspace
                .entente()
                .run("-w", "W", "analyze", "dependence", "--set", "from=2019", "--set", "to=2023", "--json"));
        assertThat(answer.columns())
                .contains("recipient", "hhi", "total", "top_supplier", "top_share", "suppliers", "effective_suppliers");
        Map<String, Map<String, JsonNode>> found = new HashMap<>();
        for (Map<String, JsonNode> row : answer.rows()) {
            answer.codes(row.get("recipient").asText(), "SIPRI").forEach(name -> found.put(name, row));
        }
        List<Map<String, String>> expected = SharedData.table("data/reference/sipri_hhi_2019_2023_equalsplit.csv");
        assertThat(expected).hasSize(176);
        assertThat(answer.rows()).hasSize(176);
        for (Map<String, String> reference : expected) {
            String name = reference.get("rec");
            assertThat(found).containsKey(name);
            Map<String, JsonNode> row = found.get(name);
            agrees(name, row.get("hhi"), reference.get("hhi"));
            agrees(name, row.get("total"), reference.get("tot"));
            agrees(name, row.get("top_share"), reference.get("sh"));
            agrees(name, row.get("suppliers"), reference.get("n_suppliers"));
            agrees(name, row.get("effective_suppliers"), reference.get("neff"));
            assertThat(answer.codes(row.get("top_supplier").asText(), "SIPRI"))
                    .as("the first supplier of %s", name)
                    .contains(reference.get("sup"));
        }
    }

    private static void agrees(String name, JsonNode found, String expected) {
        assertThat(found.asDouble()).as(name).isCloseTo(Double.parseDouble(expected), TOLERANCE);
    }

    @Test
    void whatIsNotOrderedYetBindsSoftly(RealWorkspace workspace) throws Exception {
        assertThat(workspace.sql("""
                        SELECT commitment, detail FROM tie JOIN dyad ON tie.id = dyad.tie JOIN item ON item.tie = tie.id
                        WHERE dyad.first = 'KOR' AND dyad.second = 'TUR' AND year(first_day) = 2021
                            AND contains(lower(description), 'engine')
                        """).object().get("rows")).hasToString("[[\"SOFT\",\"NOT_YET_ORDERED\"]]");
    }

    @Test
    void aSuspendedDealIsSaidToBeSuspended(RealWorkspace workspace) throws Exception {
        assertThat(workspace.sql("""
                        SELECT detail FROM tie JOIN dyad ON tie.id = dyad.tie JOIN item ON item.tie = tie.id
                        WHERE dyad.first = 'COL' AND dyad.second = 'ISR' AND year(first_day) = 2022
                            AND designation = 'Barak-MX'
                        """).object().get("rows")).hasToString("[[\"SUSPENDED\"]]");
    }

    @Test
    void noOptionIsCountedAsOrdered(RealWorkspace workspace) throws Exception {
        Map<String, JsonNode> options = workspace.sql("""
                SELECT
                    count(*) AS options,
                    count(*) FILTER (WHERE commitment = 'FIRM') AS firm,
                    count(*) FILTER (WHERE EXISTS (FROM amount a WHERE a.tie = t.id AND a.unit = 'TIV')) AS valued,
                    count(*) FILTER (WHERE NOT EXISTS (
                        FROM tie_link l WHERE l.from_tie = t.id AND l.type = 'OPTION_OF')) AS loose
                FROM tie t WHERE instrument = 'OPTION'
                """).rows().get(0);
        assertThat(options.get("options").asInt()).isGreaterThan(100);
        assertThat(options.get("firm").asInt()).isZero();
        assertThat(options.get("valued").asInt()).isZero();
        assertThat(options.get("loose").asInt()).isZero();
        assertThat(workspace
                        .sql("SELECT count(*) AS counted FROM tie_rule a JOIN tie_rule b ON a.tie = b.tie"
                                + " WHERE a.rule = 'sipri:row' AND b.rule = 'sipri:option'")
                        .rows()
                        .get(0)
                        .get("counted")
                        .asInt())
                .isZero();
    }
}
