package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.entente.core.internal.Parameters;
import org.entente.core.model.Severity;
import org.entente.testkit.TestInput;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that something has gone wrong with, as many with {@code -Dlong=true} as a night allows. */
class MutantsTest {

    /** In processor time, for on a busy machine much else runs in five seconds. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final Duration HANG = Duration.ofMinutes(2);

    private static final int MUTANTS = Integer.getInteger("entente.mutants", Boolean.getBoolean("long") ? 10_000 : 300);

    /** What finds its way into texts: scripts that run the other way, signs of two and more units, marks without a letter. */
    private static final List<String> STRANGE = List.of(
            "\u202Eعقد بين البلدين\u202C",
            "הסכם",
            "🇹🇷🇰🇷",
            "👩‍✈️",
            "\u0301\u0301\u0301",
            "\u200B",
            "\uFEFF",
            "\u0000",
            "ﬁ",
            "İıŞş",
            "\u2028",
            "$€¥₩",
            "9".repeat(400),
            "12/31/99999",
            "-1 million billion",
            "“‘“‘“‘",
            "((((((((",
            "U.S.",
            "'s's's",
            "-–—-");

    @TempDir
    Path folder;

    private final TextImporter importer = new TextImporter();
    private final List<byte[]> seeds = new ArrayList<>();

    @BeforeEach
    void readTheTexts() throws IOException {
        Path texts = Path.of("src/test/resources/org/entente/importer/text/annotated");
        try (var files = Files.list(texts)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
    }

    private TestSink within(byte[] bytes) {
        return Assertions.assertTimeoutPreemptively(HANG, () -> {
            ThreadMXBean thread = ManagementFactory.getThreadMXBean();
            long begun = thread.getCurrentThreadCpuTime();
            Path file = Files.write(folder.resolve("bad.txt"), bytes);
            TestSink sink = new TestSink(Reading.run().names());
            TextImporter.Parameters parameters =
                    (TextImporter.Parameters) new Parameters(TextImporter.Parameters.class).bind(Map.of());
            importer.read(TestInput.of(file, Map.of()), parameters, sink, Reading.run());
            assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - begun))
                    .isLessThan(LIMIT);
            return sink;
        });
    }

    @Test
    void mutantsAreReadOrRefusedByNameAndNeverHang() {
        long seed = Long.getLong("seed", 11);
        Random random = new Random(seed);
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutant(seeds.get(i % seeds.size()), random);
            TestSink sink = within(mutant);
            assertThat(sink.problems())
                    .as("mutant %s of -Dseed=%s", i, seed)
                    .filteredOn(problem -> problem.severity().equals(Severity.REFUSED))
                    .allSatisfy(problem -> assertThat(problem.message()).contains("bad.txt"));
        }
    }

    private byte[] mutant(byte[] seed, Random random) {
        byte[] mutant = seed.clone();
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            mutant = changed(mutant, random);
        }
        return mutant;
    }

    private byte[] changed(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(9)) {
            case 0:
                bytes[at] = (byte) random.nextInt(256);
                return bytes;
            case 1:
                // Most often within a character of two bytes or a word.
                return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, Math.max(1, at)) : bytes;
            case 2:
                return spliced(bytes, at, STRANGE.get(random.nextInt(STRANGE.size())));
            case 3:
                return spliced(bytes, at, "\"' “(".repeat(random.nextInt(300)));
            case 4:
                return text(bytes).replace("\n", " ").getBytes(StandardCharsets.UTF_8);
            case 5:
                String[] words = text(bytes).split(" ");
                String word = words[random.nextInt(words.length)] + (random.nextBoolean() ? ", " : " and ");
                return spliced(bytes, at, word.repeat(random.nextInt(400)));
            case 6:
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                int from = random.nextInt(other.length);
                int length = random.nextInt(Math.min(300, other.length - from) + 1);
                return spliced(bytes, at, text(Arrays.copyOfRange(other, from, from + length)));
            case 7:
                return text(bytes)
                        .replace(". ", random.nextBoolean() ? " " : ".")
                        .getBytes(StandardCharsets.UTF_8);
            default:
                return random.nextInt(6) == 0
                        ? text(bytes).toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)
                        : bytes;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] bytes, int at, String inserted) {
        byte[] between = inserted.getBytes(StandardCharsets.UTF_8);
        byte[] spliced = Arrays.copyOf(bytes, bytes.length + between.length);
        System.arraycopy(between, 0, spliced, at, between.length);
        System.arraycopy(bytes, at, spliced, at + between.length, bytes.length - at);
        return spliced;
    }

    @Test
    void tenMegabytesOfOneLineAreRefusedByName() {
        String sentence = text(seeds.get(0)).replace("\n", " ");
        for (String line : List.of(
                sentence.repeat(10_000_000 / sentence.length()),
                "Norway and Sweden and ".repeat(450_000),
                "x".repeat(10_000_000),
                "“‘(".repeat(1_500_000))) {
            assertThat(within(line.getBytes(StandardCharsets.UTF_8)).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message())
                            .startsWith("bad.txt has ")
                            .contains("line"));
        }
    }

    @Test
    void longLinesAreNoHang() {
        within("Norway and Sweden and ".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        within("x".repeat(900_000).getBytes(StandardCharsets.UTF_8));
        within("“‘(".repeat(150_000).getBytes(StandardCharsets.UTF_8));
    }
}
