package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports that are killed at some moment: all or nothing of each is there. */
class KillIT {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int KILLS = LONG ? 12 : 4;
    private static final int ROWS = LONG ? 20_000 : 8_000;

    @TempDir
    Path temporary;

    private Distribution entente;

    @Test
    void aKilledImportIsThereAsAWholeOrNotAtAll() throws Exception {
        entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        register(temporary.resolve("register.csv"));
        long began = System.nanoTime();
        assertThat(entente.run("-w", "whole", "import", "register.csv").status())
                .isZero();
        long takes = System.nanoTime() - began;
        assertThat(ties("whole")).isEqualTo(ROWS);

        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Kills with -Dseed=" + seed);
        Random random = new Random(seed);
        int workspace = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long moment = (long) (takes * random.nextDouble());
            try (Distribution.Running running = entente.start("-w", "W" + workspace, "import", "register.csv")) {
                Thread.sleep(moment / 1_000_000);
                running.signal("KILL");
                running.end();
            }
            long ties = ties("W" + workspace);
            System.out.println("Killed after " + moment / 1_000_000 + " ms: " + ties + " ties");
            assertThat(ties).as("seed %d, kill %d", seed, kill).isIn(0L, (long) ROWS);
            if (ties > 0) {
                workspace++;
            }
        }
        assertThat(entente.run("-w", "W" + workspace, "import", "register.csv").status())
                .isZero();
        assertThat(ties("W" + workspace)).isEqualTo(ROWS);
    }

    @Test
    void whatAKilledWorkbenchHeldIsSweptByALaterCall() throws Exception {
        entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        Files.writeString(temporary.resolve("wire.txt"), "Norway has ordered twelve radars from Sweden's Saab.\n");
        Path scratch = Files.createDirectory(temporary.resolve("scratch"));
        entente.with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + scratch);
        assertThat(entente.run("-w", "W", "import", "wire.txt").status()).isZero();
        try (Distribution.Running workbench = entente.start("-w", "W", "workbench", "--no-browser")) {
            workbench.awaitOut("is running", Distribution.LIMIT);
            workbench.signal("KILL");
            workbench.end();
        }
        List<Path> left = folders(scratch);
        assertThat(left).isNotEmpty();
        for (Path folder : left) {
            assertThat(folder.resolve("owner")).isRegularFile();
            Files.setLastModifiedTime(folder.resolve("owner"), FileTime.from(Instant.EPOCH));
        }

        assertThat(entente.run("-w", "W", "sql", "SELECT count(*) FROM tie").status())
                .isZero();
        assertThat(folders(scratch)).isEmpty();
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> found = Files.list(parent)) {
            return found.filter(Files::isDirectory).toList();
        }
    }

    private long ties(String workspace) throws Exception {
        Distribution.Ended ended = entente.run("-w", workspace, "sql", "--csv", "SELECT count(*) FROM tie");
        if (ended.status() != 0) {
            assertThat(ended.err())
                    .containsPattern("There is no workspace|holds no workspace")
                    .hasLineCount(1);
            return 0;
        }
        return Long.parseLong(ended.out().lines().skip(1).findFirst().orElseThrow());
    }

    private static void register(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,"
                    + "Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,"
                    + "SIPRI TIV for total order,SIPRI TIV of delivered weapons\n");
            String[] countries = {"Pakistan", "Turkiye", "Indonesia", "South Korea", "Poland", "Qatar"};
            for (int row = 0; row < ROWS; row++) {
                out.write(countries[row % 6] + "," + countries[(row + 1 + row / 6 % 5) % 6] + "," + (1990 + row % 30)
                        + ",,4,,Type-" + row % 700 + ",frigate,2,,2020; 2021,New,,160,640,320\n");
            }
        }
    }
}
