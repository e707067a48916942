package org.entente.importer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.core.model.Commitment;
import org.entente.core.model.Detail;
import org.entente.core.model.Edtf;
import org.entente.core.model.Instrument;
import org.entente.core.model.Problem;
import org.entente.core.model.Severity;
import org.entente.core.model.Stage;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole trade register, where it lies beside the project. */
class SharedRegisterTest {

    private static Reading register;

    @BeforeAll
    static void read() throws IOException {
        register = Reading.of(Reading.shared("data/sipri-transfers/trade-register.csv"), TestRun.plain());
    }

    @Test
    void eachOfTheLogicalRowsIsOneLine() {
        List<Map<String, String>> rows = register.lines().stream()
                .filter(line -> line.get("rule").equals(SipriTable.ROW_RULE))
                .toList();
        assertThat(rows).hasSize(29_056);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).containsEntry("key", "" + (i + 1)).containsEntry("row", "" + (i + 1));
        }
        assertThat(register.sink().problems()).noneMatch(p -> p.severity().equals(Severity.LOSS));
    }

    @Test
    void theTwoBrokenRowsAreMendedAndTheNineRepeatedOnesKept() {
        assertThat(rowsOf("row.mended")).hasSize(2);
        assertThat(rowsOf("row.repeated")).hasSize(9);
    }

    @Test
    void theConcentrationOfSuppliersAgreesWithTheReference() throws IOException {
        Map<String, Map<String, Double>> delivered = new HashMap<>();
        for (Map<String, String> line : register.lines()) {
            if (line.get("delivered_in").isEmpty() || line.get("tiv_delivered").isEmpty()) {
                continue;
            }
            List<Integer> years = new Edtf(line.get("delivered_in")).years();
            long within = years.stream().filter(y -> y >= 2019 && y <= 2023).count();
            double tiv = Double.parseDouble(line.get("tiv_delivered")) * within / years.size();
            if (tiv > 0) {
                delivered
                        .computeIfAbsent(line.get("recipient_named"), recipient -> new TreeMap<>())
                        .merge(line.get("supplier"), tiv, Double::sum);
            }
        }
        List<Map<String, String>> reference = Reading.sharedTable("data/reference/sipri_hhi_2019_2023_equalsplit.csv");
        assertThat(reference).hasSize(176);
        assertThat(delivered).hasSize(176);
        for (Map<String, String> expected : reference) {
            Map<String, Double> shares = delivered.get(expected.get("rec"));
            double total = shares.values().stream().mapToDouble(d -> d).sum();
            double hhi = shares.values().stream()
                    .mapToDouble(d -> d / total * (d / total))
                    .sum();
            assertThat(hhi).as(expected.get("rec")).isCloseTo(Double.parseDouble(expected.get("hhi")), within(1e-6));
            assertThat(total).isCloseTo(Double.parseDouble(expected.get("tot")), within(1e-6));
            assertThat(shares).hasSize(Integer.parseInt(expected.get("n_suppliers")));
        }
    }

    @Test
    void theKoreanEngineForTurkiyeIsSoft() {
        assertThat(commitment(row("Turkiye", "South Korea", "2021", "SOME EN-VEHICLE")))
                .isEqualTo(Commitment.SOFT);
    }

    @Test
    void theIsraeliBarakForColombiaIsSuspended() {
        Map<String, String> row = row("Colombia", "Israel", "2022?", "Barak-MX");
        assertThat(detail(row)).isEqualTo("SUSPENDED");
        assertThat(row).containsEntry("value", "131000000").containsEntry("value_unit", "USD");
    }

    @Test
    void noOptionIsAmongTheOrdered() throws IOException {
        double ordered = 0;
        for (Map<String, String> line : register.lines()) {
            if (line.get("rule").equals(SipriTable.OPTION_RULE)) {
                assertThat(commitment(line)).isNotEqualTo(Commitment.FIRM);
                assertThat(line.get("option_of")).isNotEmpty();
            } else if (!line.get("quantity").isEmpty()) {
                ordered += Double.parseDouble(line.get("quantity"));
            }
        }
        assertThat(ordered).isEqualTo(listed());
    }

    private static double listed() throws IOException {
        double listed = 0;
        for (Map<String, String> line : register.lines()) {
            if (line.get("rule").equals(SipriTable.ROW_RULE)) {
                String header = "a,b,c,d,quantity,f,g,h,i,j,k,l,m,n,o,p\n";
                String number =
                        Reading.table(header + line.get("quote"), ',').get(0).get("quantity");
                listed += number.isEmpty() ? 0 : Double.parseDouble(number);
            }
        }
        return listed;
    }

    private static List<Problem> rowsOf(String code) {
        return register.sink().problems().stream()
                .filter(p -> p.code().equals(code))
                .toList();
    }

    private static Map<String, String> row(String recipient, String supplier, String year, String designation) {
        return register.lines().stream()
                .filter(line -> line.get("rule").equals(SipriTable.ROW_RULE))
                .filter(line -> line.get("recipient_named").equals(recipient))
                .filter(line -> line.get("supplier_named").equals(supplier))
                .filter(line -> line.get("designation").equals(designation))
                .filter(line -> (line.get("ordered") + line.get("announced")).equals(year))
                .findFirst()
                .orElseThrow();
    }

    private static String detail(Map<String, String> line) {
        return last(line, "detail_");
    }

    private static Commitment commitment(Map<String, String> line) {
        return Commitment.of(
                new Stage(last(line, "stage_")),
                new Detail(last(line, "detail_")),
                new Instrument(line.get("instrument")));
    }

    private static String last(Map<String, String> line, String column) {
        return Arrays.stream(new String[] {column + 3, column + 2, column + 1})
                .map(line::get)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
