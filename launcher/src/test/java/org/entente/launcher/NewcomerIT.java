package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
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

/** What somebody meets who comes anew: with a language of their own, by a link, by key alone, asking who says so and who may know. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedBrowser.class)
class NewcomerIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Path folder;
    private ServedWorkspace served;
    private Page page;
    private Chromium browser;

    @BeforeAll
    void openTheWorkbench(@TempDir Path temporary, Chromium shared) throws Exception {
        folder = temporary;
        Files.writeString(
                folder.resolve("first.txt"),
                "Pakistan signed a contract with Türkiye for four MILGEM corvettes in July 2018.\n");
        Files.writeString(folder.resolve("first.meta.yaml"), "publisher: The Herald\n");
        Files.writeString(
                folder.resolve("second.txt"),
                "Türkiye signed a contract with Pakistan for 30 T129 helicopters in May 2020. Norway sold radars to Finland in 2010.\n");
        Files.writeString(folder.resolve("second.meta.yaml"), "publisher: The Weekly\n");
        Distribution entente = Distribution.shipped(folder.resolve("entente"), folder);
        Distribution.Ended imported = entente.run("-w", "W", "import", "first.txt", "second.txt");
        assertThat(imported.status()).as(imported.err()).isZero();
        served = ServedWorkspace.start(entente, "W");
        browser = shared;
        page = Page.open(served, browser);
    }

    @AfterAll
    void close() {
        if (served != null) {
            browser.run("localStorage.clear()");
            served.close();
        }
    }

    private JsonNode asked(String path) throws Exception {
        HttpResponse<String> answer = served.ask(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode post(String path, Object body) throws Exception {
        HttpResponse<String> answer = served.send(served.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 202);
        return JSON.readTree(answer.body());
    }

    private void ended(JsonNode job) throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        JsonNode view = job;
        while (!view.hasNonNull("ended")) {
            assertThat(System.nanoTime()).as(view.toString()).isLessThan(end);
            Thread.sleep(50);
            view = asked("/api/jobs/" + job.get("id").asText());
        }
        assertThat(view.get("state").asText()).as(view.toString()).isEqualTo("DONE");
    }

    private String source(String name) throws Exception {
        return StreamSupport.stream(asked("/api/sources").spliterator(), false)
                .filter(each -> each.get("name").asText().equals(name))
                .map(each -> each.get("digest").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void theFigureOfOriginsOpensThemEachWithItsReports() throws Exception {
        for (JsonNode dyad : asked("/api/dyads")) {
            JsonNode origins = asked("/api/origins?actor=" + dyad.get("first").asText() + ","
                    + dyad.get("second").asText());
            assertThat(StreamSupport.stream(origins.spliterator(), false)
                            .filter(origin -> origin.get("counts").asBoolean()))
                    .hasSize(dyad.get("origins").asInt());
            assertThat(StreamSupport.stream(origins.spliterator(), false)
                            .mapToLong(origin -> origin.get("reports").asLong())
                            .sum())
                    .isEqualTo(dyad.get("reports").asLong());
        }
        page.show(new Page.Place("partnerships", "explore"), "", "");
        browser.await("#panel-partnerships .body [title^='2 independent origins']", SOON);
        browser.click("#panel-partnerships .body [title^='2 independent origins']", SOON);
        browser.awaitText("dialog[open]", "Independent origins: 2", SOON);
        assertThat(browser.text("dialog[open]"))
                .contains("1. The Herald", "2. The Weekly", "four MILGEM corvettes in July 2018")
                .doesNotContain("radars");
        browser.run("document.querySelector('dialog[open]').close()");
    }

    @Test
    @Order(2)
    void aMarkIsSetInTheReaderToldInHistoryAndTakenBack() throws Exception {
        String digest = source("second");
        page.show(new Page.Place("reader", "read"), "source", digest);
        browser.awaitText("#mark", "Not marked", SOON);
        browser.click("#mark", SOON);
        browser.await("dialog[open] input[value=GREEN]", SOON);
        browser.run("const form = document.querySelector('dialog[open] form'); form.handling.value = 'GREEN';"
                + " form.why.value = 'They let us.'; form.querySelector('button.main').click()");
        browser.awaitText("#mark", "TLP:GREEN", SOON);
        JsonNode last = asked("/api/history").get("entries").get(0);
        assertThat(last.toString()).contains("handling UNKNOWN → GREEN", "They let us.");
        HttpResponse<String> again = served.send(served.request("/api/sources/" + digest + "/handling")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"handling\":\"GREEN\"}"))
                .build());
        assertThat(again.statusCode()).as(again.body()).isEqualTo(400);
        assertThat(again.body()).contains("second is marked GREEN already.");
        post("/api/history/undo", Map.of());
        browser.awaitText("#mark", "Not marked", SOON);
    }

    @Test
    @Order(2)
    void aPreviewTellsHowItsFilesAreMarked() throws Exception {
        Path text =
                Files.writeString(folder.resolve("memo.txt"), "Finland sold two patrol boats to Estonia in 2024.\n");
        Path sidecar = Files.writeString(folder.resolve("memo.meta.yaml"), "handling: AMBER\n");
        page.show(new Page.Place("sources", "explore"), "", "");
        browser.type("#source-files", text + "\n" + sidecar);
        browser.awaitText("dialog.preview .files", "TLP:AMBER", SOON);
        browser.run("document.querySelector('#commit').nextElementSibling.click()");
        browser.awaitGone("dialog.preview", SOON);
    }

    @Test
    @Order(3)
    void aNetworkIsDrawnOutToItsPlaceAndItsLinesAreFinerWhereTheyAreMany() {
        assertThat(browser.runLater("""
                const done = arguments[0];
                Promise.all([import('/parts/geometry.js'), import('/parts/weights.js')]).then(([{ stretch }, { stroke }]) => {
                    const nodes = [{ laid: [0, 0] }, { laid: [10, 10] }];
                    stretch(nodes, 1500, 1000);
                    const wide = [nodes[1].px, nodes[1].py];
                    stretch(nodes, 100, 1000);
                    done([...wide, nodes[1].px, nodes[1].py, stroke(9, 9, 135).width < stroke(9, 9, 20).width].join());
                }, fault => done(String(fault)));
                """)).isEqualTo("15,10,10,18,true");
    }

    @Test
    @Order(3)
    void aLookThatIsTurnedOffIsMarkedNoMore() throws Exception {
        page.show(new Page.Place("reader", "read"), "source", source("second"));
        String actors = "#panel-reader button[aria-pressed][title*='Actor' i]";
        browser.await(actors + "[aria-pressed=true]", SOON);
        browser.click(actors, SOON);
        browser.await(actors + "[aria-pressed=false]", SOON);
        browser.click(actors, SOON);
        browser.await(actors + "[aria-pressed=true]", SOON);
    }

    @Test
    @Order(4)
    void anExportKeepsNoResultThatNobodyAskedToKeep() throws Exception {
        Map<String, Object> wish = Map.of("exporter", "report", "of", List.of(Map.of("analyzer", "partnership")));
        ended(post("/api/exports", wish));
        assertThat(asked("/api/runs")).isEmpty();
        ended(post("/api/exports?keep=yes", wish));
        assertThat(asked("/api/runs")).hasSize(1);
    }

    @Test
    @Order(5)
    void countriesOnTheMapAreReachedAndOpenedByKey() throws Exception {
        page.show(new Page.Place("map", "explore"), "", "");
        browser.await("#panel-map entente-chart canvas", SOON);
        browser.run("document.querySelector('#panel-map entente-chart').focus()");
        browser.press("j");
        browser.awaitText("#panel-map entente-chart [role=status]", ": ", SOON);
        String first = browser.text("#panel-map entente-chart [role=status]").replaceFirst(":.*", "");
        browser.press("j");
        browser.press("k");
        browser.awaitText("#panel-map entente-chart [role=status]", first, SOON);
        browser.press(Keys.ENTER);
        browser.awaitText("#panel-dossier h2", first, SOON);
    }

    @Test
    @Order(6)
    void aLinkShowsTheSameToWhomeverItIsSent() throws Exception {
        page.show(new Page.Place("network", "explore"), "dyad", "FIN-NOR");
        page.filter(Map.of("from", "2009"));
        browser.await("#panel-network entente-graph", SOON);
        browser.awaitText("#panel-dossier h2", "Finland", SOON);
        String link = browser.address();
        browser.run("localStorage.clear()");
        browser.forget();
        page.go(served);
        browser.go(link);
        browser.await("#panel-network entente-graph", SOON);
        browser.awaitText("#panel-dossier h2", "Finland", SOON);
        assertThat(browser.run("return document.querySelector('#filter-from').value"))
                .isEqualTo("2009");
        assertThat(browser.address()).isEqualTo(link);
        page.filter(Map.of());
    }

    @Test
    @Order(7)
    void anAddressWithATokenIsNotWrittenOver() throws Exception {
        browser.run("document.documentElement.dataset.left = ''");
        browser.runLater(
                "const [address, done] = arguments; import('/shell/store.js').then(({ store }) => {"
                        + " location.hash = address; store.set({ preferences: { theme: 'as another page chose' } }); done(true); })",
                served.address().getRawFragment());
        browser.await("html:not([data-left]) entente-workbench .tab", SOON);
        assertThat(browser.address()).doesNotContain("token");
    }

    @Test
    @Order(7)
    void theBrowsersLanguageIsSpokenUntilOneIsChosenForAllOrHere() throws Exception {
        assertThat(browser.runLater(
                        "const done = arguments[0]; import('/shell/texts.js').then(({ wanted }) => done([wanted(['fr-FR', 'tr-TR', 'en']),"
                                + " wanted(['fr']), wanted(['ko-KR'])].join()))"))
                .isEqualTo("tr,,ko");
        browser.languages("ko-KR,en");
        page.go(served);
        browser.await("html[lang=ko] entente-workbench .tab", SOON);
        post("/api/preferences/org.entente.workbench", Map.of("values", Map.of("language", List.of("tr"))));
        page.go(served);
        browser.await("html[lang=tr] entente-workbench .tab", SOON);
        browser.run("localStorage.setItem('entente.language', '\"en\"')");
        page.go(served);
        browser.await("html[lang=en] entente-workbench .tab", SOON);
        browser.run("localStorage.clear()");
        post("/api/preferences/org.entente.workbench", Map.of("values", Map.of()));
        browser.languages("en");
        page.go(served);
    }

    @Test
    @Order(8)
    void aBriefAndItsCountriesAreToldInTheLanguageOfThePage() throws Exception {
        browser.languages("tr");
        page.go(served);
        page.show(new Page.Place("dossier", "explore"), "dyad", "FIN-NOR");
        browser.awaitText("#panel-dossier h2", "Finlandiya – Norveç", SOON);
        assertThat(browser.text("#panel-dossier"))
                .contains("2 kaynak içinden 1 tanesine dayanan 1 bağ saklı", "1 köken / 1 haber", "öneri")
                .doesNotContain("held on", "origin", "suggested", "signed", "Norway:", " is told");
        page.show(new Page.Place("partnerships", "explore"), "", "");
        browser.awaitText("#panel-partnerships", "Finlandiya – Norveç", SOON);
        browser.languages("en");
        page.go(served);
    }
}
