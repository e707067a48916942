package org.entente.store.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.core.spi.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int HISTORIES = LONG ? 10_000 : 150;

    /** The same histories each time, but for the long run: a build does not fail by chance. */
    private static final long SEED = 20261127;

    @TempDir
    Path folder;

    @Test
    void randomHistoriesAreAsTheModelSaysAfterEachStep() throws IOException {
        long seed = Long.getLong("seed", LONG ? System.nanoTime() : SEED);
        System.out.println(HISTORIES + " histories with -Dseed=" + seed);
        Path empty = folder.resolve("empty");
        new DuckStore().open(empty).close();
        // Two at a time: each waits for the disk now and then.
        IntStream.range(0, HISTORIES)
                .parallel()
                .forEach(i -> run(seed + i, empty, folder.resolve(Integer.toString(i))));
    }

    private static void run(long seed, Path empty, Path own) {
        Random random = new Random(seed);
        try {
            Files.createDirectories(own);
            for (String file : List.of("workspace.duckdb", "format")) {
                Files.copy(empty.resolve(file), own.resolve(file));
            }
            try (Ledger ledger = new DuckStore().open(own)) {
                new RandomHistory(ledger, own.resolve("tmp"), random).run(3 + random.nextInt(6));
            }
            Layout.delete(own);
        } catch (AssertionError | IOException e) {
            throw new AssertionError("With -Dseed=" + seed + ": " + e.getMessage(), e);
        }
    }
}
