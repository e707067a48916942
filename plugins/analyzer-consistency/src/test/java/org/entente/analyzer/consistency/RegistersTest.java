package org.entente.analyzer.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.analyzer.consistency.ConsistencyAnalyzer.Parameters;
import org.entente.core.model.Findings;
import org.entente.core.model.Findings.Finding;
import org.entente.core.model.Source;
import org.entente.core.spi.Ledger;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistersTest {

    @TempDir
    private Path folder;

    private World world;
    private Source one;
    private Source other;

    @BeforeEach
    void open() throws IOException {
        world = new World(folder);
        one = world.register("one");
        other = world.register("other");
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private void row(Source register, int number, String system, String year) throws IOException {
        world.tell(register, World.order("SWE", "CHL", number, system, year), "SWE,CHL," + number + "," + system);
    }

    private List<String> found(String dyad) throws IOException {
        try (Ledger.Snapshot snapshot =
                world.ledger().snapshot(world.ledger().revision().number())) {
            Findings findings = (Findings)
                    new ConsistencyAnalyzer().analyze(snapshot, new Parameters("", dyad, 200, 15), TestRun.plain());
            return findings.findings().stream().map(RegistersTest::line).toList();
        }
    }

    private static String line(Finding finding) {
        return finding.severity() + " " + finding.code() + ": "
                + finding.conflict().a().told() + " / " + finding.conflict().b().told();
    }

    @Test
    void twoRegistersThatCountTheSameOrderDifferentlyAreAFinding() throws IOException {
        row(one, 12, "gripen", "2019");
        row(other, 10, "gripen", "2019");
        assertThat(found("")).containsExactly("HIGH rows.differs: 12 × gripen (one) / 10 × gripen (other)");
        assertThat(found("CHL-SWE")).hasSize(1);
        assertThat(found("CHL-POL")).isEmpty();
    }

    @Test
    void anotherYearIsADoubt() throws IOException {
        row(one, 12, "gripen", "2018");
        row(other, 12, "gripen", "2019");
        assertThat(found("")).containsExactly("DOUBT rows.differs: 2018 (one) / 2019 (other)");
    }

    @Test
    void rowsThatAgreeOrOfWhichOneRegisterHasSeveralAreNone() throws IOException {
        row(one, 12, "gripen", "2019");
        row(other, 12, "gripen", "2019");
        row(one, 8, "erieye", "2010");
        row(other, 3, "erieye", "2010");
        row(other, 5, "erieye", "2011");
        assertThat(found("")).isEmpty();
    }

    @Test
    void otherBatchesYearsApartAreNone() throws IOException {
        row(one, 12, "gripen", "2012");
        row(other, 10, "gripen", "2019");
        assertThat(found("")).isEmpty();
    }
}
