package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.core.spi.Lexicon;
import org.entente.launcher.sample.IslandLexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that a lexicon brings into a running workbench. */
class LexiconIT {

    private static final Duration GENEROUS = Duration.ofSeconds(20);

    private static final String SENTENCE = "Norway and San Borondon signed a defence cooperation agreement in"
            + " Oslo on 3 May 2025. San Borondon's Quillfeather will deliver four corvettes to the Norwegian navy.\n";

    @TempDir
    Path temporary;

    @Test
    void aSecondLexiconAddsItsNamesAtOnceAndTakesThemAlong() throws Exception {
        Distribution entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        Files.writeString(temporary.resolve("before.txt"), text("before"));
        Files.writeString(temporary.resolve("after.txt"), text("after"));
        Files.writeString(temporary.resolve("gone.txt"), text("gone"));
        try (Distribution.Running workbench = entente.start("-w", "W")) {
            workbench.awaitOut("Ctrl-C", Distribution.LIMIT);
            assertThat(read(entente, "before.txt")).isZero();

            Path jar = entente.plugins().resolve("island.jar");
            BundleJar.named("sample.island", "1.0.0")
                    .plugin(Lexicon.class, IslandLexicon.class, IslandLexicon.Parameters.class, "island")
                    .writeTo(jar);
            workbench.awaitErr("sample.island", GENEROUS);
            int known = read(entente, "after.txt");
            assertThat(known).isPositive();

            Files.delete(jar);
            workbench.awaitErr("gone with its file", GENEROUS);
            assertThat(read(entente, "gone.txt")).isEqualTo(known);
        }
    }

    // Three texts that differ, since one that is there already is not read again.
    private static String text(String word) {
        return "The agreement, said the paper " + word + " others.\n\n" + SENTENCE;
    }

    /** How often the island's state takes part in a tie of the workspace after a file was read. */
    private static int read(Distribution entente, String file) throws Exception {
        Distribution.Ended imported = entente.run("-w", "W", "import", file);
        assertThat(imported.status()).as(imported.err()).isZero();
        Distribution.Ended counted =
                entente.run("-w", "W", "sql", "--csv", "SELECT count(*) FROM participant WHERE principal = 'XSB'");
        assertThat(counted.status()).as(counted.err()).isZero();
        return Integer.parseInt(counted.out().lines().skip(1).findFirst().orElseThrow());
    }
}
