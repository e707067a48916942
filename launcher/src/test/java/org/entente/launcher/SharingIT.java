package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several calls on one workspace at once. */
class SharingIT {

    @TempDir
    Path folder;

    private Distribution entente;

    @BeforeEach
    void read() throws Exception {
        entente = Distribution.shipped(folder.resolve("entente"), folder);
        Files.writeString(folder.resolve("wire.txt"), "Norway has ordered twelve Giraffe radars from Sweden's Saab.\n");
        assertThat(entente.run("-w", "W", "import", "wire.txt").status()).isZero();
    }

    /** Starts so many calls at once and has all of them answer. */
    private void allAnswer(int calls) throws Exception {
        List<Distribution.Running> running = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            running.add(entente.start("-w", "W", "sql", "--csv", "SELECT count(*) AS n FROM tie"));
        }
        for (Distribution.Running one : running) {
            try (one) {
                Distribution.Ended ended = one.end();
                assertThat(ended.status()).as(ended.err()).isZero();
                assertThat(ended.out()).startsWith("n").contains("1");
            }
        }
    }

    @Test
    void callsAtOnceWaitForEachOther() throws Exception {
        allAnswer(3);
    }

    @Test
    void callsWaitForAWorkbenchThatIsStarting() throws Exception {
        try (Distribution.Running workbench = entente.start("-w", "W", "workbench", "--no-browser")) {
            Thread.sleep(500);
            allAnswer(2);
            workbench.awaitOut("is running", Duration.ofSeconds(30));
            workbench.signal("INT");
            assertThat(workbench.end().status()).isZero();
        }
    }
}
