package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.internal.NameIndex;
import org.entente.core.internal.Parameters;
import org.entente.core.model.Evidence;
import org.entente.core.model.Genre;
import org.entente.core.model.Locator;
import org.entente.core.model.Participant;
import org.entente.core.model.Reliability;
import org.entente.core.model.Severity;
import org.entente.core.model.TieType;
import org.entente.core.spi.Head;
import org.entente.core.spi.Name;
import org.entente.core.spi.Selection;
import org.entente.testkit.ImporterContract;
import org.entente.testkit.TestInput;
import org.entente.testkit.TestRun;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextImporterTest implements ImporterContract<TextImporter.Parameters> {

    @TempDir
    Path folder;

    private final TextImporter importer = new TextImporter();

    @Override
    public TextImporter importer() {
        return importer;
    }

    @Override
    public Class<TextImporter.Parameters> parametersType() {
        return TextImporter.Parameters.class;
    }

    @Override
    public Path sample() throws IOException {
        Path file = folder.resolve("norway-radars.txt");
        Files.writeString(
                file,
                "Norway orders radars\n\nOSLO, 3 March 2025\n\nNorway has ordered twelve Giraffe radars from Sweden’s Saab for €90 million.\n"
                        + "The two neighbours will hold a joint air exercise next year.\n");
        return file;
    }

    @Override
    public TestRun run() {
        return Reading.run();
    }

    private TestSink read(String name, byte[] bytes, Map<String, String> about) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        TestSink sink = new TestSink(run().names());
        importer.read(TestInput.of(file, about), parameters(), sink, run());
        return sink;
    }

    private void isRefused(TestSink sink, String word) {
        assertThat(sink.ties()).isEmpty();
        assertThat(sink.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.REFUSED);
            assertThat(problem.message()).contains("bad").contains(word);
        });
    }

    @Test
    void theSidecarIsBelievedAndTheDateInferredWhereItIsSilent() throws IOException {
        TestSink sink = read(
                "a.txt",
                Files.readAllBytes(sample()),
                Map.of("publisher", "The Daily", "genre", "news", "reliability", "b"));
        assertThat(sink.source().publisher()).isEqualTo("The Daily");
        assertThat(sink.source().genre()).isEqualTo(Genre.NEWS);
        assertThat(sink.source().published().text()).isEqualTo("2025-03-03");
        assertThat(sink.source().publishedInferred()).isTrue();
        assertThat(sink.source().title()).isEqualTo("Norway orders radars");
    }

    @Test
    void aWordOfTheSidecarThatThereIsNotIsNamed() throws IOException {
        TestSink sink = read("a.txt", Files.readAllBytes(sample()), Map.of("genre", "opinon", "reliability", "B"));

        assertThat(sink.source().genre()).isEqualTo(Genre.UNKNOWN);
        assertThat(sink.source().reliability()).isEqualTo(Reliability.B);
        assertThat(sink.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.DOUBT);
            assertThat(problem.message())
                    .startsWith("There is no genre \"opinon\", and it was left out: write one of NEWS, ");
        });
    }

    @Test
    void aTurkishTextIsRefusedByName() throws IOException {
        String text =
                "Türkiye ile Japonya arasında yeni bir savunma anlaşması için görüşmeler sürüyor. Bakan, bu anlaşmanın iki ülke için çok önemli"
                        + " olduğunu ve görüşmelerin daha sonra da devam edeceğini söyledi.";
        isRefused(read("bad.txt", text.getBytes(StandardCharsets.UTF_8), Map.of()), "Turkish");
    }

    @Test
    void aLanguageThatTheSidecarTellsIsRefused() throws IOException {
        isRefused(
                read("bad.txt", "Norway bought radars.".getBytes(StandardCharsets.UTF_8), Map.of("language", "fr")),
                "fr");
    }

    @Test
    void invalidUtf8IsRefused() throws IOException {
        isRefused(
                read("bad.txt", new byte[] {'N', (byte) 0xC3, (byte) 0xBC, ' ', (byte) 0xC3, '('}, Map.of()), "UTF-8");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        isRefused(read("bad.txt", new byte[0], Map.of()), "empty");
    }

    @Test
    void aSingleLineOfFiftyMegabytesIsRefused() throws IOException {
        Path file = folder.resolve("bad.txt");
        byte[] block = "word ".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 50; i++) {
                out.write(block);
            }
        }
        TestSink sink = new TestSink(run().names());
        importer.read(TestInput.of(file), parameters(), sink, run());
        isRefused(sink, "bytes");
    }

    @Test
    void aLongLineIsReadInReasonableTime() {
        String text = "Norway has bought twelve radars from Saab and ".repeat(4_000) + "(\"[".repeat(10_000);
        // In processor time, for on a busy machine much else runs meanwhile.
        Duration busy = Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            ThreadMXBean thread = ManagementFactory.getThreadMXBean();
            long begun = thread.getCurrentThreadCpuTime();
            Reading.of(text);
            return Duration.ofNanos(thread.getCurrentThreadCpuTime() - begun);
        });
        assertThat(busy).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void tablesAreLeftToOthers() {
        byte[] csv = "id,name,value\n1,a,2\n2,b,3\n3,c,4\n".getBytes(StandardCharsets.UTF_8);
        assertThat(importer.recognise(new Head("data.csv", csv, true)).score()).isZero();
        assertThat(importer.recognise(new Head("data.txt", csv, true)).score()).isLessThan(10);
    }

    @Test
    void aDamagedTextIsTakenSoThatItsFaultIsTold() {
        byte[] bytes = {'N', (byte) 0xC3, (byte) 0xBC, ' ', (byte) 0xC3, '('};
        assertThat(importer.recognise(new Head("bad.txt", bytes, true)).score()).isPositive();
    }

    @Test
    void aHeadThatEndsWithinALetterIsReadAsFarAsItGoes() {
        // Prose is told by a line of more than 60 characters.
        byte[] text = "In the port of Oslo the ministry told on Monday what it has in store: “‘\uD83D\uDE00’”—now."
                .getBytes(StandardCharsets.UTF_8);
        for (int end = 62; end < text.length; end++) {
            byte[] head = Arrays.copyOf(text, end);
            assertThat(importer.recognise(new Head("news", head, false)).score())
                    .as("of %s bytes", end)
                    .isPositive();
        }
    }

    private static final List<Selection.Kind> ALL = List.of(Selection.Kind.values());

    private static TextImporter.Parameters parameters(
            List<Selection.Kind> extract, List<TieType> types, double confidence, String... lexicons) {
        return new TextImporter.Parameters("en", null, extract, types, confidence, List.of(lexicons));
    }

    @Test
    void aVeryLongTextIsReadInStretchesAndEvidenceKeepsItsPlace() throws IOException {
        String tie = "Norway bought radars from Sweden in 2024.";
        String text =
                tie + " \uD83D\uDE80 " + "The rain fell on the roof of the house.\n\n".repeat(Extraction.STRETCH) + tie;
        TestSink sink = read("long.txt", text.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(sink.ties()).hasSize(2);
        assertThat(sink.evidence().values())
                .last()
                .extracting(Evidence::where)
                .isEqualTo(new Locator.Span(
                        text.codePointCount(0, text.length() - tie.length()), text.codePointCount(0, text.length())));
        assertThat(sink.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("has more than 4000 sentences and was read as 2 texts"));
    }

    private TestSink read(TextImporter.Parameters parameters, TestRun run) throws IOException {
        TestSink sink = new TestSink(run.names());
        importer.read(TestInput.of(sample()), parameters, sink, run);
        return sink;
    }

    @Test
    void onlyWhatIsAskedForIsToldAndWhatIsLeftOutIsCounted() throws IOException {
        TestSink ties = read(parameters(ALL, List.of(TieType.EXERCISE), 0), run());
        assertThat(ties.ties()).extracting(tie -> tie.value().type()).containsExactly(TieType.EXERCISE);
        assertThat(ties.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.NOTE);
            assertThat(problem.message()).isEqualTo("Left out 1 tie, as the parameters ask (types=EXERCISE)");
        });
        assertThat(ties.source().coverage().types()).containsExactly(TieType.EXERCISE);
        assertThat(ties.source().coverage().note()).endsWith("read with types=EXERCISE");
        assertThat(read(parameters(List.of(Selection.Kind.OBSERVATIONS), List.of(), 0), run())
                        .ties())
                .isEmpty();
        assertThat(read(parameters(ALL, List.of(), 1), run()).ties()).isEmpty();
        assertThat(read(parameters(ALL, List.of(), 0.5), run()).ties()).hasSize(2);
    }

    @Test
    void onlyTheNamesOfTheChosenLexiconsAreKnown() throws IOException {
        List<Name> all = run().names().all().toList();
        List<Name> north = all.stream()
                .filter(name -> Set.of("NOR", "SWE").contains(name.entity().id()))
                .toList();
        TestRun run = TestRun.with(new NameIndex(Map.of("all", all, "north", north)));
        assertThat(read(parameters(ALL, List.of(), 0, "all"), run)
                        .ties()
                        .get(0)
                        .value()
                        .participants())
                .extracting(Participant::actor)
                .contains("saab");
        assertThat(read(parameters(ALL, List.of(), 0, "north"), run).ties())
                .isNotEmpty()
                .allSatisfy(tie -> assertThat(tie.value().participants())
                        .extracting(Participant::actor)
                        .doesNotContain("saab"));
        TestSink refused = read(parameters(ALL, List.of(), 0, "south"), run);
        assertThat(refused.ties()).isEmpty();
        assertThat(refused.problems().get(0).message())
                .contains("no lexicon south")
                .contains("north");
    }

    @Test
    void parametersThatMeanNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters(List.of(), List.of(), 0))
                .withMessageContaining("TIES");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters(ALL, List.of(new TieType("MARRIAGE")), 0))
                .withMessageContaining("MARRIAGE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters(List.of(Selection.Kind.CAPABILITIES), List.of(TieType.TRANSFER), 0))
                .withMessageContaining("TIES");
    }

    @Test
    void theParametersAreTakenAsTheyAreWritten() {
        Parameters form = new Parameters(TextImporter.Parameters.class);
        assertThat(form.bind(Map.of())).isEqualTo(TextImporter.Parameters.DEFAULT);
        assertThat(form.bind(Map.of("extract", "TIES", "types", "TRANSFER, EXERCISE", "confidence", "0.8")))
                .isEqualTo(parameters(List.of(Selection.Kind.TIES), List.of(TieType.TRANSFER, TieType.EXERCISE), 0.8));
    }
}
