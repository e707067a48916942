package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the annotated texts claim, beside the register, the table of volumes and the agreements. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(RealWorkspace.Once.class)
class CheckIT {

    private RealWorkspace workspace;

    @BeforeAll
    void importTheRest(RealWorkspace register) throws Exception {
        workspace = register;
        workspace.bring(".*\\.txt", "data/sipri-tiv/TIV-Export-TUR-1950-2021.csv");
    }

    private static Path text(String name) {
        return SharedData.file("gold/dev/" + name + ".txt");
    }

    /** The claims with what is said of them: {@code VERDICT severity rule: claim | said | found}. */
    private List<String> check(Path file) throws IOException, InterruptedException {
        Answer whole = Answer.of(workspace.entente().run("-w", "W", "check", file.toString(), "--json"));
        Answer claims = new Answer(whole.object().at("/parts/0"));
        return claims.rows().stream()
                .map(row -> text(row.get("verdict")) + " " + text(row.get("severity")) + " " + text(row.get("rule"))
                        + ": " + text(row.get("claim")) + " | " + text(row.get("said")) + " | "
                        + text(row.get("found")))
                .toList();
    }

    private static String text(JsonNode cell) {
        return cell.isNull() ? "" : cell.asText();
    }

    @Test
    void aGrowthThatDoesNotFollowAndPartsAndFiguresThatDo() throws Exception {
        assertThat(check(text("tr-jp-2026a")))
                .anyMatch(line -> line.matches("DOES NOT FOLLOW high growth: .* \\| 48 % \\| 40.8 %"))
                .anyMatch(line ->
                        line.matches("HOLDS WITHIN ROUNDING note sum: .* \\| USD 10 billion \\| USD 9.984 billion"))
                .anyMatch(line ->
                        line.matches("HOLDS WITHIN ROUNDING note figure: .* \\| USD 7.1 billion \\| USD 7.15 billion"));
    }

    @Test
    void theRetellingOfTheDronesIsFirmer() throws Exception {
        assertThat(check(text("tr-jp-2026a")))
                .anyMatch(line ->
                        line.matches("DIFFERS doubt retelling: TUR → JPN: .*Bayraktar.* \\| asserted \\| possible"));
    }

    @Test
    void aForecastIsMet() throws Exception {
        assertThat(check(text("tr-be-2025")))
                .anyMatch(line ->
                        line.matches("FORECAST MET note forecast: .* \\| at least USD 8 billion \\| USD 10 billion"));
    }

    @Test
    void moneyIsAVolumeNumbersHoldAndAYearARankAndAPromiseDoNot() throws Exception {
        assertThat(check(text("tr-pk-2021")))
                .anyMatch(line -> line.matches("UNIT DOUBTFUL high unit: .* \\| USD 112 million \\| 112 million TIV"))
                .anyMatch(line -> line.matches("HOLDS note quantity: .* \\| 52 × Super Mushshak \\| 52 × .*"))
                .anyMatch(line -> line.matches("DIFFERS doubt date: .*Super Mushshak.* \\| 2016 \\| 2017"))
                .anyMatch(line -> line.matches(
                        "PROMISE NOT SEEN MET doubt promise: .* \\| all delivered by 2022 \\| about 18 of 52 .* 2023"))
                .anyMatch(line -> line.matches("HOLDS note told-elsewhere: TUR → PAK: T-37.* 34 × T-37B.*"))
                .anyMatch(line -> line.matches("DIFFERS IN EDITION HELD doubt rank: TUR → PAK.* \\| 3rd \\| 4th"))
                .anyMatch(line -> line.matches("HOLDS note rank: PAK → TUR.* \\| 3rd \\| 3rd"));
    }

    @Test
    void theReckoningOfVolumesNamesTheYears() throws Exception {
        Answer whole = Answer.of(
                workspace.entente().run("-w", "W", "check", text("tr-pk-2021").toString(), "--json"));
        assertThat(whole.object().toString()).contains("8 (2017) + 104 (2018) in TIV-Export-TUR-1950-2021");
    }

    @Test
    void nothingElseIsGrave() throws Exception {
        Answer all = Answer.of(workspace.entente().run("-w", "W", "analyze", "consistency", "--json"));
        List<String> grave = new ArrayList<>();
        for (JsonNode finding : all.object().get("findings")) {
            if (finding.get("severity").asText().equals("HIGH")) {
                grave.add(finding.get("code").asText());
            }
            assertThat(finding.get("key").asText()).hasSize(16);
        }
        assertThat(grave)
                .contains("growth.does-not-follow", "unit.unit-doubtful")
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aTextThatIsNotHeldIsCheckedAndNotKept() throws Exception {
        Path guest = workspace.folder().resolveSibling("guest.txt");
        Files.writeString(
                guest,
                "Norway's defence exports reached $3 billion in 2025, a 60 percent increase from $2.1 billion in the"
                        + " previous year. In 2015 Turkey delivered 34 T-37 aircraft to Pakistan.\n",
                StandardCharsets.UTF_8);
        assertThat(check(guest))
                .anyMatch(line -> line.matches("DOES NOT FOLLOW high growth: .* \\| 60 % \\| 42.9 %"))
                .anyMatch(line -> line.matches("HOLDS note quantity: TUR → PAK.* \\| 34 × T-37 \\| 34 × T-37B"));
        assertThat(workspace
                        .sql("SELECT count(*) AS counted FROM source WHERE name = 'guest'")
                        .rows()
                        .get(0)
                        .get("counted")
                        .asInt())
                .isZero();
    }

    @Test
    void thePageNamesTheRowsThatTheTextLeavesOut() throws Exception {
        Distribution.Ended ended =
                workspace.entente().run("-w", "W", "check", text("tr-pk-2021").toString());
        assertThat(ended.status()).as(ended.err()).isZero();
        String left = ended.out().substring(ended.out().indexOf("What registers hold"));
        assertThat(left).contains("MilGem", "Bayraktar TB2", "covers 1950/2023").doesNotContain("T-37B, contract");
    }

    @Test
    void strictIsOneWhereSomethingDoesNotGoTogether() throws Exception {
        assertThat(workspace
                        .entente()
                        .run("-w", "W", "check", text("tr-pk-2021").toString(), "--strict", "--csv")
                        .status())
                .isEqualTo(1);
    }
}
