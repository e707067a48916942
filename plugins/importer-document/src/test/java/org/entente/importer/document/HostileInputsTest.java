package org.entente.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.entente.testkit.TestInput;
import org.entente.testkit.TestRun;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileInputsTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int MUTANTS = Integer.getInteger("entente.mutants", Boolean.getBoolean("long") ? 10_000 : 300);

    @TempDir
    Path folder;

    private Reading within(String name, byte[] bytes) {
        return Assertions.assertTimeoutPreemptively(LIMIT, () -> Reading.of(folder, name, bytes));
    }

    private Reading within(String name, String text) {
        return within(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aHundredThousandOpenTagsAreNoHang() {
        for (String tag : new String[] {
            "<div>", "<b>", "<table><tr><td>", "<article>", "<ul><li>", "<a href=x>", "<svg>", "<p class=ad>"
        }) {
            Reading reading = within(
                    "bad.html",
                    "<html><body>" + tag.repeat(100_000) + "Norway has ordered the radars that it was said to want.");
            assertThat(reading.sink().problems().size() + reading.texts().size())
                    .as(tag)
                    .isPositive();
        }
        within("bad.xml", "<rss><channel>" + "<item>".repeat(100_000) + "<title>x</title>");
    }

    @Test
    void tenMegabytesOfOneLineAreNoHang() {
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
        assertThat(within("bad.pdf", pdf.toByteArray()).refusal()).startsWith("bad.pdf unpacks to more than");
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
        TestInput input = new TestInput(
                file, java.util.Map.of(), org.entente.core.model.Source.of("0".repeat(64), "bad"), folder);
        new DocumentImporter(new Listener()).read(input, Reading.DEFAULTS, sink, run);
        assertThat(sink.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("bad.html has 70 MB"));
    }

    @Test
    void aPdfWhosePagesCallThemselvesEnds() {
        String pdf =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>endobj\n"
                        + "4 0 obj<</Length 4>>stream\n/X Do\nendstream endobj\n"
                        + "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 4>>stream\n/X Do\nendstream endobj\n"
                        + "trailer<</Root 1 0 R>>\n";
        assertThat(within("bad.pdf", pdf).sink().refused()).isTrue();
    }

    @Test
    void mutantsAreReadOrRefusedByNameAndNeverHang() throws IOException {
        Random random = new Random(7);
        List<byte[]> seeds = new ArrayList<>();
        List<String> names = List.of("bad.html", "bad.pdf", "bad.docx", "bad.eml", "bad.xml", "bad.mbox");
        seeds.add(Samples.ARTICLE.getBytes(StandardCharsets.UTF_8));
        seeds.add(Samples.pdf(
                "A title of it",
                List.of(Samples.column(60, 150, "Norway has ordered the radars that it was said to want."))));
        seeds.add(Samples.docx(
                Samples.paragraph("Norway has ordered the radars that it was said to want."),
                "<dc:title>x</dc:title>"));
        String mail =
                "From: a@b.example\nDate: Mon, 3 Mar 2025 10:00:00 +0000\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed;"
                        + " boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nNorway has ordered the radars it was said to want.\n--b--\n";
        seeds.add(mail.getBytes(StandardCharsets.UTF_8));
        seeds.add(
                "<rss><channel><item><title>x</title><description>Norway has ordered the radars.</description></item></channel></rss>"
                        .getBytes(StandardCharsets.UTF_8));
        seeds.add(("From a@b.example Mon Mar  3 10:00:00 2025\n" + mail).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < MUTANTS; i++) {
            int which = i % seeds.size();
            byte[] mutant = mutant(seeds.get(which), random);
            Reading reading = within(names.get(which), mutant);
            assertThat(reading.sink().problems())
                    .as("mutant " + i)
                    .allSatisfy(problem -> assertThat(problem.message()).contains("bad."));
            assertThat(reading.texts().size() + reading.sink().problems().size())
                    .as("mutant " + i)
                    .isPositive();
        }
    }

    private static byte[] mutant(byte[] seed, Random random) {
        byte[] mutant = seed.clone();
        int changes = 1 + random.nextInt(20);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> {
                    int from = random.nextInt(mutant.length);
                    int length = Math.min(random.nextInt(40), mutant.length - Math.max(from, at));
                    System.arraycopy(seed, from, mutant, at, length);
                }
                default -> {
                    if (random.nextInt(10) == 0) {
                        mutant = java.util.Arrays.copyOf(mutant, Math.max(1, at));
                    }
                }
            }
        }
        return mutant;
    }
}
