package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class DemoVerbTest extends VerbTest {

    @Test
    void theDemoFillsItsOwnFolderAndRunsTwiceAlike() throws InterruptedException {
        assertThat(run("demo")).as(err).isZero();
        String first = out;
        assertThat(first).contains("Brief PAK-TUR").contains("Written: " + folder.resolve("entente-demo/report.html"));
        assertThat(folder.resolve("entente-demo/network.graphml")).exists();
        assertThat(folder.resolve("entente-demo/documents.jsonl")).exists();
        assertThat(run("demo")).as(err).isZero();
        assertThat(out).isEqualTo(first);
    }

    @Test
    void theDemoTouchesNoFolderOfOthers() throws InterruptedException, IOException {
        Files.createDirectories(folder.resolve("entente-demo"));
        Files.writeString(folder.resolve("entente-demo/thesis.txt"), "mine", StandardCharsets.UTF_8);
        assertThat(run("demo")).isEqualTo(3);
        assertThat(err).contains("is not the demo's own");
        try (var left = Files.list(folder.resolve("entente-demo"))) {
            assertThat(left).hasSize(1);
        }
    }
}
