package org.entente.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.entente.testkit.Ordeal;
import org.entente.testkit.TestRun;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files that would grow without end, and large ones of one thing. */
class BombsTest {

    private static final String PROSE = "Norway has ordered the radars that it was said to want.";
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    private static final boolean LONG = Boolean.getBoolean("long");

    @TempDir
    Path folder;

    private final Listener listener = new Listener();
    private Ordeal<DocumentImporter.Parameters> ordeal;

    @BeforeEach
    void prepare() {
        ordeal = new Ordeal<>(new DocumentImporter(listener), Reading.DEFAULTS, TestRun::plain, folder);
    }

    private TestSink of(String name, String text) throws IOException {
        return ordeal.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    // What grows faster than its input is seen with a tenth of it too.
    private static int many(int most) {
        return LONG ? most : most / 10;
    }

    private static String refusal(TestSink sink) {
        assertThat(sink.problems()).hasSize(1);
        return sink.problems().get(0).message();
    }

    @Test
    void entitiesThatMultiplyAreNotExpanded() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"Norway has ordered. \">");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("]>");
        assertThat(of(
                                "bad.xml",
                                laughs + "<rss><channel><item><title>x</title><description>&a19; " + PROSE
                                        + "</description></item></channel></rss>")
                        .refused())
                .isFalse();
        assertThat(of("bad.html", laughs + "<html><body><p>&a19; " + PROSE + "</p></body></html>")
                        .refused())
                .isFalse();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Samples.entry(
                    zip, "word/document.xml", laughs + WORD + Samples.paragraph("&a19;") + "</w:body></w:document>");
        }
        assertThat(refusal(ordeal.of("bad.docx", out.toByteArray()))).startsWith("bad.docx ");
    }

    @Test
    void mailsInMailsAndPartsWithoutNumberAreBounded() throws IOException {
        String head = "From: a@b.example\nDate: Mon, 3 Mar 2025 10:00:00 +0000\nSubject: x\nMIME-Version: 1.0\n";
        StringBuilder deep = new StringBuilder(head);
        for (int i = 0; i < many(5_000); i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        of("bad.eml", deep + "\n" + PROSE);
        of(
                "bad.eml",
                head + "Content-Type: message/rfc822\n\n"
                        + (head + "Content-Type: message/rfc822\n\n").repeat(many(5_000)) + PROSE);
        of(
                "bad.eml",
                head + "Content-Type: multipart/mixed; boundary=b\n\n"
                        + ("--b\nContent-Type: text/plain\n\n" + PROSE + "\n").repeat(many(100_000)) + "--b--\n");
        of("bad.eml", head + "X: y\n".repeat(many(500_000)) + "\n" + PROSE);
        of(
                "bad.eml",
                head + "Content-Type: text/plain; charset=utf-8" + "; a=b".repeat(many(200_000)) + "\n\n" + PROSE);
        of("bad.eml", "From: " + "a@b.example, ".repeat(many(200_000)) + "\n" + head + "\n" + PROSE);
        of("bad.eml", head + "Content-Transfer-Encoding: base64\n\n" + "Tm9y\n".repeat(many(2_000_000)));
        of("bad.mbox", "From " + "a2025 ".repeat(many(20_000)) + "\n" + head + "\n" + PROSE);
        of(
                "bad.mbox",
                ("From a@b.example Mon Mar  3 10:00:00 2025\n" + head + "\n" + PROSE + "\n\n").repeat(many(30_000)));
    }

    @Test
    void attributesAndNamesOfMegabytesAreNoHang() throws IOException {
        String huge = "x -".repeat(many(1_500_000));
        for (String page : List.of(
                "<p class=\"%s\">",
                "<p id=\"%s\">",
                "<p style=\"%s\">",
                "<meta name=date content=\"%s\">",
                "<meta property=\"article:section\" content=\"%s\">",
                "<link rel=canonical href=\"https://x.example/%s\">",
                "<title>%s</title>",
                "<h1>%s</h1>",
                "<time datetime=\"%s\">x</time>",
                "<html lang=\"%s\">",
                "<p " + "a=b c=d ".repeat(many(300_000)) + ">",
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"%s\"}</script>")) {
            of(
                    "bad.html",
                    "<!doctype html>" + page.replace("%s", huge) + "<body><article><p>" + PROSE + "</p></article>");
        }
    }

    @Test
    void nestingWithoutEndIsNoCrash() throws IOException {
        String deep = "{\"@type\":\"NewsArticle\",\"mainEntity\":".repeat(many(100_000));
        of(
                "bad.html",
                "<html><head><script type=\"application/ld+json\">" + deep + "</script></head><body><p>" + PROSE);
        of("bad.html", "<html><body>" + "<blockquote><p>".repeat(many(50_000)) + PROSE);
        of(
                "bad.html",
                "<html><body>" + ("<article><h2>x</h2><p>" + PROSE + PROSE + "</p></article>").repeat(many(20_000)));
        of("bad.html", "<html><body>" + "<p><b><i><a href=x>".repeat(many(50_000)) + PROSE);
        of("bad.html", "<html><body><p>" + "<br>".repeat(many(500_000)) + PROSE);
        of("bad.html", "<html><body>" + ("<p>" + PROSE + "</p>").repeat(many(50_000)));
        of("bad.xml", "<feed>" + "<entry><content type=xhtml>".repeat(many(100_000)) + PROSE);
        of(
                "bad.xml",
                "<rss><channel>" + ("<item><description>" + PROSE + "</description></item>").repeat(many(30_000)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Samples.entry(zip, "word/document.xml", WORD + "<w:p>".repeat(many(200_000)) + PROSE);
        }
        assertThat(refusal(ordeal.of("bad.docx", out.toByteArray()))).startsWith("bad.docx is damaged");
    }

    @Test
    void pagesFullOfLettersAreNoHang() throws IOException {
        List<Samples.Placed> letters = new ArrayList<>();
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 40; x++) {
                letters.add(new Samples.Placed(5 + 14 * x, 5 + 2 * y, 2, false, "ab"));
            }
        }
        ordeal.of("bad.pdf", Samples.pdf("x", List.of(letters)));
        List<Samples.Placed> one = new ArrayList<>();
        for (int i = 0; i < many(20_000); i++) {
            one.add(new Samples.Placed(60, 100, 10, false, "Norway has"));
        }
        ordeal.of("bad.pdf", Samples.pdf("x", List.of(one)));
    }
}
