package org.entente.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.entente.testkit.Mutants;
import org.entente.testkit.Ordeal;
import org.entente.testkit.TestInput;
import org.entente.testkit.TestRun;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody should have to read: each is read or refused by name, within five seconds of the processor. */
class HostileInputsTest {

    private static final int MUTANTS = Boolean.getBoolean("long") ? 10_000 : 300;

    @TempDir
    Path folder;

    private final Listener listener = new Listener();
    private Ordeal<DocumentImporter.Parameters> ordeal;

    @BeforeEach
    void prepare() {
        ordeal = new Ordeal<>(new DocumentImporter(listener), Reading.DEFAULTS, TestRun::plain, folder);
    }

    private TestSink within(String name, String text) throws IOException {
        return ordeal.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(TestSink sink) {
        assertThat(sink.problems()).hasSize(1);
        return sink.problems().get(0).message();
    }

    @Test
    void aHundredThousandOpenTagsAreNoHang() throws IOException {
        for (String tag : new String[] {
            "<div>", "<b>", "<table><tr><td>", "<article>", "<ul><li>", "<a href=x>", "<svg>", "<p class=ad>"
        }) {
            within(
                    "bad.html",
                    "<html><body>" + tag.repeat(100_000) + "Norway has ordered the radars that it was said to want.");
        }
        within("bad.xml", "<rss><channel>" + "<item>".repeat(100_000) + "<title>x</title>");
    }

    @Test
    void tenMegabytesOfOneLineAreNoHang() throws IOException {
        within(
                "bad.html",
                "<html><body><p>" + "Norway and the others said so, ".repeat(340_000) + "</p></body></html>");
        within("bad.html", "<html><body>" + "x".repeat(10_000_000));
        within("bad.html", "<html><body>" + "<p>Norway said so to the others.".repeat(200_000));
        within(
                "bad.eml",
                "From: a@b.example\nDate: x\nSubject: " + "a".repeat(5_000_000) + "\nMIME-Version: 1.0\n\nText");
    }

    @Test
    void aPackedStreamThatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream deflated = new DeflaterOutputStream(packed)) {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                deflated.write(block);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.4\n1 0 obj<</Length 1/Filter/FlateDecode>>stream\n".getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(pdf);
        pdf.write("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(ordeal.of("bad.pdf", pdf.toByteArray()))).startsWith("bad.pdf unpacks to more than");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
        Path file = folder.resolve("bad.html");
        try (var channel = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(70L << 20);
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {1}));
        }
        TestRun run = TestRun.plain();
        TestSink sink = new TestSink(run.names());
        TestInput input =
                new TestInput(file, Map.of(), org.entente.core.model.Source.of("0".repeat(64), "bad"), folder);
        new DocumentImporter(listener).read(input, Reading.DEFAULTS, sink, run);
        assertThat(sink.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("bad.html has 70 MB"));
    }

    @Test
    void aPdfWhosePagesCallThemselvesEnds() throws IOException {
        String pdf =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>endobj\n"
                        + "4 0 obj<</Length 4>>stream\n/X Do\nendstream endobj\n"
                        + "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 4>>stream\n/X Do\nendstream endobj\n"
                        + "trailer<</Root 1 0 R>>\n";
        assertThat(within("bad.pdf", pdf).refused()).isTrue();
    }

    @Test
    void mutantsAreReadOrRefusedByName() throws IOException {
        Mutants mutants = new Mutants(7);
        List<Seeds.Seed> seeds = Seeds.all();
        for (int i = 0; i < MUTANTS; i++) {
            Seeds.Seed seed = seeds.get(i % seeds.size());
            try {
                TestSink sink = ordeal.of(seed.name(), mutants.of(seed.bytes(), i));
                assertThat(sink.problems())
                        .allSatisfy(problem -> assertThat(problem.message()).contains("bad."));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Mutant " + i + " of " + seed.name(), e);
            }
        }
    }
}
