package org.entente.analyzer.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.analyzer.example.ExampleAnalyzer.Parameters;
import org.entente.core.model.Actor;
import org.entente.core.model.DateKind;
import org.entente.core.model.Edtf;
import org.entente.core.model.Instrument;
import org.entente.core.model.Modality;
import org.entente.core.model.Role;
import org.entente.core.model.Stage;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.AnalyzerContract;
import org.entente.testkit.SampleWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleAnalyzerTest implements AnalyzerContract<Parameters> {

    @Override
    public ExampleAnalyzer analyzer() {
        return new ExampleAnalyzer();
    }

    @Override
    public Class<Parameters> parametersType() {
        return Parameters.class;
    }

    @Override
    public Store store() {
        return new DuckStore();
    }

    @Override
    public void fill(SampleWorkspace workspace) throws IOException {
        workspace.add(
                List.of(Actor.country("AAA", "Aland"), Actor.country("BBB", "Beland")),
                List.of(signed(Instrument.CONTRACT, "2016"), signed(Instrument.MOU, "2016-05"), denied()),
                List.of());
    }

    @Test
    void aYearHasOneRowForEachCommitment(@TempDir Path folder) throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            try (Ledger.Snapshot snapshot = workspace.snapshot()) {
                Table table = analyzer().analyze(snapshot, new Parameters(1900), run());
                assertThat(table.row(0)).containsExactly(2016L, "FIRM", 1L);
                assertThat(table.row(1)).containsExactly(2016L, "SOFT", 1L);
                assertThat(table.size()).isEqualTo(2);
            }
        }
    }

    private static Tie signed(Instrument instrument, String date) {
        return Tie.of(TieType.AGREEMENT)
                .instrument(instrument)
                .with("AAA", Role.PARTNER)
                .with("BBB", Role.PARTNER)
                .status(Stage.SIGNED)
                .date(DateKind.SIGNED, new Edtf(date))
                .build();
    }

    private static Tie denied() {
        return signed(Instrument.CONTRACT, "2017").toBuilder()
                .modality(Modality.DENIED)
                .build();
    }
}
