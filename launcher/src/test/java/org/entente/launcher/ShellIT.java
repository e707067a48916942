package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

/** The frame of the workbench in a real browser: tabs, the way back, the past, a workbench that is gone. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShellIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Pattern ADDRESS = Pattern.compile("open +(http://\\S+)");

    private Distribution entente;
    private Distribution.Running workbench;
    private URI address;
    private Chromium browser;

    @BeforeAll
    void openTheWorkbench(@TempDir Path temporary) throws Exception {
        Chromium.need();
        entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        bring(temporary, "news.txt", "Pakistan signed a contract with Türkiye for four MILGEM corvettes in July 2018.");
        bring(temporary, "other.txt", "Finland signed a contract with Estonia for two patrol boats in 2024.");
        start();
        browser = Chromium.open(1440, 900);
        browser.go(address.toString());
        browser.awaitText(".status", "Revision 2", SOON);
        browser.run("window.sameDocument = true");
    }

    private void bring(Path folder, String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        Distribution.Ended ended = entente.run("-w", "W", "import", file.toString());
        assertThat(ended.status()).as(ended.err()).isZero();
    }

    private void start() throws Exception {
        workbench = entente.start("-w", "W", "workbench", "--no-browser");
        workbench.awaitOut("Ctrl-C", Distribution.LIMIT);
        Matcher printed = ADDRESS.matcher(workbench.out());
        assertThat(printed.find()).as(workbench.out()).isTrue();
        address = URI.create(printed.group(1));
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

    private void perspective(int number) throws InterruptedException {
        browser.click(".activity:nth-of-type(" + number + ")", SOON);
    }

    private void command(String words) throws InterruptedException {
        browser.press(Keys.CONTROL, "k");
        browser.await(".palette input", SOON);
        browser.type(".palette input", words);
        browser.press(Keys.ENTER);
    }

    private void inTheSameDocument() {
        assertThat(browser.run("return window.sameDocument"))
                .as("without reload")
                .isEqualTo(true);
    }

    @Test
    @Order(1)
    void aViewOfAPluginComesGoesAndComesAgainWhereOneStands() throws Exception {
        perspective(3);
        browser.click("#tab-sql", SOON);
        Path example = Path.of(ExampleAnalyzer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path deployed = entente.plugins().resolve("example.jar");
        for (int time = 0; time < 2; time++) {
            Files.copy(example, deployed);
            browser.click("#tab-most-tied", LONG);
            browser.awaitText("#panel-most-tied", "Pakistan", SOON);
            Files.delete(deployed);
            browser.awaitGone("#tab-most-tied", LONG);
        }
        assertThat(browser.count("#panel-most-tied")).isZero();

        Files.copy(example, deployed);
        browser.click("#tab-most-tied", LONG);
        browser.await("#panel-most-tied li:nth-child(2)", SOON);
        Files.move(showingOne(example), deployed, StandardCopyOption.REPLACE_EXISTING);
        browser.await("#panel-most-tied li:only-child", LONG);
        inTheSameDocument();
    }

    /** The same plugin with another module. */
    private Path showingOne(Path example) throws IOException {
        Path other = Files.copy(example, entente.home().resolve("other.jar"));
        try (FileSystem jar = FileSystems.newFileSystem(other)) {
            Path module = jar.getPath("page/most-tied.js");
            String before = Files.readString(module);
            String after = before.replace("SHOWN = 20", "SHOWN = 1");
            assertThat(after).isNotEqualTo(before);
            Files.writeString(module, after);
        }
        return other;
    }

    @Test
    @Order(2)
    void aLayoutThatIsResetIsSeenAtOnce() throws Exception {
        perspective(1);
        browser.click("#tab-map", SOON);
        browser.press(Keys.DELETE);
        browser.awaitGone("#tab-map", SOON);
        assertThat(browser.address()).as("what is closed is not meant").doesNotContain("map");
        command("reset the layout");
        browser.await("#tab-map", SOON);
        inTheSameDocument();
    }

    @Test
    @Order(3)
    void backAndForwardLeadFromViewToView() throws Exception {
        perspective(1);
        browser.click("#tab-timeline", SOON);
        browser.await("#panel-timeline", SOON);
        browser.click("#tab-partnerships", SOON);
        browser.click("entente-partnerships .body .row > :first-child", SOON);
        browser.awaitText("entente-dossier", "Brief", LONG);
        perspective(4);
        browser.await("#panel-plugins", SOON);

        browser.run("history.back()");
        browser.awaitText("entente-dossier", "Brief", LONG);
        assertThat(browser.address()).contains("explore").contains("select=dyad");
        browser.run("history.back()");
        browser.awaitGone("entente-partnerships .row[aria-selected=true]", SOON);
        assertThat(browser.address()).doesNotContain("select=");
        browser.run("history.back()");
        browser.await("#panel-timeline", SOON);
        browser.run("history.forward()");
        browser.await("#panel-partnerships", SOON);
        inTheSameDocument();
    }

    @Test
    @Order(4)
    void thePastIsLookedAtAndNotChanged() throws Exception {
        perspective(4);
        browser.click("#revision-1 .head", SOON);
        browser.await("#revision-1 .deeds button", SOON);
        // A notice of a plugin may lie over it for some seconds.
        browser.run("document.querySelector('#revision-1 .deeds button').click()");
        browser.awaitText(".status", "Revision 1", SOON);
        browser.awaitText(".status", "1 source", SOON);
        perspective(2);
        browser.click("entente-sources .list button", SOON);
        browser.await("entente-reader .claim.chosen .deeds button:disabled", SOON);
        browser.click("entente-reader .claim.chosen .head", SOON);
        browser.press("r");
        browser.awaitText(".notices", "go back to the present", SOON);
        browser.press(Keys.CONTROL, "z");
        Distribution.Ended log = entente.run("-w", "W", "log");
        assertThat(log.out())
                .as("nothing was written")
                .doesNotContain("Rejected")
                .doesNotContain("Undid");

        browser.click(".as-of", SOON);
        browser.awaitText(".status", "Revision 2", SOON);
        browser.awaitText(".status", "2 sources", SOON);
        browser.await("entente-reader .claim.chosen .deeds button:enabled", SOON);
        browser.run("history.back()");
        browser.awaitText(".status", "Revision 1", SOON);
        browser.run("history.forward()");
        browser.awaitText(".status", "Revision 2", SOON);
    }

    @Test
    @Order(5)
    void aStatementIsCompletedAndItsAnswerDrawn() throws Exception {
        perspective(3);
        browser.click("#tab-sql", SOON);
        browser.await("entente-sql textarea", SOON);
        browser.run("const area = document.querySelector('entente-sql textarea'); area.value = ''; area.focus();");
        browser.type("entente-sql textarea", "SELECT type, count(*) AS ties FROM ti");
        browser.awaitText(".proposals", "tie_evidence", SOON);
        browser.press(Keys.ENTER);
        browser.type("entente-sql textarea", " GROUP BY comm");
        browser.awaitText(".proposals", "commitment", SOON);
        browser.press(Keys.ESCAPE);
        browser.run(
                "const area = document.querySelector('entente-sql textarea'); area.value = area.value.replace('comm', 'type');");
        assertThat(browser.run("return document.querySelector('entente-sql textarea').value"))
                .isEqualTo("SELECT type, count(*) AS ties FROM tie GROUP BY type");
        browser.press(Keys.CONTROL, Keys.ENTER);
        browser.awaitText("entente-sql .body", "TRANSFER", SOON);
        browser.click("#draw", SOON);
        browser.await("entente-sql entente-chart canvas", SOON);
        browser.shoot("sql-chart");
    }

    @Test
    @Order(6)
    void thePaletteGivesTheFocusBackAndKnowsNoMarks() throws Exception {
        browser.click("#tab-analyses", SOON);
        browser.run("document.querySelector('#tab-analyses').focus()");
        browser.press(Keys.CONTROL, "k");
        browser.await(".palette input", SOON);
        browser.type(".palette input", "pakistan turk");
        browser.awaitText(".palette", "Pakistan – Türkiye", SOON);
        browser.press(Keys.ESCAPE);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("tab-analyses");
    }

    @Test
    @Order(7)
    void tabsWithoutRoomAreReachedByTheButtonBesideThem() throws Exception {
        perspective(1);
        browser.awaitGone(".area.centre .others", SOON);
        browser.size(800, 768);
        browser.click(".area.centre .others", SOON);
        browser.click(".area.centre .rest li:last-child button", SOON);
        browser.await("#panel-matrix", SOON);
        browser.awaitGone(".rest", SOON);
        browser.size(1440, 900);
        browser.awaitGone(".area.centre .others", SOON);
    }

    @Test
    @Order(8)
    void aWorkbenchThatIsGoneIsToldAndSoIsItsReturn() throws Exception {
        URI before = address;
        workbench.close();
        perspective(3);
        browser.click("#tab-figures", SOON);
        browser.awaitText(".panel > .problem", "does not answer; it comes as soon as that does", SOON);
        browser.awaitText("entente-banner", "does not answer", SOON);
        browser.awaitText(".status", "Not connected", SOON);
        browser.shoot("gone");

        start();
        assertThat(address.getPort()).as("the port of the last time").isEqualTo(before.getPort());
        browser.awaitText("entente-banner", "started anew", LONG);
        assertThat(address).as("a token of its own").isNotEqualTo(before);
        browser.run(
                "const [address] = arguments; window.other = fetch('/api/session', { method: 'POST', body: address.split('token=')[1] })",
                address.toString());
        browser.awaitGone("entente-banner p", LONG);
        browser.awaitText(".status", "Nothing runs", SOON);
        browser.awaitGone(".panel > .problem", SOON);
        browser.await("entente-figures > *", SOON);
        inTheSameDocument();
    }

    @Test
    @Order(9)
    void theBrowserComplainsOfNothingButTheLineThatWasDown() {
        List<String> complaints = browser.complaints().stream()
                .filter(line -> !line.contains("ERR_CONNECTION_")
                        && !line.contains("ERR_INCOMPLETE_CHUNKED_ENCODING")
                        && !line.contains("401"))
                .toList();
        assertThat(complaints).isEmpty();
    }
}
