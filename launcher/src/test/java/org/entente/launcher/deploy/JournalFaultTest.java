package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import org.entente.launch.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kills, power cuts, full disks and rot do to a journal. */
class JournalFaultTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T21:50:07.123456Z"), ZoneOffset.UTC);
    private static final Entry.Member ONE = new Entry.Member("org.example.one", "1.0.0", "d1", "one.jar", true);
    private static final Entry.Member TWO = new Entry.Member("org.example.two", "2.0.0", "d2", "two.jar", false);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("var").resolve("journal");
    }

    @Test
    void aTornEndIsCutOffAndToldOnce() throws IOException {
        Entry first;
        Entry second;
        byte[] before;
        try (Journal journal = open()) {
            first = journal.commit("folder", List.of(ONE), List.of("First."));
            before = Files.readAllBytes(file);
            second = journal.commit("folder", List.of(ONE, TWO), List.of("Second, ü."));
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length = before.length; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(Journal.read(file)).as("length %d", length).containsExactly(first);
            try (Journal journal = open()) {
                assertThat(journal.wasTorn()).as("length %d", length).isEqualTo(length > before.length);
                assertThat(journal.entries()).containsExactly(first);
                assertThat(Files.readAllBytes(file)).isEqualTo(before);
                assertThat(journal.commit("folder", List.of(TWO, ONE), List.of("Second, ü.")))
                        .isEqualTo(second);
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
            try (Journal journal = open()) {
                assertThat(journal.wasTorn()).isFalse();
            }
        }
    }

    @Test
    void zerosAfterAPowerCutAreATornEnd() throws IOException {
        Entry first = commitSets(1).get(0);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 4096));
        try (Journal journal = open()) {
            assertThat(journal.wasTorn()).isTrue();
            assertThat(journal.entries()).containsExactly(first);
            assertThat(file).hasBinaryContent(bytes);
        }
    }

    @Test
    void aDamagedLineCostsNothingThatCameLater() throws IOException {
        List<Entry> sets = commitSets(3);
        byte[] bytes = Files.readAllBytes(file);
        int second = new String(bytes, StandardCharsets.UTF_8).indexOf("set=2");
        bytes[second + 20] ^= 1;
        Files.write(file, bytes);
        try (Journal journal = open()) {
            assertThat(journal.wasTorn()).isTrue();
            assertThat(journal.entries()).containsExactly(sets.get(0), sets.get(2));
        }
        assertThat(file.resolveSibling("journal.damaged")).hasBinaryContent(bytes);
        try (Journal journal = open()) {
            assertThat(journal.wasTorn()).isFalse();
            assertThat(journal.entries()).containsExactly(sets.get(0), sets.get(2));
            assertThat(journal.commit("start", List.of(), List.of()).set()).isEqualTo(4);
        }
    }

    @Test
    void flippedBitsNeverMakeASetThatWasNotCommitted() throws IOException {
        List<Entry> sets = commitSets(20);
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = bytes.clone();
            int flips = 1 + random.nextInt(3);
            for (int flip = 0; flip < flips; flip++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            List<Entry> read = Journal.read(file);
            assertThat(sets).as("round %d", round).containsSubsequence(read);
            assertThat(read).as("round %d", round).hasSizeGreaterThanOrEqualTo(sets.size() - 2 * flips);
            if (round % 20 == 0) {
                try (Journal journal = open()) {
                    assertThat(journal.entries()).isEqualTo(read);
                    assertThat(journal.wasTorn()).isEqualTo(!Arrays.equals(bytes, damaged));
                }
                assertThat(Journal.read(file)).isEqualTo(read);
            }
        }
    }

    @Test
    void othersReadWhileOneWrites() throws Exception {
        int count = 1_000;
        try (Journal journal = open()) {
            FutureTask<Integer> reader = new FutureTask<>(() -> {
                int reads = 0;
                int seen = 0;
                while (seen < count) {
                    List<Entry> entries = Journal.read(file);
                    assertThat(entries).hasSizeGreaterThanOrEqualTo(seen);
                    seen = entries.size();
                    for (int i = 0; i < seen; i++) {
                        assertThat(entries.get(i).set()).isEqualTo(i + 1);
                    }
                    reads++;
                }
                return reads;
            });
            Thread thread = new Thread(reader, "reader");
            thread.setDaemon(true);
            thread.start();
            long[] nanos = new long[count];
            for (int i = 0; i < count; i++) {
                long began = System.nanoTime();
                journal.commit("folder", List.of(ONE, TWO), List.of("one.jar and two.jar are new."));
                nanos[i] = System.nanoTime() - began;
            }
            int reads = reader.get();
            Arrays.sort(nanos);
            System.out.println("1,000 commits beside " + reads + " reads: median " + nanos[count / 2] / 1000
                    + " µs, p95 " + nanos[count * 95 / 100] / 1000 + " µs");
        }
    }

    @Test
    void anInterruptedThreadCommitsAndStaysInterrupted() throws IOException {
        try (Journal journal = open()) {
            Thread.currentThread().interrupt();
            journal.commit("folder", List.of(ONE), List.of());
            assertThat(Thread.interrupted()).isTrue();
            journal.commit("folder", List.of(ONE), List.of());
        }
        assertThat(Journal.read(file)).hasSize(2);
    }

    @Test
    void theStateMayLieBehindALink() throws IOException {
        Files.createSymbolicLink(folder.resolve("var"), Files.createDirectory(folder.resolve("elsewhere")));
        List<Entry> sets = commitSets(1);
        assertThat(Journal.read(file)).isEqualTo(sets);
        Path jar = Files.writeString(folder.resolve("a.jar"), "text");
        assertThat(new Depot(folder.resolve("var"), 10, CLOCK).stage(jar).jar()).hasContent("text");
    }

    @Test
    void aFullDiskCostsNothingButTheCommit() throws Exception {
        Process child = Committing.start("ulimit -f 64;", "until-full", folder);
        String full = child.inputReader().readLine();
        assertThat(full).matches("full at set [1-9]\\d*, cut back: true");
        int sets = Integer.parseInt(full.replaceAll("\\D", ""));
        assertThat(child.inputReader().readLine()).isEqualTo("then set " + (sets + 1));
        assertThat(child.waitFor()).isZero();
        try (Journal journal = Journal.open(folder.resolve("journal"), CLOCK, "anna")) {
            assertThat(journal.wasTorn()).isFalse();
            assertThat(journal.entries())
                    .hasSize(sets + 1)
                    .last()
                    .extracting(Entry::cause)
                    .isEqualTo("remove");
        }
    }

    @ParameterizedTest
    @CsvSource({"commit, 150", "replace, 25"})
    void whatWasCommittedBeforeAKillIsThere(String work, int most) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Kills of a committing process with -Dseed=" + seed);
        Random random = new Random(seed);
        Path journal = folder.resolve("journal");
        for (int round = 0; round < (Boolean.getBoolean("long") ? 150 : 5); round++) {
            int told = killAfter(work, 1 + random.nextInt(most));
            List<Entry> entries = Journal.read(journal);
            int last = entries.get(entries.size() - 1).set();
            assertThat(last).as("seed %d, round %d", seed, round).isBetween(told, told + 1);
            for (int i = 0; i < entries.size(); i++) {
                assertThat(entries.get(i).set()).isEqualTo(last - entries.size() + 1 + i);
                assertThat(entries.get(i).members()).hasSize(20);
            }
            try (Journal open = Journal.open(journal, CLOCK, "anna")) {
                assertThat(entries.subList(entries.size() - open.entries().size(), entries.size()))
                        .isEqualTo(open.entries());
                assertThat(open.interrupted("d1")).isBetween(0, 1);
            }
        }
    }

    /** Kills the process in the midst of its work; answers the last set of which it told. */
    private int killAfter(String work, int lines) throws Exception {
        Process child = Committing.start("", work, folder);
        try (var out = child.inputReader()) {
            String last = "0";
            for (int i = 0; i < lines; i++) {
                last = out.readLine();
            }
            child.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
            child.waitFor();
            return Integer.parseInt(last);
        }
    }

    private Journal open() throws IOException {
        return Journal.open(file, CLOCK, "anna");
    }

    private List<Entry> commitSets(int count) throws IOException {
        List<Entry> sets = new ArrayList<>();
        try (Journal journal = open()) {
            for (int i = 0; i < count; i++) {
                sets.add(journal.commit("folder", List.of(ONE, TWO), List.of("Set " + i + " is good.")));
            }
        }
        return sets;
    }
}
