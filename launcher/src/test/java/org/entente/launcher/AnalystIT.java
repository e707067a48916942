package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst doubts and decides in the browser, over two articles that do not go together; a step goes on from the one before. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String DECIDED = "entente-contradictions .choices button:nth-child(2) .quiet";
    private static final String STANDING = "#identity-standing .quiet";
    private static final String WIRE = "Norway signed a contract with Sweden's Saab for 12 Giraffe radars in 2023.\n";
    private static final String PAPER =
            "Norway signed a contract with Sweden's Saab for 10 Giraffe radars in 2023, the ministry said.\n";
    private static final String AZERI = "Azerbaijan signed a contract with Türkiye for 4 KALKA radars in 2024."
            + " Azerbaijan ordered 6 Kalkan radars from Türkiye in 2023.\n";

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
        write("wire", WIRE, "publisher: The Wire\ngenre: NEWS\nlanguage: en\nhandling: CLEAR\n");
        write("paper", PAPER, "publisher: The Paper\ngenre: NEWS\nlanguage: en\nhandling: AMBER\n");
        write("azeri", AZERI, "publisher: The Wire\ngenre: NEWS\nlanguage: en\nhandling: CLEAR\n");
        done("import", "wire.txt", "paper.txt", "azeri.txt");
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

    private void write(String name, String text, String about) throws IOException {
        Files.writeString(folder.resolve(name + ".txt"), text, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(name + ".meta.yaml"), about, StandardCharsets.UTF_8);
    }

    private String done(String... words) throws IOException, InterruptedException {
        Distribution.Ended ended = entente.run(
                Stream.concat(Stream.of("-w", "W"), Stream.of(words)).toArray(String[]::new));
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out();
    }

    private String ask(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve(path))
                                .header(
                                        "Authorization",
                                        "Bearer " + address.getFragment().replace("token=", ""))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(ask(path));
    }

    private void show(int perspective, String view) throws InterruptedException {
        browser.click(".activity:nth-of-type(" + perspective + ")", SOON);
        browser.click("#tab-" + view, SOON);
        browser.await("entente-" + view, SOON);
    }

    /** Clicks the first that has a text, of those that a selector finds. */
    private void choose(String css, String text) throws InterruptedException {
        browser.awaitText(css, text, SOON);
        browser.run(
                "[...document.querySelectorAll(arguments[0])].find(each => each.textContent.includes(arguments[1])).click()",
                css,
                text);
    }

    @Test
    @Order(1)
    void aWorkspaceThatHoldsSomethingBeginsWithWhatChanged() throws Exception {
        browser.go(address.toString());
        browser.awaitText("entente-changes", "The world moved", LONG);
        assertThat(browser.text("entente-changes"))
                .contains("We learned", "We recoded", "Overdue plans", "Nothing is watched");
        browser.run("const since = document.querySelector('#since'); since.value = '0';");
        choose("entente-changes .bar button", "Show");
        browser.awaitText("entente-changes", "From revision 0", LONG);
        browser.awaitText("[data-block=learned]", "Giraffe", LONG);
        browser.click("[data-block=learned] button.figure", SOON);
        browser.awaitText("dialog.evidence", "signed a contract", SOON);
        browser.run("document.querySelector('dialog.evidence').close()");
    }

    @Test
    @Order(2)
    void whatIsWatchedRaisesAnAlertAsSoonAsTheInboxBringsIt() throws Exception {
        browser.type("#watch-who", "Atlantis");
        browser.click("#watch-add", SOON);
        browser.awaitText("form.watch .problem", "Atlantis", SOON);
        browser.run("document.querySelector('#watch-who').value = ''");
        browser.type("#watch-who", "NOR-SWE");
        browser.click("#watch-add", SOON);
        browser.awaitText(".watches", "NOR", SOON);
        Path inbox = Files.createDirectories(folder.resolve("W/inbox"));
        Files.writeString(
                inbox.resolve("later.txt"),
                "Norway signed a contract with Sweden's Saab for 3 Giraffe radars in 2025.\n");
        browser.awaitText(".alerts", "Giraffe", LONG);
        browser.awaitText(".notices", "Watch", SOON);
        browser.shoot("changes");
        assertThat(json("/api/watches/alerts")).hasSize(1);
    }

    @Test
    @Order(3)
    void bothSidesOfAContradictionAreQuotedAndOneIsDecidedAndUndone() throws Exception {
        show(2, "contradictions");
        choose("entente-contradictions .list button", "10 × Giraffe");
        browser.awaitText("entente-contradictions .sides section:nth-child(1)", "the ministry said", SOON);
        browser.awaitText("entente-contradictions .sides section:nth-child(2)", "12 Giraffe", SOON);
        assertThat(browser.text("entente-contradictions .detail")).contains("Compared:", "Likely:", "High");
        browser.shoot("contradictions");
        browser.type("entente-contradictions .deeds input", "as signed");
        browser.click("entente-contradictions [data-choice=PREFER_A]", SOON);
        browser.awaitText(DECIDED, "1", LONG);
        assertThat(done("findings", "--state", "decided").replaceAll("\\s+", " "))
                .contains("prefers 10 × Giraffe", "as signed");
        choose("entente-contradictions .choices button", "Decided");
        choose("entente-contradictions .decision button", "Undo");
        browser.awaitText(DECIDED, "0", LONG);
        assertThat(done("findings", "--state", "decided")).contains("There is none such");
    }

    @Test
    @Order(4)
    void theSameCardStandsInTheMarginOfTheReader() throws Exception {
        show(2, "reader");
        choose("entente-sources .list button", "wire");
        choose("entente-reader button", "Check claims");
        browser.awaitText("entente-reader entente-claim", "Giraffe", LONG);
        choose("entente-reader entente-claim button", "Both sides");
        browser.awaitText("entente-reader entente-claim .sides", "the ministry said", SOON);
    }

    @Test
    @Order(5)
    void aSuggestionSaysWhyAndIsAcceptedAndTakenBack() throws Exception {
        show(2, "identity");
        browser.click("#suggest", SOON);
        browser.awaitText("entente-identity .pair", "KALKA", LONG);
        assertThat(browser.text("entente-identity .why")).contains("a letter apart", "same suppliers");
        browser.shoot("identity");
        browser.run("document.querySelector('entente-identity').focus()");
        browser.press("a");
        // The others are a matcher's: three articles tell one story of a contract.
        browser.awaitText(STANDING, "3", LONG);
        browser.click("#identity-standing", SOON);
        choose("table.standing button", "Un-merge");
        browser.awaitText(STANDING, "2", LONG);
        browser.click("#identity-assert", SOON);
        browser.type("#assert-first", "nor");
        browser.type("#assert-second", "swe");
        browser.click("#assert-same", SOON);
        browser.await(".notice.failed", SOON);
        browser.click(".notice.failed button", SOON);
    }

    @Test
    @Order(6)
    void aResultThatNoLongerHoldsSaysWhyAndWhatMoved() throws Exception {
        show(3, "analyses");
        choose("entente-analyses .list button", "Partnerships of countries");
        browser.type("#parameter-min_ties", "-1");
        browser.awaitText("#problem-min_ties", "at least", SOON);
        assertThat(browser.count("fieldset#parameter-types input"))
                .as("a set is chosen by boxes")
                .isGreaterThan(5);
        browser.run("const least = document.querySelector('#parameter-min_ties'); least.value = '';"
                + " least.dispatchEvent(new Event('input'));");
        browser.awaitGone("#problem-min_ties", SOON);
        browser.click("#run", SOON);
        browser.await("entente-analyses .card", LONG);
        Path more = Files.writeString(
                folder.resolve("more.txt"), "Norway signed a contract with Sweden for 8 CV90 vehicles in 2024.\n");
        done("import", more.toString());
        browser.await("#rerun", LONG);
        assertThat(browser.text("entente-analyses div.stale")).contains("would not give this result again");
        browser.shoot("stale");
        browser.click("#rerun", SOON);
        browser.awaitText("entente-analyses .moved", "NOR", LONG);
        browser.awaitGone("#rerun", SOON);
        browser.click("#rerun-stale", LONG);
        browser.awaitText("entente-analyses .bar", "all still hold", LONG);
    }

    @Test
    @Order(7)
    void aFigureIsQuotedWithItsSourceAndItsReportsAreGraded() throws Exception {
        browser.click("entente-analyses td button.figure", SOON);
        browser.await("dialog.evidence .grades", SOON);
        browser.shoot("grades");
        browser.run("const grade = document.querySelector('dialog.evidence .grades select'); grade.value = 'B';"
                + " grade.dispatchEvent(new Event('change'));");
        browser.awaitText(".notices", "The Wire", SOON);
        String run = "";
        for (JsonNode kept : json("/api/runs")) {
            run = kept.at("/card/plugin/id").asText().equals("partnership")
                    ? kept.get("id").asText()
                    : run;
        }
        JsonNode figure = json("/api/runs/" + run + "/figures").get(0);
        String cell = figure.get("cell").asText();
        assertThat(json("/api/runs/" + run + "/citation?cell=" + cell)
                        .get("line")
                        .asText())
                .contains("origin", "revision", "result " + run);
        assertThat(json("/api/runs/" + run + "/evidence?cell=" + cell).get("quotes"))
                .isNotEmpty();
        browser.run("document.querySelector('dialog.evidence').close()");
        assertThat(done("sql", "--csv", "SELECT publisher, reliability FROM rating"))
                .contains("The Wire,B");
    }

    @Test
    @Order(8)
    void anExportSaysWhatItWithholds() throws Exception {
        show(3, "export");
        choose("entente-export .list button", "Documents as JSON Lines");
        browser.run("const level = document.querySelector('#export-handling'); level.value = 'GREEN';"
                + " level.dispatchEvent(new Event('change'));");
        browser.await("#export-unmarked", SOON);
        browser.click("#export", SOON);
        browser.await("#download", LONG);
        assertThat(browser.text(".written")).contains("Withheld above GREEN", "sources");
        browser.shoot("export");
        String file = (String) browser.run("return document.querySelector('#download').getAttribute('href')");
        assertThat(ask(file)).contains("12 Giraffe").doesNotContain("the ministry said");
    }

    @Test
    @Order(9)
    void aRevisionIsFrozenCitedAndSuperseded() throws Exception {
        browser.click(".activity:nth-of-type(4)", SOON);
        for (String name : new String[] {"first", "second"}) {
            browser.await("entente-history .log button", SOON);
            browser.run("if (!document.querySelector('[id^=edition-]'))"
                    + " document.querySelector('entente-history .log button').click()");
            browser.await("[id^=edition-]", SOON);
            browser.type("[id^=edition-]", name);
            if (name.equals("second")) {
                browser.run("document.querySelector('[id^=corrects-]').value = 'first'");
            }
            choose("entente-history form button", "Freeze");
            browser.awaitText("entente-history .editions", name, LONG);
        }
        assertThat(browser.text("entente-history .editions")).contains("SHA-256", "superseded by second");
        browser.shoot("editions");
        assertThat(done("edition", "list")).contains("first", "second");
    }

    @Test
    @Order(10)
    void theBrowserComplainsOfNothingButWhatWasRefused() {
        assertThat(browser.complaints().stream()
                        .filter(line ->
                                !line.contains("/api/watches - ") && !line.contains("/api/identities/assert - ")))
                .isEmpty();
    }
}
