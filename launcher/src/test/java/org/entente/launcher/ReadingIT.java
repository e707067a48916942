package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** From the first run by the samples to a text that is read, coded and added to, and a filter that holds for all views. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedBrowser.class)
class ReadingIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final String READER = "document.querySelector('entente-reader')";
    private static final Map<String, String> FILTER = new TreeMap<>(Map.of(
            "type", "TRANSFER,PRODUCTION",
            "stage", "SIGNED,ACTIVE",
            "actor", "TUR",
            "from", "2014-02",
            "to", "2026",
            "confidence", "0.5",
            "state", "NEW,ACCEPTED"));

    private Path folder;
    private Path installation;
    private Distribution entente;
    private ServedWorkspace served;
    private Page page;
    private Chromium browser;

    @BeforeAll
    void openTheWorkbench(@TempDir Path temporary, Chromium shared) throws Exception {
        installation = temporary.resolve("entente");
        folder = temporary;
        entente = Distribution.shipped(installation, temporary);
        served = ServedWorkspace.start(entente, "W");
        browser = shared;
        page = Page.open(served, browser);
    }

    @AfterAll
    void close() {
        if (served != null) {
            served.close();
        }
    }

    private void read(String title) throws InterruptedException {
        browser.run("location.hash = '#/read'");
        browser.awaitText("entente-sources .list", title, SOON);
        browser.run(
                "[...document.querySelectorAll('entente-sources .list button')].find(button => button.textContent.includes(arguments[0])).click()",
                title);
        browser.awaitText("entente-reader header", title, SOON);
        browser.await("entente-reader mark", SOON);
        browser.run(READER + ".focus()");
    }

    private void choose(String css, String value) throws InterruptedException {
        browser.await(css, SOON);
        browser.run(
                "const field = document.querySelector(arguments[0]); field.value = arguments[1]; field.dispatchEvent(new Event('change'))",
                css,
                value);
    }

    /** Waits until some field has each of the values, as people see them. */
    private void awaitValues(String css, String... values) throws InterruptedException {
        for (long end = System.nanoTime() + SOON.toNanos(); ; Thread.sleep(50)) {
            Object shown = browser.run(
                    "return [...document.querySelectorAll(arguments[0])].map(each => each.value).join('|')", css);
            if (List.of(shown.toString().split("[|]")).containsAll(List.of(values))) {
                return;
            }
            assertThat(System.nanoTime()).as(css + " have " + shown).isLessThan(end);
        }
    }

    private long total(String query) throws IOException, InterruptedException {
        String body = served.ask("/api/ties?limit=0&" + query).body();
        return Long.parseLong(body.replaceAll("(?s).*\"total\":(\\d+).*", "$1"));
    }

    @Test
    @Order(1)
    void anEmptyWorkspaceOffersTheSamplesAndThreeThingsToDo() throws Exception {
        browser.await("#samples", SOON);
        assertThat(browser.count(".welcome li")).isEqualTo(3);
        browser.click("#samples", SOON);
        browser.await("#commit", LONG);
        assertThat(browser.text(".preview")).contains("trade-register").contains("wire-indonesia-kaan");
        assertThat(total("")).as("nothing is kept yet").isZero();
        browser.click("#commit", SOON);
        browser.awaitText(".status", "11 sources", LONG);
    }

    @Test
    @Order(2)
    void allThatATextNamesIsMarkedEachSortInItsOwnWay() throws Exception {
        read("Indonesia takes a step towards KAAN");
        assertThat(browser.text(".looks"))
                .contains("Tie")
                .contains("Actor")
                .contains("System")
                .contains("Number");
        assertThat(browser.text("mark [data-named=FIGURE]:not([data-unread])"))
                .contains("48")
                .contains("12");
        assertThat(browser.text(".prose [data-named=FIGURE][data-unread]")).isEqualTo("ten");
        assertThat(browser.text("[data-named=ACTOR]")).contains("Türkiye").contains("Turkish Aerospace Industries");
        Object lines = browser.run(
                "return new Set(['ACTOR', 'SYSTEM', 'FIGURE'].map(what => getComputedStyle(document.querySelector('.prose [data-named=' + what + ']')).textDecorationStyle)).size");
        assertThat(lines).as("told by more than colour").isEqualTo(3L);
        browser.shoot("reader-light");
    }

    @Test
    @Order(3)
    void recordsAreAcceptedEditedAndTakenBackByKey() throws Exception {
        browser.press("a");
        browser.await("mark[data-word=ACCEPTED]:not([data-pending])", SOON);
        browser.press("e");
        browser.await(".edit", SOON);
        awaitValues(".edit .pair entente-search input", "Türkiye", "Indonesia");
        browser.shoot("edit");
        choose(".edit input[aria-label=Quantity]", "~11");
        browser.click(".edit button.main", SOON);
        browser.await("mark[data-word=EDITED]:not([data-pending])", SOON);
        browser.run("const reader = " + READER
                + "; reader.choose(reader.data.marks.find(mark => mark.review === 'EDITED'))");
        browser.awaitText(".corrections", "~11", SOON);
        browser.run(READER + ".focus()");
        browser.press("u");
        browser.awaitGone("mark[data-word=EDITED]", SOON);
        assertThat(total("state=EDITED")).isZero();
        assertThat(total("state=ACCEPTED")).isEqualTo(1);
    }

    @Test
    @Order(4)
    void nothingIsAddedThatTheSourceDoesNotSay() throws Exception {
        String digest = browser.run("return " + READER + ".digest").toString();
        long before = total("");
        for (String place : List.of(
                "\"start\": 0, \"end\": 10, \"quote\": \"not in the text\"",
                "\"start\": 100000000, \"end\": 100000001",
                "\"start\": 5, \"end\": 5",
                "\"start\": 0, \"end\": 9, \"row\": 99999, \"quote\": \"Indonesia\"")) {
            HttpResponse<String> answer = served.send(served.request("/api/reviews/additions")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"kind\": \"TIE\", \"fields\": {\"type\": \"DIALOGUE\", \"parties\": \"PARTNER:POL,PARTNER:DEU\"},"
                                    + " \"source\": \"" + digest + "\", " + place + "}"))
                    .build());
            assertThat(answer.statusCode()).as(place + ": " + answer.body()).isEqualTo(400);
        }
        assertThat(total("")).isEqualTo(before);
    }

    @Test
    @Order(5)
    void whatTheReaderMissedIsAddedByMarkingText() throws Exception {
        browser.run(
                "const leaf = [...document.querySelectorAll('.prose [data-start]')].find(each => each.textContent.includes('deliver the aircraft'));"
                        + " const text = [...leaf.childNodes].find(node => node.nodeType === 3); const at = text.data.indexOf('deliver');"
                        + " const range = document.createRange(); range.setStart(text, at); range.setEnd(text, at + 20);"
                        + " getSelection().removeAllRanges(); getSelection().addRange(range);");
        browser.await("#add:enabled", SOON);
        browser.click("#add", SOON);
        browser.awaitText(".adding blockquote", "deliver the aircraft", SOON);
        browser.run(
                "const amount = document.querySelector(\".adding input[placeholder='1500000000 USD']\"); amount.value = 'lots';"
                        + " amount.dispatchEvent(new Event('change'));");
        browser.click("#keep", SOON);
        browser.await(".adding .record-field .problem", SOON);
        assertThat(browser.count(".adding .record-field .problem"))
                .as("type, parties and amount, all at once")
                .isEqualTo(3);
        browser.run(
                "const amount = document.querySelector(\".adding input[placeholder='1500000000 USD']\"); amount.value = '';"
                        + " amount.dispatchEvent(new Event('change'));");
        choose(".adding select[aria-label=Type]", "TRANSFER");
        choose(".adding .pair:nth-of-type(1) select", "SUPPLIER");
        browser.type(".adding .pair:nth-of-type(1) entente-search input", "Turkish Aerospace Ind");
        browser.await(".adding [role=option]", SOON);
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        choose(".adding .pair:nth-of-type(2) select", "RECIPIENT");
        browser.type(".adding .pair:nth-of-type(2) entente-search input", "Indonesia");
        browser.press(Keys.TAB);
        browser.awaitGone(".adding [role=option]", SOON);
        browser.click("#keep", SOON);
        browser.await("mark[data-word=ADDED]", SOON);
        assertThat(browser.text("mark[data-word=ADDED]")).contains("deliver the aircraft");
        assertThat(total("state=ADDED")).isEqualTo(1);
    }

    @Test
    @Order(6)
    void whoCodesBlindSeesOthersOnlyAfterwards() throws Exception {
        browser.run("localStorage.setItem('entente.reader.coder', JSON.stringify('ben'))");
        browser.click("#blind", SOON);
        browser.await(".blinded", SOON);
        browser.awaitText(".blinded", "0 of 3", SOON);
        assertThat(browser.text(".cards"))
                .as("neither the machine nor others are seen")
                .contains("Place 1")
                .doesNotContain("Accepted")
                .doesNotContain("Türkiye");
        assertThat(browser.count("mark[data-word=ADDED]")).isZero();
        browser.run("const reader = " + READER + "; reader.choose(reader.data.marks[2]); reader.focus()");
        browser.press("e");
        choose(".edit select[aria-label=Type]", "TRANSFER");
        browser.run(
                "const reader = " + READER
                        + "; Object.assign(reader.editing, { parties: 'SUPPLIER:TUR,RECIPIENT:IDN', quantity: '10' }); reader.update()");
        browser.click(".edit button.main", SOON);
        browser.awaitText(".blinded", "1 of 3", SOON);
        assertThat(total("state=EDITED")).as("a blind coding changes nothing").isZero();
        browser.click("#blind", SOON);
        browser.awaitGone(".blinded", SOON);
        browser.awaitText(".cards", "Agreement of coders", SOON);
        browser.run("const reader = " + READER + "; reader.choose(reader.data.marks.at(-1))");
        browser.awaitText(".dissent", "ben", SOON);
        assertThat(browser.text(".dissent")).contains("machine").contains("12 → 10");
        page.theme("dark");
        browser.shoot("reader-dark");
        page.theme("light");
    }

    @Test
    @Order(7)
    void theFilterHoldsForAllViewsThatShowTies() throws Exception {
        List<String> views =
                List.of("sources", "partnerships", "ties", "network", "map", "timeline", "matrix", "figures");
        for (Page.Place place : page.views()) {
            if (views.contains(place.view())) {
                page.show(place, "", "");
                browser.run("performance.clearResourceTimings()");
                page.filter(FILTER);
                page.filter(Map.of());
                Object asked = browser.run(
                        "return performance.getEntriesByType('resource').map(each => each.name)"
                                + ".filter(name => /api\\/(sources|dyads|ties|network|figures)\\?/.test(name)).map(decodeURIComponent).join('\\n')");
                FILTER.forEach((name, value) ->
                        assertThat((String) asked).as(place.view()).contains(name + "=" + value));
            }
        }
    }

    @Test
    @Order(8)
    void anAddressShowsTheSameInANewTab() throws Exception {
        for (Page.Place place : page.views()) {
            if (place.view().equals("timeline")) {
                page.show(place, "dyad", "PAK-TUR");
            }
        }
        page.filter(FILTER);
        String address = browser.address();
        assertThat(address).contains("view=timeline").contains("select=dyad").contains("TRANSFER");
        browser.run("localStorage.clear()");
        browser.go("about:blank");
        browser.go(address);
        browser.await("entente-timeline .legend", SOON);
        assertThat(browser.address()).isEqualTo(address);
        assertThat(browser.text("#choices-type summary")).contains("Transfer, Production");
        page.filter(Map.of());
    }

    @Test
    @Order(9)
    void noneAndNotCoveredLookOtherwiseAndSayWhy() throws Exception {
        show("matrix");
        browser.await("td[data-none=none]", SOON);
        browser.run("document.querySelector('td[data-none=none] button').click()");
        browser.awaitText("dialog", "A register of the demo", SOON);
        browser.press(Keys.ESCAPE);
        page.filter(Map.of("type", "PRODUCTION"));
        browser.await("td[data-none=uncovered]", SOON);
        assertThat(browser.count("td[data-none=none]"))
                .as("the register tells of transfers alone")
                .isZero();
        page.filter(Map.of());
        browser.run("document.querySelector('td[data-shade] button').click()");
        browser.await("dialog article", SOON);
        browser.press(Keys.ESCAPE);
    }

    @Test
    @Order(10)
    void aNetworkIsLaidOutBesideThePageAndWalkedByKeys() throws Exception {
        show("network");
        browser.run("document.querySelector('entente-network').change({ level: 'actors' })");
        browser.awaitText("entente-network .count", "actors", SOON);
        browser.awaitGone("[aria-busy]", SOON);
        browser.run("document.querySelector('entente-graph').focus()");
        browser.press("j");
        browser.awaitText(".graph-told", "Türkiye", SOON);
        browser.press(Keys.ENTER);
        browser.awaitText("entente-dossier", "TUR", SOON);
        assertThat(
                        browser.run(
                                "const { width, height } = document.querySelector('entente-graph canvas');"
                                        + " return document.querySelector('entente-graph canvas').getContext('2d').getImageData(0, 0, width, height).data.some(value => value > 0)"))
                .as("something is drawn")
                .isEqualTo(true);
    }

    @Test
    @Order(11)
    void preferencesThatABundleDeclaresAreCheckedAndOutliveTheProcess() throws Exception {
        String id = "org.entente.workbench";
        assertThat(served.ask("/api/preferences?language=tr").body()).contains("Çalışma masası");
        assertThat(served.send(served.request("/api/preferences/" + id)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"values\":{\"theme\":[\"pink\"]}}"))
                                .build())
                        .body())
                .contains("Colours cannot be pink");
        show("preferences");
        choose("[id='preference-" + id + "-theme']", "dark");
        browser.run("document.querySelector('entente-preferences form').requestSubmit()");
        browser.await("html[data-theme=dark]", SOON);
        assertThat(Files.readString(installation.resolve("var/preferences.properties")))
                .contains(id + "/theme=dark");
    }

    @Test
    @Order(12)
    void theBrowserComplainsOfNothing() {
        assertThat(browser.complaints()).isEmpty();
    }

    private void show(String view) throws InterruptedException {
        for (Page.Place place : page.views()) {
            if (place.view().equals(view)) {
                page.show(place, "", "");
            }
        }
    }

    @Test
    @Order(13)
    void aCapabilityIsToldWithItsHolderAndItsClass() throws Exception {
        Path text = Files.writeString(
                installation.resolveSibling("yards.txt"),
                "Needs at sea\n\nThe Philippine Navy lacks submarines. South Korean yards build frigates and submarines for export.");
        browser.run("location.hash = '#/read'");
        browser.await("#source-files", SOON);
        browser.type("#source-files", text.toString());
        browser.await("#commit", LONG);
        browser.click("#commit", SOON);
        browser.awaitGone("#commit", LONG);
        read("Needs at sea");
        assertThat(browser.text(".cards"))
                .contains("Philippine Navy · Needs · Submarine")
                .contains("South Korea · Exports · Ship / Frigate");
    }

    @Test
    @Order(13)
    void aLongTextIsDrawnInPartsAndEachOfItsMarksIsReached() throws Exception {
        StringBuilder text = new StringBuilder("The orders of forty years\n\n");
        for (int year = 1980; year < 2020; year++) {
            text.append("In ")
                    .append(year)
                    .append(" Norway signed a contract with Sweden for twelve radars.\n\n")
                    .append("The papers of that year hold nothing else that matters here.\n\n".repeat(20));
        }
        Path file = Files.writeString(folder.resolve("orders.txt"), text);
        assertThat(entente.run("-w", "W", "import", file.toString()).status()).isZero();
        read("orders");
        String drawn = "return document.querySelectorAll('entente-reader .prose mark').length";
        assertThat((Long) browser.run(drawn)).isLessThan(40);
        browser.run(READER + ".focus()");
        browser.press("k");
        browser.awaitText("entente-reader .prose mark.chosen", "2019", SOON);
        browser.press("j");
        browser.awaitText("entente-reader .prose mark.chosen", "1980", SOON);
        assertThat((Long) browser.run(drawn)).as("not all the way between").isLessThan(60);
        // What is not drawn with its marks can be read and found all the same.
        assertThat((String) browser.run("return document.querySelector('entente-reader .prose').textContent"))
                .contains("In 2000 Norway");
    }

    @Test
    @Order(14)
    void anEditTellsWhatSomebodyElseHasChangedMeanwhile() throws Exception {
        browser.run(READER + ".focus()");
        browser.press("e");
        browser.await(".edit", SOON);
        String id = browser.run("return String(" + READER + ".mark.id)").toString();
        HttpResponse<String> other = served.send(served.request("/api/reviews")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"targets\": [" + id
                        + "], \"review\": \"EDITED\", \"corrections\": {\"quantity\": \"13\"}, \"coder\": \"cleo\"}"))
                .build());
        assertThat(other.statusCode()).as(other.body()).isEqualTo(200);
        choose(".edit input[aria-label=Quantity]", "14");
        browser.click(".edit button.main", SOON);
        browser.awaitText(".edit .problem", "Quantity is 13 now", SOON);
        assertThat(served.ask("/api/reviews/" + id).body()).contains("\"quantity\":\"13\"");
        browser.click(".edit button.main", SOON);
        browser.awaitGone(".edit", SOON);
        assertThat(served.ask("/api/reviews/" + id).body()).contains("\"quantity\":\"14\"");
    }

    @Test
    @Order(15)
    void allThatARevisionBroughtIsToldBitByBit() throws Exception {
        show("history");
        browser.await("#revision-1", SOON);
        browser.run("document.querySelector('#revision-1 button.head').click()");
        browser.await("#more-1", SOON);
        String lines = "return document.querySelectorAll('#revision-1 ul.done li').length";
        long all = Long.parseLong(served.ask("/api/history/1").body().replaceAll("(?s).*\"total\":(\\d+).*", "$1"));
        assertThat((Long) browser.run(lines)).isLessThan(all);
        browser.shoot("history-more");
        for (long end = System.nanoTime() + LONG.toNanos(); browser.count("#more-1") > 0; Thread.sleep(20)) {
            assertThat(System.nanoTime()).as("all are told").isLessThan(end);
            browser.run("document.querySelector('#more-1')?.click()");
        }
        assertThat((Long) browser.run(lines)).isEqualTo(all);
    }
}
