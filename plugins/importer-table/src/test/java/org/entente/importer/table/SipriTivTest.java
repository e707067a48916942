package org.entente.importer.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.core.model.CodeScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SipriTivTest {

    private static final String TABLE = "\"TIV of arms exports from Turkiye, 2019-2021\",,,,\n"
            + "Figures are made up.,,,,\n"
            + ",,,,\n"
            + "Generated: 28 July 2022,,,,\n"
            + ",2019,2020,2021,Total\n"
            + "Pakistan,8,,0,8\n"
            + "Atlantis*,,3,x,3\n"
            + "Total,8,3,0,11\n";

    @TempDir
    private Path folder;

    private Reading read(String text) throws IOException {
        return Reading.of(folder, "tiv.csv", text, StandardCharsets.UTF_8, Sample.run());
    }

    @Test
    void eachCellWithAFigureIsAnObservationAndTotalsAreNone() throws IOException {
        Reading reading = read(TABLE);
        assertThat(reading.lines()).hasSize(3);
        assertThat(reading.line(1))
                .containsEntry("subject", "TUR")
                .containsEntry("counterpart", "PAK")
                .containsEntry("period", "2019")
                .containsEntry("value", "8")
                .containsEntry("certainty", "EXACT");
        assertThat(reading.only().message()).contains("Row 2 (Atlantis*) has \"x\" for 2021");
    }

    @Test
    void aNoughtIsLessThanHalfAMillionAndAnEmptyCellIsNothing() throws IOException {
        assertThat(read(TABLE).line(2))
                .containsEntry("period", "2021")
                .containsEntry("value", "0.5")
                .containsEntry("certainty", "AT_MOST");
    }

    @Test
    void aTableOfImportsHasTheSameDirection() throws IOException {
        Reading reading = read(TABLE.replace("exports from", "imports to"));
        assertThat(reading.line(1)).containsEntry("subject", "PAK").containsEntry("counterpart", "TUR");
    }

    @Test
    void theSourceSaysWhatItCoversAndWhenItWasMade() throws IOException {
        Reading reading = read(TABLE);
        assertThat(reading.sink().source().published().text()).isEqualTo("2022-07-28");
        assertThat(reading.sink().source().coverage().actors()).containsExactly("TUR");
        assertThat(reading.sink().source().coverage().period().text()).isEqualTo("2019/2021");
        assertThat(reading.coded(CodeScheme.SIPRI, "Atlantis*")).isPresent();
    }

    @Test
    void thePublishedTableOfTurkiyeGivesPakistanOneHundredAndTwelve() throws IOException {
        Reading reading = Reading.of(Reading.shared("data/sipri-tiv/TIV-Export-TUR-1950-2021.csv"), Sample.run());
        List<Map<String, String>> lines = reading.lines().stream()
                .filter(line -> line.get("counterpart").equals("PAK"))
                .filter(line -> line.get("period").compareTo("2016") >= 0
                        && line.get("period").compareTo("2019") <= 0)
                .toList();
        assertThat(lines).extracting(line -> line.get("value")).containsExactly("8", "104");
    }
}
