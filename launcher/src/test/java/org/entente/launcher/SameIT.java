package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be the same, suggested, accepted and undone through the shipped bundles. */
class SameIT {

    private static final String ITEMS = "SELECT system, designation FROM item";

    @TempDir
    Path folder;

    private Distribution entente;

    private String done(String... words) throws IOException, InterruptedException {
        Distribution.Ended ended = entente.run(
                Stream.concat(Stream.of("-w", "W"), Stream.of(words)).toArray(String[]::new));
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out();
    }

    @Test
    void aMisspeltSystemStaysAsReadAndCountsAsTheOneThatIsAccepted() throws Exception {
        entente = Distribution.shipped(folder.resolve("entente"), folder);
        Files.writeString(
                folder.resolve("wire.txt"),
                "Pakistan signed a contract with Türkiye for 30 KALKA radars in 2019, the ministry said.\n");
        done("import", "wire.txt");
        assertThat(done("same", "suggest", "--kind", "system", "--csv"))
                .contains("kalkan-radar,Kalkan radar,kalka,KALKA")
                .contains("a letter apart");
        assertThat(done("same", "accept", "kalka", "kalkan-radar", "--by", "ann", "--why", "A slip."))
                .contains("Took kalkan-radar and kalka for the same.");
        assertThat(done("sql", "--csv", ITEMS)).contains("kalkan-radar,KALKA");
        assertThat(done("sql", "--csv", "--as-of", "1", ITEMS)).contains("kalka,KALKA");
        done("undo", "--by", "ann");
        assertThat(done("sql", "--csv", ITEMS)).contains("kalka,KALKA");
    }
}
