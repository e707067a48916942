package org.entente.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.core.model.Genre;
import org.entente.core.model.Locator;
import org.entente.core.model.TieType;
import org.entente.core.spi.Head;
import org.entente.core.spi.Selection;
import org.entente.testkit.ImporterContract;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentImporterTest implements ImporterContract<DocumentImporter.Parameters> {

    @TempDir
    Path folder;

    @Override
    public DocumentImporter importer() {
        return new DocumentImporter(new Listener());
    }

    @Override
    public Class<DocumentImporter.Parameters> parametersType() {
        return DocumentImporter.Parameters.class;
    }

    @Override
    public Path sample() throws IOException {
        return Files.writeString(folder.resolve("radars.html"), Samples.ARTICLE);
    }

    @Override
    public TestRun run() {
        return TestRun.plain();
    }

    private int score(String name, String text) {
        return importer()
                .recognise(new Head(name, text.getBytes(StandardCharsets.UTF_8), true))
                .score();
    }

    @Test
    void documentsAreKnownByWhatIsInThemWhateverTheirNames() {
        assertThat(score("x", Samples.ARTICLE)).isGreaterThan(60);
        assertThat(score("x.txt", "%PDF-1.7\n")).isGreaterThan(60);
        assertThat(score("x.txt", "<?xml version='1.0'?><!-- a --><rss version='2.0'>"))
                .isGreaterThan(60);
        assertThat(score("x.txt", "From a@b.example Mon Mar  3 10:00:00 2025\nFrom: a@b.example\n"))
                .isGreaterThan(60);
        assertThat(score("x.txt", "Received: by x\nFrom: a@b.example\nDate: today\nSubject: b\n\nText"))
                .isGreaterThan(60);
    }

    @Test
    void whatOthersReadIsLeftToThem() {
        assertThat(score("x.txt", "Norway has ordered radars.\n")).isZero();
        assertThat(score("x.csv", "a,b\n1,2\n")).isZero();
        assertThat(score("x.json", "{\"a\": \"<p>\"}")).isZero();
        assertThat(score("x.xml", "<?xml version='1.0'?><graphml></graphml>")).isZero();
        assertThat(score("x.xlsx", "PK\u0003\u0004 xl/workbook.xml")).isZero();
    }

    @Test
    void aMemorandumWithHeadingsLikeThoseOfAMailIsProse() {
        assertThat(score("memo.txt", "From: the minister\nTo: all\nSubject: radars\n\nNorway has ordered radars.\n"))
                .isZero();
    }

    @Test
    void theSidecarIsBelievedBeforeTheDocument() throws IOException {
        Reading reading = Reading.of(
                folder,
                "a.html",
                Samples.ARTICLE.getBytes(StandardCharsets.UTF_8),
                Map.of("language", "en"),
                Reading.parameters(LocalDate.of(2020, 1, 1), "Nobody", Genre.OPINION, 500, Selection.ALL));
        assertThat(reading.source().publisher()).isEqualTo("The Daily");
        assertThat(reading.source().published().text()).isEqualTo("2025-03-03");
        assertThat(reading.source().genre()).isEqualTo(Genre.OPINION);
    }

    @Test
    void whatIsWantedOfTheProseIsHandedOnToTheExtractor() throws IOException {
        Selection wanted =
                new Selection(List.of(Selection.Kind.TIES), List.of(TieType.EXERCISE), 0.7, List.of("defence"));
        Reading reading = Reading.of(
                folder,
                "a.html",
                Samples.ARTICLE.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                Reading.parameters(null, "", Genre.UNKNOWN, 500, wanted));
        assertThat(reading.listener().wanted()).containsExactly(wanted);
        assertThat(reading.source().coverage().types()).containsExactly(TieType.EXERCISE);
        assertThat(reading.source().coverage().note())
                .endsWith(", read with extract=TIES types=EXERCISE confidence=0.7 lexicons=defence");
    }

    @Test
    void aLanguageThatTheSidecarTellsIsRefused() throws IOException {
        Reading reading = Reading.of(
                folder,
                "a.html",
                Samples.ARTICLE.getBytes(StandardCharsets.UTF_8),
                Map.of("language", "tr"),
                Reading.DEFAULTS);
        assertThat(reading.refusal()).startsWith("a.html ").contains("tr");
    }

    @Test
    void theEncodingIsFoundInTheMarkTheHeadOrTheBytes() throws IOException {
        String html =
                "<html><head><meta charset=\"CHARSET\"></head><body><p>Türkiye’s minister said that the state ordered radars"
                        + " from Škoda in the spring.</p></body></html>";
        for (String name : new String[] {"UTF-8", "windows-1250", "ISO-8859-9", "UTF-16LE"}) {
            String text = name.equals("windows-1250") ? html.replace("Türkiye", "Turkiye") : html.replace("Š", "S");
            byte[] bytes = ((name.equals("UTF-16LE") ? "\uFEFF" : "") + text.replace("CHARSET", name))
                    .replace("’", name.startsWith("ISO") ? "'" : "’")
                    .getBytes(Charset.forName(name));
            String prose = Reading.of(folder, name + ".html", bytes).prose();
            assertThat(prose).as(name).contains(name.equals("windows-1250") ? "Škoda" : "Türkiye");
        }
        assertThat(Reading.of(
                                folder,
                                "none.html",
                                html.replace("CHARSET", "").replace("Š", "S").getBytes(Charset.forName("windows-1252")))
                        .prose())
                .contains("Türkiye’s");
    }

    @Test
    void placesCountCodePointsOfTheFile() throws IOException {
        String html =
                "<html><body><p>\uD83D\uDE00\uD83D\uDE00 They said that it is true. Norway has ordered radars from Sweden.</p></body></html>";
        Reading reading = Reading.of(folder, "a.html", html);
        Locator.Span span = (Locator.Span) reading.evidence().get(0).where();
        int start = html.offsetByCodePoints(0, span.start());
        assertThat(html.substring(start, html.offsetByCodePoints(0, span.end())))
                .isEqualTo("Norway has ordered radars from Sweden.")
                .isEqualTo(reading.evidence().get(0).quote());
    }

    @Test
    void anEmptyDocumentIsRefused() throws IOException {
        assertThat(Reading.of(folder, "a.html", "<html><body></body></html>").refusal())
                .startsWith("a.html ");
    }
}
