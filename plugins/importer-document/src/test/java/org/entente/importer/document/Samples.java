package org.entente.importer.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Documents made for tests. */
final class Samples {

    static final String ARTICLE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8">
            <title>Norway orders radars | The Daily</title>
            <meta property="og:site_name" content="The Daily">
            <meta property="article:published_time" content="2025-03-03T08:15:00+01:00">
            <link rel="canonical" href="https://daily.example/world/norway-orders-radars">
            </head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news and analysis from our people</a></li></ul></nav>
            <div class="cookie-banner"><p>We use cookies to make this page better for you, and our 812 partners do too.</p></div>
            <div id="page"><article>
            <h1>Norway orders radars</h1>
            <p class="byline">By Jane Doe</p>
            <p>Norway has ordered twelve radars from
               Sweden’s Saab for €90 million, the ministry said on Monday.</p>
            <p>The radars will replace older sets, and it is the first order of <b>this kind</b> in a decade. Norway had
            ordered <i>four</i> others before.</p>
            <div class="related-stories"><p>Norway ordered nothing from the moon, said a story that is only related to this one.</p></div>
            <p>Delivery begins next year &amp; ends in 2028, according to the two neighbours, who signed in Oslo.</p>
            </article></div>
            <div class="comments"><p>Great article, I have ordered three of them myself and I am very happy with them so far!</p></div>
            <footer><p>Copyright The Daily. All rights reserved. Norway ordered this footer to be removed from the text.</p></footer>
            <script>var ordered = "Norway ordered scripts.";</script>
            </body></html>
            """;

    private static final float MARGIN = 60;

    private Samples() {}

    /** A text set in a PDF: each list a page, each string of it a line at its place. */
    record Placed(float x, float y, float size, boolean bold, String text) {}

    static byte[] pdf(String title, List<List<Placed>> pages) throws IOException {
        // As in the reader: the usual mapper looks for fonts and writes into the user's home.
        FontMappers.set(new OneFont());
        try (PDDocument document = new PDDocument()) {
            if (title != null) {
                document.getDocumentInformation().setTitle(title);
            }
            PDType1Font plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            PDType1Font bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
            for (List<Placed> lines : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (Placed line : lines) {
                        content.beginText();
                        content.setFont(line.bold() ? bold : plain, line.size());
                        content.newLineAtOffset(line.x(), PDRectangle.A4.getHeight() - line.y());
                        content.showText(line.text());
                        content.endText();
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Lines of one column, from a height on, 14 points apart. */
    static List<Placed> column(float x, float y, String... lines) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                placed.add(new Placed(x, y + 14 * i, 11, false, lines[i]));
            }
        }
        return placed;
    }

    /** Lines of one column, as {@link #column}, each stretched to the width by wider spaces, but for those before a blank line. */
    static List<Placed> justified(float x, float y, float width, String... lines) throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String[] words = lines[i].split(" ");
            boolean last = i + 1 == lines.length || lines[i + 1].isEmpty();
            float free = width;
            for (String word : words) {
                free -= font.getStringWidth(word) * 0.011f;
            }
            float space = last ? 3 : free / Math.max(1, words.length - 1);
            float at = x;
            for (String word : words) {
                if (!word.isEmpty()) {
                    placed.add(new Placed(at, y + 14 * i, 11, false, word));
                }
                at += font.getStringWidth(word) * 0.011f + space;
            }
        }
        return placed;
    }

    static Placed line(float y, String text) {
        return new Placed(MARGIN, y, 11, false, text);
    }

    /** A Word document with these paragraphs in WordprocessingML. */
    static byte[] docx(String body, String about) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", "<Types/>");
            entry(
                    zip,
                    "word/document.xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
                            + body + "</w:body></w:document>");
            entry(zip, "word/header1.xml", "<w:hdr>Norway ordered this header.</w:hdr>");
            if (about != null) {
                entry(
                        zip,
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"cp\" xmlns:dc=\"dc\" xmlns:dcterms=\"dcterms\">" + about
                                + "</cp:coreProperties>");
            }
        }
        return out.toByteArray();
    }

    static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }
}
