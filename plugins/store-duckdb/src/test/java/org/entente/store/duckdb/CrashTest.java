package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.core.model.History;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Severity;
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

    private static final int KILLS = Boolean.getBoolean("long") ? 500 : 20;

    /** How many of them befall one workspace, so that it does not grow for ever. */
    private static final int EACH = 10;

    @TempDir
    Path folder;

    @Test
    void aProcessKilledAtAnyMomentLeavesWholeRevisionsOnly() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(KILLS + " kills with -Dseed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < KILLS; i++) {
            Path workspace = folder.resolve("w" + i / EACH);
            long committed = 0;
            try (Child child = new Child("change", workspace)) {
                assertThat(child.line()).isEqualTo("begun");
                for (int skipped = random.nextInt(4); skipped > 0; skipped--) {
                    committed = Long.parseLong(child.line().substring("committed ".length()));
                    child.line();
                }
                Thread.sleep(random.nextInt(200));
            }
            check(workspace, committed);
        }
    }

    private static void check(Path workspace, long committed) throws IOException {
        try (Ledger ledger = new DuckStore().open(workspace)) {
            long latest = ledger.revision().number();
            assertThat(latest).as("what was said to be committed is there").isGreaterThanOrEqualTo(committed);
            assertThat(ledger.examine())
                    .as("no row of a revision that did not come about, nothing half")
                    .allMatch(check -> check.severity().equals(Severity.NOTE));
            History history = new History(ledger.revisions());
            long standing = history.revisions().stream()
                    .filter(revision -> revision.kind().equals(RevisionKind.IMPORT)
                            && history.undoneBy(revision.number()).isEmpty())
                    .count();
            try (Ledger.Snapshot data = ledger.snapshot(latest)) {
                assertThat(RoundTripTest.rows(
                                data,
                                "SELECT (SELECT count(*) FROM tie), (SELECT count(*) FROM participant),"
                                        + " (SELECT count(*) FROM evidence), (SELECT count(*) FROM source)"))
                        .containsExactly(List.of(
                                standing * Child.TIES, standing * 2 * Child.TIES, standing * 2 * Child.TIES, standing));
                List<List<Object>> digests = RoundTripTest.held(data, "SELECT DISTINCT digest FROM held.source");
                try (Stream<Path> files = Files.list(workspace.resolve("sources"))) {
                    assertThat(files.map(
                                    file -> List.<Object>of(file.getFileName().toString())))
                            .containsExactlyInAnyOrderElementsOf(digests);
                }
            }
        }
    }
}
