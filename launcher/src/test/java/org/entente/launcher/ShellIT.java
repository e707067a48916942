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
import java.util.StringJoiner;
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
    /** More than an answer tells at once. */
    private static final int MANY = 1001;

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
    void aFileThatCannotBeReadCostsNoOtherItsPlaceAndEachImportHasItsOwnReason() throws Exception {
        perspective(2);
        drop("1.txt", "Norway signed a contract with Sweden for 3 Giraffe radars in 2021.");
        browser.await("#commit", LONG);
        browser.type("dialog.preview .deeds input", "not this one");
        browser.run("document.querySelector('dialog.preview .deeds button:last-child').click()");
        browser.awaitGone("dialog.preview", SOON);

        drop(
                "1.txt",
                null,
                "11.txt",
                "",
                "2.txt",
                "Norway signed a contract with Sweden for 5 Giraffe radars in 2022.");
        browser.await("#commit", LONG);
        assertThat(browser.text("dialog.preview .problem"))
                .containsOnlyOnce("Left out")
                .contains("11.txt")
                .doesNotContain("/batch");
        assertThat(browser.text("dialog.preview .files"))
                .contains("1.txt", "2.txt")
                .doesNotContain("11.txt");
        browser.shoot("left-out");
        assertThat(browser.await("dialog.preview .deeds input", SOON).getDomProperty("value"))
                .as("the reason of another import")
                .isEmpty();
        browser.type("dialog.preview .deeds input", "as heard");
        browser.run(
                "const real = window.fetch; window.fetch = (address, options) => {"
                        + " if (!/import$/.test(address)) return real(address, options); window.fetch = real;"
                        + " return Promise.resolve(new Response('{\"detail\": \"Refused once.\"}', { status: 409, headers: { 'Content-Type': 'application/problem+json' } })); };");
        browser.click("#commit", SOON);
        browser.awaitText(".notice.failed", "Refused once.", SOON);
        assertThat(browser.await("dialog.preview .deeds input", SOON).getDomProperty("value"))
                .as("what was not imported is still looked at")
                .isEqualTo("as heard");
        browser.run("document.querySelector('.notice.failed button').click()");
        browser.click("#commit", SOON);
        browser.awaitText(".status", "4 sources", LONG);

        drop("3.txt", "Norway signed a contract with Sweden for 7 Giraffe radars in 2023.");
        browser.click("#commit", LONG);
        browser.awaitText(".status", "5 sources", LONG);
        assertThat(entente.run("-w", "W", "log").out())
                .containsOnlyOnce("as heard")
                .doesNotContain("not this one");
    }

    /** Chooses files, each by its name and what it says; nothing new is written where that is null. */
    private void drop(String... files) throws Exception {
        StringJoiner paths = new StringJoiner("\n");
        for (int i = 0; i < files.length; i += 2) {
            Path file = entente.home().resolveSibling(files[i]);
            if (files[i + 1] != null) {
                Files.writeString(file, files[i + 1]);
            }
            paths.add(file.toString());
        }
        browser.await("#source-files", SOON);
        browser.type("#source-files", paths.toString());
    }

    @Test
    @Order(9)
    void theHistoryIsATreeOnWhichABranchThatWasLeftIsSeen() throws Exception {
        perspective(4);
        browser.await("entente-history .branch circle", SOON);
        assertThat(browser.count("entente-history .aside")).isZero();
        Distribution.Ended undone = entente.run("-w", "W", "undo");
        assertThat(undone.status()).as(undone.err()).isZero();
        browser.awaitText("entente-history .aside", "on a branch that was left", SOON);
        assertThat(lane(".aside")).isGreaterThan(lane("li:first-child"));
        assertThat(lane("#revision-1")).isEqualTo(lane("li:first-child"));
        assertThat(browser.count("entente-history .branch path"))
                .as("where it parted")
                .isEqualTo(1);
        browser.shoot("history");
        assertThat(entente.run("-w", "W", "redo").status()).isZero();
        browser.awaitText("entente-history .aside", "taken back by", SOON);
    }

    /** How far from the edge a revision stands. */
    private double lane(String css) {
        return ((Number) browser.run(
                        "return Number(document.querySelector('entente-history .log ' + arguments[0] + ' circle').getAttribute('cx'))",
                        css))
                .doubleValue();
    }

    @Test
    @Order(10)
    void aCountOpensAllThatItCounts() throws Exception {
        StringBuilder register = new StringBuilder("Seller,Buyer,Product,Pieces,Signed\n");
        for (int row = 1; row <= MANY; row++) {
            register.append("Brazil,Portugal,Part ").append(row).append(",1,2018-07-05\n");
        }
        Path folder = entente.home().getParent();
        Files.writeString(
                folder.resolve("register.recipe.yaml"),
                "type: =TRANSFER\ninstrument: =CONTRACT\nsupplier: Seller\nrecipient: Buyer\nsystem: Product\nquantity: Pieces\n"
                        + "stage: =SIGNED\ndates: [{kind: SIGNED, column: Signed}]\nsource: {title: A register, covers: 2010/2020}\n");
        bring(folder, "register.csv", register.toString());
        browser.awaitText(".status", "1,0", LONG);
        perspective(1);
        browser.run("import('/shell/store.js').then(({ store }) => store.select('actor', 'BRA'))");
        browser.awaitText("entente-dossier h2", "Brazil", LONG);
        browser.click("entente-dossier .figure", SOON);
        browser.awaitText("dialog.evidence h2", "1,001", SOON);
        browser.await("dialog.evidence article:nth-of-type(100)", SOON);
        browser.click("#evidence-more", SOON);
        browser.await("dialog.evidence article:nth-of-type(200)", SOON);
        browser.run("document.querySelector('dialog.evidence').close()");
    }

    @Test
    @Order(11)
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
    @Order(12)
    void theBrowserComplainsOfNothingButTheLineThatWasDown() {
        List<String> complaints = browser.complaints().stream()
                .filter(line -> !line.contains("ERR_CONNECTION_")
                        && !line.contains("ERR_INCOMPLETE_CHUNKED_ENCODING")
                        && !line.contains("401"))
                .toList();
        assertThat(complaints).isEmpty();
    }
}
