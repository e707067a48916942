package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.entente.launch.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

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
    void aNewJournalHasNoSetAndNothingToShow() throws IOException {
        assertThat(Journal.read(file)).isEmpty();
        try (Journal journal = open()) {
            assertThat(journal.entries()).isEmpty();
            assertThat(journal.last()).isEmpty();
            assertThat(journal.isShown()).isTrue();
            assertThat(journal.wasTorn()).isFalse();
        }
    }

    @Test
    void whatWasCommittedIsReadAgain() throws IOException {
        Entry first;
        Entry second;
        try (Journal journal = open()) {
            first = journal.commit("folder", List.of(TWO, ONE), List.of("First.", "Second."));
            second = journal.commit("remove", List.of(), List.of());
            assertThat(journal.last()).contains(second);
        }
        assertThat(first)
                .isEqualTo(new Entry(
                        1,
                        Instant.parse("2026-11-26T21:50:07.123Z"),
                        "anna",
                        "folder",
                        List.of(ONE, TWO),
                        List.of("First.", "Second.")));
        assertThat(Journal.read(file)).containsExactly(first, second);
        try (Journal journal = open()) {
            assertThat(journal.entries()).containsExactly(first, second);
            assertThat(journal.commit("start", List.of(ONE), List.of()).set()).isEqualTo(3);
        }
    }

    @Test
    void peopleCanReadALine() throws IOException {
        try (Journal journal = open()) {
            journal.begin(Set.of("d1"));
            journal.commit("folder", List.of(ONE), List.of("one.jar is new."));
            journal.shown(1);
        }
        assertThat(file)
                .content()
                .containsPattern("(?m)^begin\ttried=d1\tsum=[0-9a-f]{8}$")
                .contains(
                        "\ncommit\tset=1\ttime=2026-11-26T21:50:07.123Z\twho=anna\tcause=folder\ttried=d1"
                                + "\tplugin=org.example.one\tversion=1.0.0\tdigest=d1\tfile=one.jar\tused=yes\tsentence=one.jar is new.\tsum=")
                .containsPattern("(?m)^shown\tset=1\tsum=[0-9a-f]{8}$");
    }

    @Test
    void anyNameSurvives() throws IOException {
        Random random = new Random(7);
        List<Entry.Member> members = new ArrayList<>();
        members.add(new Entry.Member("a\tb\nc\\d\"e=f\r\0", "\\n", "\\u0041=", " ü😀\u2028\u0085.jar ", true));
        for (int i = 0; i < 200; i++) {
            StringBuilder name = new StringBuilder(String.format(Locale.ROOT, "%03d", i));
            random.ints(20, 0, Character.MAX_VALUE + 1).forEach(character -> name.append((char) character));
            members.add(new Entry.Member("n" + i, "", "", name.toString(), true));
        }
        Entry entry;
        try (Journal journal = open()) {
            entry = journal.commit("folder", members, List.of("x\ty\nz", "", "\\"));
        }
        assertThat(Journal.read(file)).containsExactly(entry);
    }

    @Test
    void linesOfALaterVersionArePassedOver() throws IOException {
        List<Entry> sets = commitSets(1);
        Line unknown = new Line("pinned", List.of(new Line.Field("set", "1")));
        Line strange = new Line("commit", List.of(new Line.Field("set", "one")));
        Files.write(file, unknown.bytes(), StandardOpenOption.APPEND);
        Files.write(file, strange.bytes(), StandardOpenOption.APPEND);
        try (Journal journal = open()) {
            assertThat(journal.entries()).isEqualTo(sets);
            assertThat(journal.wasTorn()).isFalse();
        }
        assertThat(file).content().contains("pinned");
    }

    @Test
    void theLastSetIsShownWhenThatWasNoted() throws IOException {
        try (Journal journal = open()) {
            journal.commit("folder", List.of(ONE), List.of());
            assertThat(journal.isShown()).isFalse();
            journal.shown(1);
            assertThat(journal.isShown()).isTrue();
        }
        try (Journal journal = open()) {
            assertThat(journal.isShown()).isTrue();
            journal.commit("remove", List.of(), List.of());
        }
        try (Journal journal = open()) {
            assertThat(journal.isShown()).isFalse();
        }
    }

    @Test
    void anotherSetOfTheSameNumberIsNotShownByAnOldNote() throws IOException {
        commitSets(2);
        try (Journal journal = open()) {
            journal.shown(2);
        }
        byte[] bytes = Files.readAllBytes(file);
        int second = new String(bytes, StandardCharsets.UTF_8).indexOf("set=2");
        bytes[second + 20] ^= 1;
        Files.write(file, bytes);
        try (Journal journal = open()) {
            assertThat(journal.isShown()).isFalse();
            assertThat(journal.commit("start", List.of(), List.of()).set()).isEqualTo(2);
            assertThat(journal.isShown()).isFalse();
        }
    }

    @Test
    void attemptsThatNeverEndedAreCountedOverLives() throws IOException {
        for (int life = 0; life < 3; life++) {
            try (Journal journal = open()) {
                assertThat(journal.interrupted("bad")).isEqualTo(life);
                assertThat(journal.interrupted("good")).isZero();
                journal.begin(Set.of("good"));
                assertThat(journal.interrupted("good")).isZero();
                journal.commit("folder", List.of(), List.of());
                journal.begin(Set.of("bad"));
                assertThat(journal.interrupted("bad")).isEqualTo(life);
            }
        }
        try (Journal journal = open()) {
            journal.commit("remove", List.of(), List.of());
            assertThat(journal.interrupted("bad")).isEqualTo(3);
            journal.begin(Set.of("bad", "good"));
            journal.end();
            assertThat(journal.interrupted("bad")).isZero();
        }
        try (Journal journal = open()) {
            assertThat(journal.interrupted("bad")).isZero();
        }
    }

    @Test
    void aLongJournalIsRewrittenWithTheNewestSets() throws IOException {
        List<Entry> sets = writeLong();
        try (Journal journal = open()) {
            assertThat(journal.wasTorn()).isFalse();
            assertThat(journal.entries()).isEqualTo(newest(sets));
            assertThat(journal.isShown()).isTrue();
            assertThat(journal.interrupted("bad")).isEqualTo(2);
            assertThat(Files.size(file)).isLessThan(Journal.SHORTEN_BEYOND);
            assertThat(journal.commit("start", List.of(), List.of()).set()).isEqualTo(sets.size() + 1);
        }
        assertThat(file.resolveSibling("journal.new")).doesNotExist();
    }

    @Test
    void aRewriteThatWasCutShortIsDoneAgain() throws IOException {
        List<Entry> sets = writeLong();
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 1000, bytes.length - 1, bytes.length}) {
            Files.write(file, bytes);
            Files.write(file.resolveSibling("journal.new"), Arrays.copyOf(bytes, length));
            assertThat(Journal.read(file)).isEqualTo(sets);
            try (Journal journal = open()) {
                assertThat(journal.entries()).isEqualTo(newest(sets));
            }
            assertThat(file.resolveSibling("journal.new")).doesNotExist();
        }
    }

    @Test
    void aJournalThatCannotBeRewrittenGoesOnAsItIs() throws IOException {
        List<Entry> sets = writeLong();
        Files.createDirectories(file.resolveSibling("journal.new"));
        Files.createDirectories(file.resolveSibling("journal.damaged"));
        byte[] bytes = Files.readAllBytes(file);
        bytes[20] ^= 1;
        Files.write(file, bytes);
        for (int life = 0; life < 2; life++) {
            try (Journal journal = open()) {
                assertThat(journal.wasTorn()).isTrue();
                assertThat(journal.last().orElseThrow().set()).isEqualTo(sets.size() + life);
                journal.commit("start", List.of(), List.of());
            }
        }
    }

    @Test
    void aCommitTakes() throws IOException {
        long[] nanos = new long[100];
        try (Journal journal = open()) {
            for (int i = 0; i < nanos.length; i++) {
                long began = System.nanoTime();
                journal.commit("folder", Committing.members(20), List.of("A sentence."));
                nanos[i] = System.nanoTime() - began;
            }
        }
        Arrays.sort(nanos);
        System.out.println(
                "100 commits of 20 plugins: median " + nanos[50] / 1000 + " µs, p95 " + nanos[95] / 1000 + " µs");
        assertThat(Journal.read(file)).hasSize(100);
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

    /** Writes more than a journal is left with, and two attempts that never ended. */
    private List<Entry> writeLong() throws IOException {
        Files.createDirectories(file.getParent());
        List<Entry> sets = new ArrayList<>();
        try (var out = Files.newOutputStream(file)) {
            for (int set = 1; set <= 800; set++) {
                Entry entry = new Entry(
                        set, CLOCK.instant(), "anna", "folder", Committing.members(20), List.of("A sentence."));
                sets.add(entry);
                out.write(new Note.Committed(entry, Set.of()).line().bytes());
            }
            out.write(new Note.Shown(800).line().bytes());
            out.write(new Note.Begun(Set.of("bad")).line().bytes());
            out.write(new Note.Begun(Set.of("bad")).line().bytes());
        }
        assertThat(Files.size(file)).isGreaterThan(Journal.SHORTEN_BEYOND);
        return sets;
    }

    private static List<Entry> newest(List<Entry> sets) {
        return sets.subList(sets.size() - Journal.KEPT, sets.size());
    }
}
