package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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

/** What a designer would not let pass: names that are cut, what covers other things, what does not follow a choice. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedBrowser.class)
class LooksIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTRADICTION = "entente-contradictions .list [aria-current=true]";
    private static final String REGISTER =
            "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered,"
                    + " ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,"
                    + "SIPRI TIV of delivered weapons\n"
                    + "Australia,United States,2017,,52,,Super Mushshak,trainer aircraft,18,,2023,New,,1,52,18\n"
                    + "Pakistan,Turkiye,2018,,4,,MILGEM,frigate,1,,2023,New,hardly a word that anybody reads,160,640,160\n";
    private static final String CUT =
            "return [...document.querySelectorAll('#panel-%s .body [role=gridcell]:first-child')]"
                    + ".filter(each => each.scrollWidth > each.clientWidth).map(each => each.textContent)";

    private Path folder;
    private Distribution entente;
    private ServedWorkspace served;
    private Page page;
    private Chromium browser;

    @BeforeAll
    void openTheWorkbench(@TempDir Path temporary, Chromium shared) throws Exception {
        folder = temporary;
        entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        text("register.csv", REGISTER);
        text("first.txt", "Pakistan signed a contract with Türkiye for four MILGEM corvettes in July 2018.\n");
        text("second.txt", "Türkiye sold four MILGEM corvettes to Pakistan under a contract of 2018.\n");
        text("ban.txt", "Norway imposed an arms embargo on Türkiye in 2019. Norway sold radars to Türkiye in 2010.\n");
        Distribution.Ended imported =
                entente.run("-w", "W", "import", "register.csv", "first.txt", "second.txt", "ban.txt");
        assertThat(imported.status()).as(imported.err()).isZero();
        served = ServedWorkspace.start(entente, "W");
        browser = shared;
        page = Page.open(served, browser);
    }

    private String text(String name, String words) throws Exception {
        return Files.writeString(folder.resolve(name), words).toString();
    }

    @AfterAll
    void close() {
        if (served != null) {
            served.close();
        }
    }

    private JsonNode asked(String path) throws Exception {
        HttpResponse<String> answer = served.ask(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return served.send(served.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    @Order(1)
    void aNameIsNotCutWhereThereIsRoom() throws Exception {
        for (String view : List.of("ties", "partnerships", "timeline")) {
            page.show(new Page.Place(view, "explore"), "", "");
            browser.await("#panel-" + view + " .body [role=gridcell]:first-child", SOON);
            assertThat((List<?>) browser.run(CUT.replace("%s", view))).as(view).isEmpty();
        }
    }

    /** A star whose two heaviest hold nearly all links: they attract each other most, and are the largest. */
    @Test
    @Order(2)
    void noDiscOfANetworkLiesOnAnother() {
        Object touching = browser.runLater("""
                const done = arguments[0];
                Promise.all([import('/parts/layout.js'), import('/parts/discs.js')]).then(async ([{ layout }, { radii }]) => {
                    const nodes = Array.from({ length: 90 }, (none, index) => ({ id: String(index), label: '' }));
                    const edges = nodes.slice(2).map(({ id }) => ({ from: Number(id) % 4 ? '0' : '1', to: id, weight: 30 }));
                    edges.push({ from: '0', to: '1', weight: 400 });
                    const sizes = radii(nodes, edges);
                    const places = await layout(nodes, edges, sizes);
                    const all = [...places];
                    done(all.flatMap(([one, [x, y]], index) => all.slice(0, index)
                        .filter(([other, [otherX, otherY]]) => Math.hypot(x - otherX, y - otherY) < sizes.get(one) + sizes.get(other))
                        .map(([other]) => one + ' on ' + other)));
                }, fault => done([String(fault)]));
                """);
        assertThat((List<?>) touching).isEmpty();
    }

    @Test
    @Order(3)
    void pointsOfOneDayStandBesideEachOtherAndRanksAreWholeWithTheFirstOnTop() {
        Object drawn = browser.runLater("""
                const done = arguments[0];
                import('/parts/scale.js').then(({ beside, ranked, whole }) => done([
                    beside([[0, 7], [0, 7.05], [50, 7]], [10, 1]).join(),
                    beside([[0, 7], [0, 9]], [10, 1]).join(),
                    whole([1, 3, null]).minInterval, whole([0.5]).minInterval, ranked().inverse, ranked().min,
                ].join(' ')), fault => done(String(fault)));
                """);
        assertThat(drawn).isEqualTo("-0.5,0.5,0 0,0 1 0 true 1");
    }

    @Test
    @Order(4)
    void aFilterThatEndsBeforeItBeginsIsRefusedBesideItsField() throws Exception {
        HttpResponse<String> refused = served.ask("/api/ties?from=2020&to=2010");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("from 2020 lies after to 2010");
        page.show(new Page.Place("ties", "explore"), "", "");
        for (String end : List.of("from:2020", "to:2010")) {
            browser.run(
                    "const field = document.querySelector('#filter-' + arguments[0]); field.value = arguments[1];"
                            + " field.dispatchEvent(new Event('change'))",
                    end.split(":")[0],
                    end.split(":")[1]);
        }
        browser.awaitText("#filter-wrong", "before the first day", SOON);
        assertThat(browser.address()).contains("from=2020").doesNotContain("to=2010");
        page.filter(Map.of());
        browser.awaitGone("#filter-wrong", SOON);
    }

    @Test
    @Order(5)
    void problemsAndTheDossierFollowWhatIsChosen() throws Exception {
        int all = asked("/api/problems").size();
        int ours = asked("/api/problems?actor=PAK,TUR").size();
        assertThat(ours).isPositive().isLessThanOrEqualTo(all);
        page.show(new Page.Place("problems", "read"), "dyad", "PAK-TUR");
        browser.awaitText("#panel-problems .count", ours + " of " + all + " concern", SOON);
        page.show(new Page.Place("problems", "read"), "actor", "NOR");
        browser.awaitText("#panel-problems", "No problem concerns what is chosen", SOON);
        String source = "";
        for (JsonNode each : asked("/api/sources")) {
            source = each.get("name").asText().startsWith("register")
                    ? each.get("digest").asText()
                    : source;
        }
        page.show(new Page.Place("dossier", "read"), "source", source);
        browser.awaitText("#panel-dossier", "What it tells", SOON);
    }

    @Test
    @Order(6)
    void theViewOfPartnershipsCountsAsTheAnalysisDoes() throws Exception {
        countedAlike();
        JsonNode ties = asked("/api/ties?actor=PAK,TUR&order=id").get("rows");
        assertThat(ties.size()).isGreaterThan(1);
        HttpResponse<String> same = post(
                "/api/identities/assert",
                JSON.writeValueAsString(Map.of(
                        "kind",
                        "TIE",
                        "first",
                        ties.get(0).get("id").asText(),
                        "second",
                        ties.get(1).get("id").asText(),
                        "why",
                        "one deal")));
        assertThat(same.statusCode()).as(same.body()).isBetween(200, 299);
        countedAlike();
    }

    private void countedAlike() throws Exception {
        Map<String, String> viewed = new TreeMap<>();
        for (JsonNode row : asked("/api/dyads")) {
            viewed.put(
                    row.get("first").asText() + "-" + row.get("second").asText(),
                    String.join(
                            " ",
                            row.get("ties").asText(),
                            row.get("commitments").path("FIRM").asText("0"),
                            row.get("restrictions").asText(),
                            row.get("reports").asText(),
                            row.get("origins").asText()));
        }
        JsonNode job = JSON.readTree(
                post("/api/analyses/partnership?keep=no", "{\"parameters\":{}}").body());
        JsonNode outcome = result(job.get("id").asText());
        Map<String, String> analysed = new TreeMap<>();
        Map<String, Integer> at = new TreeMap<>();
        JsonNode table = outcome.get("result");
        table.get("columns").forEach(column -> at.put(column.get("name").asText(), at.size()));
        for (JsonNode row : table.get("rows")) {
            analysed.put(
                    row.get(at.get("first")).asText() + "-"
                            + row.get(at.get("second")).asText(),
                    String.join(
                            " ",
                            row.get(at.get("ties")).asText(),
                            row.get(at.get("firm")).asText(),
                            row.get(at.get("restrictions")).asText(),
                            row.get(at.get("reports")).asText(),
                            row.get(at.get("origins")).asText()));
        }
        assertThat(viewed).isEqualTo(analysed).hasSizeGreaterThan(2);
    }

    private JsonNode result(String job) throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        while (true) {
            HttpResponse<String> answer = served.ask("/api/jobs/" + job + "/result");
            if (answer.statusCode() == 200) {
                return JSON.readTree(answer.body());
            }
            assertThat(System.nanoTime()).as(answer.body()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    @Test
    @Order(7)
    void aDoubleClickOnImportImportsOnceAndMarksNothing() throws Exception {
        page.show(new Page.Place("sources", "explore"), "", "");
        browser.type("#source-files", text("third.txt", "Finland sold two patrol boats to Estonia in 2024.\n"));
        browser.await("#commit", SOON);
        browser.doubleClick("#commit");
        browser.awaitText("entente-sources .list", "third", SOON);
        assertThat(browser.run("return String(getSelection())")).isEqualTo("");
        assertThat(browser.text(".notices")).doesNotContain("undefined", "null");
        assertThat(asked("/api/history").get("entries").findValuesAsText("what").stream()
                        .filter(what -> what.contains("third.txt")))
                .hasSize(1);
    }

    @Test
    @Order(8)
    void anExportThatIsRefusedSaysWhyAndKeepsItsForm() throws Exception {
        page.show(new Page.Place("export", "analyse"), "", "");
        browser.await("#export-name", SOON);
        browser.type("#export-name", "no/name");
        browser.click("#export", SOON);
        browser.awaitText("entente-export form .problem", "name", SOON);
        assertThat(browser.run("return document.querySelector('#export-name').value"))
                .as("what was filled in")
                .isEqualTo("no/name");
        assertThat(browser.await("#export", SOON).isEnabled()).isTrue();
    }

    @Test
    @Order(9)
    void aNameThatSeveralHaveStandsForNoneOfThem() {
        Object told = browser.runLater("""
                const done = arguments[0];
                const called = (id, title) => ({ id, what: 'ACTOR', title, name: 'Union' });
                const asked = window.fetch;
                window.fetch = (path, wish) => String(path).includes('/api/known')
                    ? Promise.resolve(Response.json([called('union-one', 'Union of one'), called('union-two', 'Union of two')])) : asked(path, wish);
                const field = document.createElement('entente-search');
                Promise.all([import('/parts/search.js'), import('/parts/record-check.js')]).then(async ([none, { misfits }]) => {
                    document.body.append(field);
                    field.typed = 'Union';
                    await field.take();
                    const taken = field.value;
                    const wrong = await misfits('CAPABILITY', { actor: taken }, ['actor'], []);
                    field.value = 'union-two';
                    await field.call();
                    done([taken, wrong.get('actor'), field.querySelector('input').value, field.value]);
                }).catch(fault => done([String(fault)])).finally(() => { window.fetch = asked; field.remove(); });
                """);
        assertThat((List<?>) told)
                .isEqualTo(List.of(
                        "Union",
                        "Union is what several are called: Union of one (union-one), Union of two (union-two). Choose one"
                                + " from the list, or write its id.",
                        "Union of two",
                        "union-two"));
    }

    @Test
    @Order(10)
    void whatIsDecidedByMouseLeavesTheListAndKeysGoOnWithTheNext() throws Exception {
        String contract = " signed a contract with Sweden's Saab for %s Giraffe radars in %s.";
        for (List<String> paper : List.of(List.of("paper", "10", "6", "3"), List.of("wire", "12", "8", "4"))) {
            text(
                    paper.get(0) + ".txt",
                    "Norway" + String.format(Locale.ROOT, contract, paper.get(1), "2023") + " Finland"
                            + String.format(Locale.ROOT, contract, paper.get(2), "2021") + " Estonia"
                            + String.format(Locale.ROOT, contract, paper.get(3), "2019") + "\n");
        }
        Distribution.Ended imported = entente.run("-w", "W", "import", "paper.txt", "wire.txt");
        assertThat(imported.status()).as(imported.err()).isZero();
        page.show(new Page.Place("contradictions", "read"), "", "");
        browser.await(CONTRADICTION, SOON);
        String first = browser.text(CONTRADICTION);
        browser.click("entente-contradictions [data-choice=PREFER_A]", SOON);
        browser.awaitText(".choices button:nth-child(2) .quiet", "1", SOON);
        String second = browser.text(CONTRADICTION);
        assertThat(second).as("the next one").isNotEqualTo(first);
        browser.press("j");
        String third = browser.text(CONTRADICTION);
        assertThat(third).as("J after the mouse").isNotEqualTo(second).isNotEqualTo(first);
        browser.press("k");
        assertThat(browser.text(CONTRADICTION)).isEqualTo(second);
        browser.press("h");
        browser.awaitText(".choices button:nth-child(2) .quiet", "2", SOON);
        assertThat(asked("/api/decisions").findValuesAsText("choice"))
                .containsExactlyInAnyOrder("PREFER_A", "BOTH_HOLD");
    }
}
