package org.entente.analyzer.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.analyzer.network.NetworkAnalyzer.Parameters;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.DateKind;
import org.entente.core.model.Detail;
import org.entente.core.model.Edtf;
import org.entente.core.model.Role;
import org.entente.core.model.Stage;
import org.entente.core.model.Status;
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

class NetworkContractTest implements AnalyzerContract<Parameters> {

    @Override
    public NetworkAnalyzer analyzer() {
        return new NetworkAnalyzer();
    }

    @Override
    public Class<Parameters> parametersType() {
        return Parameters.class;
    }

    @Override
    public Map<String, String> given() {
        return Map.of("at", "2000", "types", "AGREEMENT");
    }

    @Override
    public Store store() {
        return new DuckStore();
    }

    @Override
    public void fill(SampleWorkspace workspace) throws IOException {
        workspace.add(
                List.of(
                        Actor.country("AAA", "Aland"),
                        Actor.country("BBB", "Beland"),
                        Actor.country("CCC", "Celand"),
                        Actor.of("cee-works", ActorKind.COMPANY, "Cee Works", "CCC")),
                List.of(
                        agreement("AAA", "BBB", "1990", "2010"),
                        agreement("BBB", "cee-works", "1995", "2005"),
                        agreement("AAA", "CCC", "1980", "1999"),
                        agreement("AAA", "CCC", "2001", "2010")),
                List.of());
    }

    @Test
    void aTieThatHasEndedSinceWasInForceAtItsTime(@TempDir Path folder) throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            try (Ledger.Snapshot snapshot = workspace.snapshot()) {
                Table table = analyzer().analyze(snapshot, parameters(), run());
                assertThat(table.cells("actor")).containsExactly("AAA", "BBB", "CCC");
                assertThat(table.cells("degree")).containsExactly(1L, 2L, 1L);
            }
        }
    }

    private static Tie agreement(String first, String second, String from, String to) {
        return Tie.of(TieType.AGREEMENT)
                .with(first, Role.PARTNER)
                .with(second, Role.PARTNER)
                .status(new Status(Stage.SIGNED, Detail.UNKNOWN, new Edtf(from)))
                .status(new Status(Stage.ENDED, Detail.EXPIRED, new Edtf(to)))
                .date(DateKind.SIGNED, new Edtf(from))
                .date(DateKind.EXPIRY, new Edtf(to))
                .build();
    }
}
