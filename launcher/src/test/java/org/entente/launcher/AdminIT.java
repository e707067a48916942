package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.analyzer.example.ExampleAnalyzer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The workbench in a real browser, from the first drop to an undo; each step goes on from the one before. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String ROWS = "entente-partnerships .body .row";

    private Path folder;
    private Distribution entente;
    private Distribution.Running workbench;
    private URI address;
    private Chromium browser;

    @BeforeAll
    void openTheWorkbench(@TempDir Path temporary) throws Exception {
        Chromium.need();
        folder = temporary;
        entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        workbench = entente.start("-w", "W");
        workbench.awaitOut("Ctrl-C", Distribution.LIMIT);
        Matcher printed = Pattern.compile("open +(http://\\S+)").matcher(workbench.out());
        assertThat(printed.find()).as(workbench.out()).isTrue();
        address = URI.create(printed.group(1));
        browser = Chromium.open(1440, 900);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        if (workbench != null) {
            workbench.close();
        }
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        String token = address.getFragment().replace("token=", "");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve(path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    @Order(1)
    void anEmptyWorkspaceSaysWhatWouldFillIt() throws Exception {
        browser.go(address.toString());
        browser.awaitText("entente-sources", "No sources yet", SOON);
        browser.awaitText("entente-partnerships", "drop sources into", SOON);
        assertThat(browser.address()).as("the token is gone from the address").doesNotContain("token");
        Object sent = browser.run(
                "return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                        + ".reduce((sum, each) => sum + each.encodedBodySize, 0)");
        assertThat(((Number) sent).longValue()).as("bytes of the first load").isBetween(20_000L, 1_500_000L);
        browser.shoot("first-run");
    }

    @Test
    @Order(2)
    void whoHasNoTokenSeesNothing() throws Exception {
        try (Chromium stranger = Chromium.open(1024, 768)) {
            stranger.go(address.resolve("/").toString());
            stranger.awaitText("main", "carries the token", SOON);
            stranger.go(address.resolve("/#token=guessed").toString());
            stranger.awaitText("main", "not the one of this workbench", SOON);
            assertThat(stranger.count("entente-workbench")).isZero();
        }
    }

    @Test
    @Order(3)
    void whatIsDroppedIsShownBeforeItIsKept() throws Exception {
        Path news = Files.writeString(
                folder.resolve("news.txt"),
                "Türkiye and Pakistan\n\nPakistan signed a contract with Türkiye for four MILGEM corvettes in July 2018."
                        + " <b>Poland</b> signed a contract with South Korea for 48 FA-50 aircraft in September 2022.\n");
        browser.await("#source-files", SOON);
        browser.type("#source-files", news.toString());
        browser.await("#commit", LONG);
        assertThat(browser.text(".preview")).contains("news.txt").contains("MILGEM");
        assertThat(ask("/api/workspace").body()).as("nothing is kept yet").contains("\"source\":0");
        browser.click("#commit", SOON);
        browser.awaitText("entente-partnerships", "Pakistan – Türkiye", LONG);
        assertThat(browser.text(".status")).contains("1 source");
        browser.shoot("explore");
    }

    @Test
    @Order(4)
    void everyFigureIsADoor() throws Exception {
        browser.click(ROWS + " button.figure", SOON);
        browser.awaitText("dialog.evidence", "signed a contract", SOON);
        browser.shoot("evidence");
        browser.press(Keys.ESCAPE);
        browser.click(ROWS, SOON);
        browser.awaitText("entente-dossier", "Brief", LONG);
        assertThat(browser.address()).contains("select=dyad");
    }

    @Test
    @Order(5)
    void theReaderMarksTheTextAndTakesDecisionsByKey() throws Exception {
        browser.click(".activity:nth-of-type(2)", SOON);
        browser.click("entente-sources .list button", SOON);
        browser.await("entente-reader mark", SOON);
        assertThat(browser.text(".prose")).as("a text is never markup").contains("<b>Poland</b>");
        browser.shoot("read");
        browser.click("entente-reader .claim button", SOON);
        browser.press("a");
        browser.await("mark[data-word=ACCEPTED]", LONG);
        assertThat(ask("/api/ties?state=ACCEPTED").body()).contains("\"total\":1");
    }

    @Test
    @Order(6)
    void anAnalysisRunsFromTheFormThatItsParametersMake() throws Exception {
        browser.click(".activity:nth-of-type(3)", SOON);
        browser.awaitText("entente-analyses .list", "Partnerships of countries", SOON);
        browser.run("[...document.querySelectorAll('entente-analyses .list button')]"
                + ".find(button => button.textContent.includes('Partnerships of countries')).click()");
        browser.click("#run", SOON);
        browser.await("entente-analyses .card", LONG);
        browser.awaitText("entente-analyses .page", "PAK", SOON);
        browser.shoot("analyse");
    }

    @Test
    @Order(7)
    void aQuestionInSqlIsAnsweredAndAWrongOneRefused() throws Exception {
        browser.click("#tab-sql", SOON);
        browser.click("#ask", SOON);
        browser.awaitText("entente-sql .body", "TRANSFER", SOON);
        browser.run("const area = document.querySelector('entente-sql textarea'); area.value = 'DROP TABLE tie';");
        browser.click("#ask", SOON);
        browser.awaitText("entente-sql .problem", "SELECT", SOON);
    }

    @Test
    @Order(8)
    void aPluginThatIsDroppedAppearsWhileThePageIsOpen() throws Exception {
        browser.click(".activity:nth-of-type(4)", SOON);
        browser.awaitText("entente-plugins", "org.entente.analyzer.network", SOON);
        browser.run("window.sameDocument = true");
        Path example = Path.of(ExampleAnalyzer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        browser.type("#plugin-file", example.toString());
        browser.awaitText("entente-plugins .preview", "org.entente.analyzer.example", SOON);
        browser.click("#install", SOON);
        browser.awaitText("entente-plugins .plugins", "Analyzer example", LONG);
        browser.shoot("admin");
        browser.click(".activity:nth-of-type(3)", SOON);
        browser.click("#tab-analyses", SOON);
        browser.awaitText("entente-analyses .list", "example", SOON);
        assertThat(browser.run("return window.sameDocument"))
                .as("without reload")
                .isEqualTo(true);
    }

    @Test
    @Order(9)
    void aBadPluginIsRefusedWithItsSentence() throws Exception {
        browser.click(".activity:nth-of-type(4)", SOON);
        browser.await("#plugin-file", SOON);
        browser.type(
                "#plugin-file",
                Files.writeString(folder.resolve("bad.jar"), "no jar").toString());
        browser.awaitText("entente-plugins .preview", "bad.jar", SOON);
        assertThat(browser.await("#install", SOON).isEnabled()).isFalse();
        assertThat(browser.text("entente-plugins .plugins")).contains("Analyzer example");
    }

    @Test
    @Order(10)
    void whatAVerbDoesIsSeenAndUndone() throws Exception {
        Path other = Files.writeString(
                folder.resolve("other.txt"), "Finland signed a contract with Estonia for two patrol boats in 2024.");
        assertThat(entente.run("-w", "W", "import", other.toString()).status()).isZero();
        browser.awaitText("entente-history", "Imported other.txt", SOON);
        browser.awaitText(".status", "2 sources", SOON);
        browser.click("entente-history .bar button", SOON);
        browser.awaitText(".status", "1 source", LONG);
        browser.awaitText("entente-history", "taken back", SOON);
    }

    @Test
    @Order(11)
    void thePaletteFindsWhatIsThere() throws Exception {
        browser.press(Keys.CONTROL, "k");
        browser.await(".palette", SOON);
        browser.type(".palette input", "pakis");
        browser.awaitText(".palette", "Pakistan – Türkiye", SOON);
        browser.press(Keys.ENTER);
        browser.awaitText("entente-dossier", "Brief", LONG);
    }

    @Test
    @Order(12)
    void everyViewOfTheFirstPerspectiveShowsWhatIsThere() throws Exception {
        browser.click(".activity:nth-of-type(1)", SOON);
        for (String view : List.of("map", "timeline", "matrix", "network", "ties")) {
            browser.click("#tab-" + view, SOON);
            browser.await("entente-" + view + " .count", SOON);
            browser.awaitText(
                    "entente-" + view,
                    switch (view) {
                        case "map" -> "borders";
                        case "matrix" -> "Pakistan";
                        case "network" -> "4 countries";
                        default -> "2 ties";
                    },
                    SOON);
            browser.shoot(view);
        }
    }

    @Test
    @Order(13)
    void aViewThatAPluginBringsComesAndGoesWithIt() throws Exception {
        browser.click(".activity:nth-of-type(3)", SOON);
        browser.click("#tab-most-tied", SOON);
        browser.awaitText("#panel-most-tied", "Pakistan", SOON);
        browser.shoot("contributed");
        Distribution.Ended removed = entente.run("-w", "W", "plugins", "remove", "org.entente.analyzer.example");
        assertThat(removed.status()).as(removed.err()).isZero();
        browser.awaitGone("#tab-most-tied", SOON);
        assertThat(browser.run("return window.sameDocument")).isEqualTo(true);
    }

    @Test
    @Order(14)
    void anEarlierSetOfPluginsIsBroughtBack() throws Exception {
        browser.click(".activity:nth-of-type(4)", SOON);
        browser.click("#tab-plugins", SOON);
        browser.click("entente-plugins .log li:nth-child(2) button", SOON);
        browser.awaitText("entente-plugins .plugins", "Analyzer example", LONG);
        assertThat(entente.run("-w", "W", "plugins").out()).contains("org.entente.analyzer.example");
    }

    @Test
    @Order(15)
    void everyRouteThatReadsAnswers() throws Exception {
        String document = ask("/api/openapi.json").body();
        List<String> paths = Pattern.compile("\"(/api/[^\"{]*)\":\\{\"get\"")
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .filter(path -> !path.equals("/api/events"))
                .toList();
        assertThat(paths).hasSizeGreaterThan(12);
        for (String path : paths) {
            HttpResponse<String> answer = ask(path);
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        }
    }

    @Test
    @Order(16)
    void theBrowserComplainsOfNothing() {
        assertThat(browser.complaints().stream().filter(line -> !line.contains("/api/sql - ")))
                .isEmpty();
    }

    @Test
    @Order(17)
    void whatIsNotThereIsNotSeen() {
        assertThatThrownBy(() -> browser.await("entente-nothing", Duration.ofMillis(300)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> browser.awaitText(".status", "17 sources", Duration.ofMillis(300)))
                .isInstanceOf(AssertionError.class);
    }
}
