package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents through the shipped bundles: what importer-document makes of them, importer-text reads. */
class DocumentIT {

    private static final String ORDER = "Norway has ordered twelve Giraffe radars from Sweden’s Saab for €90 million.";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Radars | The Daily</title>
            <meta property="og:site_name" content="The Daily"><meta property="article:section" content="Opinion">
            <meta property="article:published_time" content="2025-03-03T08:15:00+01:00"></head><body>
            <nav><a href="/">Poland has ordered tanks from South Korea.</a></nav><article><h1>Norway orders radars</h1>
            <p>%s</p><p>They come in the spring of next year, it was said in Oslo.</p></article>
            <div class="related">Poland has ordered 48 F-35 jets from the United States.</div></body></html>
            """.replace("%s", ORDER);

    private static final String MAILBOX = """
            From a@wire.example Mon Mar  3 10:00:00 2025
            From: The Wire <a@wire.example>
            Date: Mon, 3 Mar 2025 10:00:00 +0000
            Subject: Poland buys tanks
            Message-ID: <1@wire.example>

            Poland signed a contract with South Korea for 180
            K2 tanks last year, the ministry said.

            From b@post.example Tue Apr  1 10:00:00 2025
            From: The Post <b@post.example>
            Date: Tue, 1 Apr 2025 10:00:00 +0000
            Subject: Türkiye sells drones
            Message-ID: <2@post.example>

            Türkiye has delivered six Bayraktar TB2 drones to Ukraine, officials said.

            """;

    private Distribution entente;

    @TempDir
    Path folder;

    @BeforeEach
    void install() throws IOException {
        entente = Distribution.shipped(folder.resolve("entente"), folder);
    }

    private Map<String, JsonNode> one(String sql) throws Exception {
        return Answer.of(entente.run("-w", "W", "sql", sql, "--json")).rows().get(0);
    }

    @Test
    void aPageIsReadAsItsArticleWithDatePublisherAndGenre() throws Exception {
        Files.writeString(folder.resolve("page.html"), PAGE);
        Distribution.Ended ended = entente.run("-w", "W", "import", "page.html");
        assertThat(ended.status()).as(ended.err()).isZero();
        Map<String, JsonNode> source = one("SELECT title, publisher, genre, published FROM source");
        assertThat(source.get("title").asText()).isEqualTo("Norway orders radars");
        assertThat(source.get("publisher").asText()).isEqualTo("The Daily");
        assertThat(source.get("genre").asText()).isEqualTo("OPINION");
        assertThat(source.get("published").asText()).isEqualTo("2025-03-03");
        Map<String, JsonNode> counted = one("SELECT (SELECT count(*) FROM tie) AS ties,"
                + " (SELECT count(*) FROM participant WHERE actor IN ('POL', 'USA', 'KOR')) AS around");
        assertThat(counted.get("ties").asInt()).isPositive();
        assertThat(counted.get("around").asInt()).isZero();
        String id = one("SELECT min(id) AS id FROM evidence").get("id").asText();
        assertThat(entente.run("-w", "W", "evidence", id).out()).contains("<p>«" + ORDER + "»</p>");
    }

    @Test
    void eachMailOfAMailboxIsASourceOfItsOwn() throws Exception {
        Files.writeString(folder.resolve("inbox.mbox"), MAILBOX);
        Distribution.Ended ended = entente.run("-w", "W", "import", "inbox.mbox");
        assertThat(ended.status()).as(ended.err()).isZero();
        Map<String, JsonNode> counted = one("SELECT count(*) AS sources, count(DISTINCT publisher) AS publishers,"
                + " (SELECT count(DISTINCT source) FROM evidence) AS said FROM source");
        assertThat(counted.get("sources").asInt()).isEqualTo(3);
        assertThat(counted.get("publishers").asInt()).isEqualTo(2);
        assertThat(counted.get("said").asInt()).isEqualTo(2);
        String id = one("SELECT max(id) AS id FROM evidence").get("id").asText();
        assertThat(entente.run("-w", "W", "evidence", id).out())
                .contains("Türkiye sells drones")
                .contains("«Türkiye has delivered");
    }

    @Test
    void aWordDocumentIsRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                                    + ORDER + "</w:t></w:r></w:p></w:body></w:document>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        Files.write(folder.resolve("a.docx"), out.toByteArray());
        Distribution.Ended ended = entente.run("-w", "W", "import", "a.docx");
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(one("SELECT row_number, column_name FROM evidence")
                        .get("column_name")
                        .asText())
                .isEqualTo("page 1");
    }

    @Test
    void whatCannotBeReadIsOneSentenceThatNamesIt() throws Exception {
        Files.writeString(folder.resolve("bad.pdf"), "%PDF-1.7 and nothing more");
        Files.writeString(
                folder.resolve("bad.html"),
                "<html lang=en><body><p>Das Ministerium hat die neuen Radare für das Heer bestellt, und sie werden im Jahr"
                        + " darauf geliefert.</p></body></html>");
        for (String[] bad : new String[][] {{"bad.pdf", "damaged"}, {"bad.html", "German"}}) {
            Distribution.Ended ended = entente.run("-w", "W", "import", bad[0]);
            assertThat(ended.status()).isEqualTo(3);
            assertThat(ended.err()).contains(bad[0]).contains(bad[1]).doesNotContain("Exception", "\tat ");
        }
    }
}
