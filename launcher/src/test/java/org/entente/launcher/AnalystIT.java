package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/**
 * The whole way of an analyst in the browser, over three articles and a small register: from the first drop to an export, each step
 * from the one before.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedBrowser.class)
class AnalystIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String DECIDED = "entente-contradictions .choices button:nth-child(2) .quiet";
    private static final String STANDING = "#identity-standing .quiet";
    private static final String READER = "document.querySelector('entente-reader')";
    private static final Map<String, String> FILES = new TreeMap<>(
            Map.of(
                    "wire.txt",
                    "Norway signed a contract with Sweden's Saab for 12 Giraffe radars in 2023.\n",
                    "wire.meta.yaml",
                    "publisher: The Wire\ngenre: NEWS\nlanguage: en\nhandling: CLEAR\n",
                    "paper.txt",
                    "Norway signed a contract with Sweden's Saab for 10 Giraffe radars in 2023, the ministry said.\n",
                    "paper.meta.yaml",
                    "publisher: The Paper\ngenre: NEWS\nlanguage: en\nhandling: AMBER\n",
                    "azeri.txt",
                    "Azerbaijan signed a contract with Türkiye for 4 KALKA radars in 2024."
                            + " Azerbaijan ordered 6 Kalkan radars from Türkiye in 2023. <b>The ships</b> shall follow.\n",
                    "azeri.meta.yaml",
                    "publisher: The Wire\ngenre: NEWS\nlanguage: en\nhandling: CLEAR\n",
                    "register.csv",
                    "Seller,Buyer,Product,Pieces,Signed\nTürkiye,Pakistan,MILGEM,4,2018-07-05\nTürkiye,Pakistan,T129,30,2018-05-01\n",
                    "register.recipe.yaml",
                    "type: =TRANSFER\ninstrument: =CONTRACT\nsupplier: Seller\nrecipient: Buyer\nsystem: Product\nquantity: Pieces\n"
                            + "stage: =SIGNED\ndates: [{kind: SIGNED, column: Signed}]\nsource: {title: A small register, covers: 2010/2020}\n"));

    private Path folder;
    private Distribution entente;
    private ServedWorkspace served;
    private Chromium browser;

    @BeforeAll
    void openTheWorkbench(@TempDir Path temporary, Chromium shared) throws Exception {
        folder = temporary;
        entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        served = ServedWorkspace.start(entente, "W");
        browser = shared;
        browser.go(served.address().toString());
    }

    @AfterAll
    void close() {
        if (served != null) {
            served.close();
        }
    }

    private String done(String... words) throws IOException, InterruptedException {
        Distribution.Ended ended = entente.run(
                Stream.concat(Stream.of("-w", "W"), Stream.of(words)).toArray(String[]::new));
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out();
    }

    private String ask(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.ask(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(ask(path));
    }

    private long total(String state) throws IOException, InterruptedException {
        return json("/api/ties?limit=0&state=" + state).get("total").asLong();
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

    private void fill(String css, String value) throws InterruptedException {
        browser.await(css, SOON);
        browser.run(
                "const field = document.querySelector(arguments[0]); field.value = arguments[1]; field.dispatchEvent(new Event('change'))",
                css,
                value);
    }

    private void leaveTheEvidence() throws InterruptedException {
        browser.run("document.querySelector('dialog.evidence').close()");
        browser.awaitGone("dialog.evidence", SOON);
    }

    @Test
    @Order(1)
    void anEmptyWorkspaceSaysWhatWouldFillIt() throws Exception {
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
    void whatIsDroppedIsShownBeforeItIsKept() throws Exception {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        browser.type(
                "#source-files",
                FILES.keySet().stream()
                        .map(name -> folder.resolve(name).toString())
                        .collect(Collectors.joining("\n")));
        browser.await("#commit", LONG);
        assertThat(browser.text("dialog.preview")).contains("wire.txt", "register.csv", "Giraffe");
        assertThat(ask("/api/workspace")).as("nothing is kept yet").contains("\"source\":0");
        browser.shoot("preview");
        browser.click("#commit", SOON);
        browser.awaitText("entente-partnerships", "Pakistan – Türkiye", LONG);
        browser.awaitText(".status", "4 sources", SOON);
    }

    @Test
    @Order(3)
    void aPartnershipOpensItsBriefAndEveryFigureItsEvidence() throws Exception {
        browser.awaitText("entente-partnerships .body", "Pakistan – Türkiye", SOON);
        browser.run(
                "[...document.querySelectorAll('entente-partnerships .body .row')].find(row => row.textContent.includes('Pakistan – Türkiye')).querySelector('button.figure').click()");
        browser.awaitText("dialog.evidence", "MILGEM", SOON);
        assertThat(browser.text("dialog.evidence .cells"))
                .as("a row by the names of its columns")
                .containsSubsequence("Seller", "Türkiye", "Pieces");
        browser.shoot("evidence");
        leaveTheEvidence();
        choose("entente-partnerships .body .row", "Norway – Sweden");
        browser.awaitText("entente-dossier", "Keep this brief", LONG);
        assertThat(browser.address()).contains("select=dyad");
        browser.shoot("explore");
    }

    @Test
    @Order(4)
    void mapAndNetworkShowItAndOpenItToo() throws Exception {
        for (String view : List.of("map", "timeline", "matrix", "network", "ties")) {
            browser.click("#tab-" + view, SOON);
            browser.awaitText(
                    "entente-" + view,
                    switch (view) {
                        case "map" -> "borders";
                        case "matrix" -> "Pakistan";
                        case "network" -> "countries";
                        default -> "Türkiye";
                    },
                    SOON);
            browser.shoot(view);
        }
        show(1, "network");
        browser.awaitText("entente-network", "countries", SOON);
        browser.await("entente-graph:not([aria-busy])", SOON);
        clickAt("const graph = document.querySelector('entente-graph'); const { field } = graph;"
                + " const edge = field.edges.find(each => [each.from, each.to].includes('PAK'));"
                + " const [from, to] = [field.spot(edge.a), field.spot(edge.b)]; const box = graph.getBoundingClientRect();"
                + " return [box.x + (from[0] + to[0]) / 2, box.y + (from[1] + to[1]) / 2]");
        browser.awaitText("dialog.evidence", "MILGEM", SOON);
        leaveTheEvidence();
        clickAt("const graph = document.querySelector('entente-graph'); const box = graph.getBoundingClientRect();"
                + " const [x, y] = graph.field.spot(graph.field.byId.get('PAK')); return [box.x + x, box.y + y]");
        browser.awaitText("entente-dossier h2", "Pakistan", SOON);
        show(1, "map");
        browser.awaitText("entente-map", "borders", SOON);
        browser.await("entente-map canvas", SOON);
        // The middle of the arc, as it is bent.
        clickAt(
                "const view = document.querySelector('entente-map entente-chart'); const box = view.getBoundingClientRect();"
                        + " const arc = view.chart.getOption().series[0].data.find(each => each.arc.first === 'PAK');"
                        + " const [[x1, y1], [x2, y2]] = arc.coords.map(end => view.chart.convertToPixel('geo', end));"
                        + " const bend = arc.lineStyle.curveness; const over = [(x1 + x2) / 2 - (y1 - y2) * bend, (y1 + y2) / 2 - (x2 - x1) * bend];"
                        + " return [box.x + (x1 + 2 * over[0] + x2) / 4, box.y + (y1 + 2 * over[1] + y2) / 4]");
        browser.awaitText("dialog.evidence", "MILGEM", SOON);
        leaveTheEvidence();
    }

    /** Clicks where a script says that something is drawn. */
    private void clickAt(String script) {
        List<?> place = (List<?>) browser.run(script);
        browser.clickAt(((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue());
    }

    @Test
    @Order(5)
    void aTextIsReadAcceptedCorrectedAndAddedToByKey() throws Exception {
        show(2, "reader");
        choose("entente-sources .list button", "azeri");
        browser.awaitText("entente-reader .prose", "<b>The ships</b>", SOON);
        assertThat(browser.text("entente-reader .prose"))
                .as("a text is never markup")
                .contains("<b>The ships</b>");
        browser.await("entente-reader mark", SOON);
        browser.press("a");
        browser.await("mark[data-word=ACCEPTED]:not([data-pending])", LONG);
        assertThat(total("ACCEPTED")).isEqualTo(1);
        browser.press("e");
        fill(".edit input[aria-label=Quantity]", "7");
        browser.click(".edit button.main", SOON);
        browser.await("mark[data-word=EDITED]:not([data-pending])", LONG);
        assertThat(total("EDITED")).isEqualTo(1);
        browser.run(READER + ".focus()");
        browser.press("u");
        browser.awaitGone("mark[data-word=EDITED]", LONG);
        browser.run(
                "const leaf = [...document.querySelectorAll('.prose [data-start]')].find(each => each.textContent.includes('shall follow'));"
                        + " const text = [...leaf.childNodes].find(node => node.nodeType === 3); const at = text.data.indexOf('The ships');"
                        + " const range = document.createRange(); range.setStart(text, at); range.setEnd(text, at + 26);"
                        + " getSelection().removeAllRanges(); getSelection().addRange(range);");
        browser.click("#add:enabled", SOON);
        fill(".adding select[aria-label=Type]", "TRANSFER");
        fill(".adding .pair:nth-of-type(1) select", "SUPPLIER");
        browser.type(".adding .pair:nth-of-type(1) entente-search input", "Türkiye");
        browser.await(".adding [role=option]", SOON);
        browser.press(Keys.ENTER);
        fill(".adding .pair:nth-of-type(2) select", "RECIPIENT");
        browser.type(".adding .pair:nth-of-type(2) entente-search input", "Azerbaijan");
        browser.press(Keys.TAB);
        browser.awaitGone(".adding [role=option]", SOON);
        browser.click("#keep", SOON);
        browser.await("mark[data-word=ADDED]", LONG);
        assertThat(total("ADDED")).isEqualTo(1);
        browser.shoot("read");
    }

    @Test
    @Order(6)
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
        assertThat(done("log")).containsPattern("Decided on 10 × Giraffe.* ↔ 12 × Giraffe.*: prefer a\\.");
        choose("entente-contradictions .choices button", "Decided");
        browser.awaitText("entente-contradictions .decision", "Prefer A", SOON);
        browser.run("document.querySelector('entente-contradictions').focus()");
        browser.press("f");
        browser.awaitText(".notices", "decided", SOON);
        assertThat(done("findings", "--state", "decided")).as("one that stands").contains("prefers 10 × Giraffe");
        choose("entente-contradictions .decision button", "Undo");
        browser.awaitText(DECIDED, "0", LONG);
        assertThat(done("findings", "--state", "decided")).contains("There is none such");
        choose("entente-contradictions .choices button", "Open");
        choose("entente-contradictions .list button", "10 × Giraffe");
        browser.run("document.querySelector('entente-contradictions').focus()");
        browser.press("f");
        browser.awaitText(DECIDED, "1", LONG);
        assertThat(done("findings", "--state", "decided")).contains("takes 12 × Giraffe");
        done("undo");
    }

    @Test
    @Order(7)
    void theSameCardStandsInTheMarginOfTheReader() throws Exception {
        show(2, "reader");
        choose("entente-sources .list button", "wire");
        choose("entente-reader button", "Check claims");
        browser.awaitText("entente-reader entente-claim", "Giraffe", LONG);
        choose("entente-reader entente-claim button", "Both sides");
        browser.awaitText("entente-reader entente-claim .sides", "the ministry said", SOON);
    }

    @Test
    @Order(8)
    void aSuggestionSaysWhyAndIsAcceptedAndTakenBack() throws Exception {
        show(2, "identity");
        browser.click("#suggest", SOON);
        browser.awaitText("entente-identity .pair", "KALKA", LONG);
        assertThat(browser.text("entente-identity .why")).contains("a letter apart", "same suppliers");
        browser.shoot("identity");
        int before = Integer.parseInt(browser.text(STANDING).strip());
        browser.run("document.querySelector('entente-identity').focus()");
        browser.press("a");
        browser.awaitText(STANDING, String.valueOf(before + 1), LONG);
        browser.click("#identity-standing", SOON);
        choose("table.standing button", "Un-merge");
        browser.awaitText(STANDING, String.valueOf(before), LONG);
        browser.click("#identity-assert", SOON);
        browser.type("#assert-first input", "nobody");
        browser.type("#assert-second input", "no one");
        browser.click("#assert-same", SOON);
        browser.awaitText("form.assert label:has(#assert-first) .problem", "Nobody knows nobody", SOON);
        browser.awaitText("form.assert label:has(#assert-second) .problem", "Nobody knows no one", SOON);
        assertThat(browser.count(".notice.failed"))
                .as("told beside the fields alone")
                .isZero();
        browser.shoot("assertion");
    }

    @Test
    @Order(9)
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

        long looks = looks();
        show(3, "sql");
        show(3, "analyses");
        browser.awaitText("entente-analyses .bar", "all still hold", SOON);
        assertThat(looks()).as("nothing has moved since").isEqualTo(looks);
        browser.click("#look-again", SOON);
        for (long end = System.nanoTime() + LONG.toNanos(); looks() == looks && System.nanoTime() < end; ) {
            Thread.sleep(100);
        }
        browser.awaitText("entente-analyses .bar", "all still hold", LONG);
        assertThat(looks()).as("asked for").isEqualTo(looks + 1);
    }

    @Test
    @Order(10)
    void allThatAFigureRestsOnCanBeReached() throws Exception {
        List<Long> ties = new ArrayList<>();
        json("/api/ties").get("rows").forEach(tie -> ties.add(tie.get("id").asLong()));
        HttpResponse<String> answer = served.send(served.request("/api/evidence")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"ties\": " + ties + ", \"observations\": [], \"offset\": 2}"))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode rest = new ObjectMapper().readTree(answer.body());
        assertThat(rest.get("total").asInt()).isEqualTo(ties.size());
        assertThat(rest.get("told").asInt()).isEqualTo(ties.size());
        assertThat(rest.get("ties")).hasSize(ties.size() - 2);
    }

    /** How many times somebody looked whether kept results still hold. */
    private long looks() throws IOException, InterruptedException {
        long looks = 0;
        for (JsonNode job : json("/api/jobs")) {
            looks += job.get("kind").asText().equals("runs") ? 1 : 0;
        }
        return looks;
    }

    @Test
    @Order(11)
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
    @Order(12)
    void aWorkspaceThatHoldsSomethingBeginsWithWhatChanged() throws Exception {
        browser.run("localStorage.clear(); location.hash = ''; location.reload()");
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
    @Order(13)
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
        // What is said in passing goes again.
        browser.awaitText(".notices", "Watch", LONG);
        browser.awaitText(".alerts", "Giraffe", LONG);
        browser.shoot("changes");
        assertThat(json("/api/watches/alerts")).hasSize(1);
    }

    @Test
    @Order(14)
    void whatAVerbDoesIsSeenAndUndone() throws Exception {
        Path other = Files.writeString(
                folder.resolve("other.txt"), "Finland signed a contract with Estonia for two patrol boats in 2024.");
        long before = json("/api/workspace").at("/counts/source").asLong();
        done("import", other.toString());
        browser.click(".activity:nth-of-type(4)", SOON);
        browser.awaitText("entente-history", "Imported: other.txt", SOON);
        browser.awaitText(".status", before + 1 + " sources", SOON);
        choose("entente-history .log button", "Imported: other.txt");
        choose("entente-history .deeds button", "Take back");
        browser.awaitText(".status", before + " sources", LONG);
        browser.awaitText("entente-history", "taken back", SOON);
    }

    @Test
    @Order(15)
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
    @Order(16)
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
    @Order(17)
    void theBrowserComplainsOfNothingButWhatWasRefused() {
        assertThat(browser.complaints().stream()
                        .filter(line ->
                                !line.contains("/api/watches - ") && !line.contains("/api/identities/assert - ")))
                .isEmpty();
    }
}
