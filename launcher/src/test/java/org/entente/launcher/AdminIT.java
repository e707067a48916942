package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.analyzer.example.ExampleAnalyzer;
import org.entente.core.spi.Analyzer;
import org.entente.launcher.sample.WaitingAnalyzer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The way of an admin in the browser: plugins that come, are refused, go and come back while the page is open, each step from the one before. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedBrowser.class)
class AdminIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String SHIPPED = "org.entente.analyzer.partnership";

    private Path folder;
    private Distribution entente;
    private ServedWorkspace served;
    private Chromium browser;

    @BeforeAll
    void openTheWorkbench(@TempDir Path temporary, Chromium shared) throws Exception {
        folder = temporary;
        entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        Path news = Files.writeString(
                folder.resolve("news.txt"),
                "Pakistan signed a contract with Türkiye for four MILGEM corvettes in July 2018.\n");
        assertThat(entente.run("-w", "W", "import", news.toString()).status()).isZero();
        served = ServedWorkspace.start(entente, "W");
        browser = shared;
    }

    @AfterAll
    void close() {
        if (served != null) {
            served.close();
        }
    }

    @Test
    @Order(1)
    void whoHasNoTokenSeesNothing() throws Exception {
        browser.go(served.address().resolve("/").toString());
        browser.awaitText("main", "carries the token", SOON);
        browser.go(served.address().resolve("/#token=guessed").toString());
        browser.awaitText("main", "not the one of this workbench", SOON);
        assertThat(browser.count("entente-workbench")).isZero();
        browser.complaints();
        browser.go(served.address().toString());
        browser.await("entente-workbench .tab", SOON);
    }

    @Test
    @Order(2)
    void aQuestionInSqlIsAnsweredAndAWrongOneRefused() throws Exception {
        browser.click(".activity:nth-of-type(3)", SOON);
        browser.click("#tab-sql", SOON);
        browser.click("#ask", SOON);
        browser.awaitText("entente-sql .body", "TRANSFER", SOON);
        browser.run("const area = document.querySelector('entente-sql textarea'); area.value = 'DROP TABLE tie';");
        browser.click("#ask", SOON);
        browser.awaitText("entente-sql .problem", "SELECT", SOON);
    }

    @Test
    @Order(3)
    void aQuestionThatTakesLongIsShownGivenUpAndEndsWithThePage() throws Exception {
        browser.click("#tab-sql", SOON);
        askForLong();
        assertThat(browser.await("#ask", SOON).isEnabled()).as("one at a time").isFalse();
        browser.awaitText("entente-sql .busy", "Being answered", SOON);
        browser.click("#give-up", SOON);
        browser.awaitGone("#give-up", SOON);
        assertThat(browser.await("#ask", SOON).isEnabled()).isTrue();
        awaitThatNothingIsAnswered();
        assertThat(browser.count("entente-sql .problem")).isZero();
        askForLong();
        browser.go(served.address().resolve("/").toString());
        awaitThatNothingIsAnswered();
        browser.await("entente-workbench .tab", SOON);
    }

    private void askForLong() throws Exception {
        browser.await("entente-sql textarea", SOON);
        browser.run(
                "crypto.getRandomValues = bytes => bytes.fill(7);"
                        + " document.querySelector('entente-sql textarea').value = 'SELECT count(*) FROM range(10000000) a, range(10000000) b'");
        browser.click("#ask", SOON);
        browser.await("#give-up", SOON);
        for (long end = System.nanoTime() + SOON.toNanos(); again().statusCode() == 200; ) {
            assertThat(System.nanoTime()).as("it is not answered").isLessThan(end);
            Thread.sleep(500);
            if (browser.count("#give-up") == 0) {
                // The other one had the id just then.
                browser.click("#ask", SOON);
            }
        }
    }

    /** Another question by the same id, which only one can have at a time. */
    private HttpResponse<String> again() throws Exception {
        return served.send(served.request("/api/sql?id=" + "07".repeat(12))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"select\": \"SELECT 1\"}"))
                .build());
    }

    private void awaitThatNothingIsAnswered() throws Exception {
        for (long end = System.nanoTime() + SOON.toNanos(); again().statusCode() != 200; ) {
            assertThat(System.nanoTime()).as("it is answered still").isLessThan(end);
            Thread.sleep(50);
        }
    }

    @Test
    @Order(4)
    void aPluginThatIsDroppedAppearsWhileThePageIsOpen() throws Exception {
        browser.click(".activity:nth-of-type(4)", SOON);
        browser.awaitText("entente-plugins", "org.entente.analyzer.network", SOON);
        browser.run("window.sameDocument = true");
        browser.type("#plugin-file", example().toString());
        browser.awaitText("entente-plugins .preview", "org.entente.analyzer.example", SOON);
        assertThat(browser.text("entente-plugins .preview"))
                .as("what it declares")
                .contains("Ties by year and commitment", "View Most tied");
        browser.click("#install", SOON);
        browser.awaitText("entente-plugins .plugins", "Ties by year and commitment", LONG);
        browser.shoot("admin");
        browser.click(".activity:nth-of-type(3)", SOON);
        browser.click("#tab-analyses", SOON);
        browser.awaitText("entente-analyses .list", "example", SOON);
        assertThat(browser.run("return window.sameDocument"))
                .as("without reload")
                .isEqualTo(true);
    }

    private static Path example() throws URISyntaxException {
        return Path.of(ExampleAnalyzer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    @Test
    @Order(5)
    void aBadPluginIsRefusedWithItsSentence() throws Exception {
        browser.click(".activity:nth-of-type(4)", SOON);
        browser.await("#plugin-file", SOON);
        browser.type(
                "#plugin-file",
                Files.writeString(folder.resolve("bad.jar"), "no jar").toString());
        browser.awaitText("entente-plugins .preview", "bad.jar", SOON);
        assertThat(browser.await("#install", SOON).isEnabled()).isFalse();
        assertThat(browser.text("entente-plugins .plugins")).contains("Ties by year and commitment");
    }

    @Test
    @Order(6)
    void ofSeveralPluginsEachHasItsPlanAndOneThatTakesThePlaceOfAnotherIsTriedBesideIt() throws Exception {
        Path shipped;
        try (Stream<Path> bundles = Files.list(entente.home().resolve("bundles"))) {
            shipped = bundles.filter(file -> file.getFileName().toString().startsWith(SHIPPED))
                    .findFirst()
                    .orElseThrow();
        }
        Path newer = newer(shipped, "newer.jar");
        Path worse = Files.writeString(folder.resolve("worse.jar"), "no jar either");
        browser.type("#plugin-file", newer + "\n" + worse);
        browser.awaitText("entente-plugins", "worse.jar", SOON);
        assertThat(browser.text("entente-plugins .preview")).contains("bad.jar", "newer.jar", "9.1.0", "worse.jar");
        browser.click("[id^=shadow]", SOON);
        browser.awaitText("entente-plugins .trial", "9.1.0", LONG);
        browser.shoot("shadow");
        while (browser.count("entente-plugins .preview") > 0) {
            browser.click("entente-plugins .preview .deeds button:last-child", SOON);
        }
        assertThat(entente.run("-w", "W", "plugins").out())
                .as("nothing was taken in")
                .contains(SHIPPED)
                .doesNotContain("9.1.0");
    }

    private Path newer(Path shipped, String name) throws Exception {
        Path newer = Files.copy(shipped, folder.resolve(name));
        try (FileSystem jar = FileSystems.newFileSystem(newer)) {
            Path manifest = jar.getPath("META-INF/MANIFEST.MF");
            Files.writeString(
                    manifest, Files.readString(manifest).replaceAll("Bundle-Version: \\S+", "Bundle-Version: 9.1.0"));
        }
        return newer;
    }

    @Test
    @Order(6)
    void aPluginThatBringsAViewIsTriedAndItsViewIsNot() throws Exception {
        browser.type("#plugin-file", newer(example(), "example.jar").toString());
        browser.awaitText("entente-plugins .preview", "9.1.0", SOON);
        browser.click("[id^=shadow]", SOON);
        browser.awaitText("entente-plugins .trial", "also offers the view Most tied", LONG);
        assertThat(browser.text("entente-plugins .trial")).contains("the same");
        browser.shoot("shadow-view");
        browser.click("entente-plugins .preview .deeds button:last-child", SOON);
        assertThat(served.ask("/api/views").body())
                .contains("most-tied")
                .doesNotContainPattern("most-tied.*most-tied\",");
    }

    @Test
    @Order(7)
    void aJobIsCancelledInThePageAndByWhoeverAsksForIt() throws Exception {
        Path waiting = BundleJar.named("sample.waiting", "1.0.0")
                .plugin(Analyzer.class, WaitingAnalyzer.class, WaitingAnalyzer.Parameters.class, "waiting")
                .writeTo(folder.resolve("waiting.jar"));
        assertThat(entente.run("-w", "W", "plugins", "install", waiting.toString())
                        .status())
                .isZero();
        browser.click(".activity:nth-of-type(4)", SOON);
        browser.click("#tab-jobs", SOON);
        String job = waits();
        browser.awaitText("entente-jobs", "waiting", SOON);
        browser.click("entente-jobs .job button", SOON);
        browser.await("entente-jobs .tag[data-word=CANCELLED]", SOON);
        assertThat(served.ask("/api/jobs/" + job).body()).contains("\"CANCELLED\"");
        String other = waits();
        assertThat(served.send(served.request("/api/jobs/" + other).DELETE().build())
                        .statusCode())
                .isEqualTo(200);
        for (long end = System.nanoTime() + SOON.toNanos();
                !served.ask("/api/jobs/" + other).body().contains("\"CANCELLED\""); ) {
            assertThat(System.nanoTime()).as("it runs still").isLessThan(end);
            Thread.sleep(50);
        }
        assertThat(served.ask("/api/jobs/" + other + "/result").statusCode()).isEqualTo(409);
        assertThat(entente.run("-w", "W", "plugins", "remove", "sample.waiting").status())
                .isZero();
    }

    /** Begins a job that waits, and tells its number once it runs. */
    private String waits() throws Exception {
        HttpResponse<String> begun = served.send(served.request("/api/analyses/waiting")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String job = begun.body().replaceAll("(?s).*\"id\":(\\d+).*", "$1");
        for (long end = System.nanoTime() + SOON.toNanos();
                !served.ask("/api/jobs/" + job).body().contains("\"RUNNING\""); ) {
            assertThat(System.nanoTime()).as("it does not run").isLessThan(end);
            Thread.sleep(50);
        }
        return job;
    }

    @Test
    @Order(8)
    void whatIsWrittenWronglyIsRefusedBeforeAJobBegins() throws Exception {
        String jobs = served.ask("/api/jobs").body();
        Map<String, String> wrong = Map.of(
                "/api/analyses/partnership", "{\"parameters\": {\"nope\": \"1\"}}",
                "/api/exports", "{\"exporter\": \"table\", \"parameters\": {\"nope\": \"1\"}}",
                "/api/sources/again", "{\"importer\": \"text\", \"parameters\": {\"nope\": \"1\"}}");
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            HttpResponse<String> answer = served.send(served.request(one.getKey())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(one.getValue()))
                    .build());
            assertThat(answer.statusCode()).as(one + ": " + answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("There is no parameter nope");
        }
        assertThat(served.ask("/api/jobs").body()).isEqualTo(jobs);
    }

    @Test
    @Order(9)
    void thePaletteFindsWhatIsThere() throws Exception {
        browser.press(Keys.CONTROL, "k");
        browser.await(".palette", SOON);
        browser.type(".palette input", "pakis");
        browser.awaitText(".palette", "Pakistan – Türkiye", SOON);
        browser.press(Keys.ENTER);
        browser.awaitText("entente-dossier", "Keep this brief", LONG);
    }

    @Test
    @Order(10)
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
    @Order(11)
    void anEarlierSetOfPluginsIsBroughtBack() throws Exception {
        browser.click(".activity:nth-of-type(4)", SOON);
        browser.click("#tab-plugins", SOON);
        browser.click("entente-plugins .log li:nth-child(2) button", SOON);
        browser.awaitText("entente-plugins .plugins", "Ties by year and commitment", LONG);
        assertThat(entente.run("-w", "W", "plugins").out()).contains("org.entente.analyzer.example");
    }

    @Test
    @Order(12)
    void everyRouteThatReadsAnswers() throws Exception {
        String document = served.ask("/api/openapi.json").body();
        List<String> paths = Pattern.compile("\"(/api/[^\"{]*)\":\\{\"get\"")
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .filter(path -> !path.equals("/api/events"))
                .toList();
        assertThat(paths).hasSizeGreaterThan(12);
        for (String path : paths) {
            HttpResponse<String> answer = served.ask(path);
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        }
    }

    /** A browser keeps six connections to a host. */
    @Test
    @Order(13)
    void moreTabsThanABrowserHasConnectionsAllHearWhatHappens() throws Exception {
        String first = browser.shown();
        List<String> others = new ArrayList<>();
        for (int tab = 0; tab < 8; tab++) {
            others.add(browser.tab());
            browser.go(served.address().resolve("/").toString());
            browser.await("entente-workbench .tab", SOON);
        }
        importing("One", "Norway has ordered twelve Giraffe radars from Sweden.");
        for (String tab : others) {
            browser.turnTo(tab);
            browser.awaitText("entente-statusbar", "Revision 2", SOON);
        }
        browser.turnTo(others.remove(0));
        browser.leave();
        importing("Two", "Finland has ordered two radars from Sweden.");
        for (String tab : others) {
            browser.turnTo(tab);
            browser.awaitText("entente-statusbar", "Revision 3", SOON);
            browser.leave();
        }
        browser.turnTo(first);
        browser.awaitText("entente-statusbar", "Revision 3", SOON);
    }

    private void importing(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".txt"), text + "\n");
        assertThat(entente.run("-w", "W", "import", file.toString()).status()).isZero();
    }

    @Test
    @Order(14)
    void theBrowserComplainsOfNothing() {
        assertThat(browser.complaints().stream().filter(line -> !line.contains("/api/sql")))
                .isEmpty();
    }

    @Test
    @Order(15)
    void whatIsNotThereIsNotSeen() {
        assertThatThrownBy(() -> browser.await("entente-nothing", Duration.ofMillis(300)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> browser.awaitText(".status", "17 sources", Duration.ofMillis(300)))
                .isInstanceOf(AssertionError.class);
    }
}
