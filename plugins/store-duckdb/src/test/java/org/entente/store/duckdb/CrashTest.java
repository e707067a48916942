package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Source;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Recipe.Insert;
import org.entente.core.spi.Recipe.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    static final Recipe RECIPE = new Recipe(
            "n",
            "line",
            "text",
            List.of(
                    new Insert(Target.TIE, Map.of("type", LoadTest.always("TRANSFER")), null),
                    new Insert(Target.PARTICIPANT, Map.of("actor", LoadTest.column("from")), null),
                    new Insert(Target.PARTICIPANT, Map.of("actor", LoadTest.column("to")), null)));

    @TempDir
    Path folder;

    @Test
    void aProcessKilledAtAnyMomentLeavesWholeRevisionsOnly() throws Exception {
        Path workspace = folder.resolve("w");
        Random random = new Random(20261124);
        // Five moments here; the long form takes more.
        int moments = Integer.getInteger("entente.kills", 5);
        for (int i = 0; i < moments; i++) {
            long committed = 0;
            try (Child child = new Child("write", workspace)) {
                assertThat(child.line()).isEqualTo("begun");
                for (int skipped = random.nextInt(3); skipped > 0; skipped--) {
                    committed = Long.parseLong(child.line().substring("committed ".length()));
                    child.line();
                }
                Thread.sleep(random.nextInt(250));
            }
            check(workspace, committed);
        }
    }

    private static void check(Path workspace, long committed) throws IOException {
        try (Ledger ledger = new DuckStore().open(workspace)) {
            long latest = ledger.revision().number();
            assertThat(latest).as("what was said to be committed is there").isGreaterThanOrEqualTo(committed);
            try (Ledger.Snapshot data = ledger.snapshot(latest)) {
                long ties = latest * Child.TIES;
                assertThat(
                                RoundTripTest.rows(
                                        data,
                                        "SELECT (SELECT count(*) FROM held.tie), (SELECT count(*) FROM held.participant),"
                                                + " (SELECT count(*) FROM held.evidence), (SELECT count(*) FROM held.revision)"))
                        .containsExactly(List.of(ties, 2 * ties, 2 * ties, latest));
                Set<String> digests =
                        data.sources().stream().map(Source::digest).collect(Collectors.toSet());
                try (Stream<Path> files = Files.list(workspace.resolve("sources"))) {
                    assertThat(files.map(file -> file.getFileName().toString()))
                            .containsExactlyInAnyOrderElementsOf(digests);
                }
            }
        }
    }
}
