package org.entente.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.core.model.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxReaderTest {

    private static final String ORDER =
            Samples.paragraph("Norway has ordered radars from Sweden, as the ministry said in the spring.");

    @TempDir
    Path folder;

    @Test
    void paragraphsAreReadAsTheyWouldBePrinted() throws IOException {
        String body =
                "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Norway orders radars</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t xml:space=\"preserve\">Norway has </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>ordered</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>three</w:t></w:r></w:moveFrom><w:r><w:tab/><w:t>twelve</w:t><w:br/><w:t>radars from the two.</w:t></w:r></w:p>"
                        + "<mc:AlternateContent><mc:Fallback>" + Samples.paragraph("Said twice.")
                        + "</mc:Fallback></mc:AlternateContent>"
                        + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>They had ordered others before, it was said.</w:t></w:r></w:p>";
        Reading reading = Reading.of(folder, "a.docx", Samples.docx(body, null));
        assertThat(reading.prose())
                .isEqualTo("Norway orders radars\n\nNorway has ordered twelve radars from the two.\n\n"
                        + "They had ordered others before, it was said.");
        assertThat(reading.source().title()).isEqualTo("Norway orders radars");
        assertThat(reading.evidence())
                .extracting(evidence -> evidence.where())
                .containsExactly(new Locator.Cell(2, "page 1"), new Locator.Cell(3, "page 2"));
    }

    @Test
    void theCellsOfARowThatTellSomethingAreOneParagraph() throws IOException {
        String row = "<w:tr><w:tc>" + Samples.paragraph("Norway") + "</w:tc><w:tc>"
                + Samples.paragraph("has ordered four radars") + "</w:tc><w:tc>" + Samples.paragraph("2024")
                + "</w:tc></w:tr>";
        String several = "<w:tr><w:tc>" + Samples.paragraph("They have ordered one.")
                + Samples.paragraph("They have ordered two.") + "</w:tc></w:tr>";
        assertThat(Reading.of(folder, "a.docx", Samples.docx("<w:tbl>" + row + several + "</w:tbl>", null))
                        .prose())
                .isEqualTo("Norway: has ordered four radars; 2024\n\nThey have ordered one.\n\nThey have ordered two.");
    }

    @Test
    void theDayItWasMadeCountsAsInferred() throws IOException {
        Reading reading = Reading.of(
                folder,
                "a.docx",
                Samples.docx(
                        ORDER, "<dc:title>Radars</dc:title><dcterms:created>2025-03-04T10:00:00Z</dcterms:created>"));
        assertThat(reading.source().title()).isEqualTo("Radars");
        assertThat(reading.source().published().text()).isEqualTo("2025-03-04");
        assertThat(reading.source().publishedInferred()).isTrue();
    }

    @Test
    void aBombIsRefusedAndSoIsWhatHidesOneBesideTheText() throws IOException {
        for (String name : new String[] {"word/document.xml", "word/media/image1.png"}) {
            int limit = name.endsWith("xml") ? 64 : 256;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                Samples.entry(zip, "word/styles.xml", "<w:styles/>");
                zip.putNextEntry(new ZipEntry(name));
                byte[] block = new byte[1 << 20];
                for (int i = 0; i < 300; i++) {
                    zip.write(block);
                }
                zip.closeEntry();
            }
            assertThat(Reading.of(folder, "bad.docx", out.toByteArray()).refusal())
                    .startsWith("bad.docx unpacks to more than " + limit + " MB");
        }
    }

    @Test
    void entitiesFromElsewhereAreNeverRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Samples.entry(
                    zip,
                    "word/document.xml",
                    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"yes\">]>"
                            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + Samples.paragraph("&x;&y;") + ORDER + "</w:body></w:document>");
        }
        Reading reading = Reading.of(folder, "bad.docx", out.toByteArray());
        assertThat(reading.texts()).noneMatch(text -> text.content().contains("root:"));
    }

    @Test
    void damagedOldAndEncryptedOnesAreRefusedByName() throws IOException {
        byte[] docx = Samples.docx(ORDER, null);
        assertThat(Reading.of(folder, "bad.docx", Arrays.copyOf(docx, docx.length / 3))
                        .refusal())
                .startsWith("bad.docx ");
        assertThat(Reading.of(folder, "bad.docx", Samples.docx("<w:p>", null)).refusal())
                .startsWith("bad.docx is damaged");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4, 0, 0};
        assertThat(Reading.of(folder, "bad.doc", old).refusal())
                .startsWith("bad.doc ")
                .contains(".docx");
    }
}
